using Brox.Definitions.Verdicts;
using Brox.Reports.Exports;
using Brox.Reports.Pictures;
using Brox.Theory.Claims.Atlas;

namespace Brox.Reports.Html;

/// <summary>A witness of the atlas: the function, its picture, and its verdict in every class.</summary>
internal static class WitnessBlock
{
    public static Markup Of(AtlasWitness witness, ReportModel model, Anchor anchor, ExplorerCatalog explorer) => Markup.Of($"""
        <article class="witness" id="{anchor.Witness(witness)}"><h3>{anchor.Number(witness)}. <bdi>{witness.Name}</bdi></h3>
        {Body(witness, explorer)}<div class="scroll"><table class="memberships"><caption>Its verdicts</caption><thead><tr><th scope="col">class</th><th scope="col">verdict</th><th scope="col">why</th></tr></thead><tbody>
        {AtlasClasses.All.Select(c => Membership(witness, c, model))}</tbody></table></div></article>

        """);

    private static Markup Body(AtlasWitness witness, ExplorerCatalog explorer) => witness switch
    {
        ExactWitness exact => Markup.Of($"<div class=\"counterexample\"><div class=\"data\">{FunctionBlock.Of("f", exact.Function, isTitled: true)}{explorer.Link(exact.Function, $"atlas: {exact.Name}")}</div>{Panels(exact)}</div>\n"),
        ArguedWitness argued => Markup.Of($"<p class=\"formula\">{MathText.Of(argued.Formula)}</p><p>{MathText.Of(argued.Argument)}</p>{(argued.OnBox is { HasBox: true } f ? Markup.Of($"<p>Certified on the box {f.Box.ToString()} where a verdict says so.</p>") : Markup.Empty)}\n"),
        _ => Markup.Empty,
    };

    private static IEnumerable<Markup> Panels(ExactWitness witness) => Scenes.Panels(ExportSubject.Of(witness.Function, "f.json")).Select(PanelSvg.Figure);

    private static Markup Membership(AtlasWitness witness, AtlasClass c, ReportModel model)
    {
        var (word, why) = witness switch
        {
            ExactWitness exact => Decided(model.Atlas.Decide(exact.Function, c)),
            ArguedWitness when AtlasClasses.Setting.Contains(c.Text) => ("holds", "the setting"),
            ArguedWitness argued when argued.IsIn(c.Text) => ("holds", "by the argument"),
            ArguedWitness argued when argued.IsOutside(c.Text) => ("fails", "by the argument"),
            _ => ("not said", string.Empty),
        };
        return Markup.Of($"<tr data-class=\"{c.Text}\"><th scope=\"row\">{c.Text}</th><td><span class=\"verdict {(word == "holds" ? "holds" : word == "fails" ? "refuted" : "undecided")}\">{word}</span></td><td>{MathText.Of(why)}</td></tr>\n");
    }

    private static (string Word, string Why) Decided(Verdict verdict) => verdict switch
    {
        Holds holds => ("holds", holds.Reason),
        Fails fails => ("fails", $"{fails.Reason}; {fails.Witness.Text()}"),
        _ => ("undecided", verdict.Reason),
    };
}
