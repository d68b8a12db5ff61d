using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary><c>gamma-convex(r)</c> on the line: <c>f(a+r) + f(b-r) &lt;= f(a) + f(b)</c> whenever <c>b-a &gt;= r</c>.</summary>
/// <remarks>
/// With <c>a' = b-r</c> it reads <c>D(a) &lt;= D(a')</c> for <c>a &lt;= a'</c>, where <c>D(x) = f(x+r) - f(x)</c>: D does not fall on the interval where both are in the domain. D is a polynomial between the knots and the knots
/// moved by -r, so its derivative decides there, and its one-sided limits at these points.
/// </remarks>
internal sealed class GammaConvex() : IntervalClass("gamma-convex", ParameterKind.PositiveConstant, "r")
{
    /// <summary>Two points x &lt; y with D(x) &gt; D(y); <see langword="null"/> where D does not fall.</summary>
    internal static (Rational X, Rational Y)? Fall(PiecewisePolynomial f, Rational r)
    {
        var cuts = f.Knots.Concat(f.Knots.Select(k => k - r)).Distinct().Order().ToImmutableArray();
        for (var i = 0; i <= cuts.Length; i++)
        {
            var (from, to) = (i == 0 ? (Rational?)null : cuts[i - 1], i == cuts.Length ? (Rational?)null : cuts[i]);
            if (Between(f, r, from, to) is { } here && PolynomialSigns.Negative(here.Derivative(), AlgebraicNumber.From(from), AlgebraicNumber.From(to)).FirstOrDefault() is { } part)
            {
                var x = AlgebraicNumber.SimplestBetween(part.Lower, part.Upper);
                return (x, AlgebraicNumber.SimplestBetween(x, part.Upper));
            }

            if (to is not { } cut || Value(f, r, cut) is not { } value)
            {
                continue;
            }

            var next = i + 1 == cuts.Length ? (Rational?)null : cuts[i + 1];
            var (before, after) = (Between(f, r, from, to), Between(f, r, to, next));
            if (before is not null && before.Evaluate(cut) > value)
            {
                return (RationalSearch.Towards(RealInterval.Open(AlgebraicNumber.From(from), cut), true, x => before.Evaluate(x) > value), cut);
            }

            if (after is not null && after.Evaluate(cut) < value)
            {
                return (cut, RationalSearch.Towards(RealInterval.Open(cut, AlgebraicNumber.From(next)), false, x => after.Evaluate(x) < value));
            }
        }

        return null;
    }

    protected override Verdict OnInterval(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        if (argument.ConstantOrNull is { } r)
        {
            return Fall(f.Source, r) is var (x, y)
                ? new Fails("f(x+r) - f(x) falls", Witness.Of($"f(x+r) - f(x) = {Value(f.Source, r, x)} > f(y+r) - f(y) = {Value(f.Source, r, y)}, r = {r}").With("x", x).With("y", y))
                : new Holds("f(x+r) - f(x) does not fall");
        }

        return Chords.Violation(f.Source, Rational.Zero) is null ? new Holds("convex, so every r serves")
            : (f.Source.Cells[0], f.Source.Cells[^1]) is (null, null) ? new Holds("every r that is larger than the domain serves")
            : new Undecided("whether some r serves is not decided");
    }

    /// <summary>D between two neighbouring cuts; <see langword="null"/> outside its domain.</summary>
    private static Polynomial? Between(PiecewisePolynomial f, Rational r, Rational? from, Rational? to)
    {
        var x = SimplestRational.Between(from, to);
        return f.Cells[f.Locate(x).Cell] is { } here && f.Cells[f.Locate(x + r).Cell] is { } there ? there.Compose(r, Rational.One) - here : null;
    }

    private static Rational? Value(PiecewisePolynomial f, Rational r, Rational x) =>
        f.Evaluate(x)?.RationalPart is { } here && f.Evaluate(x + r)?.RationalPart is { } there ? there - here : null;
}

