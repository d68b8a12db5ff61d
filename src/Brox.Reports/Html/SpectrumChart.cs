using Brox.Reports.Plots;

namespace Brox.Reports.Html;

/// <summary>The radii of the classes as a picture, with the same as a table.</summary>
internal static class SpectrumChart
{
    public static Markup Of(ExampleSpectra example) => example.Rows.All(r => r.Spectrum.Radii is null)
        ? Markup.Of($"<p>No spectrum: {example.Rows[0].Spectrum.Reason}.</p>\n")
        : Markup.Of($"""
            <figure class="chart plot">{new Markup(SpectrumPlot.Draw($"Radii of {example.Title}", example.Rows).ToSvg())}</figure>
            <details><summary>The same as a table</summary><div class="scroll"><table><thead><tr><th scope="col">class</th><th scope="col">radii <i>t</i></th><th scope="col">why</th></tr></thead><tbody>
            {example.Rows.Select(r => Markup.Of($"<tr><th scope=\"row\">{r.Class}</th><td>{r.Spectrum.Radii?.ToString() ?? "undecided"}</td><td>{r.Spectrum.Reason}</td></tr>\n"))}</tbody></table></div></details>

            """);
}
