using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>Rational points near an end of an open interval.</summary>
internal static class RationalSearch
{
    /// <summary>
    /// A simple rational in an open interval that satisfies a condition, which must hold at all points close enough to one end and, with a point, at all points between it and that end.
    /// </summary>
    public static Rational Towards(RealInterval open, bool upperEnd, Func<Rational, bool> condition) =>
        upperEnd
            ? TowardsUpper(open.Lower, open.Upper, condition)
            : -TowardsUpper(Negated(open.Upper), Negated(open.Lower), x => condition(-x));

    private static Rational TowardsUpper(AlgebraicNumber? lower, AlgebraicNumber? upper, Func<Rational, bool> condition)
    {
        var first = AlgebraicNumber.SimplestBetween(lower, upper);
        if (condition(first))
        {
            return first;
        }

        var (bad, good) = (first, first);
        for (var reach = Rational.One; !condition(good); reach *= 2)
        {
            bad = good;
            good = upper is null ? first + reach : Closer(good, upper);
        }

        // Between a bad and a good point lies the threshold; the simplest point above it is found by bisection.
        while (true)
        {
            var simple = AlgebraicNumber.SimplestBetween(bad, upper);
            if (condition(simple))
            {
                return simple;
            }

            bad = Rational.Max(bad, simple);
            var middle = Rational.Midpoint(bad, good);
            (bad, good) = condition(middle) ? (bad, middle) : (middle, good);
        }
    }

    /// <summary>A rational at least halfway, or nearly so, from a point to a number above it.</summary>
    private static Rational Closer(Rational from, AlgebraicNumber to)
    {
        if (to.RationalOrNull is { } end)
        {
            return Rational.Midpoint(from, end);
        }

        var (low, _) = to.Enclose(Rational.One);
        for (var width = Rational.Half; low <= from; width *= Rational.Half)
        {
            (low, _) = to.Enclose(width);
        }

        to.Refine();
        to.Refine();
        return low;
    }

    private static AlgebraicNumber? Negated(AlgebraicNumber? value) => value is null ? null : Elimination.Value(-Polynomial.X, value);
}
