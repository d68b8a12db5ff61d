namespace Brox.Reports.Html;

/// <summary>
/// The report as one HTML page that needs nothing else: style, script and pictures are in it, and a content security policy forbids everything from outside. It is read without its
/// script too; that adds the switch of the theme, the dialogs of the atlas, and the explorer.
/// </summary>
internal static class HtmlReport
{
    private static readonly (string Id, string Title)[] _contents =
    [
        ("summary", "Summary"), ("figures", "Figures"), ("findings", "Findings"), ("claims", "Claims"), ("table-1", "Table 1"), ("atlas", "Atlas"), ("functions", "Functions"), ("open", "Open questions"), ("spectra", "Spectra"), ("explorer", "Explorer"), ("replay", "Replay"),
    ];

    /// <summary>The text of the page.</summary>
    /// <param name="model">What it shows.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static string Write(ReportModel model, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        var anchor = new Anchor(model);
        var explorer = new ExplorerCatalog();
        var (style, script) = (PageAssets.Style, PageAssets.Script);
        var spectra = ExampleSpectra.Of(model.Examples, cancellation).ToList();
        cancellation.ThrowIfCancellationRequested();
        return Markup.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {PageAssets.Source(style)}; script-src {PageAssets.Source(script)}; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Brox report: broximal alignment, checked</title>
            <style>{new Markup(style)}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="top"><h1>Brox report</h1><p>broximal alignment, checked · brox {model.Version} · {model.Tests} instances for each claim · seed {model.Seed}</p>
            <button type="button" id="theme" hidden>Theme: system</button></header>
            <nav class="contents" aria-label="Contents"><ul>{_contents.Select(c => Markup.Of($"<li><a href=\"#{c.Id}\">{c.Title}</a></li>"))}</ul></nav>
            <main id="main">
            {SummarySection.Of(model)}{FiguresSection.Of(model)}{FindingsSection.Of(model, anchor, explorer)}{ClaimsSection.Of(model, anchor, explorer)}{TableOneSection.Of(model, anchor)}{AtlasSection.Of(model, anchor)}{FunctionsSection.Of(anchor.Pages, model, explorer, cancellation)}{OpenQuestionsSection.Of()}{SpectraSection.Of(spectra, explorer)}{ExplorerSection.Of()}{ReplaySection.Of(model)}</main>
            <dialog id="dialog" aria-labelledby="dialog-title"><div class="bar"><h2 id="dialog-title" tabindex="-1">Details</h2><button type="button" id="dialog-close">Close</button></div><div id="dialog-body"></div></dialog>
            <script type="application/json" id="explorer-data">{explorer.Data}</script>
            <script type="module">{new Markup(script)}</script>
            </body>
            </html>

            """).Text;
    }
}
