using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// The minimizers x* that serve in <c>f'(x)(x-x*) &gt;= c (f(x)-f*)</c> at all x outside X inside the cells, for a function that falls before X and rises after it; 0 &lt; c &lt;= 1. This is
/// quasar-convexity, and with c = 1 star-convexity.
/// </summary>
/// <remarks>
/// X is a point or an interval whose ends are knots. If it is a point, the inequality has that one number as its parameter. If it is an interval, f* is rational, and right of X, where f' &gt;= 0, the
/// inequality says <c>x* &lt;= r(x) = x - c (f(x)-f*)/f'(x)</c>; where f'(x) = 0 no x* serves. So x* must be at most the infimum of r over the right cells and at least the supremum of r over the
/// left ones: that reduces "some x* in X" to three intervals with a common point. <c>r' = ((1-c) f'^2 + c (f-f*) f'')/f'^2</c>, so the infimum over a cell is among the values at the roots
/// of that numerator and the limits at the ends. At a finite end with f' = 0 the limit is the end itself if f = f* there, else it is infinite on the wrong side. Towards infinity, for degree
/// n, <c>r = (1 - c/n) x + ...</c> tends to infinity unless n = c = 1, when r is constant.
/// </remarks>
internal static class StarServing
{
    /// <summary>The verdict of a class that asks for some x* that serves.</summary>
    public static Verdict Verdict(MonotoneProfile f, Rational c, Func<MonotoneProfile, Rational, AlgebraicNumber, string, Witness> describe, CancellationToken cancellation)
    {
        if (f.Minimizers[0] is { IsPoint: true } only)
        {
            foreach (var region in NearestMinimizer.Regions(f, Aiming.Shape))
            {
                cancellation.ThrowIfCancellationRequested();
                if (region.Violation(c) is { } x)
                {
                    return new Fails("the inequality fails for the one minimizer", describe(f, x, only.Lower!, "x*").With("xStar", only.Lower!));
                }
            }

            return new Holds($"x* = {only.Lower} serves");
        }

        var (least, greatest) = Range(f, c, cancellation);
        return Choose(f.Minimizers[0], least, greatest) is { } xStar ? new Holds($"x* = {xStar} serves") : Refute(f, c, least, greatest, describe);
    }

    /// <summary>Whether some x* serves; X is an interval of positive length.</summary>
    public static bool SomeServes(MonotoneProfile f, Rational c, CancellationToken cancellation)
    {
        var (least, greatest) = Range(f, c, cancellation);
        return Choose(f.Minimizers[0], least, greatest) is not null;
    }

    /// <summary>The cells, cut at X, on one side of X: f - f* there, and the ends.</summary>
    public static IEnumerable<(Polynomial Rise, Rational? From, Rational? To)> Sides(MonotoneProfile f, bool right)
    {
        var x = f.Minimizers[0];
        for (var i = 0; i < f.Source.Cells.Length; i++)
        {
            var (from, to) = (f.Source.CellFrom(i), f.Source.CellTo(i));
            var isOutside = right ? x.Upper is { } upper && from is { } a && upper.CompareTo(a) <= 0 : x.Lower is { } lower && to is { } b && lower.CompareTo(b) >= 0;
            if (f.Source.Cells[i] is { } p && isOutside)
            {
                yield return (p - (Polynomial)f.Infimum.RationalValue, from, to);
            }
        }
    }

    private static (Bound Least, Bound Greatest) Range(MonotoneProfile f, Rational c, CancellationToken cancellation)
    {
        var least = new Bound(null, false);
        foreach (var (g, from, to) in Sides(f, right: false))
        {
            // Mirrored, a left cell is a right one.
            cancellation.ThrowIfCancellationRequested();
            var here = InfimumOfFeet(g.Compose(Rational.Zero, -1), to is { } b ? -b : null, from is { } a ? -a : null, c);
            var mirrored = new Bound(here.Value is { } v ? Elimination.Value(-Polynomial.X, v) : null, here.Impossible);
            least = least.Impossible || mirrored.Impossible ? new Bound(null, true)
                : least.Value is null ? mirrored : mirrored.Value is null ? least : new Bound(AlgebraicNumber.Max(least.Value, mirrored.Value), false);
        }

        var greatest = new Bound(null, false);
        foreach (var (g, from, to) in Sides(f, right: true))
        {
            cancellation.ThrowIfCancellationRequested();
            var here = InfimumOfFeet(g, from, to, c);
            greatest = greatest.Impossible || here.Impossible ? new Bound(null, true)
                : greatest.Value is null ? here : here.Value is null ? greatest : new Bound(AlgebraicNumber.Min(greatest.Value, here.Value), false);
        }

        return (least, greatest);
    }

