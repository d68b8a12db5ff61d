using System.Collections.Immutable;
using System.Globalization;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Reports.Plots.Functions;
using Brox.Theory.Broximal;
using Brox.Theory.Runs;

namespace Brox.Cli;

/// <summary>
/// A certified run of the method on a formula, for a picture: the iterates that <c>brox bpm</c> prints; in one variable below them, for each step, the ball and the parts in which its broximal set lies.
/// </summary>
internal static class FormulaRunScene
{
    /// <summary>The scene of a run. The last iterate of a run that reaches X stands for x*; of another it is the minimizer, where that is one point.</summary>
    public static FunctionScene Of(FormulaFunction f, FormulaRun run, Radius radius)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(run);
        return new FunctionScene(f)
        {
            Radius = radius,
            Iterates = [.. run.Steps.Select(step => Near(step.X))],
            Rows = f.Dimension == 1 ? [.. Rows(f, run, radius)] : [],
            XStar = run.Outcome == BpmOutcome.Reached ? Near(run.Steps[^1].X)
                : run.Minimum is { IsUnique: true } minimum ? minimum.Only is { } only ? Near(only) : [.. FloatBoxes.Middle(minimum.Place)]
                : null,
            Evidence = [Said(run, radius)],
        };
    }

    private static IEnumerable<BallRow> Rows(FormulaFunction f, FormulaRun run, Radius radius)
    {
        var half = radius.HalfWidth(f.Metric).ToDouble();
        return run.Steps.Take(Math.Max(run.Steps.Count - 1, 1)).Select(step =>
            new BallRow(step.X[0].ToDouble() - half, step.X[0].ToDouble() + half, [.. step.Places.Select(part => (part[0].Lower, part[0].Upper))]));
    }

    private static string Said(FormulaRun run, Radius radius)
    {
        var steps = run.Steps.Count - 1;
        var gap = run.Steps.Max(step => step.Gap);
        var certified = steps == 0 ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"; each ends at most {Above(gap):0.#e0} above the least value in its ball (certified)");
        return $"{steps} {(steps == 1 ? "step" : "steps")}, {radius}{certified}; {run.Remark}";
    }

    /// <summary>A number of two digits that is not below a gap.</summary>
    private static double Above(double gap) =>
        gap == 0 ? 0 : Math.Pow(10, Math.Floor(Math.Log10(gap)) - 1) is var unit ? (Math.Ceiling(gap / unit) + 1) * unit : gap;

    private static ImmutableArray<double> Near(Point x) => [.. x.Coordinates.Select(c => c.ToDouble())];
}
