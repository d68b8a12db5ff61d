using Brox.Theory.Claims.Atlas;

namespace Brox.Reports.Html;

/// <summary>Table 1, every cell computed.</summary>
internal static class TableOneSection
{
    public static Markup Of(ReportModel model, Anchor anchor) => Markup.Of($"""
        <section id="table-1" aria-labelledby="table-1-title">
        <h2 id="table-1-title">Table 1, computed</h2>
        <p>Which kinds of functions each class admits. A check mark opens a function of the class with that property, a dash the reason why there is none.
        {Count(model)} from the paper's table, marked <span class="differs">paper: …</span>; <a href="#findings">the findings</a> say why.</p>
        <div class="scroll" role="region" aria-labelledby="table-1-title" tabindex="0">
        <table class="table-1"><thead><tr><th scope="col">class</th>{TableOne.Columns.Select(c => Markup.Of($"<th scope=\"col\">{c.Meaning}</th>"))}</tr></thead><tbody>
        {model.Table.GroupBy(c => c.Row).Select(row => Markup.Of($"<tr><th scope=\"row\"><a href=\"#{Anchor.Class(row.Key)}\" data-dialog>{row.Key.Text}</a></th>{row.Select(c => Cell(c, anchor))}</tr>\n"))}</tbody></table></div>
        <details class="reasons"><summary>The reasons for the dashes</summary>
        {model.Table.Where(c => !c.Computed).Select(c => Markup.Of($"<div class=\"reason\" id=\"{Anchor.Cell(c)}\"><p><b>{c.Row.Text}: no {Meaning(c)}</b></p><p>{MathText.Of(c.Claim ?? string.Empty)}</p></div>\n"))}</details>
        </section>

        """);

    private static string Count(ReportModel model) => model.Differences.Count() switch
    {
        0 => "No cell differs",
        1 => "One cell differs",
        var n => $"{n} cells differ",
    };

    private static string Meaning(TableCell cell) => TableOne.Columns.First(c => c.Abbreviation == cell.Column).Meaning;

    private static Markup Cell(TableCell cell, Anchor anchor)
    {
        var label = $"{cell.Row.Text}, {Meaning(cell)}: {(cell.Computed ? "yes" : "no")}";
        var place = cell.Place is { } x ? $"at x = {x}" : string.Empty;
        var link = cell.Witness is { } witness
            ? Markup.Of($"<a href=\"#{anchor.Witness(witness)}\" data-dialog data-from=\"{cell.Row.Text}\" data-about=\"{label}{(place.Length > 0 ? $", {place}" : string.Empty)}\" aria-label=\"{label}, by {witness.Name}\">✓</a>")
            : Markup.Of($"<a href=\"#{Anchor.Cell(cell)}\" data-dialog aria-label=\"{label}\">–</a>");
        return Markup.Of($"<td{new Markup(cell.Agrees ? string.Empty : " class=\"differs\"")}>{link}{(cell.Agrees ? Markup.Empty : Markup.Of($" <small>paper: {(cell.Paper ? "✓" : "–")}</small>"))}</td>");
    }
}
