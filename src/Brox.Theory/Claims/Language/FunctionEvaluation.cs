using Brox.Functions;
using Brox.Functions.Operations;

namespace Brox.Theory.Claims.Language;

/// <summary>Evaluates function expressions for an instance.</summary>
public static class FunctionEvaluation
{
    /// <summary>The function that an expression stands for, or why there is none: an empty domain, or a result outside the families.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="instance">Functions and parameters for all its names.</param>
    public static OperationResult Evaluate(FunctionExpression expression, ConjectureInstance instance)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(instance);
        return expression switch
        {
            FunctionExpression.Variable variable => OperationResult.Of(instance.Functions[variable.Name]),
            FunctionExpression.Sum sum => Both(sum.Left, sum.Right, instance, FunctionOperations.Sum),
            FunctionExpression.Extremum { IsMaximum: true } maximum => Both(maximum.Left, maximum.Right, instance, FunctionOperations.Maximum),
            FunctionExpression.Extremum minimum => Both(minimum.Left, minimum.Right, instance, FunctionOperations.Minimum),
            FunctionExpression.Multiple multiple => Scaled(multiple.Function, multiple.Factor, instance, FunctionOperations.Multiple, positive: true),
            FunctionExpression.Dilation dilation => Scaled(dilation.Function, dilation.Factor, instance, FunctionOperations.Dilation, positive: false),
            _ => throw new ArgumentException($"unknown expression {expression}", nameof(expression)),
        };
    }

    private static OperationResult Both(
        FunctionExpression left, FunctionExpression right, ConjectureInstance instance, Func<FunctionInstance, FunctionInstance, OperationResult> operation)
    {
        var (a, b) = (Evaluate(left, instance), Evaluate(right, instance));
        return (a.Function, b.Function) switch
        {
            (null, _) => a,
            (_, null) => b,
            ({ } f, { } g) => operation(f, g),
        };
    }

    private static OperationResult Scaled(
        FunctionExpression of, ParameterExpression factor, ConjectureInstance instance, Func<FunctionInstance, Numbers.Rational, OperationResult> operation, bool positive)
    {
        var inner = Evaluate(of, instance);
        if (inner.Function is not { } f)
        {
            return inner;
        }

        return factor.Evaluate(instance.Parameters) is { } c && !c.IsZero && (c.Sign > 0 || !positive)
            ? operation(f, c)
            : OperationResult.None($"the factor {factor} is not {(positive ? "positive" : "a number other than 0")}");
    }
}
