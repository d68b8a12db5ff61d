using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions;

/// <summary>
/// A function that is finite at finitely many points of Q^d and <c>+inf</c> elsewhere. It is always proper and closed and attains its minimum.
/// </summary>
public sealed class FiniteFunction : FunctionInstance
{
    private FiniteFunction(ImmutableArray<Point> points, ImmutableArray<Rational> values, Metric metric, string? name, string? note)
        : base(metric, name, note)
    {
        Points = points;
        Values = values;
        Minimum = values.Min();
        Minimizers = [.. points.Where((_, i) => values[i] == Minimum)];
    }

    /// <summary>The domain <c>dom f</c>, in the order given.</summary>
    public ImmutableArray<Point> Points { get; }

    /// <summary>The values, in the order of <see cref="Points"/>.</summary>
    public ImmutableArray<Rational> Values { get; }

    /// <summary>The minimum <c>f*</c>.</summary>
    public Rational Minimum { get; }

    /// <summary>The minimizers <c>X = argmin f</c>, in the order of <see cref="Points"/>.</summary>
    public ImmutableArray<Point> Minimizers { get; }

    /// <summary>
    /// The function with the given points and values; <paramref name="metric"/> is the identity when absent.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// There is no point, a point is repeated, the dimensions differ, or there are not as many values as points; the message names the first cause.
    /// </exception>
    public static FiniteFunction Create(
        IEnumerable<Point> points, IEnumerable<Rational> values, Metric? metric = null, string? name = null, string? note = null)
    {
        var domain = points.ToImmutableArray();
        var heights = values.ToImmutableArray();
        if (domain.IsEmpty)
        {
            throw new ArgumentException("a finite function needs at least one point", nameof(points));
        }

        if (domain.Length != heights.Length)
        {
            throw new ArgumentException($"{domain.Length} points and {heights.Length} values do not go together", nameof(values));
        }

        var dimension = domain[0].Dimension;
        if (dimension == 0 || domain.Any(p => p.Dimension != dimension))
        {
            throw new ArgumentException("all points must have the same dimension, at least 1", nameof(points));
        }

        if (domain.Distinct().Count() != domain.Length)
        {
            throw new ArgumentException("a point is repeated", nameof(points));
        }

        metric ??= Metric.Identity(dimension);
        if (metric.Dimension != dimension)
        {
            throw new ArgumentException($"a metric of size {metric.Dimension} does not fit dimension {dimension}", nameof(metric));
        }

        return new FiniteFunction(domain, heights, metric, name, note);
    }

    /// <summary>The function on points of a line, each given as (x, value).</summary>
    /// <exception cref="ArgumentException">As for <see cref="Create"/>.</exception>
    public static FiniteFunction OnLine(params (Rational X, Rational Value)[] points) =>
        Create(points.Select(p => new Point(p.X)), points.Select(p => p.Value));

    /// <summary>The index of a point of the domain, or -1.</summary>
    public int IndexOf(Point point) => Points.IndexOf(point);

    /// <summary>Whether a point of the domain, given by its index, is a minimizer.</summary>
    public bool IsMinimizer(int index) => Values[index] == Minimum;
}
