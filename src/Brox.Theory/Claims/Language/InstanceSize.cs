using System.Numerics;

namespace Brox.Theory.Claims.Language;

/// <summary>How large an instance is: the first seven things that the published order looks at, in this order (docs/smallest.md).</summary>
/// <param name="Elements">Points of finite functions; pieces and listed values of piecewise ones; nodes of the tree of a formula; over all functions.</param>
/// <param name="Dimension">The largest dimension.</param>
/// <param name="Metrics">How many functions have a metric that is not the identity.</param>
/// <param name="Degree">The largest degree of a piece; 0 for finite functions and formulas.</param>
/// <param name="Denominators">The sum of (denominator - 1) over all numbers.</param>
/// <param name="Negatives">How many numbers are negative.</param>
/// <param name="Numerators">The sum of the absolute values of the numerators.</param>
internal sealed record InstanceSize(int Elements, int Dimension, int Metrics, int Degree, BigInteger Denominators, int Negatives, BigInteger Numerators)
    : IComparable<InstanceSize>
{
    /// <summary>Whether the left size is smaller.</summary>
    public static bool operator <(InstanceSize left, InstanceSize right) => Compare(left, right) < 0;

    /// <summary>Whether the left size is larger.</summary>
    public static bool operator >(InstanceSize left, InstanceSize right) => Compare(left, right) > 0;

    /// <summary>Whether the left size is smaller or equal.</summary>
    public static bool operator <=(InstanceSize left, InstanceSize right) => Compare(left, right) <= 0;

    /// <summary>Whether the left size is larger or equal.</summary>
    public static bool operator >=(InstanceSize left, InstanceSize right) => Compare(left, right) >= 0;

    /// <summary>The size of an instance.</summary>
    public static InstanceSize Of(ConjectureInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var parts = instance.Functions.Values.Select(f => new FunctionNumbers(f)).ToList();
        var numbers = instance.Parameters.Values.Concat(instance.Maps.Values.SelectMany(m => m.Rows.SelectMany(r => r.Coordinates))).Concat(parts.SelectMany(p => p.All)).ToList();
        return new InstanceSize(
            parts.Sum(p => p.Elements),
            instance.Functions.Values.Select(f => f.Dimension).DefaultIfEmpty(0).Max(),
            instance.Functions.Values.Count(f => !f.Metric.IsIdentity),
            parts.Select(p => p.Degree).DefaultIfEmpty(0).Max(),
            numbers.Aggregate(BigInteger.Zero, (sum, n) => sum + n.Denominator - BigInteger.One),
            numbers.Count(n => n.Sign < 0),
            numbers.Aggregate(BigInteger.Zero, (sum, n) => sum + BigInteger.Abs(n.Numerator)));
    }

    /// <inheritdoc/>
    public int CompareTo(InstanceSize? other) => Compare(this, other);

    /// <summary>The size in one line.</summary>
    public override string ToString() =>
        $"{Elements} elements, dimension {Dimension}, {Metrics} metrics, degree {Degree}, denominators {Denominators}, {Negatives} negative, numerators {Numerators}";

    private static int Compare(InstanceSize? a, InstanceSize? b)
    {
        if (a is null || b is null)
        {
            return (a is null ? 0 : 1) - (b is null ? 0 : 1);
        }

        return (a.Elements, a.Dimension, a.Metrics, a.Degree, a.Denominators, a.Negatives, a.Numerators)
            .CompareTo((b.Elements, b.Dimension, b.Metrics, b.Degree, b.Denominators, b.Negatives, b.Numerators));
    }
}
