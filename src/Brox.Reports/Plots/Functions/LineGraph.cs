using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reports.Plots.Functions;

/// <summary>What is drawn of a function of one variable, in floating point.</summary>
internal static class LineGraph
{
    private const int Samples = 96;
    private const int FormulaSamples = 480;

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

    /// <summary>The graph of a formula inside a range, in parts: it is cut where there is no value, and where the function jumps.</summary>
    public static IEnumerable<ImmutableArray<(double X, double Y)>> Curves(FormulaFunction f, double from, double to, IEnumerable<double> also)
    {
        var inside = f.Enclosure[0];
        var xs = Enumerable.Range(0, FormulaSamples + 1).Select(i => from + ((to - from) * i / FormulaSamples)).Concat(also.Where(x => x > from && x < to))
            .Append(Math.Clamp(inside.Lower, from, to)).Append(Math.Clamp(inside.Upper, from, to)).Where(x => inside.Contains(x)).Distinct().Order().ToList();
        var ys = xs.ConvertAll(x => f.Evaluate(x));
        var finite = ys.Where(double.IsFinite).ToList();
        var height = finite.Count == 0 ? 0 : finite.Max() - finite.Min();
        var part = ImmutableArray.CreateBuilder<(double X, double Y)>();
        for (var i = 0; i < xs.Count; i++)
        {
            if (part.Count > 0 && (!double.IsFinite(ys[i]) || IsJump(f, xs[i - 1], xs[i], height)))
            {
                if (!double.IsFinite(ys[i]) && Border(f, xs[i - 1], xs[i]) is var end && end > xs[i - 1])
                {
                    part.Add((end, f.Evaluate(end)));
                }

                yield return part.DrainToImmutable();
            }

            if (double.IsFinite(ys[i]))
            {
                if (part.Count == 0 && i > 0 && !double.IsFinite(ys[i - 1]) && Border(f, xs[i], xs[i - 1]) is var start && start < xs[i])
                {
                    part.Add((start, f.Evaluate(start)));
                }

                part.Add((xs[i], ys[i]));
            }
        }

        if (part.Count > 0)
        {
            yield return part.ToImmutable();
        }
    }

    /// <summary>The value at a number, as near as floating point comes; not a number outside the domain.</summary>
    public static double Value(FunctionInstance f, double x)
    {
        switch (f)
        {
            case FiniteFunction finite:
                return Enumerable.Range(0, finite.Points.Length).Where(i => finite.Points[i][0].ToDouble() == x).Select(i => finite.Values[i].ToDouble()).FirstOrDefault(double.NaN);
            case PiecewisePolynomial piecewise:
                var knot = Enumerable.Range(0, piecewise.Knots.Length).FirstOrDefault(k => piecewise.Knots[k].ToDouble() == x, -1);
                return knot >= 0 ? piecewise.KnotValues[knot]?.ToDouble() ?? double.NaN
                    : piecewise.Cells[piecewise.Knots.Count(k => k.ToDouble() < x)] is { } cell ? Evaluate(cell, x) : double.NaN;
            case FormulaFunction formula:
                return formula.Enclosure[0].Contains(x) ? formula.Evaluate(x) : double.NaN;
            default:
                return double.NaN;
        }
    }

    /// <summary>The last number from one with a value towards one without that has a value.</summary>
    private static double Border(FormulaFunction f, double defined, double undefined)
    {
        for (var step = 0; step < 60; step++)
        {
            var middle = (defined + undefined) / 2;
            (defined, undefined) = double.IsFinite(f.Evaluate(middle)) ? (middle, undefined) : (defined, middle);
        }

        return defined;
    }

    /// <summary>Whether a difference of values does not become smaller when the interval does.</summary>
    private static bool IsJump(FormulaFunction f, double low, double high, double height)
    {
        var (atLow, atHigh) = (f.Evaluate(low), f.Evaluate(high));
        for (var step = 0; step < 30; step++)
        {
            if (!(Math.Abs(atHigh - atLow) > 0.02 * height))
            {
                return false;
            }

            var middle = (low + high) / 2;
            var at = f.Evaluate(middle);
            (low, atLow, high, atHigh) = Math.Abs(at - atLow) > Math.Abs(atHigh - at) ? (low, atLow, middle, at) : (middle, at, high, atHigh);
        }

        return true;
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
