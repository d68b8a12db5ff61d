using System.Collections.Immutable;

namespace Brox.Reports.Plots.Inclusions;

/// <summary>
/// A layered drawing of an acyclic graph (Sugiyama, Tagawa and Toda 1981): long edges are cut at every layer, rows are ordered so that few edges cross, and each row is laid so that
/// nodes stand near the middle of their neighbours. Deterministic.
/// </summary>
internal sealed class LayeredLayout
{
    private const int Sweeps = 40;
    private const double EdgeWidth = 6;

    // Long edges are drawn straight rather than short ones.
    private const double Straightness = 4;

    private readonly double _gap;
    private readonly double _width;
    private readonly List<Item> _items = [];
    private readonly List<(Item Low, Item High)> _links = [];
    private readonly List<List<Item>> _rows;

    /// <summary>Lays out a graph.</summary>
    /// <param name="widths">The widths of the nodes.</param>
    /// <param name="edges">The edges, from the lower to the upper node.</param>
    /// <param name="width">The width of the page.</param>
    /// <param name="gap">The least space between two nodes of a row.</param>
    public LayeredLayout(IReadOnlyList<double> widths, IReadOnlyList<(int From, int To)> edges, double width, double gap)
    {
        (_gap, _width) = (gap, width);
        var layers = Layering.Of([.. widths.Select(w => w + gap)], edges, width);
        _items.AddRange(widths.Select((w, i) => new Item(layers[i], w)));
        Paths = [.. edges.Select(e => Cut(e.From, e.To))];
        _rows = [.. Enumerable.Range(0, layers.DefaultIfEmpty(0).Max() + 1).Select(layer => _items.Where(i => i.Layer == layer).ToList())];
        Order();
        Place();
        Nodes = [.. _items.Take(widths.Count)];
    }

    /// <summary>The nodes, in the order given.</summary>
    public ImmutableArray<Item> Nodes { get; }

    /// <summary>For every edge the places it goes through, from its lower to its upper node.</summary>
    public ImmutableArray<ImmutableArray<Item>> Paths { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => _rows.Count;

    /// <summary>A node, or the place where a long edge passes a row.</summary>
    internal sealed class Item(int layer, double width, bool isPassage = false)
    {
        public int Layer => layer;

        public double Width => width;

        public bool IsPassage => isPassage;

        /// <summary>The place in its row.</summary>
        public int Position { get; set; }

        /// <summary>The middle, from the left end of the page.</summary>
        public double X { get; set; }
    }

    private ImmutableArray<Item> Cut(int from, int to)
    {
        var path = ImmutableArray.CreateBuilder<Item>();
        path.Add(_items[from]);
        for (var layer = _items[from].Layer + 1; layer < _items[to].Layer; layer++)
        {
            var passage = new Item(layer, EdgeWidth, isPassage: true);
            _items.Add(passage);
            path.Add(passage);
        }

        path.Add(_items[to]);
        for (var i = 0; i + 1 < path.Count; i++)
        {
            _links.Add((path[i], path[i + 1]));
        }

        return path.ToImmutable();
    }

    private void Order()
    {
        Number();
        var (best, fewest) = (Snapshot(), Crossings());
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var upwards = sweep % 2 == 0;
            foreach (var row in upwards ? _rows : _rows.AsEnumerable().Reverse())
            {
                var centers = row.ToDictionary(i => i, i => Neighbours(i, below: upwards).Select(n => (double)n.Position).DefaultIfEmpty(i.Position).Average());
                row.Sort((a, b) => centers[a].CompareTo(centers[b]) is var c and not 0 ? c : a.Position.CompareTo(b.Position));
                Number(row);
            }

            Swap();
            if (Crossings() is var crossings && crossings < fewest)
            {
                (best, fewest) = (Snapshot(), crossings);
            }
        }

        for (var layer = 0; layer < _rows.Count; layer++)
        {
            _rows[layer] = best[layer];
        }

        Number();
    }

    /// <summary>Exchanges neighbours in a row while fewer edges cross.</summary>
    private void Swap()
    {
        for (var improved = true; improved;)
        {
            improved = false;
            foreach (var row in _rows)
            {
                for (var i = 0; i + 1 < row.Count; i++)
                {
                    if (CrossingsOf(row[i + 1], row[i]) < CrossingsOf(row[i], row[i + 1]))
                    {
                        (row[i], row[i + 1]) = (row[i + 1], row[i]);
                        Number(row);
                        improved = true;
                    }
                }
            }
        }
    }

    /// <summary>How many edges of two neighbours of a row cross with the first on the left.</summary>
    private int CrossingsOf(Item left, Item right)
    {
        return Towards(below: true) + Towards(below: false);

        int Towards(bool below) => Neighbours(left, below).Sum(a => Neighbours(right, below).Count(b => b.Position < a.Position));
    }

    private int Crossings()
    {
        var count = 0;
        for (var i = 0; i < _links.Count; i++)
        {
            for (var j = i + 1; j < _links.Count; j++)
            {
                var (a, b) = (_links[i], _links[j]);
                count += a.Low.Layer == b.Low.Layer
                    && (a.Low.Position - b.Low.Position) * (a.High.Position - b.High.Position) < 0 ? 1 : 0;
            }
        }

        return count;
    }

    private void Place()
    {
        foreach (var row in _rows)
        {
            var step = _width / (row.Count + 1);
            Settle(row, i => step * (i.Position + 1));
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var row in sweep % 2 == 0 ? _rows : _rows.AsEnumerable().Reverse())
            {
                Settle(row, i => Middle(i, [.. Neighbours(i, true), .. Neighbours(i, false)]));
            }
        }
    }

    private static double Middle(Item item, List<Item> neighbours)
    {
        double Weight(Item n) => (item.IsPassage ? Straightness : 1) * (n.IsPassage ? Straightness : 1);
        return neighbours.Count == 0 ? item.X : neighbours.Sum(n => Weight(n) * n.X) / neighbours.Sum(Weight);
    }

    /// <summary>Puts the items of a row as near to where they want to be as their order and widths allow, by least squares (pool adjacent violators).</summary>
    private void Settle(List<Item> row, Func<Item, double> wanted)
    {
        var offsets = new double[row.Count];
        for (var i = 1; i < row.Count; i++)
        {
            offsets[i] = offsets[i - 1] + ((row[i - 1].Width + row[i].Width) / 2) + _gap;
        }

        var blocks = new List<(double Sum, int Count)>();
        for (var i = 0; i < row.Count; i++)
        {
            blocks.Add((wanted(row[i]) - offsets[i], 1));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Count > blocks[^1].Sum / blocks[^1].Count)
            {
                blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }

        var places = blocks.SelectMany(b => Enumerable.Repeat(b.Sum / b.Count, b.Count)).ToList();

        // Cut to the page; on a row that is too wide the left end wins.
        var (least, most) = (row[0].Width / 2, _width - (row[^1].Width / 2) - offsets[^1]);
        for (var i = 0; i < row.Count; i++)
        {
            row[i].X = Math.Max(least, Math.Min(most, places[i])) + offsets[i];
        }
    }

    private IEnumerable<Item> Neighbours(Item item, bool below) =>
        below ? _links.Where(l => l.High == item).Select(l => l.Low) : _links.Where(l => l.Low == item).Select(l => l.High);

    private List<List<Item>> Snapshot() => [.. _rows.Select(row => row.ToList())];

    private void Number() => _rows.ForEach(Number);

    private static void Number(List<Item> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            row[i].Position = i;
        }
    }
}
