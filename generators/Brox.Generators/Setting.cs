using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Generators;

/// <summary>What several functions of one instance share.</summary>
/// <param name="Dimension">The dimension d.</param>
/// <param name="Metric">The metric; <see langword="null"/> for a random one.</param>
/// <param name="Pool">The points to choose from; <see langword="null"/> for random ones. Functions on the line ignore it.</param>
internal sealed record Setting(int Dimension, Metric? Metric, IReadOnlyList<Point>? Pool)
{
    /// <summary>The setting with its metric chosen.</summary>
    public (Metric Metric, List<Point> Pool) Resolve(Draw draw, Radius radius)
    {
        var metric = Metric ?? Metrics.Any(draw, Dimension);
        if (Pool is null)
        {
            return (metric, [.. PointPool.Tree(draw, metric, radius, 40)]);
        }

        // Often the functions have a minimizer in common.
        var kept = draw.Chance(50) ? 1 : 0;
        return (metric, [.. Pool.Take(kept), .. draw.Shuffled(Pool.Skip(kept))]);
    }

    /// <summary>A random radius, for classes that have none.</summary>
    public static Radius AnyRadius(Draw draw) => Radius.FromLength(draw.From<Rational>([Rational.Half, Rational.One, new Rational(2), new Rational(3)]));
}
