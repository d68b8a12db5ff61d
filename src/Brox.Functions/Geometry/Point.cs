using System.Collections.Immutable;
using System.Numerics;
using Brox.Numbers;

namespace Brox.Functions.Geometry;

/// <summary>A point of Q^d, ordered lexicographically.</summary>
public readonly struct Point
    : IEquatable<Point>, IComparable<Point>, IAdditionOperators<Point, Point, Point>, ISubtractionOperators<Point, Point, Point>, IComparisonOperators<Point, Point, bool>
{
    private readonly ImmutableArray<Rational> _coordinates;

    /// <summary>The point with the given coordinates.</summary>
    public Point(params ReadOnlySpan<Rational> coordinates) => _coordinates = [.. coordinates];

    /// <summary>The coordinates, in order.</summary>
    public ImmutableArray<Rational> Coordinates => _coordinates.IsDefault ? [] : _coordinates;

    /// <summary>The dimension d.</summary>
    public int Dimension => Coordinates.Length;

    /// <summary>One coordinate, counted from 0.</summary>
    public Rational this[int index] => _coordinates[index];

    /// <summary>The sum of two vectors of one dimension.</summary>
    public static Point operator +(Point left, Point right) => Combine(left, right, static (a, b) => a + b);

    /// <summary>The difference of two vectors of one dimension.</summary>
    public static Point operator -(Point left, Point right) => Combine(left, right, static (a, b) => a - b);

    /// <summary>The multiple of a vector.</summary>
    public static Point operator *(Rational factor, Point point) => new([.. point.Coordinates.Select(c => factor * c)]);

    /// <summary>Whether two points are the same.</summary>
    public static bool operator ==(Point left, Point right) => left.Equals(right);

    /// <summary>Whether two points are different.</summary>
    public static bool operator !=(Point left, Point right) => !left.Equals(right);

    /// <summary>Whether the left point comes first lexicographically.</summary>
    public static bool operator <(Point left, Point right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left point comes last lexicographically.</summary>
    public static bool operator >(Point left, Point right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left point comes first lexicographically or is the same.</summary>
    public static bool operator <=(Point left, Point right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left point comes last lexicographically or is the same.</summary>
    public static bool operator >=(Point left, Point right) => left.CompareTo(right) >= 0;

    /// <summary>The point halfway between two points.</summary>
    public static Point Midpoint(Point left, Point right) => Rational.Half * (left + right);

    /// <inheritdoc/>
    public bool Equals(Point other) => Coordinates.AsSpan().SequenceEqual(other.Coordinates.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Point other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var c in Coordinates)
        {
            hash.Add(c);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public int CompareTo(Point other) => Coordinates.AsSpan().SequenceCompareTo(other.Coordinates.AsSpan());

    /// <summary>The text <c>(1, -1/2)</c>; in one dimension only the number.</summary>
    public override string ToString() => Dimension == 1 ? this[0].ToString() : $"({string.Join(", ", Coordinates)})";

    private static Point Combine(Point left, Point right, Func<Rational, Rational, Rational> operation)
    {
        if (left.Dimension != right.Dimension)
        {
            throw new ArgumentException($"Points of dimension {left.Dimension} and {right.Dimension} do not go together.", nameof(right));
        }

        var result = ImmutableArray.CreateBuilder<Rational>(left.Dimension);
        for (var i = 0; i < left.Dimension; i++)
        {
            result.Add(operation(left[i], right[i]));
        }

        return new Point(result.MoveToImmutable().AsSpan());
    }
}
