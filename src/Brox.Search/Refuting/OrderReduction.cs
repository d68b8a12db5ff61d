using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Refuting;

/// <summary>
/// Rewrites multiples and dilations of one function away: for <c>a, c &gt; 0</c> and <c>B = I</c>, <c>a*f</c> belongs to a class without a constant exactly when <c>f</c> does, and <c>f(c*x)</c> belongs to
/// <c>alignment(t)</c> exactly when <c>f</c> belongs to <c>alignment(c*t)</c>, since the substitution multiplies distances by <c>1/c</c>; likewise for all classes with a radius.
/// So the exhaustive engine, which knows no function expressions, can be asked.
/// </summary>
internal static class OrderReduction
{
    /// <summary>A conjecture with the same counterexamples among finite functions in the Euclidean metric; what cannot be rewritten stays.</summary>
    public static Conjecture Of(Conjecture conjecture) =>
        conjecture with { Hypotheses = [.. conjecture.Hypotheses.Select(Reduced)], Conclusion = Reduced(conjecture.Conclusion) };

    private static Statement Reduced(Statement statement)
    {
        while (statement is Membership { Class.Class.Parameter: ParameterKind.None or ParameterKind.Radius } membership)
        {
            switch (membership.Function)
            {
                case FunctionExpression.Multiple { Factor: var factor } multiple when IsPositive(factor):
                    statement = membership with { Function = multiple.Function };
                    break;
                case FunctionExpression.Dilation { Factor: var factor, Shift: null } dilation when IsPositive(factor):
                    statement = new Membership(dilation.Function, Dilated(membership.Class, factor));
                    break;
                default:
                    return statement;
            }
        }

        return statement;
    }

    private static ClassTerm Dilated(ClassTerm term, ParameterExpression factor)
    {
        if (term.Argument is not { } radius)
        {
            return term;
        }

        return term with { Argument = Product(term.IsSquare ? Product(factor, factor) : factor, radius) };
    }

    private static ParameterExpression Product(ParameterExpression left, ParameterExpression right) => (left, right) switch
    {
        (ParameterExpression.Number a, ParameterExpression.Number b) => new ParameterExpression.Number(a.Value * b.Value),
        _ => new ParameterExpression.Binary('*', left, right),
    };

    /// <summary>Whether an expression is positive for all positive parameters, as is seen from its form.</summary>
    private static bool IsPositive(ParameterExpression expression) => expression switch
    {
        ParameterExpression.Number number => number.Value.Sign > 0,
        ParameterExpression.Parameter => true,
        ParameterExpression.Binary { Operator: not '-' } binary => IsPositive(binary.Left) && IsPositive(binary.Right),
        ParameterExpression.Power power => IsPositive(power.Base),
        _ => false,
    };
}
