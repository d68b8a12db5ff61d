using System.Collections.Immutable;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>A point in scope: where it is, and the cell that it lies in where that is known.</summary>
/// <param name="Place">The point as a polynomial in the unknowns.</param>
/// <param name="Cell">The cell.</param>
internal sealed record PointBinding(RealPolynomial Place, LineCell? Cell);

/// <summary>The names in scope with their meaning, and the intervals that the unknowns range over.</summary>
internal sealed record LineScope(
    ImmutableDictionary<string, PointBinding> Points, ImmutableDictionary<string, ExtendedReal> Numbers, ImmutableDictionary<int, OpenInterval> Unknowns)
{
    public static LineScope Empty { get; } = new(
        ImmutableDictionary<string, PointBinding>.Empty, ImmutableDictionary<string, ExtendedReal>.Empty, ImmutableDictionary<int, OpenInterval>.Empty);

    /// <summary>The least unknown that is not used.</summary>
    public int NextUnknown => Unknowns.IsEmpty ? 0 : Unknowns.Keys.Max() + 1;

    public LineScope With(string name, PointBinding point) => this with { Points = Points.SetItem(name, point) };

    public LineScope With(string name, ExtendedReal number) => this with { Numbers = Numbers.SetItem(name, number) };

    public LineScope With(int unknown, OpenInterval interval) => this with { Unknowns = Unknowns.SetItem(unknown, interval) };
}
