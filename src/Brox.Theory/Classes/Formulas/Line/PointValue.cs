using Brox.Functions.Formulas;
using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Line;

/// <summary>The value of a formula of one variable at a rational point, as a sum without variables.</summary>
internal static class PointValue
{
    /// <summary>The value; <see langword="null"/> where the formula is not defined there, or that is not known.</summary>
    public static KernelSum? Of(Expression e, Rational x) => Resolved(e.Substitute(_ => Expression.Constant(x))) is { } formula ? SymbolicForm.Of(formula) : null;

    /// <summary>The formula with every choice made.</summary>
    private static Expression? Resolved(Expression e)
    {
        if (e.Arguments.IsEmpty)
        {
            return e;
        }

        if (e.Operation is Operation.IfLess or Operation.IfLessOrEqual)
        {
            return Order(e.Arguments[0], e.Arguments[1]) is { } order
                ? Resolved(order < 0 || (order == 0 && e.Operation == Operation.IfLessOrEqual) ? e.Arguments[2] : e.Arguments[3]) : null;
        }

        if (e.Operation is Operation.Max or Operation.Min)
        {
            var best = Resolved(e.Arguments[0]);
            foreach (var argument in e.Arguments.Skip(1))
            {
                if (best is null || Order(best, argument) is not { } order)
                {
                    return null;
                }

                best = (order < 0) == (e.Operation == Operation.Max) && order != 0 ? Resolved(argument) : best;
            }

            return best;
        }

        var arguments = new List<Expression>();
        foreach (var argument in e.Arguments)
        {
            if (Resolved(argument) is not { } inner)
            {
                return null;
            }

            arguments.Add(inner);
        }

        if (e.Operation == Operation.Abs || (e.Operation == Operation.Norm && arguments.Count == 1))
        {
            return SymbolicForm.Of(arguments[0]) is { } value && (value.IsZero || SymbolicForm.ConstantSign(value) != 0)
                ? value.IsZero ? Expression.Constant(Rational.Zero)
                    : SymbolicForm.ConstantSign(value) > 0 ? arguments[0] : Expression.Of(Operation.Negate, arguments[0])
                : null;
        }

        return Expression.Of(e.Operation, [.. arguments]);
    }

    private static int? Order(Expression a, Expression b)
    {
        if (Resolved(a) is not { } left || Resolved(b) is not { } right || SymbolicForm.Of(left) is not { } p || SymbolicForm.Of(right) is not { } q)
        {
            return null;
        }

        var difference = p - q;
        return difference.IsZero ? 0 : SymbolicForm.ConstantSign(difference) is var sign && sign != 0 ? sign : null;
    }
}
