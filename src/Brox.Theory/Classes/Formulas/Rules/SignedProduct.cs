using Brox.Functions.Formulas;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>A product or quotient each factor of which has one sign on the box, as a sign times a formula that is nowhere negative.</summary>
internal static class SignedProduct
{
    /// <summary>The sign and the rest; <see langword="null"/> where the formula is no product, or a factor may have either sign.</summary>
    public static (int Sign, Expression Size)? Of(Expression e, CurvatureRules rules)
    {
        if (e.Operation == Operation.Negate)
        {
            return Of(e.Arguments[0], rules) is var (sign, size) ? (-sign, size) : null;
        }

        if (e.Operation is not (Operation.Multiply or Operation.Divide))
        {
            return null;
        }

        return Factor(e.Arguments[0], rules) is var (first, a) && Factor(e.Arguments[1], rules) is var (second, b) ? (first * second, Expression.Of(e.Operation, a, b)) : null;
    }

    private static (int Sign, Expression Size)? Factor(Expression e, CurvatureRules rules)
    {
        if (Of(e, rules) is { } product)
        {
            return product;
        }

        var range = rules.Range(e);
        return range.Lower >= 0 ? (1, e) : range.Upper <= 0 ? (-1, Simplifier.Simplify(Expression.Of(Operation.Negate, e))) : null;
    }
}
