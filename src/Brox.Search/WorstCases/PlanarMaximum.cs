using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Functions.Geometry.Norms;
using Brox.Numbers;

namespace Brox.Search.WorstCases;

/// <summary>
/// The convex function <c>f(z) = max_i &lt;g_i, z&gt;</c> on the plane, whose minimum is <c>f(0) = 0</c> (so 0 is in the convex hull of the gradients), with balls of <c>l1</c> or
/// <c>linf</c>, which are polygons: every minimum over one of them is attained at one of finitely many points.
/// </summary>
/// <param name="Gradients">The gradients g_i.</param>
internal sealed record PlanarMaximum(ImmutableArray<Point> Gradients)
{
    private static readonly Point[] Axes = [new(1, 0), new(0, 1), new(-1, 0), new(0, -1)];
    private static readonly Point[] Diagonals = [new(1, 1), new(-1, 1), new(-1, -1), new(1, -1)];

    /// <summary>Whether 0 is a minimizer: the gradients do not all lie strictly on one side of a line through 0.</summary>
    public bool HasMinimumAtZero =>
        Gradients.Any(g => g == new Point(0, 0))
        || Gradients.Any(g => Gradients.Any(h => Cross(g, h).IsZero && Dot(g, h).Sign < 0))
        || Gradients.Any(g => Gradients.Any(h => Gradients.Any(k => Cross(g, h).Sign > 0 && Cross(h, k).Sign > 0 && Cross(k, g).Sign > 0)));

    /// <summary>The value at a point.</summary>
    public Rational Value(Point z) => Gradients.Select(g => Dot(g, z)).Aggregate(Rational.Max);

    /// <summary>The vertices of the set of minimizers over the ball of radius t around x; the ball must not meet X, so they are on its boundary.</summary>
    public ImmutableArray<Point> BroximalVertices(BallNorm norm, Point x, Rational t)
    {
        var corners = Corners(norm).Select(v => x + (t * v)).ToList();
        var candidates = corners.ToHashSet();
        for (var k = 0; k < corners.Count; k++)
        {
            var (from, along) = (corners[k], corners[(k + 1) % corners.Count] - corners[k]);
            foreach (var (i, j) in Pairs())
            {
                // Where the pieces i and j have the same value on this side of the ball.
                var difference = Gradients[i] - Gradients[j];
                var slope = Dot(difference, along);
                if (!slope.IsZero && -Dot(difference, from) / slope is var s && s.Sign >= 0 && s <= Rational.One)
                {
                    candidates.Add(from + (s * along));
                }
            }
        }

        var least = candidates.Select(Value).Aggregate(Rational.Min);
        return [.. candidates.Where(z => Value(z) == least).Order()];
    }

    /// <summary>The distance of a point to X in the norm: to 0, or to a point of an edge of X in the direction of a corner of the ball.</summary>
    public Rational DistanceToMinimizers(BallNorm norm, Point x)
    {
        var candidates = new List<Point> { new(0, 0), x };
        foreach (var g in Gradients)
        {
            candidates.AddRange(Corners(norm).Where(v => !Dot(g, v).IsZero).Select(v => x + (-Dot(g, x) / Dot(g, v) * v)));
        }

        return candidates.Where(z => Value(z).Sign <= 0).Select(z => Length(norm, z - x)).Aggregate(Rational.Min);
    }

    /// <summary>The length of a vector.</summary>
    public static Rational Length(BallNorm norm, Point v) =>
        norm == BallNorm.L1 ? Rational.Abs(v[0]) + Rational.Abs(v[1]) : Rational.Max(Rational.Abs(v[0]), Rational.Abs(v[1]));

    private static Point[] Corners(BallNorm norm) =>
        norm == BallNorm.L1 ? Axes : norm == BallNorm.LInfinity ? Diagonals : throw new ArgumentException("the ball is no polygon", nameof(norm));

    private static Rational Dot(Point a, Point b) => (a[0] * b[0]) + (a[1] * b[1]);

    private static Rational Cross(Point a, Point b) => (a[0] * b[1]) - (a[1] * b[0]);

    private IEnumerable<(int First, int Second)> Pairs() =>
        Enumerable.Range(0, Gradients.Length).SelectMany(i => Enumerable.Range(i + 1, Gradients.Length - i - 1).Select(j => (i, j)));
}
