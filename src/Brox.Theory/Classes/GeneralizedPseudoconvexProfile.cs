using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>Generalized pseudoconvexity of closed piecewise polynomials of any degree.</summary>
/// <remarks>
/// Inside a cell Clarke's subdifferential is the derivative alone: where f rises there must be no lower point to the right, so the limit at the upper end of the rising part must not exceed the infimum
/// beyond it; where f falls likewise to the left; a stationary point must be a minimizer. At a knot it is the interval of <see cref="GeneralizedPseudoconvex"/>, from the one-sided derivatives of the
/// cells whose limit is the value. A rational x serves as a witness wherever f is higher before a lower point; only an inflection above f* may leave an irrational x alone.
/// </remarks>
internal static class GeneralizedPseudoconvexProfile
{
    /// <summary>The failure of a closed function; <see langword="null"/> where it is in the class.</summary>
    public static Fails? Failure(MonotoneProfile f)
    {
        var (before, after) = ProfileShape.RunningInfima(f);
        Fails? irrational = null;
        for (var e = 0; e < f.Elements.Length; e++)
        {
            var element = f.Elements[e];
            if (!element.InDomain)
            {
                continue;
            }

            if (element.Direction != 0)
            {
                if (OnSlope(f, e, element.Direction > 0 ? after[e] : before[e]) is { } failed)
                {
                    return failed;
                }
            }
            else if (element.Start! > f.Infimum && element.Polynomial is not null)
            {
                var x = element.Part.SimplestElement();
                var y = LowerPoint(f, e, x, before[e], after[e]);
                var failed = Failed($"f(y) = {ValueText(f, y)} < f(x) = {element.Start}, and the derivative at x is 0", x, y, Rational.Zero);
                if (x.IsRational)
                {
                    return failed;
                }

                irrational ??= failed;
            }
            else if (element.Start! > f.Infimum && AtKnot(f, e, before[e], after[e]) is { } failed)
            {
                return failed;
            }
        }

        return irrational;
    }

    private static Fails? OnSlope(MonotoneProfile f, int index, LineInfimum far)
    {
        var element = f.Elements[index];
        if (far.Value is not { } bound || (element.Supremum is { } top && top <= bound))
        {
            return null;
        }

        var p = element.Polynomial!;
        var x = RationalSearch.Towards(element.Part, element.Direction > 0, z => bound.CompareTo(p.Evaluate(z)) < 0);
        var y = ProfileShape.PointBelow(f, index, x, p.Evaluate(x), false, element.Direction);
        return Failed(f, x, y, p.Derivative().Evaluate(x));
    }

    private static Fails? AtKnot(MonotoneProfile f, int index, LineInfimum before, LineInfimum after)
    {
        var x = f.Elements[index].Part.Lower!.RationalValue;
        var value = f.Evaluate(x)!.Value;
        var (left, right) = (Slope(f.Elements[index - 1], x, value, fromLeft: true), Slope(f.Elements[index + 1], x, value, fromLeft: false));

        // Clarke's interval [low, high]; a missing side opens it to infinity.
        var (low, high) = (left, right) switch
        {
            ({ } l, { } r) => ((Rational?)Rational.Min(l, r), (Rational?)Rational.Max(l, r)),
            ({ } l, null) => (l, null),
            (null, { } r) => (null, r),
            _ => ((Rational?)null, (Rational?)null),
        };
        if (before.Reaches(value, false) && (low is null || low.Value.Sign <= 0))
        {
            return Failed(f, x, ProfileShape.PointBelow(f, index, x, value, false, -1), low ?? Rational.Min(Rational.Zero, high ?? Rational.Zero));
        }

        if (after.Reaches(value, false) && (high is null || high.Value.Sign >= 0))
        {
            return Failed(f, x, ProfileShape.PointBelow(f, index, x, value, false, 1), high ?? Rational.Max(Rational.Zero, low ?? Rational.Zero));
        }

        return null;
    }

    private static Rational? Slope(ProfileElement element, Rational x, Rational value, bool fromLeft) =>
        element.InDomain && (fromLeft ? element.End : element.Start) is { } limit && limit.CompareTo(value) == 0 ? element.Polynomial!.Derivative().Evaluate(x) : null;

    /// <summary>A point lower than a stationary one: a rational one on a side that has one, else a minimizer.</summary>
    private static AlgebraicNumber LowerPoint(MonotoneProfile f, int index, AlgebraicNumber x, LineInfimum before, LineInfimum after)
    {
        var level = f.Elements[index].Start!;
        return x.RationalOrNull is { } at && level.RationalOrNull is { } value
            ? ProfileShape.PointBelow(f, index, at, value, false, before.Reaches(level, false) || !after.Reaches(level, false) ? -1 : 1)
            : f.Minimizers[0].SimplestElement();
    }

    private static string ValueText(MonotoneProfile f, AlgebraicNumber y) => y.RationalOrNull is { } at ? f.Evaluate(at)!.Value.ToString() : f.Infimum.ToString();

    private static Fails Failed(MonotoneProfile f, Rational x, Rational y, Rational g) =>
        Failed($"f(y) = {f.Evaluate(y)} < f(x) = {f.Evaluate(x)}, g is in the subdifferential at x, <g, y-x> = {g * (y - x)} >= 0", x, y, g);

    private static Fails Failed(string inequality, AlgebraicNumber x, AlgebraicNumber y, Rational g) =>
        new("a subgradient does not point away from a lower point", Witness.Of(inequality).With("x", x).With("y", y).With("g", g));
}