/// <summary>
/// <c>outer-gamma-convex(r)</c>: from any x to any y of the domain lead points of the segment between them, neighbours at most r apart, at which f is not above the chord.
/// </summary>
/// <remarks>
/// For closed f on the line it fails exactly when there are <c>p &lt; q</c> in the domain, more than r apart, with f above their chord everywhere between them: take the ends of a gap of more than r between the points of
/// a segment that are not above its chord; they are not above it either, as these points are a closed set.
/// A gamma-convex function is outer gamma-convex: less the chord it would be 0 at p and q and positive between, so D would be positive at p and negative at q-r.
/// </remarks>
internal sealed class OuterGammaConvex() : FurtherClass("outer-gamma-convex", ParameterKind.PositiveConstant, "r")
{
    protected override Verdict Decide(MonotoneProfile f, ClassArgument argument, CancellationToken cancellation)
    {
        var s = f.Source;
        if (argument.ConstantOrNull is not { } r)
        {
            return ConvexDomain.Failure(s) is null && Chords.Violation(s, Rational.Zero) is null ? new Holds("convex, so every r serves")
                : (s.Cells[0], s.Cells[^1]) is (null, null) ? new Holds("every r that is larger than the domain serves")
                : new Undecided("whether some r serves is not decided");
        }

        return !s.IsClosed ? new Undecided("the function is not closed; left to the definition")
            : Above(f, r) is var (p, q) ? new Fails(
                "between two points more than r apart f lies above their chord",
                Witness.Of($"f(z) > the chord from f(x) = {s.Evaluate(p)} to f(y) = {s.Evaluate(q)} for all z between, y - x = {q - p} > r = {r}").With("x", p).With("y", q))
            : ConvexDomain.Failure(s) is null && GammaConvex.Fall(s, r) is null ? new Holds("gamma-convex")
            : IsNarrow(s, r) ? new Holds("the domain is not longer than r")
            : HasContacts(s, r) ? new Holds("at points at most r apart f is on its lower convex hull, so not above any chord")
            : new Undecided("neither gamma-convex nor above a chord of two of the points that were tried");
    }

    /// <summary>Points of the domain that are on the segment are gone through in their order.</summary>
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        if (argument.ConstantOrNull is not { } r)
        {
            return new Holds("the domain is bounded, so some r serves");
        }

