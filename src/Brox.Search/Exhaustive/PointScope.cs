using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Brox.Functions.Geometry;
using Brox.Functions.Text;
using Brox.Numbers;

namespace Brox.Search.Exhaustive;

/// <summary>The functions that an exhaustive run ranges over: those whose domain is a given finite set of points, or any non-empty subset of it.</summary>
public sealed class PointScope
{
    /// <summary>The largest number of points: the weak orders on so many are fewer than 2^192.</summary>
    public const int MostPoints = 40;

    private PointScope(IEnumerable<Point> points, Metric metric, bool subdomains, string pointsText)
    {
        Points = [.. points.Order()];
        Metric = metric;
        Subdomains = subdomains;
        Text = $"{pointsText}{(subdomains ? ", on every non-empty subset" : string.Empty)}";
    }

    /// <summary>The points, sorted lexicographically.</summary>
    public ImmutableArray<Point> Points { get; }

    /// <summary>The metric B of the balls.</summary>
    public Metric Metric { get; }

    /// <summary>Whether the domain may be any non-empty subset of the points.</summary>
    public bool Subdomains { get; }

    /// <summary>The scope in words; equal texts mean equal scopes.</summary>
    public string Text { get; }

    /// <summary>The number of functions of the scope, up to the order of their values.</summary>
    internal BigInteger Functions => ScopeSize.Of(this);

    /// <summary>The points <c>0, ..., count-1</c> of the line.</summary>
    /// <exception cref="ArgumentException">The count is not in 1 to <see cref="MostPoints"/>.</exception>
    public static PointScope Line(int count, bool subdomains = false)
    {
        Require(count, count.ToString(CultureInfo.InvariantCulture));
        return new PointScope(Enumerable.Range(0, count).Select(i => new Point(new Rational(i))), Metric.Identity(1), subdomains, $"{Counted.Of(count, "point")} 0..{count - 1} of a line");
    }

    /// <summary>The integer points of a box, from 0 on: <c>sides[0] * sides[1] * ...</c> of them.</summary>
    /// <exception cref="ArgumentException">A side is not positive, or there are more than <see cref="MostPoints"/> points.</exception>
    public static PointScope Grid(IReadOnlyList<int> sides, bool subdomains = false)
    {
        ArgumentNullException.ThrowIfNull(sides);
        var text = string.Join('x', sides);
        var count = sides.Aggregate(1L, (product, side) => side < 1 || product > MostPoints ? MostPoints + 1 : product * side);
        Require(count, text);
        IEnumerable<Rational[]> points = [[]];
        foreach (var side in sides)
        {
            points = [.. points.SelectMany(p => Enumerable.Range(0, side).Select(i => p.Append(new Rational(i)).ToArray()))];
        }

        return new PointScope(points.Select(p => new Point(p)), Metric.Identity(sides.Count), subdomains, $"grid {text}");
    }

    /// <summary>The given points with the given metric.</summary>
    /// <exception cref="ArgumentException">There is no point, a point is repeated, or there are more than <see cref="MostPoints"/>.</exception>
    public static PointScope Of(IReadOnlyCollection<Point> points, Metric metric, bool subdomains = false)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(metric);
        Require(points.Count, "the file");
        if (points.Distinct().Count() != points.Count || points.Any(p => p.Dimension != metric.Dimension))
        {
            throw new ArgumentException("the points are distinct and of the dimension of the metric", nameof(points));
        }

        var text = $"points {string.Join(", ", points.Order())}";
        var metricText = metric.IsIdentity ? string.Empty : $", metric [{string.Join("; ", metric.Rows.Select(r => string.Join(", ", r)))}]";
        return new PointScope(points, metric, subdomains, text + metricText);
    }

    private static void Require(long count, string text)
    {
        if (count is < 1 or > MostPoints)
        {
            throw new ArgumentException($"{text}: an exhaustive run takes 1 to {MostPoints} points");
        }
    }
}
