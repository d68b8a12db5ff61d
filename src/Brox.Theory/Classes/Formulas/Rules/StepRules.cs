using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>Conditionals that raise the value outside a closed set: <c>if(a &lt; b, p, q)</c> with a, b continuous and <c>p &gt;= q</c>.</summary>
internal static class StepRules
{
    /// <summary>
    /// Whether a formula is lower semicontinuous. A ceiling of a continuous one is. Proof for the conditional: on the closed set <c>a &gt;= b</c> f is q, and nearby it is q or p, which is not lower; on the open rest it is p.
    /// </summary>
    public static bool IsLowerSemicontinuous(Expression e, CurvatureRules rules) =>
        DomainRules.IsContinuous(e, rules, smooth: false)
        || (e is { Operation: Operation.Negate, Arguments: [{ Operation: Operation.Floor, Arguments: [var u] }] } && DomainRules.IsContinuous(u, rules, smooth: false))
        || (e.Operation is Operation.Add or Operation.Max or Operation.Min && e.Arguments.All(a => IsLowerSemicontinuous(a, rules)))
        || (Parts(e, rules) is var (_, high, low) && IsLowerSemicontinuous(high, rules) && IsLowerSemicontinuous(low, rules));

    /// <summary>
    /// The set as <c>u &lt;= 0</c>, the value outside and that inside, where the value outside is nowhere lower than the one inside anywhere; <see langword="null"/> for another formula.
    /// </summary>
    public static (Expression Set, Expression High, Expression Low)? Parts(Expression e, CurvatureRules rules)
    {
        if (e.Operation is not (Operation.IfLess or Operation.IfLessOrEqual)
            || !DomainRules.IsContinuous(e.Arguments[0], rules, smooth: false) || !DomainRules.IsContinuous(e.Arguments[1], rules, smooth: false))
        {
            return null;
        }

        // if(a < b, p, q): outside a >= b. if(a <= b, p, q): inside a <= b the value is p.
        var (a, b) = (e.Arguments[0], e.Arguments[1]);
        var (set, high, low) = e.Operation == Operation.IfLess
            ? (Difference(b, a), e.Arguments[2], e.Arguments[3])
            : (Difference(a, b), e.Arguments[3], e.Arguments[2]);
        return rules.Range(high) is { Decoration: not Decoration.Trivial } top && rules.Range(low) is { Decoration: not Decoration.Trivial } bottom && top.Lower >= bottom.Upper ? (set, high, low) : null;
    }

    private static Expression Difference(Expression a, Expression b) =>
        b is { Operation: Operation.Constant, Value.IsZero: true } ? a : Simplifier.Simplify(Expression.Of(Operation.Subtract, a, b));
}
