using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Classes.Formulas;

namespace Brox.Reports.Plots.Functions;

/// <summary>The part of the space of a formula that a picture shows.</summary>
internal static class FunctionWindow
{
    private const double Reach = 3;
    private const double Farthest = 60;

    /// <summary>
    /// The box, where it is bounded; else the local minima that a search finds and all that is marked, with room around them, cut with the box.
    /// </summary>
    public static ImmutableArray<(double From, double To)> Of(FormulaFunction f, FunctionScene scene, CancellationToken cancellation)
    {
        var marks = Marks(scene).ToList();
        var minima = f.HasDoubles ? FormulaAnalysis.Of(f).LocalMinima(cancellation).Where(x => x.All(c => Math.Abs(c) <= Farthest)).Take(12).ToList() : [];
        return [.. f.Enclosure.Select((side, i) => Side(side, [.. minima.Select(x => x[i])], [.. marks.Select(x => x[i])]))];
    }

    /// <summary>The coordinates of all that is marked: iterates, x*, the points of the witness, and the ends of the balls around them.</summary>
    public static IEnumerable<ImmutableArray<double>> Marks(FunctionScene scene)
    {
        var named = scene.Witness.Select(p => p.At);
        var centers = scene.Iterates.Length > 1 ? scene.Iterates.SkipLast(1) : scene.Iterates.Concat(scene.Point("x") is { } x ? [x] : []);
        var reach = scene.Radius is { } radius ? Math.Sqrt(radius.Squared.ToDouble()) : 0;
        var rims = centers.SelectMany(c => Enumerable.Range(0, c.Length).SelectMany(i => new[] { -1, 1 }
            .Select(s => c.SetItem(i, c[i] + (s * reach / Math.Sqrt(scene.Function.Metric.Rows[i][i].ToDouble()))))));
        return named.Concat(scene.Iterates).Concat(scene.XStar is { } star ? [star] : []).Concat(rims);
    }

    private static (double From, double To) Side(FloatInterval side, List<double> minima, List<double> marks)
    {
        if (side.IsBounded && side.Width <= 2 * Farthest)
        {
            return (side.Lower, side.Upper);
        }

        // Marks alone say what matters; where there are none it is where the function is low.
        var places = marks.Count > 0 ? marks.Concat(minima.Count == 1 ? minima : []).ToList() : minima.Count > 0 ? minima : [Math.Clamp(0, side.Lower, side.Upper)];
        var (low, high) = (places.Min(), places.Max());
        var margin = marks.Count > 0 && high > low ? 0.25 * (high - low) : Math.Max(Reach, 0.4 * (high - low));
        var (from, to) = (Math.Max(low - margin, side.Lower), Math.Min(high + margin, side.Upper));
        return to > from ? (from, to) : (low - 1, high + 1);
    }
}
