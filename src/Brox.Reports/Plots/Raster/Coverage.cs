namespace Brox.Reports.Plots.Raster;

/// <summary>
/// How much of each dot an area covers. The area is where the winding number of its polygons is not 0; each row of dots is cut into a few lines, on which
/// the covered part of every dot is found exactly.
/// </summary>
internal sealed class Coverage(int width, int height)
{
    private const int LinesPerRow = 8;

    private readonly Dictionary<int, List<(double X, int Winding)>> _crossings = [];

    /// <summary>Adds a polygon, in dots; the last corner is joined to the first.</summary>
    public void Add(IReadOnlyList<Pt> corners)
    {
        for (var i = 0; i < corners.Count; i++)
        {
            AddEdge(corners[i], corners[(i + 1) % corners.Count]);
        }
    }

    /// <summary>Calls back for every dot that is covered, with the covered part, in (0, 1].</summary>
    public void ForEach(Action<int, int, double> paint)
    {
        foreach (var row in _crossings.Keys.Select(line => line / LinesPerRow).Distinct().Order().ToList())
        {
            var shares = new double[width];
            var (first, last) = (width, -1);
            for (var line = row * LinesPerRow; line < (row + 1) * LinesPerRow; line++)
            {
                if (_crossings.TryGetValue(line, out var crossings))
                {
                    Spans(crossings, (from, to) =>
                    {
                        first = Math.Min(first, (int)from);
                        last = Math.Max(last, Math.Min((int)to, width - 1));
                        AddSpan(shares, from, to);
                    });
                }
            }

            for (var x = first; x <= last; x++)
            {
                if (shares[x] > 0)
                {
                    paint(x, row, Math.Min(1, shares[x] / LinesPerRow));
                }
            }
        }
    }

    private void AddEdge(Pt a, Pt b)
    {
        var winding = a.Y < b.Y ? 1 : -1;
        var (top, bottom) = winding > 0 ? (a, b) : (b, a);

        // A line is at the middle of its strip, and an edge owns the lines from its upper end on, without the lower end.
        var from = Math.Max((int)Math.Ceiling((top.Y * LinesPerRow) - 0.5), 0);
        var to = Math.Min((int)Math.Ceiling((bottom.Y * LinesPerRow) - 0.5), height * LinesPerRow);
        for (var line = from; line < to; line++)
        {
            var y = (line + 0.5) / LinesPerRow;
            var x = top.X + ((y - top.Y) / (bottom.Y - top.Y) * (bottom.X - top.X));
            if (!_crossings.TryGetValue(line, out var list))
            {
                _crossings[line] = list = [];
            }

            list.Add((x, winding));
        }
    }

    private void Spans(List<(double X, int Winding)> crossings, Action<double, double> span)
    {
        crossings.Sort((a, b) => a.X.CompareTo(b.X));
        var (winding, start) = (0, 0.0);
        foreach (var (x, direction) in crossings)
        {
            if (winding == 0)
            {
                start = x;
            }

            winding += direction;
            var (from, to) = (Math.Clamp(start, 0, width), Math.Clamp(x, 0, width));
            if (winding == 0 && to > from)
            {
                span(from, to);
            }
        }
    }

    private static void AddSpan(double[] shares, double from, double to)
    {
        var (first, last) = ((int)from, Math.Min((int)to, shares.Length - 1));
        if (first == last)
        {
            shares[first] += to - from;
            return;
        }

        shares[first] += first + 1 - from;
        for (var x = first + 1; x < last; x++)
        {
            shares[x]++;
        }

        shares[last] += to - last;
    }
}
