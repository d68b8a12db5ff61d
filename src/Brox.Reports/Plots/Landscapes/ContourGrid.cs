using System.Collections.Immutable;

namespace Brox.Reports.Plots.Landscapes;

/// <summary>A place in the plane of a function, in its own units.</summary>
internal readonly record struct Spot(double X, double Y);

/// <summary>
/// Values on a rectangular grid, and the level lines between them by marching squares (Lorensen and Cline 1987, in the plane): a line passes an edge of the grid whose ends lie on both sides of the level,
/// where the function itself, asked along the edge, passes it; of the two ways through a cell with two such corners across each other the value in the middle decides.
/// </summary>
/// <param name="f">The function; not a number where it has no value.</param>
/// <param name="x">The range of the first coordinate.</param>
/// <param name="y">The range of the second.</param>
/// <param name="columns">The cells in a row.</param>
/// <param name="rows">The cells in a column.</param>
internal sealed class ContourGrid(Func<double, double, double> f, (double From, double To) x, (double From, double To) y, int columns, int rows)
{
    private const int Steps = 12;

    // What crosses this edge of the grid: the edge to the right of a corner, or the one above it. Corners are counted from -1: a rim around the window is below every level.
    private readonly record struct Edge(int I, int J, bool IsUpright);

    private readonly double[][] _values = Sampled(f, x, y, columns, rows);

    /// <summary>The values that are numbers.</summary>
    public IEnumerable<double> Values => _values.SelectMany(column => column).Where(double.IsFinite);

    /// <summary>The lines on which the function has a value; closed ones end where they begin.</summary>
    public IReadOnlyList<ImmutableArray<Spot>> Lines(double level) => Trace(z => z - level, isRimmed: false);

