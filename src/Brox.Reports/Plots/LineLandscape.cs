using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reports.Plots;

/// <summary>What the picture of a run on the line shows, in numbers: the part of the graph around the run, what is not drawn as a curve, and the steps.</summary>
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
    public static LineLandscape Of(RunScene scene)
    {
        var f = scene.Function;
        var iterates = scene.Iterates.Select(x => (X: x[0].ToDouble(), Y: Value(f, x[0]))).ToImmutableArray();
        (double X, double Y)? star = scene.XStar is { } s ? (s[0].ToDouble(), Value(f, s[0])) : null;
        var rows = BallRow.Of(scene);
        var (from, to) = Range(f, [.. rows.SelectMany(r => new[] { r.From, r.To }), .. iterates.Select(p => p.X), .. star is { } known ? [known.X] : Array.Empty<double>()]);
        var curves = f is PiecewisePolynomial g ? [.. LineGraph.Curves(g, from, to)] : ImmutableArray<ImmutableArray<(double X, double Y)>>.Empty;
        ImmutableArray<(double X, double Y)> values = [.. LineGraph.Values(f)];
        ImmutableArray<(double X, double Y)> ends = [.. f is PiecewisePolynomial p ? LineGraph.OpenEnds(p) : []];
        var visible = curves.SelectMany(c => c).Concat(values).Concat(ends).Concat(iterates).Where(v => v.X >= from && v.X <= to).Select(v => v.Y).ToList();
        var (low, high) = (visible.Min(), visible.Max());

        // A landscape that rises steeply beside the run is cut, so that the run can be seen.
        var highest = iterates.Max(v => v.Y);
        high = Math.Min(high, highest + (0.6 * Math.Max(highest - low, 1e-9)) + (highest - low < 1e-9 ? high - low : 0));
        var margin = 0.07 * Math.Max(high - low, 1e-9);
        (low, high) = high - low < 1e-9 ? (low - 1, high + 1) : (low - margin, high + margin);
        return new LineLandscape(
            from, to, low, high, curves, values, ends, f is FiniteFunction ? values : [], f is PiecewisePolynomial h ? [.. LineGraph.Gaps(h, from, to)] : [], iterates, star, rows);
    }

    private static double Value(FunctionInstance f, Surd x) => f switch
    {
        FiniteFunction finite when finite.IndexOf(new Point(x.RationalPart)) is >= 0 and var i => finite.Values[i].ToDouble(),
        PiecewisePolynomial piecewise when piecewise.Evaluate(x) is { } value => value.ToDouble(),
        _ => throw new ArgumentException($"{x} is not in the domain", nameof(x)),
    };

    /// <summary>The run with its balls, and every knot, point and end of the domain that is not much further off than the run is long.</summary>
    private static (double From, double To) Range(FunctionInstance f, double[] run)
    {
        var (from, to) = (run.Min(), run.Max());
        var reach = 1.5 * (to - from);
        var own = f switch
        {
            FiniteFunction finite => finite.Points.Select(p => p[0]),
            PiecewisePolynomial piecewise => piecewise.Knots,
            _ => [],
        };
        var near = own.Select(x => x.ToDouble()).Where(x => x >= from - reach && x <= to + reach).Concat(run).ToList();
        var margin = 0.04 * (near.Max() - near.Min());
        return (near.Min() - margin, near.Max() + margin);
    }
}
