using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Generators;
using Brox.Numbers;

namespace Brox.Search.Random;

/// <summary>Random finite functions: small grids with gaps, values with many ties, and valleys around a minimizer.</summary>
internal static class RandomFinite
{
    /// <summary>A function in the given dimension; it shares points with another one, if given, so that sums have a domain.</summary>
    public static FiniteFunction Next(Draw draw, int dimension, FiniteFunction? partner)
    {
        var count = draw.Between(1, draw.Chance(70) ? 5 : 9);
        var width = dimension == 1 ? (2 * count) + draw.Below(4) : dimension == 2 ? 3 : 2;
        var points = new HashSet<Point>();
        if (partner is not null)
        {
            points.UnionWith(draw.Shuffled<Point>(partner.Points).Take(draw.Between(1, partner.Points.Length)));
        }

        if (dimension == 1 && partner is null && draw.Chance(40))
        {
            return Run(draw);
        }

        for (var tries = 0; points.Count < count && tries < 4 * count; tries++)
        {
            points.Add(new Point([.. Enumerable.Range(0, dimension).Select(_ => new Rational(draw.Below(width + 1)) * (draw.Chance(5) ? Rational.Half : Rational.One))]));
        }

        List<Point> domain = [.. draw.Shuffled(points)];
        var metric = dimension > 1 && draw.Chance(10) ? SkewMetric(dimension) : Metric.Identity(dimension);
        return FiniteFunction.Create(domain, Values(draw, domain), partner?.Metric ?? metric);
    }

    /// <summary>A run of whole numbers with few gaps; a valley with few values changed, so that it is nearly aligned.</summary>
    private static FiniteFunction Run(Draw draw)
    {
        var count = draw.Between(4, 9);
        var (points, x) = (new List<Rational>(), Rational.Zero);
        for (var i = 0; i < count; i++)
        {
            points.Add(x);
            x += draw.Chance(80) ? Rational.One : draw.Chance(70) ? new Rational(2) : draw.Chance(50) ? Rational.Half : Rational.Create(3, 2);
        }

        var bottom = draw.Chance(50) ? 0 : draw.Below(count);
        var values = Enumerable.Range(0, count).Select(i => Math.Abs(i - bottom)).ToArray();
        for (var changes = draw.Between(1, 3); changes > 0; changes--)
        {
            values[draw.Below(count)] = draw.Below(3);
        }

        return FiniteFunction.OnLine([.. points.Zip(values, (p, v) => (p, new Rational(v)))]);
    }

    private static IEnumerable<Rational> Values(Draw draw, List<Point> domain)
    {
        if (draw.Chance(60))
        {
            var most = draw.Between(1, Math.Max(2, domain.Count));
            return [.. domain.Select(_ => new Rational(draw.Below(most + 1)))];
        }

        // A valley: the squared or taxicab distance from one point, with a little noise.
        var (center, noise, squared) = (domain[0], draw.Below(3), draw.Chance(50));
        return [.. domain.Select(p => (p - center).Coordinates.Aggregate(Rational.Zero, (sum, c) => sum + (squared ? c * c : Rational.Abs(c)))
            + (p == center ? Rational.Zero : new Rational(draw.Below(noise + 1))))];
    }

    private static Metric SkewMetric(int dimension) =>
        Metric.TryCreate([.. Enumerable.Range(0, dimension).Select(i => Enumerable.Range(0, dimension).Select(j => new Rational(i == j ? 2 : Math.Abs(i - j) == 1 ? 1 : 0)).Aggregate(
            System.Collections.Immutable.ImmutableArray<Rational>.Empty, (row, b) => row.Add(b)))], out var metric, out _)
            ? metric!
            : Metric.Identity(dimension);
}
