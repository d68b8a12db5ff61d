using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions.Geometry;

/// <summary>One side of a box: the closed interval between two ends; <see langword="null"/> is an infinite end.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
internal readonly record struct BoxSide(Rational? Lower, Rational? Upper)
{
    /// <summary>Whether both ends are finite.</summary>
    public bool IsBounded => Lower is not null && Upper is not null;

    /// <summary>Whether a number lies between the ends.</summary>
    public bool Contains(Rational x) => !(x < Lower) && !(x > Upper);

    /// <summary>The text <c>[0, inf)</c>, long numbers shortened: it is for people.</summary>
    public override string ToString() =>
        $"{(Lower is { } lower ? $"[{lower.ToShortString()}" : "(-inf")}, {(Upper is { } upper ? $"{upper.ToShortString()}]" : "inf)")}";
}

/// <summary>A closed box: a product of intervals, each bounded or not. It has interior points.</summary>
public sealed class Box
{
    private Box(ImmutableArray<BoxSide> sides) => Sides = sides;

    /// <summary>The sides, one a coordinate.</summary>
    internal ImmutableArray<BoxSide> Sides { get; }

    /// <summary>The dimension d.</summary>
    public int Dimension => Sides.Length;

    /// <summary>Whether every side is bounded.</summary>
    public bool IsBounded => Sides.All(s => s.IsBounded);

    /// <summary>Whether it is all of R^d.</summary>
    public bool IsWholeSpace => Sides.All(s => s.Lower is null && s.Upper is null);

    /// <summary>All of R^d.</summary>
    public static Box WholeSpace(int dimension) => new([.. Enumerable.Repeat(default(BoxSide), dimension)]);

    /// <summary>The box with the given sides; <see langword="null"/> is an infinite end.</summary>
    /// <exception cref="ArgumentException">A side is empty or one point.</exception>
    public static Box Of(params ReadOnlySpan<(Rational? Lower, Rational? Upper)> sides)
    {
        var all = new BoxSide[sides.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = new BoxSide(sides[i].Lower, sides[i].Upper);
        }

        return Create(all);
    }

    /// <summary>The box with the given sides.</summary>
    /// <exception cref="ArgumentException">A side is empty or one point.</exception>
    internal static Box Create(IEnumerable<BoxSide> sides)
    {
        var all = sides.ToImmutableArray();
        return all.FirstOrDefault(s => s.Lower >= s.Upper) is { IsBounded: true } bad
            ? throw new ArgumentException($"the side {bad} has no length", nameof(sides))
            : new Box(all);
    }

    /// <summary>Whether a point lies in the box.</summary>
    public bool Contains(Point point) => Sides.Select((s, i) => s.Contains(point[i])).All(inside => inside);

    /// <summary>The text <c>[0, 1] x [-1, inf)</c>; <c>R^2</c> for the whole plane.</summary>
    public override string ToString() => IsWholeSpace ? (Dimension == 1 ? "R" : $"R^{Dimension}") : string.Join(" x ", Sides);
}
