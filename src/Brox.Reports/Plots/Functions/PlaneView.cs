using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;
using Brox.Reports.Plots.Landscapes;

namespace Brox.Reports.Plots.Functions;

/// <summary>The plane that a landscape shows, the part of it that is seen, and the values there.</summary>
internal sealed class PlaneView
{
    private const int Finest = 4;

    private readonly FunctionScene _scene;
    private readonly FormulaFunction _f;

    /// <param name="scene">What is shown.</param>
    /// <param name="f">The function.</param>
    /// <param name="cancellation">Stops the work.</param>
    public PlaneView(FunctionScene scene, FormulaFunction f, CancellationToken cancellation)
    {
        (_scene, _f) = (scene, f);
        Slice = f.Dimension == 2 ? null : scene.Slice ?? PlaneSlice.Through(f, scene.Witness);
        (X, Y) = Window(cancellation);
    }

    /// <summary>The plane, for a function of more than two variables.</summary>
    public PlaneSlice? Slice { get; }

    /// <summary>What is seen of the first coordinate.</summary>
    public (double From, double To) X { get; }

    /// <summary>What is seen of the second coordinate.</summary>
    public (double From, double To) Y { get; }

    /// <summary>The place of a point in the plane.</summary>
    public (double X, double Y) Flat(ImmutableArray<double> at) => Slice?.Foot(_scene.Function.Metric, at) ?? (at[0], at[1]);

    /// <summary>The grid, made finer as long as lines are missed between its corners.</summary>
    public (ContourGrid Grid, ImmutableArray<DecimalText> Levels) Grid(int columns, int rows)
    {
        var value = Value();
        var grid = new ContourGrid(value, X, Y, columns, rows);
        var levels = LevelChoice.Of(grid.Values);
        var heights = levels.Select(l => l.Value).ToList();
        for (var finer = 2; finer <= Finest && grid.IsTooCoarse(heights, Bounds); finer *= 2)
        {
            grid = new ContourGrid(value, X, Y, finer * columns, finer * rows);
        }

        return (grid, levels);

        (double Lower, double Upper) Bounds(Spot a, Spot b) => Slice is null && _f.Enclose(new FloatInterval(a.X, b.X), new FloatInterval(a.Y, b.Y)) is { Decoration: Decoration.Continuous } known
            ? (known.Lower, known.Upper)
            : (double.NegativeInfinity, double.PositiveInfinity);
    }

    /// <summary>The value at a place of the picture; not a number outside the box.</summary>
    private Func<double, double, double> Value()
    {
        var (slice, sides) = (Slice, _f.Enclosure);
        return (a, b) =>
        {
            if (slice is null)
            {
                return sides[0].Contains(a) && sides[1].Contains(b) ? _f.Evaluate(a, b) : double.NaN;
            }

            var x = slice.At(a, b);
            for (var i = 0; i < x.Length; i++)
            {
                if (!sides[i].Contains(x[i]))
                {
                    return double.NaN;
                }
            }

            return _f.Evaluate(x.AsSpan());
        };
    }

    private ((double From, double To) X, (double From, double To) Y) Window(CancellationToken cancellation)
    {
        if (_scene.Window.Length == 2)
        {
            return (_scene.Window[0], _scene.Window[1]);
        }

        if (Slice is null)
        {
            var window = FunctionWindow.Of(_f, _scene, cancellation);
            return (window[0], window[1]);
        }

        // On a slice the marks, each with the ball around it, or a stretch around the origin.
        var reach = _scene.Radius is { } radius ? Math.Sqrt(radius.Squared.ToDouble()) : 0;
        var places = FunctionWindow.Marks(_scene with { Radius = null }).Select(Flat).DefaultIfEmpty((0, 0)).ToList();
        var (from, to) = ((X: places.Min(p => p.X) - reach, Y: places.Min(p => p.Y) - reach), (X: places.Max(p => p.X) + reach, Y: places.Max(p => p.Y) + reach));
        var margin = Math.Max(0.3 * Math.Max(to.X - from.X, to.Y - from.Y), places.Count > 1 ? 0 : 2);
        var least = 0.35 * (Math.Max(to.X - from.X, to.Y - from.Y) + (2 * margin));
        var (x, y) = ((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        var (halfX, halfY) = (Math.Max(((to.X - from.X) / 2) + margin, least), Math.Max(((to.Y - from.Y) / 2) + margin, least));
        return ((x - halfX, x + halfX), (y - halfY, y + halfY));
    }
}