    /// <summary>
    /// Whether a line is likely to be missed: in some cell the corners lie on one side of a level, the enclosure of its values does not exclude the other side, and a point between the corners lies there.
    /// </summary>
    /// <param name="levels">The levels, ascending.</param>
    /// <param name="enclose">Bounds of the values on a rectangle from one place to another.</param>
    public bool IsTooCoarse(IReadOnlyList<double> levels, Func<Spot, Spot, (double Lower, double Upper)> enclose)
    {
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < rows; j++)
            {
                Span<double> corners = [_values[i][j], _values[i + 1][j], _values[i][j + 1], _values[i + 1][j + 1]];
                var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
                foreach (var value in corners)
                {
                    (low, high) = double.IsFinite(value) ? (Math.Min(low, value), Math.Max(high, value)) : (double.NegativeInfinity, double.PositiveInfinity);
                }

                if (!levels.Any(level => level <= low || level > high))
                {
                    continue;
                }

                var (a, b) = (Corner(i, j), Corner(i + 1, j + 1));
                var (lower, upper) = enclose(a, b);
                foreach (var level in levels)
                {
                    if ((level <= low && lower < level && Inner(a, b).Any(z => z < level)) || (level > high && upper >= level && Inner(a, b).Any(z => z >= level)))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private IEnumerable<double> Inner(Spot a, Spot b)
    {
        const int Parts = 4;
        for (var k = 0; k <= Parts; k++)
        {
            for (var l = 0; l <= Parts; l++)
            {
                yield return f(a.X + ((b.X - a.X) * k / Parts), a.Y + ((b.Y - a.Y) * l / Parts));
            }
        }
    }

    /// <summary>The rims of the area where the value is at least a level, the area on their left.</summary>
    public IReadOnlyList<ImmutableArray<Spot>> Above(double level) => Trace(z => z - level, isRimmed: true);

    /// <summary>The rims of the area in which there is no value.</summary>
    public IReadOnlyList<ImmutableArray<Spot>> Undefined() => Trace(z => double.IsFinite(z) ? -1 : 1, isRimmed: true);

    private static double[][] Sampled(Func<double, double, double> f, (double From, double To) x, (double From, double To) y, int columns, int rows)
    {
        var values = new double[columns + 1][];
        for (var i = 0; i <= columns; i++)
        {
            values[i] = new double[rows + 1];
            for (var j = 0; j <= rows; j++)
            {
                values[i][j] = f(x.From + ((x.To - x.From) * i / columns), y.From + ((y.To - y.From) * j / rows));
            }
        }

        return values;
    }

    private Spot Corner(int i, int j) => new(
        x.From + ((x.To - x.From) * Math.Clamp(i, 0, columns) / columns),
        y.From + ((y.To - y.From) * Math.Clamp(j, 0, rows) / rows));

    private List<ImmutableArray<Spot>> Trace(Func<double, double> side, bool isRimmed)
    {
        var (first, right, top) = isRimmed ? (-1, columns + 1, rows + 1) : (0, columns, rows);
        var next = new Dictionary<Edge, Edge>();
        var isEnd = new HashSet<Edge>();
        for (var i = first; i < right; i++)
        {
            for (var j = first; j < top; j++)
            {
                Cell(i, j);
            }
        }

        var lines = new List<ImmutableArray<Spot>>();
        foreach (var start in next.Keys.Where(e => !isEnd.Contains(e)).Concat(next.Keys).ToList())
        {
            if (!next.ContainsKey(start))
            {
                continue;
            }

            var line = ImmutableArray.CreateBuilder<Spot>();
            var edge = start;
            line.Add(Crossing(edge));
            while (next.Remove(edge, out var following))
            {
                edge = following;
                line.Add(Crossing(edge));
            }

            lines.Add(line.ToImmutable());
        }

        return lines;

        bool IsInside(int i, int j) => i >= 0 && j >= 0 && i <= columns && j <= rows && side(_values[i][j]) >= 0;

        void Cell(int i, int j)
        {
            if (!isRimmed && !(double.IsFinite(_values[i][j]) && double.IsFinite(_values[i + 1][j]) && double.IsFinite(_values[i + 1][j + 1]) && double.IsFinite(_values[i][j + 1])))
            {
                return;
            }

            bool[] inside = [IsInside(i, j), IsInside(i + 1, j), IsInside(i + 1, j + 1), IsInside(i, j + 1)];
            var crossings = 0;
            for (var e = 0; e < 4; e++)
            {
                crossings += inside[e] != inside[(e + 1) % 4] ? 1 : 0;
            }

            if (crossings == 0)
            {
                return;
            }

            var joins = crossings == 4 && side(Middle(i, j)) >= 0;
            for (var e = 0; e < 4; e++)
            {
                // A line leaves the cell through an edge that leads, counterclockwise, from the inside to the outside.
                if (inside[e] && !inside[(e + 1) % 4])
                {
                    var end = crossings == 2 ? Enumerable.Range(1, 3).First(k => IsEntry(inside, (e + k) % 4)) : joins ? 1 : 3;
                    var to = EdgeOf(i, j, (e + end) % 4);
                    next[EdgeOf(i, j, e)] = to;
                    isEnd.Add(to);
                }
            }
        }

        static bool IsEntry(bool[] inside, int e) => !inside[e] && inside[(e + 1) % 4];

        double Middle(int i, int j)
        {
            var (a, b) = (Corner(i, j), Corner(i + 1, j + 1));
            return f((a.X + b.X) / 2, (a.Y + b.Y) / 2);
        }

        Spot Crossing(Edge edge)
        {
            var (i, j) = (edge.I, edge.J);
            var (k, l) = edge.IsUpright ? (i, j + 1) : (i + 1, j);
            var (a, b) = (Corner(i, j), Corner(k, l));
            return a == b ? a : Between(a, b, IsInside(i, j));
        }

        // Halving, with the chord in turn where there is one.
        Spot Between(Spot a, Spot b, bool isFromInside)
        {
            double At(double t) => side(f(a.X + (t * (b.X - a.X)), a.Y + (t * (b.Y - a.Y))));
            var (low, high, atLow, atHigh) = (0.0, 1.0, At(0), At(1));
            for (var step = 0; step < Steps && high - low > 1e-4; step++)
            {
                var chord = low + ((high - low) * atLow / (atLow - atHigh));
                var t = step % 2 == 0 && chord > low && chord < high ? chord : (low + high) / 2;
                var z = At(t);
                if (z >= 0 == isFromInside)
                {
                    (low, atLow) = (t, z);
                }
                else
                {
                    (high, atHigh) = (t, z);
                }
            }

            var last = low + ((high - low) * atLow / (atLow - atHigh));
            var place = last >= low && last <= high ? last : (low + high) / 2;
            return new Spot(a.X + (place * (b.X - a.X)), a.Y + (place * (b.Y - a.Y)));
        }
    }

    private static Edge EdgeOf(int i, int j, int side) => side switch
    {
        0 => new Edge(i, j, false),
        1 => new Edge(i + 1, j, true),
        2 => new Edge(i, j + 1, false),
        _ => new Edge(i, j, true),
    };
}
