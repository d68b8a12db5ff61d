using Brox.Definitions.Verdicts;
using Brox.Theory.Claims.Atlas;
using Brox.Theory.Claims.Proofs;

namespace Brox.Reports.Html;

/// <summary>The inclusion atlas: the matrix, and what its cells open.</summary>
internal static class AtlasSection
{
    public static Markup Of(ReportModel model, Anchor anchor) => Markup.Of($"""
        <section id="atlas" aria-labelledby="atlas-title">
        <h2 id="atlas-title">Atlas of inclusions</h2>
        <p id="setting">Does the class of the row lie in the class of the column? The setting is the paper's: proper, closed functions with a minimizer (so every class lies in <code>closed</code>); <i>t</i> = 1 for the classes with a radius,
        which by scaling stands for every <i>t</i>; <q>for some value</q> for those with a constant. {model.DecidedCells} of {model.Cells.Length} cells are decided.</p>
        <ul class="legend"><li><span class="mark in">⊂</span> it does: the facts</li><li><span class="mark out">7</span> it does not: the witness of that number, decided exactly</li><li><span class="mark certified">7°</span> certified by intervals on a box, argued beyond</li><li><span class="mark argued">7*</span> argued in words</li><li><span class="mark open">?</span> not known</li></ul>
        <p class="filter" hidden><label for="atlas-class">One class</label> <select id="atlas-class"><option value="all">all classes</option>{AtlasClasses.All.Select(c => Markup.Of($"<option>{c.Text}</option>"))}</select></p>
        <p class="hint" hidden>In the matrix the arrow keys move from cell to cell, Enter opens one.</p>
        <div class="scroll wide" role="region" aria-labelledby="atlas-title" tabindex="0">
        <table class="atlas" id="matrix"><thead><tr><th scope="col">row ⊂ column?</th>{AtlasClasses.All.Select(c => Markup.Of($"<th scope=\"col\"><abbr title=\"{c.Text}\">{c.Abbreviation}</abbr></th>"))}</tr></thead><tbody>
        {model.Cells.GroupBy(c => c.From).Select(row => Markup.Of($"<tr><th scope=\"row\">{row.Key.Text} <abbr title=\"{row.Key.Text}\">{row.Key.Abbreviation}</abbr></th>{row.Select(c => Cell(c, anchor))}</tr>\n"))}</tbody></table></div>
        <div class="scroll" id="atlas-of" hidden><table><thead><tr><th scope="col">class</th><th scope="col"><b>lies in it?</b></th><th scope="col"><b>contains it?</b></th></tr></thead><tbody></tbody></table></div>
        <details><summary>The classes</summary><div class="scroll"><table class="classes"><thead><tr><th scope="col">short</th><th scope="col">class</th><th scope="col">definition</th><th scope="col">source</th></tr></thead><tbody>
        {AtlasClasses.All.Select(Class)}</tbody></table></div></details>
        <p>The numbers are those of the {anchor.Witnesses.Length} witnesses, which are the first <a href="#functions">functions</a> below.</p>
        <details><summary>The {AtlasFacts.All.Length} facts behind the inclusions</summary>
        <ul class="facts">{AtlasFacts.All.Select(Fact)}</ul></details>
        <details><summary>The inclusions, cell by cell</summary>
        {model.Cells.Where(c => c is AtlasCell.Included { Proof.IsEmpty: false } or AtlasCell.Open).Select(Inclusion)}</details>
        <p class="replay">Replay: <code>brox atlas</code>, <code>brox atlas --json</code></p>
        </section>

        """);

    private static Markup Cell(AtlasCell cell, Anchor anchor)
    {
        var (kind, text, said) = cell switch
        {
            AtlasCell.Included when cell.From == cell.To => ("same", "=", $"{cell.From.Text} is itself"),
            AtlasCell.Included => ("in", "⊂", $"{cell.From.Text} lies in {cell.To.Text}"),
            AtlasCell.Refuted { Method: Method.Exact } exact => ("out", $"{anchor.Number(exact.Witness)}", Refuted(exact, "decided exactly")),
            AtlasCell.Refuted { Method: null } argued => ("argued", $"{anchor.Number(argued.Witness)}*", Refuted(argued, "argued in words")),
            AtlasCell.Refuted certified => ("certified", $"{anchor.Number(certified.Witness)}°", Refuted(certified, "certified on a box, argued beyond")),
            _ => ("open", "?", $"whether {cell.From.Text} lies in {cell.To.Text} is not known"),
        };
        var target = cell is AtlasCell.Refuted refuted ? anchor.Witness(refuted.Witness) : Anchor.Cell(cell);
        var pair = cell is AtlasCell.Refuted ? Markup.Of($" data-from=\"{cell.From.Text}\" data-to=\"{cell.To.Text}\"") : Markup.Empty;
        return Markup.Of($"<td class=\"{kind}\"><a href=\"#{target}\" data-dialog{pair} title=\"{Reason(cell, said)}\" aria-label=\"{said}\">{text}</a></td>");
    }

    /// <summary>What is said, with the facts that show an inclusion.</summary>
    private static string Reason(AtlasCell cell, string said) =>
        cell is AtlasCell.Included { Proof.IsEmpty: false } included ? $"{said}: {string.Join("; ", included.Proof.Select(f => f.Text))}" : said;

    private static string Refuted(AtlasCell.Refuted cell, string how) => $"{cell.From.Text} does not lie in {cell.To.Text}: {cell.Witness.Name}, {how}";

    private static Markup Class(AtlasClass c) => Markup.Of($"""
        <tr id="{Anchor.Class(c)}"><td>{c.Abbreviation}</td><th scope="row">{c.Text}</th><td>{MathText.Of(c.Expression.Class.Definition)}</td><td>{c.Expression.Class.Source}</td></tr>

        """);

    private static Markup Fact(AtlasFact fact) => Markup.Of($"<li><b>{MathText.Of(fact.Text)}</b> <span class=\"source\">{fact.Source}</span> {MathText.Of(fact.Argument)}{(ProofIndex.OfFact(fact.Text) is { } proof ? Markup.Of($" Proved: <code>{proof.Theorem}</code>.") : Markup.Empty)}</li>\n");

    private static Markup Inclusion(AtlasCell cell) => Markup.Of($"""
        <div class="reason" id="{Anchor.Cell(cell)}"><p><b>{cell.From.Text} {(cell is AtlasCell.Open ? "in" : "lies in")} {cell.To.Text}{(cell is AtlasCell.Open ? "? Not known" : string.Empty)}</b></p>
        {(cell is AtlasCell.Included included ? Markup.Of($"<ul class=\"facts\">{included.Proof.Select(Fact)}</ul>") : Markup.Of($"<p>{((AtlasCell.Open)cell).Reason}</p>"))}</div>

        """);
}