        var euclidean = Metric.Identity(f.Dimension);
        for (var i = 0; i < f.Points.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var j = 0; j < i; j++)
            {
                var (x, y) = (f.Points[i], f.Points[j]);
                var whole = euclidean.SquaredDistance(x, y);
                var chain = Enumerable.Range(0, f.Points.Length).Select(k => (Point: f.Points[k], Value: f.Values[k], Weight: WeightOn(x, y, f.Points[k])))
                    .Where(c => c.Weight is { } w && c.Value <= ((Rational.One - w) * f.Values[i]) + (w * f.Values[j])).OrderBy(c => c.Weight!.Value).ToList();
                for (var k = 1; k < chain.Count; k++)
                {
                    if (Rational.Square(chain[k].Weight!.Value - chain[k - 1].Weight!.Value) * whole > Rational.Square(r))
                    {
                        return new Fails(
                            "two neighbours are more than r apart",
                            Witness.Of($"between p and q no point of the segment from x to y is in dom f and not above the chord, r = {r}")
                                .With("x", x).With("y", y).With("p", chain[k - 1].Point).With("q", chain[k].Point));
                    }
                }
            }
        }

        return new Holds("checked for every two points");
    }

    /// <summary>The w with <c>z = (1-w) x + w y</c>, in [0,1]; <see langword="null"/> where z is not on the segment.</summary>
    private static Rational? WeightOn(Point x, Point y, Point z)
    {
        var along = Enumerable.Range(0, x.Coordinates.Length).First(i => x.Coordinates[i] != y.Coordinates[i]);
        var w = (z.Coordinates[along] - x.Coordinates[along]) / (y.Coordinates[along] - x.Coordinates[along]);
        return w.Sign >= 0 && w <= Rational.One && x + (w * (y - x)) == z ? w : null;
    }

    private static bool IsNarrow(PiecewisePolynomial f, Rational r) =>
        f.Cells[0] is null && f.Cells[^1] is null && f.Knots.Length > 0 && f.Knots[^1] - f.Knots[0] <= r;

    /// <summary>
    /// Whether the points at which f is equal to its convex hull leave no gap of more than r, for f of degree 1 and bounded domain: at such a point between x and y, f is the hull, which is not above the chord of its own values
    /// at x and y, and these are not above f's.
    /// </summary>
    private static bool HasContacts(PiecewisePolynomial f, Rational r)
    {
        if (f.Degree > 1 || f.Cells[0] is not null || f.Cells[^1] is not null)
        {
            return false;
        }

        // As f is closed and of degree 1, it is nowhere below the hull of its values at the knots; knots outside the domain have none.
        var graph = f.Knots.Select((x, k) => (X: x, Value: f.KnotValues[k])).Where(p => p.Value is not null).Select(p => (p.X, Value: p.Value!.Value)).ToList();
        if (graph.Count == 0 || f.Knots[0] != graph[0].X || f.Knots[^1] != graph[^1].X)
        {
            return false;
        }

        var contacts = new List<(Rational X, Rational Value)>();
        foreach (var point in graph)
        {
            while (contacts.Count > 1 && Cross(contacts[^2], contacts[^1], point).Sign < 0)
            {
                contacts.RemoveAt(contacts.Count - 1);
            }

            contacts.Add(point);
        }

        return contacts.Zip(contacts.Skip(1)).All(pair => pair.Second.X - pair.First.X <= r || IsChord(f, pair.First, pair.Second));
    }

    /// <summary>Positive where the slope grows at b, 0 where a, b and c are on a line.</summary>
    private static Rational Cross((Rational X, Rational Value) a, (Rational X, Rational Value) b, (Rational X, Rational Value) c) =>
        ((b.X - a.X) * (c.Value - b.Value)) - ((b.Value - a.Value) * (c.X - b.X));

    /// <summary>Whether f is affine from a to b, neighbours among its knots, without a jump.</summary>
    private static bool IsChord(PiecewisePolynomial f, (Rational X, Rational Value) a, (Rational X, Rational Value) b) =>
        Array.IndexOf([.. f.Knots], a.X) is var k && f.Knots[k + 1] == b.X && f.Cells[k + 1] is { } cell && cell.Evaluate(a.X) == a.Value && cell.Evaluate(b.X) == b.Value;

    private static (Rational P, Rational Q)? Above(MonotoneProfile f, Rational r)
    {
        var s = f.Source;
        var middles = Enumerable.Range(0, s.Cells.Length).Where(i => s.Cells[i] is not null).Select(i => SimplestRational.Between(s.CellFrom(i), s.CellTo(i)));
        var marks = f.Elements.Where(e => e.IsPoint).Select(e => e.Part.Lower!.Enclose(Rational.Create(1, 64)).Lower).Concat(middles).ToList();
        var points = marks.SelectMany(x => new[] { x, x - r, x + r, x - (2 * r), x + (2 * r), x - (8 * r), x + (8 * r) }).Distinct().Order()
            .Select(x => (X: x, Value: s.Evaluate(x)?.RationalPart)).Where(p => p.Value is not null).ToList();
        foreach (var p in points)
        {
            foreach (var q in points.Where(q => q.X - p.X > r))
            {
                if (IsAbove(s, p.X, p.Value!.Value, q.X, q.Value!.Value))
                {
                    return (p.X, q.X);
                }
            }
        }

        return null;
    }

    private static bool IsAbove(PiecewisePolynomial f, Rational p, Rational atP, Rational q, Rational atQ)
    {
        var slope = (atQ - atP) / (q - p);
        var chord = new Polynomial([atP - (slope * p), slope]);
        for (var i = 0; i < f.Cells.Length; i++)
        {
            var (from, to) = (f.CellFrom(i), f.CellTo(i));
            var (lower, upper) = (from is { } a && a > p ? a : p, to is { } b && b < q ? b : q);
            if (lower < upper && f.Cells[i] is { } cell && ((cell - chord).IsZero || PolynomialSigns.Negative(cell - chord, lower, upper).Any() || RealRoots.Between(cell - chord, lower, upper).Length > 0))
            {
                return false;
            }

            if (to is { } knot && knot > p && knot < q && f.KnotValues[i] is { } value && value <= chord.Evaluate(knot))
            {
                return false;
            }
        }

        return true;
    }
}
