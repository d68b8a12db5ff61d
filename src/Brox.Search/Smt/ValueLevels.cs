using System.Collections.Immutable;

namespace Brox.Search.Smt;

/// <summary>
/// The orders of the values of a function at points that are numbered by their values: 0 at the first, and from each to the next the same or one more. A statement that depends on the order alone has a
/// counterexample if and only if it has one with such values; each order is a question of its own, about positions and parameters, and they can be asked side by side.
/// </summary>
internal static class ValueLevels
{
    /// <summary>All <c>2^(points - 1)</c> of them, constant values first.</summary>
    public static ImmutableArray<ImmutableArray<int>> All(int points)
    {
        ImmutableArray<ImmutableArray<int>> all = [[0]];
        for (var i = 1; i < points; i++)
        {
            all = [.. all.SelectMany(levels => new[] { levels.Add(levels[^1]), levels.Add(levels[^1] + 1) })];
        }

        return all;
    }
}
