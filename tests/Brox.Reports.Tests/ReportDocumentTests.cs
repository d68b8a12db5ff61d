using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Brox.Knowledge;
using Brox.Reports.Html;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Atlas;

namespace Brox.Reports.Tests;

/// <summary>The page as a document, without a browser. That it parses without repair is said by the fixture.</summary>
[Collection(ReportTests.Name)]
public sealed partial class ReportDocumentTests(ReportPage page)
{
    private const string Svg = "http://www.w3.org/2000/svg";

    private static IEnumerable<Claim> Claims => ClaimCatalog.All.Where(c => ReportPage.Claims.Contains(c.Id)).SelectMany(c => c.Variants.Prepend(c));

    private IDocument Document => page.Document;

    [Fact]
    public void TheCommandSaysWhatItWrote()
    {
        Assert.Equal(0, page.Code);
        var n = Claims.Count();
        var (open, cells) = (Document.QuerySelectorAll("#matrix td.open").Length, AtlasClasses.All.Length * AtlasClasses.All.Length);
        var differences = Document.QuerySelectorAll("table.table-1 td.differs").Length;
        Assert.Equal($"{page.Path}: {n} of {n} claims and variants as expected, {cells - open} of {cells} cells of the atlas, {differences} differences from Table 1", page.Output.TrimEnd());
        Assert.Contains($"[{n}/{n}] ", page.Progress, StringComparison.Ordinal);
        Assert.InRange(page.Bytes, 100_000, 4_000_000);
    }

    [Fact]
    public void IdentifiersAreUniqueAndEveryReferenceHasItsTarget()
    {
        var ids = Document.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());

