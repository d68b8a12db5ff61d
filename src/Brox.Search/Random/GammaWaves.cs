using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Generators;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Random;

/// <summary>Functions for claims on gamma-convexity, members by construction, with the step r and a radius t.</summary>
internal static class GammaWaves
{
    /// <summary>
    /// A convex function on an interval, affine between multiples of r, plus a wave of period r, which is gamma-convex(r); or plus hills between the multiples of r, which is outer gamma-convex(r): on
    /// a segment the multiples of r between its ends are below the chord.
    /// </summary>
    public static ConjectureInstance OnLine(Draw draw)
    {
        var r = Rational.Create(draw.Between(1, 4), 2);
        var (periods, parts) = (draw.Between(3, 6), draw.Between(2, 3));
        var slope = draw.Chance(50) ? Rational.Zero : new Rational(draw.Between(-6, 0));
        var isPeriodic = draw.Chance(60);
        var wave = Hills(isPeriodic ? -4 : 0);
        var (first, level) = (draw.Below(periods + 1), Rational.Zero);
        var graph = new List<(Rational X, Rational Value)> { (-new Rational(first) * r, level) };
        for (var period = 0; period < periods; period++)
        {
            slope += new Rational(draw.Below(4));
            wave = isPeriodic ? wave : Hills(0);
            for (var part = 1; part <= parts; part++)
            {
                var share = Rational.Create(part, parts);
                graph.Add((new Rational(period - first) * r + (share * r), level + (share * slope * r) + (part == parts ? Rational.Zero : wave[part - 1])));
            }

            level += slope * r;
        }

        var pieces = graph.Zip(graph.Skip(1), (a, b) => Segment(a, b)).ToList();
        var f = PiecewisePolynomial.Create(pieces, metric: Metric.TryCreate([[draw.Chance(80) ? Rational.One : draw.Chance(50) ? 4 : Rational.Create(1, 4)]], out var metric, out _) ? metric : null);
        return ConjectureInstance.Of(f).With("r", r).With("t", r * (draw.Chance(75) ? Rational.Create(draw.Between(2, 4), 2) : Rational.Create(1, draw.Between(2, 3))));

        Rational[] Hills(int least) => [.. Enumerable.Range(0, parts).Select(_ => Rational.Create(draw.Between(least, 6), 2))];
    }

    /// <summary>Three points of a row whose values are convex, neighbours at most t apart, and one point beside it that is at most t from all of them.</summary>
    public static ConjectureInstance InPlane(Draw draw)
    {
        var t = draw.Between(2, 5);
        var step = draw.Between(1, t);
        List<(int X, int Y)> beside =
        [
            .. from x in Enumerable.Range(0, (2 * step) + 1)
               from y in Enumerable.Range(1, t)
               where (Math.Max(x, (2 * step) - x) * Math.Max(x, (2 * step) - x)) + (y * y) <= t * t
               select (x, y),
        ];
        var (first, second) = (draw.Between(1, 3), draw.Between(0, 2));
        List<(int X, int Y, int Value)> points = [(0, 0, 0), (step, 0, first), (2 * step, 0, (2 * first) + second)];
        if (beside.Count > 0)
        {
            var (x, y) = draw.From(beside);
            points.Add((x, y, draw.Between(1, first + 1)));
        }

        return ConjectureInstance.Of(FiniteFunction.Create(points.Select(p => new Point(p.X, p.Y)), points.Select(p => new Rational(p.Value)))).With("t", new Rational(t));
    }

    private static Piece Segment((Rational X, Rational Value) a, (Rational X, Rational Value) b)
    {
        var slope = (b.Value - a.Value) / (b.X - a.X);
        return new Piece(a.X, b.X, new Polynomial([a.Value - (slope * a.X), slope]));
    }
}
