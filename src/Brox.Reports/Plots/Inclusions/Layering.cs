namespace Brox.Reports.Plots.Inclusions;

/// <summary>
/// Layers for the nodes of an acyclic graph, every edge going up by at least one: the sum of the heights of the edges is made small, without rows wider than the page, by moving one node
/// at a time while that helps.
/// </summary>
internal static class Layering
{
    // Crowding counts more than any edge can gain.
    private const double Crowding = 100;

    /// <summary>The layer of each node, from 0.</summary>
    /// <param name="widths">The widths of the nodes.</param>
    /// <param name="edges">The edges, from the lower to the upper node.</param>
    /// <param name="widest">The width that a row should not pass.</param>
    public static int[] Of(IReadOnlyList<double> widths, IReadOnlyList<(int From, int To)> edges, double widest)
    {
        var layers = new int[widths.Count];
        for (var pass = 0; pass < widths.Count; pass++)
        {
            foreach (var (from, to) in edges)
            {
                layers[to] = Math.Max(layers[to], layers[from] + 1);
            }
        }

        if (edges.Any(e => layers[e.To] <= layers[e.From]))
        {
            throw new ArgumentException("The graph has a cycle.", nameof(edges));
        }

        var top = layers.Max();
        for (var improved = true; improved;)
        {
            improved = false;
            for (var node = 0; node < layers.Length; node++)
            {
                var lowest = edges.Where(e => e.To == node).Select(e => layers[e.From] + 1).DefaultIfEmpty(0).Max();
                var highest = edges.Where(e => e.From == node).Select(e => layers[e.To] - 1).DefaultIfEmpty(top).Min();
                var (best, bestCost) = (layers[node], Cost(node, layers[node]));
                for (var layer = lowest; layer <= highest; layer++)
                {
                    if (Cost(node, layer) is var cost && cost < bestCost - 1e-9)
                    {
                        (best, bestCost) = (layer, cost);
                    }
                }

                improved |= best != layers[node];
                layers[node] = best;
            }
        }

        return layers;

        double Cost(int node, int layer)
        {
            var row = widths[node] + Enumerable.Range(0, layers.Length).Where(i => i != node && layers[i] == layer).Sum(i => widths[i]);
            var spans = edges.Where(e => e.From == node).Sum(e => layers[e.To] - layer) + edges.Where(e => e.To == node).Sum(e => layer - layers[e.From]);
            return spans + (Crowding * Math.Max(0, row - widest) / widest) + (0.5 * row / widest);
        }
    }
}
