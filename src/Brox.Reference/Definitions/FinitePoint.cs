using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reference.Definitions;

/// <summary>A point that a name of a definition stands for: one of <c>R^d</c>, or some point outside the domain of which nothing else is known.</summary>
internal sealed class FinitePoint
{
    private FinitePoint(ExactReal[]? coordinates, int index) => (Coordinates, Index) = (coordinates, index);

    /// <summary>A point outside the domain, anywhere.</summary>
    public static FinitePoint Outside { get; } = new(null, -1);

    /// <summary>A point of which nothing is known.</summary>
    public static FinitePoint Unknown { get; } = new(null, -2);

    /// <summary>The coordinates; <see langword="null"/> where they are not known.</summary>
    public ExactReal[]? Coordinates { get; }

    /// <summary>The index in the domain; -1 outside, -2 where it is not known.</summary>
    public int Index { get; }

    /// <summary>A point of the domain.</summary>
    public static FinitePoint At(FiniteFunction f, int index) => new([.. f.Points[index].Coordinates.Select(c => (ExactReal)c)], index);

    /// <summary>Any point, found in the domain or not.</summary>
    public static FinitePoint At(FiniteFunction f, ExactReal[] coordinates)
    {
        for (var i = 0; i < f.Points.Length; i++)
        {
            if (f.Points[i].Coordinates.Select((c, k) => coordinates[k] == c).All(same => same))
            {
                return new FinitePoint(coordinates, i);
            }
        }

        return new FinitePoint(coordinates, -1);
    }

    /// <summary>Whether two points are the same; <see langword="null"/> where it is not known.</summary>
    public static bool? Same(FinitePoint left, FinitePoint right)
    {
        if (left.Coordinates is { } a && right.Coordinates is { } b)
        {
            return a.AsSpan().SequenceEqual(b);
        }

        return (left.Index == -1 && right.Index >= 0) || (right.Index == -1 && left.Index >= 0) ? false : null;
    }

    /// <summary>The coordinates as a witness shows them.</summary>
    public AlgebraicNumber[]? Shown => Coordinates?.Select(c => c.ToAlgebraicNumber()).ToArray();

    public override string ToString() => Coordinates switch
    {
        null => "a point outside the domain",
        [var only] => only.ToString(),
        var all => $"({string.Join<ExactReal>(", ", all)})",
    };
}
