using Brox.Functions;
using Brox.Functions.Operations;

namespace Brox.Theory.Claims.Language;

/// <summary>Evaluates function expressions for an instance.</summary>
internal static class FunctionEvaluation
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
            FunctionExpression.Sum { Right: FunctionExpression.Constant constant } sum => Shifted(sum.Left, constant, instance, 1),
            FunctionExpression.Sum { Right: FunctionExpression.Opposite { Function: FunctionExpression.Constant constant } } sum => Shifted(sum.Left, constant, instance, -1),
            FunctionExpression.Sum { Left: FunctionExpression.Constant constant } sum => Shifted(sum.Right, constant, instance, 1),
            FunctionExpression.Sum sum => Both(sum.Left, sum.Right, instance, FunctionOperations.Sum),
            FunctionExpression.Extremum { IsMaximum: true } maximum => Both(maximum.Left, maximum.Right, instance, FunctionOperations.Maximum),
            FunctionExpression.Extremum minimum => Both(minimum.Left, minimum.Right, instance, FunctionOperations.Minimum),
            FunctionExpression.Multiple multiple => Scaled(multiple.Function, multiple.Factor, instance, FunctionOperations.Multiple, positive: true),
            FunctionExpression.Dilation { Shift: null } dilation => Scaled(dilation.Function, dilation.Factor, instance, FunctionOperations.Dilation, positive: false),
            FunctionExpression.Dilation { Shift: { } shift } dilation => shift.Evaluate(instance.Parameters) is { } b
                ? Scaled(dilation.Function, dilation.Factor, instance, (f, c) => PointwiseOperations.Affine(f, c, b), positive: false)
                : OperationResult.None($"the shift {shift} is not a number"),
            FunctionExpression.Opposite opposite => One(opposite.Function, instance, PointwiseOperations.Opposite),
            FunctionExpression.Product product => Both(product.Left, product.Right, instance, PointwiseOperations.Product),
            FunctionExpression.Quotient quotient => Both(quotient.Left, quotient.Right, instance, PointwiseOperations.Quotient),
            FunctionExpression.Power power => One(power.Function, instance, f => PointwiseOperations.Power(f, power.Exponent)),
            FunctionExpression.Composed composed => One(composed.Function, instance, f => composed.Outer.Operation is { } operation
                ? PointwiseOperations.Composition(operation, f)
                : PointwiseOperations.Power(f, MonotoneFunction.Cube)),
            FunctionExpression.Linear linear => One(linear.Function, instance, f => PointwiseOperations.Linear(f, (linear.Value ?? instance.Maps[linear.Map]).Rows)),
            FunctionExpression.Indicator indicator => One(indicator.Function, instance, indicator.IsArgmin ? PointwiseOperations.Argmin : PointwiseOperations.Domain),
            FunctionExpression.Constant => OperationResult.None("a number alone is no function"),
            _ => throw new ArgumentException($"unknown expression {expression}", nameof(expression)),
        };
    }

    private static OperationResult Both(
        FunctionExpression left, FunctionExpression right, ConjectureInstance instance, Func<FunctionInstance, FunctionInstance, OperationResult> operation)
    {
        if (left is FunctionExpression.Constant || right is FunctionExpression.Constant)
        {
            return WithConstant(left, right, instance, operation);
        }

        var (a, b) = (Evaluate(left, instance), Evaluate(right, instance));
        return (a.Function, b.Function) switch
        {
            (null, _) => a,
            (_, null) => b,
            ({ } f, { } g) => operation(f, g),
        };
    }

    /// <summary>A number beside a function. On finitely many points it is looked at there alone, so that a minimum, which lives on the union of the domains, is none of that family.</summary>
    private static OperationResult WithConstant(
        FunctionExpression left, FunctionExpression right, ConjectureInstance instance, Func<FunctionInstance, FunctionInstance, OperationResult> operation)
    {
        var (constant, isLeft) = left is FunctionExpression.Constant c ? (c, true) : ((FunctionExpression.Constant)right, false);
        var other = Evaluate(isLeft ? right : left, instance);
        if (other.Function is not { } f)
        {
            return other;
        }

        if (constant.Value.Evaluate(instance.Parameters) is not { } value)
        {
            return OperationResult.None($"{constant} is not a number");
        }

        if (f is FiniteFunction && operation == FunctionOperations.Minimum)
        {
            return OperationResult.None("the minimum of a function on finitely many points and a number is finite everywhere");
        }

        var number = PointwiseOperations.Constant(f, value);
        return isLeft ? operation(number, f) : operation(f, number);
    }

    private static OperationResult Shifted(FunctionExpression of, FunctionExpression.Constant constant, ConjectureInstance instance, int sign) =>
        constant.Value.Evaluate(instance.Parameters) is { } value
            ? One(of, instance, f => Transformations.Affine(f, Numbers.Rational.One, sign * value))
            : OperationResult.None($"{constant} is not a number");

    private static OperationResult One(FunctionExpression of, ConjectureInstance instance, Func<FunctionInstance, OperationResult> operation) =>
        Evaluate(of, instance) is { Function: { } f } ? operation(f) : Evaluate(of, instance);

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
