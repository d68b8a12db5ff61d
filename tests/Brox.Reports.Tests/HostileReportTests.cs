using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Reports.Exports;
using Brox.Reports.Html;
using Brox.Tests.Shared;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Atlas;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Tests;

/// <summary>Nothing that comes from a file is markup: names, notes, paths and texts of claims are shown as they are written.</summary>
[Collection(ReportTests.Name)]
public sealed class HostileReportTests(ReportBrowser browser)
{
    private const string Evil = "\"><script>window.hacked=1</script><img src=x onerror=window.hacked=1>'`&lt;</title></style></script>\u202e\u0000\ud800 --> ]]> {{1}}";

    /// <summary>The same in letters that a file can hold; the findings are a file of the project.</summary>
    private static readonly string _readable = Evil.Replace("\ud800", string.Empty, StringComparison.Ordinal);

    [Fact]
    public void NamesFromFilesAreText()
    {
        var document = ReportPage.Parse(Page());

        Assert.Single(document.QuerySelectorAll("script:not([type='application/json'])"));
        Assert.Empty(document.QuerySelectorAll("img, [onerror]"));
        Assert.All(document.QuerySelectorAll("a"), a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("<script>window.hacked=1</script>", document.QuerySelector(".spectrum h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>window.hacked=1</script>", document.QuerySelector(".function h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>window.hacked=1</script>", document.QuerySelector(".finding")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>window.hacked=1</script>", document.QuerySelector("table.claims .key")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>window.hacked=1</script>", document.QuerySelector("table.claims svg > title")!.TextContent, StringComparison.Ordinal);
    }

    [RequiresProgramFact("chromium")]
    public async Task NoNameRunsInABrowser()
    {
        var folder = Directory.CreateTempSubdirectory("brox-hostile-");
        try
        {
            var file = Path.Combine(folder.FullName, "index.html");
            await File.WriteAllTextAsync(file, Page());
            await using var page = await browser.Open(file);
            await page.Page.ClickAsync("#matrix td a");

            Assert.Equal("undefined", await page.Value<string>("typeof window.hacked"));
            Assert.True(await page.Value<bool>("document.getElementById('dialog').open"));
            Assert.Empty(page.Complaints);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Page()
    {
        var f = FiniteFunction.Create([new Point(0), new Point(2)], [0, 1], name: Evil, note: Evil);
        var instance = ConjectureInstance.Of(f);
        var claim = new Claim(Evil, Evil, Evil, Evil, new ClaimBody.Predicate((_, _) => new ClaimOutcome.Violated(Evil)), InstanceKind.Finite);
        var saved = new SavedCounterexample.ToClaim(Evil, Evil, instance.Functions, instance.Parameters, new() { ["evidence"] = Evil });
        var (from, to) = (AtlasClasses.All[0], AtlasClasses.All[1]);
        return HtmlReport.Write(new ReportModel(
            Evil,
            1,
            0,
            [new ClaimEntry(claim, false, Evil, 1, 100, ClaimVerdict.Refuted, Evil, saved)],
            [],
            [new AtlasCell.Refuted(from, to, new ExactWitness(Evil, f), Definitions.Verdicts.Method.Exact)],
            new InclusionAtlas(),
            [new Example(Evil, ExportSubject.Of(f, Evil))],
            $"# Findings\n\n## {_readable}\n\n{_readable} [link](javascript:alert(1)) <https://example.org/>\n"));
    }
}
