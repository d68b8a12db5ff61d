using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Generators;

/// <summary>Candidate points of a lattice whose unit fits the radius, so that many distances are exactly t, t/2 or the same.</summary>
internal static class PointPool
{
    /// <summary>
    /// Distinct points of a random tree on a lattice: each is a step away from one before it. The first is the origin or, now and then, another lattice point.
    /// </summary>
    /// <param name="draw">The random choices.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="radius">The radius t that steps are meant for.</param>
    /// <param name="count">How many points are tried.</param>
    public static IReadOnlyList<Point> Tree(Draw draw, Metric metric, Radius radius, int count)
    {
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentNullException.ThrowIfNull(metric);
        var dimension = metric.Dimension;
        var unit = Unit(draw, metric, radius);
        var reach = draw.Between(1, 3);
        List<int[]> tree = [new int[dimension]];
        for (var i = 1; i < count; i++)
        {
            var next = (int[])draw.From(tree).Clone();
            var moved = draw.Between(1, Math.Min(dimension, 2));
            for (var j = 0; j < moved; j++)
            {
                next[draw.Below(dimension)] += draw.Between(-reach, reach);
            }

            tree.Add(next);
        }

        return [.. tree.Select(c => new Point([.. c.Select(i => new Rational(i) * unit)])).Distinct()];
    }

    /// <summary>A simple lattice unit: the radius, or a half or third of it, along one of the axes.</summary>
    private static Rational Unit(Draw draw, Metric metric, Radius radius)
    {
        var axis = draw.Below(metric.Dimension);
        var square = radius.Squared / metric.Rows[axis][axis];
        var length = square.ExactSquareRoot() ?? SimplestRational.Between(Rational.Half * Surd.SquareRoot(square), Surd.SquareRoot(square));
        return length / new Rational(draw.Between(1, 3));
    }
}