        var links = Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(links.Count > 800);
        Assert.All(links, link => Assert.StartsWith("#", link, StringComparison.Ordinal));
        var references = links.Select(link => link[1..])
            .Concat(Document.All.SelectMany(e => new[] { "aria-labelledby", "aria-describedby", "aria-controls", "for" }.Select(e.GetAttribute)).OfType<string>().SelectMany(v => v.Split(' ')));
        Assert.Empty(references.Except(ids));
    }

    [Fact]
    public void NothingComesFromOutside()
    {
        Assert.Empty(Document.QuerySelectorAll("link, img, iframe, object, embed, form, base, script[src], [style]"));
        Assert.DoesNotContain(Document.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal) || (a.Value.Contains("://", StringComparison.Ordinal) && a.Value != Svg) || a.Name is "src" or "srcset");
        var code = string.Concat(Document.QuerySelectorAll("style, script").Select(e => e.TextContent));
        Assert.DoesNotMatch(@"url\(|@import|\bimport\b|\bexport\b|fetch\(|XMLHttpRequest|WebSocket|://(?!www\.w3\.org/2000/svg)|innerHTML|eval\(", code);
    }

    [Fact]
    public void TheContentSecurityPolicyAdmitsTheStyleAndTheScriptOfThePageAndNoOther()
    {
        var policy = Document.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var (kind, element) in new[] { ("style-src", Document.QuerySelectorAll("style").Single()), ("script-src", Document.QuerySelectorAll("script:not([type='application/json'])").Single()) })
        {
            Assert.Contains($"{kind} 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)))}';", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void HeadingsDescendOneLevelAtATime()
    {
        var levels = Document.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void TablesAreFilledAndHaveHeads()
    {
        foreach (var table in Document.QuerySelectorAll("table"))
        {
            var rows = table.QuerySelectorAll(":scope > thead > tr, :scope > tbody > tr").ToList();
            var widths = rows.Select(row => row.Children.Sum(c => int.Parse(c.GetAttribute("colspan") ?? "1", CultureInfo.InvariantCulture))).Distinct();
            Assert.Single(widths);
            Assert.NotEmpty(table.QuerySelectorAll("th"));
            Assert.All(table.QuerySelectorAll("th"), th => Assert.True(th.GetAttribute("scope") is "col" or "row", th.OuterHtml));
            Assert.All(table.QuerySelectorAll("th, td").Where(c => c.Closest("table") == table && !c.ParentElement!.HasAttribute("data-class")), c => Assert.NotEqual(string.Empty, c.TextContent.Trim()));
        }
    }

    [Fact]
    public void PicturesHaveATextAlternative()
    {
        var pictures = Document.QuerySelectorAll("svg:not(#explorer-stage)").ToList();

        Assert.True(pictures.Count > 40);
        Assert.All(pictures, svg => Assert.Equal(("img", true), (svg.GetAttribute("role"), (svg.GetAttribute("aria-label") ?? svg.QuerySelector("desc")?.TextContent) is { Length: > 10 })));
        Assert.All(Document.QuerySelectorAll("svg *").SelectMany(e => e.Attributes), a => Assert.False(a.Value.Contains("NaN", StringComparison.Ordinal) || a.Value.Contains('∞', StringComparison.Ordinal), a.Value));
    }

    [Fact]
    public void TheFiguresAreThere()
    {
        var plots = Document.QuerySelectorAll("#figures figure.plot svg").ToList();

        Assert.Equal(3, plots.Count);
        Assert.Single(plots[0].QuerySelectorAll(".eq3-disc"));
        Assert.Contains("x_0 = 5 with f = 5", plots[1].QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("x* = 0.", plots[1].QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.True(plots[2].QuerySelectorAll("text").Length > AtlasClasses.All.Length);

        // Each colour of a plot, the ramp of its levels aside, is one that the style sheet turns into the theme's.
        var style = Document.QuerySelector("style")!.TextContent;
        var colours = plots.SelectMany(p => p.QuerySelectorAll("*:not(.level):not(.point)")).SelectMany(e => new[] { "fill", "stroke" }.Select(a => $"[{a}=\"{e.GetAttribute(a)}\"]")).Where(c => c.Contains('#', StringComparison.Ordinal)).Distinct();
        Assert.All(colours, colour => Assert.Contains($".plot svg {colour} ", style, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryClaimHasItsLineAndEveryRefutationItsCounterexample()
    {
        var lines = Document.QuerySelectorAll("table.claims > tbody > tr.main, table.claims > tbody > tr.variant").ToList();

        Assert.Equal(Claims.Select(c => c.Key), lines.Select(l => l.QuerySelector(".key")!.TextContent));
        Assert.All(lines.Where(l => l.ClassList.Contains("refuted")), l => Assert.NotNull(l.NextElementSibling!.QuerySelector("details.found .counterexample")));
        Assert.DoesNotContain(lines, l => l.ClassList.Contains("surprise"));
        Assert.All(lines, l => Assert.StartsWith("brox verify ", l.NextElementSibling!.QuerySelector(".replay")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryCellOfTheAtlasOpensItsFactsOrItsWitness()
    {
        var rows = Document.QuerySelectorAll("#matrix > tbody > tr").Select(row => row.QuerySelectorAll("td > a").ToList()).ToList();
        var counts = new Dictionary<string, int>();

        Assert.Equal(AtlasClasses.All.Length, rows.Count);
        foreach (var (from, row) in AtlasClasses.All.Zip(rows))
        {
            var included = AtlasFacts.Closure([from.Text, .. AtlasClasses.Setting]);
            Assert.Equal(AtlasClasses.All.Length, row.Count);
            foreach (var (to, link) in AtlasClasses.All.Zip(row))
            {
                var target = Document.GetElementById(link.GetAttribute("href")![1..])!;
                var kind = link.ParentElement!.ClassName!;
                counts[kind] = counts.GetValueOrDefault(kind) + 1;
                Assert.Equal(included.ContainsKey(to.Text), kind is "in" or "same");
                if (kind is "out" or "certified" or "argued")
                {
                    Assert.Equal("holds", Verdict(target, from));
                    Assert.Equal("fails", Verdict(target, to));
                }
                else if (kind == "in" && included[to.Text].Length > 0)
                {
                    Assert.Equal(included[to.Text].Select(f => f.Source), target.QuerySelectorAll("li .source").Select(s => s.TextContent));
                }
            }
        }

        Assert.Equal(AtlasClasses.All.Length, counts["same"]);
        Assert.True(counts["out"] > 500 && counts["certified"] > 0 && counts["argued"] > 0);
    }

    [Fact]
    public void EveryKnownFunctionHasItsPageWithPictureAndMemberships()
    {
        var pages = Document.QuerySelectorAll("#functions > article.function").ToDictionary(p => p.QuerySelector("h3 > bdi")!.TextContent);

        Assert.Equal(KnowledgeBase.Default.Functions.Select(f => f.Function.Name).Order(StringComparer.Ordinal), pages.Keys.Order(StringComparer.Ordinal));
        foreach (var known in KnowledgeBase.Default.Functions)
        {
            var page = pages[known.Function.Name];
            Assert.Equal($"#{page.Id}", page.QuerySelector("a.permalink")!.GetAttribute("href"));
            Assert.True(page.QuerySelectorAll("tr[data-class]").Length >= AtlasClasses.All.Length);
            Assert.Equal(known.In.Intersect(KnownClasses.All).Order(StringComparer.Ordinal), page.GetAttribute("data-in")!.Split(' ').Order(StringComparer.Ordinal));
            Assert.Equal(known.NotIn.Intersect(KnownClasses.All).Order(StringComparer.Ordinal), page.GetAttribute("data-out")!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
            if (known.Function.Instance is { Dimension: 1 })
            {
                Assert.NotNull(page.QuerySelector("figure svg .graph, figure svg .value"));
                Assert.NotNull(page.QuerySelector("figure.chart svg"));
            }
        }

        Assert.Contains("best mu: 2", pages["x^2"].QuerySelector("tr[data-class=strongly-convex]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenQuestionsLeadToTheFunctionsThatSatisfyTheirHypotheses()
    {
        var questions = Document.QuerySelectorAll(".open-questions > li").ToList();

        Assert.Equal(questions.Count == 0, Document.QuerySelector("#open")!.TextContent.Contains("is settled", StringComparison.Ordinal));
        Assert.Equal(questions.Count == 0, new Implications(KnowledgeBase.Default, KnownClasses.First).Open(KnownClasses.First).IsEmpty);
        foreach (var question in questions)
        {
            var hypotheses = question.QuerySelector("a")!.GetAttribute("data-find")!.Split(", ").Select(h => h["in ".Length..]).ToList();
            var fitting = Document.QuerySelectorAll("article.function").Count(p => hypotheses.TrueForAll(h => p.GetAttribute("data-in")!.Split(' ').Contains(h)));
            Assert.Equal($"{fitting} known functions", question.QuerySelector("a")!.TextContent);
        }
    }

    private static string Verdict(IElement witness, AtlasClass c) =>
        witness.QuerySelectorAll("tr[data-class]").Single(r => r.GetAttribute("data-class") == c.Text).QuerySelector(".verdict")!.TextContent;

    [Fact]
    public void FindingsAreThoseOfTheDocument()
    {
        var document = File.ReadAllLines(Path.Combine(ExportFiles.Root, "docs", "findings.md")).Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]);

        Assert.Equal(document, Document.QuerySelectorAll(".finding > h3").Select(h => h.TextContent));
        Assert.All(Document.QuerySelectorAll(".finding").Where(f => f.TextContent.Contains("brox recheck docs/examples", StringComparison.Ordinal)), f => Assert.NotNull(f.QuerySelector("svg")));
    }

    [Fact]
    public void EveryShippedExampleHasItsSpectra()
    {
        var files = Directory.GetFiles(Path.Combine(ExportFiles.Root, "docs", "examples"), "*.json");
        var instances = files.Where(f => File.ReadAllText(f).Contains("\"kind\"", StringComparison.Ordinal) && !File.ReadAllText(f).Contains("\"functions\"", StringComparison.Ordinal));

        Assert.Equal(
            instances.Select(f => $"brox classify docs/examples/{Path.GetFileName(f)}").Order(StringComparer.Ordinal), Document.QuerySelectorAll(".spectrum .replay code").Select(c => c.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(Example.Shipped.Sum(e => e.Subject.Functions.Count), Document.QuerySelectorAll(".spectrum").Length);
        Assert.Equal(files.Length, Example.Shipped.Length);
        var threePoints = Document.QuerySelectorAll(".spectrum").Single(s => s.QuerySelector("h3")!.TextContent == "Proposition 3");
        Assert.Contains("alignment (0,1) [2,inf)", threePoints.QuerySelector("figure.chart svg desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void ColoursOfTextHaveAContrastOfFourAndAHalf()
    {
        var style = Document.QuerySelector("style")!.TextContent;
        var colours = Colour().Matches(style).ToDictionary(m => m.Groups["name"].Value, m => (Light: m.Groups["light"].Value, Dark: m.Groups["dark"].Value));
        foreach (var text in new[] { "ink", "soft", "blue", "red", "green", "amber" })
        {
            foreach (var ground in new[] { "ground", "raised", "tint" })
            {
                Assert.True(Contrast(colours[text].Light, colours[ground].Light) >= 4.5, $"{text} on {ground}, light");
                Assert.True(Contrast(colours[text].Dark, colours[ground].Dark) >= 4.5, $"{text} on {ground}, dark");
            }
        }
    }

    private static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>The relative luminance of WCAG 2.</summary>
    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"--(?<name>[a-z]+): light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\);")]
    private static partial Regex Colour();
}
