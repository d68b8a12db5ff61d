using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Generators;

/// <summary>Random metrics.</summary>
internal static class Metrics
{
    /// <summary>The identity in half of the cases, else <c>L'L + D</c> for a small integer matrix <c>L</c> and a diagonal <c>D</c> of ones (or halves), which is positive definite.</summary>
    public static Metric Any(Draw draw, int dimension)
    {
        ArgumentNullException.ThrowIfNull(draw);
        return draw.Chance(50) ? Metric.Identity(dimension) : FromFactor(draw, dimension);
    }

    private static Metric FromFactor(Draw draw, int dimension)
    {
        var factor = Enumerable.Range(0, dimension).Select(_ => Enumerable.Range(0, dimension).Select(_ => draw.Between(-1, 1)).ToArray()).ToArray();
        var added = draw.Chance(70) ? Rational.One : Rational.Half;
        var rows = Enumerable.Range(0, dimension).Select(i => Enumerable.Range(0, dimension).Select(j => Entry(i, j)).ToImmutableArray()).ToList();
        return Metric.TryCreate(rows, out var metric, out var error) ? metric! : throw new InvalidOperationException(error);

        Rational Entry(int i, int j) => new Rational(factor.Sum(row => row[i] * row[j])) + (i == j ? added : Rational.Zero);
    }
}
