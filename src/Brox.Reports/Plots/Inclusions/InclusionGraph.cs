using System.Collections.Immutable;

namespace Brox.Reports.Plots.Inclusions;

/// <summary>
/// The covering relation of an inclusion order: classes that include each other are one node, and an inclusion that follows from two others is left out (transitive reduction).
/// </summary>
/// <param name="Nodes">The classes of each node, in the order given.</param>
/// <param name="Edges">The covering pairs as indices of nodes: the first lies in the second.</param>
internal sealed record InclusionGraph(ImmutableArray<ImmutableArray<string>> Nodes, ImmutableArray<(int From, int To)> Edges)
{
    /// <summary>The graph of a reflexive and transitive relation.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="isIn">Whether the first lies in the second.</param>
    /// <exception cref="ArgumentException">The relation is not transitive.</exception>
    public static InclusionGraph Of(IReadOnlyList<string> classes, Func<string, string, bool> isIn)
    {
        var included = classes.SelectMany(a => classes.Where(b => a == b || isIn(a, b)).Select(b => (a, b))).ToHashSet();
        if (included.FirstOrDefault(e => included.Any(g => g.a == e.b && !included.Contains((e.a, g.b)))) is { a: not null } broken)
        {
            throw new ArgumentException($"{broken.a} lies in {broken.b}, but not in all that it lies in", nameof(isIn));
        }

        ImmutableArray<ImmutableArray<string>> nodes =
        [
            .. classes.Where((a, i) => !classes.Take(i).Any(b => Same(a, b))).Select(a => classes.Where(b => Same(a, b)).ToImmutableArray()),
        ];
        var below = nodes.Select(a => nodes.Select(b => a[0] != b[0] && included.Contains((a[0], b[0]))).ToArray()).ToArray();
        var indices = Enumerable.Range(0, nodes.Length).ToList();
        return new InclusionGraph(
            nodes, [.. indices.SelectMany(a => indices.Where(b => below[a][b] && !indices.Exists(c => below[a][c] && below[c][b])).Select(b => (a, b)))]);

        bool Same(string a, string b) => included.Contains((a, b)) && included.Contains((b, a));
    }
}
