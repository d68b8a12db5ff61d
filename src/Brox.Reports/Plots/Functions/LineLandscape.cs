using System.Collections.Immutable;
using Brox.Functions;

namespace Brox.Reports.Plots.Functions;

/// <summary>What the picture of a function of one variable shows, in numbers: a part of the graph, what is not drawn as a curve, and the steps of a run.</summary>
internal sealed record LineLandscape(
    double XFrom,
    double XTo,
    double YFrom,
    double YTo,
    ImmutableArray<ImmutableArray<(double X, double Y)>> Curves,
    ImmutableArray<(double X, double Y)> Values,
    ImmutableArray<(double X, double Y)> OpenEnds,
    ImmutableArray<(double X, double Y)> Stems,
    ImmutableArray<(double From, double To)> Gaps,
    ImmutableArray<(double X, double Y)> Iterates,
    (double X, double Y)? XStar,
    ImmutableArray<BallRow> Rows)
{
    // A graph that rises more than so many times as high as the run, or as nine tenths of the graph, is cut so that the rest can be seen.
    private const double SteepBesideRun = 4;
    private const double Steep = 12;

    /// <summary>The numbers of a scene.</summary>
    public static LineLandscape Of(FunctionScene scene, CancellationToken cancellation)
    {
        var f = scene.Function;
        var iterates = scene.Iterates.Select(x => (X: x[0], Y: LineGraph.Value(f, x[0]))).ToImmutableArray();
        (double X, double Y)? star = scene.XStar is { } s ? (s[0], LineGraph.Value(f, s[0])) : null;
        var rows = RowsOf(scene);
        var (from, to) = scene.Window is [var window, ..] ? window : f is FormulaFunction formula ? FunctionWindow.Of(formula, scene, cancellation)[0] : Range(f, scene, rows);
        ImmutableArray<ImmutableArray<(double X, double Y)>> curves = f switch
        {
            PiecewisePolynomial g => [.. LineGraph.Curves(g, from, to)],
            FormulaFunction g => [.. LineGraph.Curves(g, from, to, (scene.Minimizers?.Points ?? []).Concat(scene.Witness.Select(p => p.At)).Select(p => p[0]))],
            _ => [],
        };
        ImmutableArray<(double X, double Y)> values = [.. LineGraph.Values(f)];
        ImmutableArray<(double X, double Y)> ends = [.. f is PiecewisePolynomial p ? LineGraph.OpenEnds(p) : []];
        var (low, high) = Heights([.. curves.SelectMany(c => c).Concat(values).Concat(ends).Concat(iterates).Where(v => v.X >= from && v.X <= to && double.IsFinite(v.Y)).Select(v => v.Y)], iterates, scene);
        return new LineLandscape(from, to, low, high, curves, values, ends, f is FiniteFunction ? values : [], GapsOf(f, curves, from, to), iterates, star, rows);
    }

    /// <summary>The rows of a run; for a witness with a ball one row, with its point u.</summary>
    private static ImmutableArray<BallRow> RowsOf(FunctionScene scene)
    {
        if (!scene.Rows.IsEmpty || scene.Radius is not { } radius)
        {
            return scene.Rows;
        }

        var half = radius.HalfWidth(scene.Function.Metric).ToDouble();
        var centers = scene.Iterates.Length > 1 ? scene.Iterates.SkipLast(1) : scene.Iterates.Concat(scene.Point("x") is { } x ? [x] : []);
        return [.. centers.Select(c => new BallRow(c[0] - half, c[0] + half, scene.Point("u") is { } u && scene.Iterates.IsEmpty ? [(u[0], u[0])] : []))];
    }

    private static (double Low, double High) Heights(ImmutableArray<double> visible, ImmutableArray<(double X, double Y)> iterates, FunctionScene scene)
    {
        if (visible.IsEmpty)
        {
            return (-1, 1);
        }

        var sorted = visible.Sort();
        var (low, high) = (sorted[0], sorted[^1]);
        var most = sorted[(int)(0.9 * (sorted.Length - 1))];
        var least = sorted[(int)(0.1 * (sorted.Length - 1))];
        if (!iterates.IsEmpty && iterates.Max(v => v.Y) is var highest && highest > low && high - low > SteepBesideRun * (highest - low))
        {
            high = highest + (0.6 * (highest - low));
        }
        else if (scene.Function is FormulaFunction && high - most > Steep * (most - least) && most > least)
        {
            high = most + (most - least);
        }

        if (scene.Function is FormulaFunction && least - low > Steep * (most - least) && most > least)
        {
            low = least - (most - least);
        }

        foreach (var y in scene.Witness.Select(p => LineGraph.Value(scene.Function, p.At[0])).Where(double.IsFinite))
        {
            (low, high) = (Math.Min(low, y), Math.Max(high, y));
        }

        var margin = 0.07 * (high - low);
        return high - low <= 1e-12 * Math.Max(Math.Abs(high), Math.Abs(low)) || high == low
            ? (low - Math.Max(1, 0.5 * Math.Abs(low)), high + Math.Max(1, 0.5 * Math.Abs(high)))
            : (low - margin, high + margin);
    }

    private static ImmutableArray<(double From, double To)> GapsOf(FunctionInstance f, ImmutableArray<ImmutableArray<(double X, double Y)>> curves, double from, double to)
    {
        if (f is PiecewisePolynomial piecewise)
        {
            return [.. LineGraph.Gaps(piecewise, from, to)];
        }

        if (f is not FormulaFunction)
        {
            return [];
        }

        // Between the parts of the graph that do not touch, and beside the first and the last.
        var ends = curves.Select(c => (From: c[0].X, To: c[^1].X)).ToList();
        var gaps = ends.Select(e => e.To).Prepend(from).Zip(ends.Select(e => e.From).Append(to));
        return [.. gaps.Where(g => g.Second - g.First > 1.5 * (to - from) / 480)];
    }

    /// <summary>All marks with their balls, and every knot, point and end of the domain that is not much further off than the marks are apart.</summary>
    private static (double From, double To) Range(FunctionInstance f, FunctionScene scene, ImmutableArray<BallRow> rows)
    {
        var marks = FunctionWindow.Marks(scene with { Radius = null }).Select(x => x[0]).Concat(rows.SelectMany(r => new[] { r.From, r.To })).ToList();
        var own = f switch
        {
            FiniteFunction finite => finite.Points.Select(p => p[0].ToDouble()),
            PiecewisePolynomial { Knots.IsEmpty: false } piecewise => piecewise.Knots.Select(k => k.ToDouble()),
            _ => (scene.Minimizers?.Points ?? []).Select(p => p[0]),
        };
        var all = own.ToList();
        if (scene.Minimizers is { } known && f is PiecewisePolynomial)
        {
            all.AddRange(known.Points.Select(p => p[0]));
        }

        if (marks.Count > 0 && all.Count > 0)
        {
            var reach = (scene.Iterates.IsEmpty ? 6 : 1.5) * Math.Max(marks.Max() - marks.Min(), 1e-9);
            var (least, most) = (marks.Min() - reach, marks.Max() + reach);
            all = [.. all.Where(x => x >= least && x <= most)];
        }

        all.AddRange(marks);
        var (from, to) = all.Count == 0 ? (0, 0) : (all.Min(), all.Max());
        var share = scene.Iterates.IsEmpty && f is PiecewisePolynomial ? 0.22 : 0.05;
        var margin = to - from < 1e-12 * Math.Max(1, Math.Abs(from)) ? 2 : share * (to - from);
        return (from - margin, to + margin);
    }
}
