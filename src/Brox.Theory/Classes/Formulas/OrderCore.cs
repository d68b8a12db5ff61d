using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Takes strictly increasing functions off the outside of a formula: what is left orders the points alike (Lemma 5.1).</summary>
internal static class OrderCore
{
    /// <summary>The inner formula; the formula itself where nothing can be taken off.</summary>
    public static Expression Of(Expression e, CurvatureRules rules)
    {
        var sign = 1;
        while (Inner(e, rules) is var (inner, direction))
        {
            (e, sign) = (inner, sign * direction);
        }

        return sign > 0 ? e : Simplifier.Simplify(Expression.Of(Operation.Negate, e));
    }

    private static (Expression Inner, int Direction)? Inner(Expression e, CurvatureRules rules)
    {
        if (e.Arguments.IsEmpty || e.IsConstant)
        {
            return null;
        }

        var a = e.Arguments[0];
        var b = e.Arguments.Length > 1 ? e.Arguments[1] : null;
        int Sign(Expression x) => rules.Range(x) is var r && r.Lower > 0 ? 1 : r.Upper < 0 ? -1 : 0;
        switch (e.Operation)
        {
            case Operation.Negate:
                return (a, -1);
            case Operation.Abs:
                return (Square(a), 1);
            case Operation.Norm:
                return (e.Arguments.Select(Square).Aggregate((p, q) => Expression.Of(Operation.Add, p, q)), 1);
            case Operation.Exp or Operation.Log or Operation.Sqrt or Operation.Atan or Operation.Tanh:
                return (a, 1);
            case Operation.Add when b!.IsConstant:
                return (a, 1);
            case Operation.Add when a.IsConstant:
                return (b!, 1);
            case Operation.Subtract when b!.IsConstant:
                return (a, 1);
            case Operation.Subtract when a.IsConstant:
                return (b!, -1);
            case Operation.Multiply or Operation.Divide when b!.IsConstant && Sign(b) != 0:
                return (a, Sign(b));
            case Operation.Multiply when a.IsConstant && Sign(a) != 0:
                return (b!, Sign(a));
            case Operation.Divide when a.IsConstant && Sign(a) != 0 && Sign(b!) != 0:
                return (b!, -Sign(a));
            case Operation.Power when b is { Operation: Operation.Constant, Value: { Sign: > 0 } n }
                && ((n.IsInteger && !(n * Rational.Half).IsInteger) || rules.Range(a).Lower >= 0):
                return (a, 1);
            case Operation.Power when b is { Operation: Operation.Constant, Value.Sign: < 0 } && rules.Range(a).Lower > 0:
                return (a, -1);
            default:
                return null;
        }
    }

    private static Expression Square(Expression e) => Simplifier.Simplify(Expression.Of(Operation.Power, e, Expression.Constant(2)));
}
