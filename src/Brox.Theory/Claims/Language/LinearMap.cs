using System.Collections.Immutable;
using Brox.Functions.Geometry;

namespace Brox.Theory.Claims.Language;

/// <summary>A square matrix of rationals, the value of a name such as <c>A</c> in <c>f o A</c>.</summary>
/// <param name="Rows">The rows.</param>
internal sealed record LinearMap(ImmutableArray<Point> Rows)
{
    /// <summary>The dimension of the space.</summary>
    public int Dimension => Rows.Length;

    /// <inheritdoc/>
    public bool Equals(LinearMap? other) => other is not null && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.Aggregate(Rows.Length, (hash, row) => HashCode.Combine(hash, row));

    /// <summary>The rows, as <c>[[1, 0], [1, 1]]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", Rows.Select(r => $"[{string.Join(", ", r.Coordinates)}]"))}]";
}
