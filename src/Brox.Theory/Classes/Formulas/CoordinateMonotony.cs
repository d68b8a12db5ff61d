using Brox.Functions.Formulas;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Rules by which a formula is strictly monotone along a coordinate, at whatever values of the others, wherever it is defined.</summary>
/// <remarks>
/// Sums of functions that are each strictly monotone in the same sense or constant along the coordinate are, and so are strictly increasing functions of one number, and maxima and
/// minima of functions that are strictly monotone in the same sense.
/// </remarks>
internal static class CoordinateMonotony
{
    /// <summary>1 where the formula strictly increases in the variable, -1 where it strictly decreases, 0 where it does not depend on it; <see langword="null"/> where no rule says.</summary>
    public static int? Of(Expression e, int variable)
    {
        if (!e.Mentions(variable))
        {
            return 0;
        }

        int? At(int argument) => Of(e.Arguments[argument], variable);
        switch (e.Operation)
        {
            case Operation.Variable:
                return 1;
            case Operation.Negate:
                return -At(0);
            case Operation.Add:
                return Together(At(0), At(1));
            case Operation.Subtract:
                return Together(At(0), -At(1));
            case Operation.Multiply when Sign(e.Arguments[0]) is { } sign:
                return sign * At(1);
            case Operation.Multiply or Operation.Divide when Sign(e.Arguments[1]) is { } sign:
                return sign * At(0);
            case Operation.Exp or Operation.Log or Operation.Atan or Operation.Tanh or Operation.Sqrt:
                return At(0);
            case Operation.Power when e.Arguments[1] is { Operation: Operation.Constant, Value: { Sign: > 0, Denominator.IsOne: true } exponent } && !exponent.Numerator.IsEven:
                return At(0);
            case Operation.Min or Operation.Max:
                var signs = e.Arguments.Select(a => Of(a, variable)).Distinct().ToList();
                return signs is [{ } only] ? only : null;
            default:
                return null;
        }
    }

    private static int? Together(int? a, int? b) => a == 0 ? b : b == 0 || a == b ? a : null;

    /// <summary>The sign of a number that is not 0.</summary>
    private static int? Sign(Expression e) => e is { Operation: Operation.Constant, Value: { IsZero: false } value } ? value.Sign : e.Operation == Operation.Pi ? 1 : null;
}
