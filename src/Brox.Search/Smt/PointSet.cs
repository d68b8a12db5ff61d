using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Search.Smt;

/// <summary>The functions that are quantified over: one set of points, on each of which every function has a value or is <c>+inf</c>.</summary>
internal sealed class PointSet
{
    /// <param name="points">The number of points.</param>
    /// <param name="frame">Where they are.</param>
    /// <param name="functions">The names of the functions.</param>
    /// <param name="anchored">Whether the first point is the origin.</param>
    /// <param name="levels">The values of the only function; <see langword="null"/> where they are unknowns.</param>
    public PointSet(int points, Frame frame, ImmutableSortedSet<string> functions, bool anchored, ImmutableArray<int>? levels = null)
    {
        Coordinates = [.. Enumerable.Range(0, points).Select(i => Enumerable.Range(0, frame == Frame.Line ? 1 : 2)
            .Select(axis => (anchored && i == 0) || (frame == Frame.TurnedPlane && i == 1 && axis == 1) ? null : UnknownNames.Coordinate(i, axis)).ToImmutableArray())];
        var positions = Coordinates.Select(p => p.Select(c => c is null ? Quotient.Zero : Quotient.Of(RealTerm.Unknown(c))).ToImmutableArray()).ToList();
        var single = functions.Count == 1;
        Views = functions.ToDictionary(f => f, f =>
        {
            var slots = Enumerable.Range(0, points).Select(i => new Slot(positions[i], ExtendedValue.Of(
                single ? BoolTerm.True : BoolTerm.Flag(UnknownNames.Domain(f, i)),
                levels is { } given ? Quotient.Of(new Rational(given[i])) : Quotient.Of(RealTerm.Unknown(UnknownNames.Value(f, i)))))).ToImmutableArray();
            return new FunctionView(slots, frame == Frame.Line ? 1 : 0, BoolTerm.True);
        });
        Conditions =
        [
            .. frame == Frame.Line ? positions.Zip(positions.Skip(1), (a, b) => a[0].Below(b[0], orEqual: false)) : PointsDiffer(positions, frame == Frame.TurnedPlane),
            .. frame != Frame.Line && single ? Enumerable.Range(0, points - 1).Select(i => Views.Values.First().AtMost(i, i + 1)) : [],
            .. DomainsCoverAll(points),
        ];
    }

    /// <summary>The unknowns that are coordinates, point by point; <see langword="null"/> for a coordinate that is 0.</summary>
    public ImmutableArray<ImmutableArray<string?>> Coordinates { get; }

    public IReadOnlyDictionary<string, FunctionView> Views { get; }

    /// <summary>The points are different, and numbered in one way of several that are alike; every function has a point, every point a function. In the plane one function's points are numbered by their values.</summary>
    public ImmutableArray<BoolTerm> Conditions { get; }

    private static IEnumerable<BoolTerm> PointsDiffer(List<ImmutableArray<Quotient>> positions, bool turned)
    {
        for (var i = 0; i < positions.Count; i++)
        {
            for (var j = i + 1; j < positions.Count; j++)
            {
                // Turned, the second point lies right of the first, which is the origin.
                yield return turned && j == 1
                    ? Quotient.Zero.Below(positions[1][0], orEqual: false)
                    : !BoolTerm.All(positions[i].Zip(positions[j], (a, b) => a.EqualTo(b)));
            }
        }

        if (turned && positions.Count > 2)
        {
            yield return Quotient.Zero.Below(positions[2][1], orEqual: true);
        }
    }

    private IEnumerable<BoolTerm> DomainsCoverAll(int points)
    {
        if (Views.Count > 1)
        {
            foreach (var view in Views.Values)
            {
                yield return BoolTerm.Any(Enumerable.Range(0, points).Select(view.InDomain));
            }

            for (var i = 0; i < points; i++)
            {
                yield return BoolTerm.Any(Views.Values.Select(view => view.InDomain(i)));
            }
        }
    }
}