    /// <summary>The infimum of r over a right cell on which <c>g = f - f* &gt; 0</c> rises.</summary>
    private static Bound InfimumOfFeet(Polynomial g, Rational? from, Rational? to, Rational c)
    {
        var slope = g.Derivative();
        if (slope.IsZero || RealRoots.Between(slope, AlgebraicNumber.From(from), AlgebraicNumber.From(to)).Length > 0)
        {
            return new Bound(null, true);
        }

        var foot = (Polynomial.X * slope) - (g * (Polynomial)c);
        var numerator = (slope * slope * (Polynomial)(Rational.One - c)) + (g * slope.Derivative() * (Polynomial)c);
        var feet = numerator.IsZero ? [] : RealRoots.Between(numerator, AlgebraicNumber.From(from), AlgebraicNumber.From(to)).Select(x => Elimination.Quotient(foot, slope, x)).ToList();
        foreach (var end in new[] { from, to })
        {
            if (end is { } k)
            {
                var (rise, steepness) = (g.Evaluate(k), slope.Evaluate(k));
                if (steepness.IsZero && !rise.IsZero)
                {
                    return new Bound(null, true);
                }

                feet.Add(steepness.IsZero ? k : k - (c * rise / steepness));
            }
        }

        if (to is null && g.Degree == 1 && c == Rational.One)
        {
            feet.Add(-g.Coefficient(0) / g.Leading);
        }

        return new Bound(feet.Count == 0 ? null : feet.Aggregate(AlgebraicNumber.Min), false);
    }

    private static AlgebraicNumber? Choose(RealInterval x, Bound least, Bound greatest)
    {
        if (least.Impossible || greatest.Impossible)
        {
            return null;
        }

        var (lower, lowerClosed) = least.Value is { } a && (x.Lower is null || a > x.Lower) ? (a, true) : (x.Lower, x.LowerClosed);
        var (upper, upperClosed) = greatest.Value is { } b && (x.Upper is null || b < x.Upper) ? (b, true) : (x.Upper, x.UpperClosed);
        var order = lower is null || upper is null ? -1 : lower.CompareTo(upper);
        return order > 0 || (order == 0 && !(lowerClosed && upperClosed)) ? null : new RealInterval(lower, lowerClosed, upper, upperClosed).SimplestElement();
    }

    /// <summary>
    /// A point right of X that refutes one x* refutes all larger ones, a point on the left all smaller ones. So if one side leaves no x*, a point there that refutes the end of X nearest to
    /// the other side will do, if the end is finite and belongs to X; else two points refute all x* above and below a rational between the bounds.
    /// </summary>
    private static Fails Refute(
        MonotoneProfile f, Rational c, Bound least, Bound greatest, Func<MonotoneProfile, Rational, AlgebraicNumber, string, Witness> describe)
    {
        var x = f.Minimizers[0];
        if (x.Lower?.RationalOrNull is { } lower && Violation(f, c, lower, right: true) is { } beyond)
        {
            return Failed([describe(f, beyond, lower, "every x*")]);
        }

        if (x.Upper?.RationalOrNull is { } upper && Violation(f, c, upper, right: false) is { } before)
        {
            return Failed([describe(f, before, upper, "every x*")]);
        }

        var between = greatest.Value is { } g && least.Value is { } l && g < l ? AlgebraicNumber.SimplestBetween(g, l) : x.SimplestElement().RationalValue;
        var parts = new List<Witness>();
        if (Violation(f, c, between, right: true) is { } right)
        {
            parts.Add(describe(f, right, between, $"every x* >= {between}"));
        }

        if (Violation(f, c, between, right: false) is { } left)
        {
            parts.Add(describe(f, left, between, $"every x* <= {between}"));
        }

        return Failed(parts.Select(p => p.With("xStar", between)));
    }

    private static Fails Failed(IEnumerable<Witness> parts) => new("no x* in X serves", parts.ToList() is [var one] ? one : Witness.Together(parts));

    private static Rational? Violation(MonotoneProfile f, Rational c, Rational xStar, bool right)
    {
        Rational? found = null;
        foreach (var (g, from, to) in Sides(f, right))
        {
            var inequality = (g.Derivative() * Polynomial.Linear(xStar)) - (g * (Polynomial)c);
            var x = ParametricSigns.Negative(inequality, AlgebraicNumber.Zero, AlgebraicNumber.From(from), AlgebraicNumber.From(to));
            found = x is { } here && (found is not { } known || SimplestRational.IsSimpler(here, known)) ? here : found;
        }

        return found;
    }

    /// <summary>A bound on x* from one side; <see langword="null"/> is none. It may be impossible to satisfy.</summary>
    private readonly record struct Bound(AlgebraicNumber? Value, bool Impossible);
}
