using System.Collections.Immutable;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>The matrices that the search tries in the place of the names of linear maps: stretches, reflections, projections, a rotation and shears, the small ones first.</summary>
internal static class LinearMaps
{
    private static readonly ImmutableArray<ImmutableArray<string>> _all =
    [
        ["2"], ["0"], ["-1"], ["1/2"],
        ["2 0", "0 1"], ["1 0", "0 0"], ["1 0", "1 0"], ["1 1", "0 1"], ["0 -1", "1 0"], ["1 -1", "1 1"], ["0 0", "0 0"], ["1 0", "0 1/2"],
        ["1 0 0", "0 1 0", "0 0 0"], ["2 0 0", "0 1 0", "0 0 1"], ["1 1 0", "0 1 0", "0 0 1"],
    ];

    /// <summary>The choices of matrices of one dimension for some names.</summary>
    public static IEnumerable<ImmutableSortedDictionary<string, LinearMap>> Choices(IEnumerable<string> names, int dimension)
    {
        var maps = _all.Where(rows => rows.Length == dimension).Select(rows => new LinearMap([.. rows.Select(Row)])).ToList();
        IEnumerable<ImmutableSortedDictionary<string, LinearMap>> result = [ImmutableSortedDictionary<string, LinearMap>.Empty];
        foreach (var name in names)
        {
            result = result.SelectMany(c => maps.Select(m => c.Add(name, m)));
        }

        return result;
    }

    private static Point Row(string text) => new([.. text.Split(' ').Select(Rational.Parse)]);
}
