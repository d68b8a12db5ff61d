using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reports.Plots;

/// <summary>What is drawn of a function of one variable, in floating point.</summary>
internal static class LineGraph
{
    private const int Samples = 96;

    /// <summary>The graph on each cell, inside a range.</summary>
    public static IEnumerable<ImmutableArray<(double X, double Y)>> Curves(PiecewisePolynomial f, double from, double to)
    {
        for (var c = 0; c < f.Cells.Length; c++)
        {
            var (left, right) = (Math.Max(f.CellFrom(c)?.ToDouble() ?? from, from), Math.Min(f.CellTo(c)?.ToDouble() ?? to, to));
            if (f.Cells[c] is { } cell && left < right)
            {
                var steps = cell.Degree <= 1 ? 1 : Samples;
                yield return [.. Enumerable.Range(0, steps + 1).Select(i => left + ((right - left) * i / steps)).Select(x => (x, Evaluate(cell, x)))];
            }
        }
    }

    private static double Evaluate(Polynomial p, double x) => p.Coefficients.Reverse().Aggregate(0.0, (sum, c) => (sum * x) + c.ToDouble());

    /// <summary>The values that are drawn as points: of a finite function all, else those that are not limits from both sides.</summary>
    public static IEnumerable<(double X, double Y)> Values(FunctionInstance f) => f switch
    {
        FiniteFunction finite => finite.Points.Select((p, i) => (p[0].ToDouble(), finite.Values[i].ToDouble())),
        PiecewisePolynomial g => Enumerable.Range(0, g.Knots.Length)
            .Where(k => g.KnotValues[k] is not null && (g.KnotValues[k] != g.LeftLimit(k) || g.KnotValues[k] != g.RightLimit(k)))
            .Select(k => (g.Knots[k].ToDouble(), g.KnotValues[k]!.Value.ToDouble())),
        _ => [],
    };

    /// <summary>The one-sided limits that are not taken.</summary>
    public static IEnumerable<(double X, double Y)> OpenEnds(PiecewisePolynomial f) =>
        Enumerable.Range(0, f.Knots.Length).SelectMany(k => new[] { f.LeftLimit(k), f.RightLimit(k) }
            .Where(limit => limit is not null && limit != f.KnotValues[k]).Distinct().Select(limit => (f.Knots[k].ToDouble(), limit!.Value.ToDouble())));

    /// <summary>Where the function is +inf on a whole cell, inside a range.</summary>
    public static IEnumerable<(double From, double To)> Gaps(PiecewisePolynomial f, double from, double to) =>
        Enumerable.Range(0, f.Cells.Length).Where(c => f.Cells[c] is null)
            .Select(c => (Math.Max(f.CellFrom(c)?.ToDouble() ?? from, from), Math.Min(f.CellTo(c)?.ToDouble() ?? to, to))).Where(g => g.Item1 < g.Item2);
}
