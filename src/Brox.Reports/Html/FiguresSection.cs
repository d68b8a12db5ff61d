using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reports.Exports;
using Brox.Reports.Plots;
using Brox.Theory.Broximal;

namespace Brox.Reports.Html;

/// <summary>The three figures of the paper, computed again: one step with the disc of equation (3), a run that escapes local minima, the inclusions.</summary>
internal static class FiguresSection
{
    public static Markup Of(ReportModel model) => Markup.Of($"""
        <section id="figures" aria-labelledby="figures-title">
        <h2 id="figures-title">Figures 1 to 3, computed</h2>
        <div class="pair">
        {Figure("Figure 1: equation (3)", OneStep(), Markup.Of($"One step of the method. Equation (3), ⟨x-u, u-x*⟩ ≥ 0, says that the step from x to u ends in the disc whose diameter is the segment from x* to x."), "brox bpm docs/examples/lem-A.4-reading-P.json --plot run.svg")}{Figure("Figure 2: local minima escaped", Escape(), Markup.Of($"Example 1: a local minimum in every unit, and with <i>t</i> = 1 a step over each of them. Below the graph the ball and the broximal set of every step."), "brox bpm docs/examples/example-1.json --start 5 --radius 1 --plot run.svg")}</div>
        {Figure("Figure 3: the inclusions", InclusionDiagram.Draw(model.Atlas), Markup.Of($"An arrow leads from a class to a larger one; what follows from two arrows is not drawn. Each is a cell of <a href=\"#atlas\">the atlas</a>."), "brox atlas --plot atlas.svg")}</section>

        """);

    private static Markup Figure(string title, Drawing drawing, Markup caption, string replay) => Markup.Of($"""
        <article class="plot"><h3>{title}</h3>
        <figure class="plot"><div class="scroll">{new Markup(drawing.ToSvg())}</div><figcaption>{caption}</figcaption></figure>
        <p class="replay">Replay: <code>{replay}</code></p></article>

        """);

    private static ExportSubject Shipped(string file) => Example.Shipped.Single(e => e.File == file).Subject;

    /// <summary>The first step of the counterexample to reading P of Lemma A.4, with its minimizer.</summary>
    private static Drawing OneStep()
    {
        var run = Shipped("lem-A.4-reading-P.json").Run!;
        var (f, step) = (run.Function, new BpmRun<Point>([run.Iterates[0], run.Iterates[1]], BpmOutcome.Unfinished));
        return RunPlot.Draw(RunScene.Of(f, run.Radius, step, f.Minimizers[0]));
    }

    /// <summary>Example 1 from the right end to the minimizer.</summary>
    private static Drawing Escape()
    {
        var (f, radius) = ((PiecewisePolynomial)Shipped("example-1.json").Functions["f"], Radius.FromLength(1));
        var run = Bpm.Run(new LineBpm(PiecewiseLinear.Of(f), radius), (Surd)new Rational(5), SelectionRule.Farthest);
        return RunPlot.Draw(RunScene.Of(f, radius, run, (Surd)Rational.Zero));
    }
}
