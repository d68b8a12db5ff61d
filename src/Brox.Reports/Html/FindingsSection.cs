using System.Text.RegularExpressions;
using Brox.Reports.Exports;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Brox.Reports.Html;

/// <summary>
/// The findings, from the Markdown of <c>docs/findings.md</c>: a heading for each, its text, and what its commands name: the claims of the page, and the pictures of the shipped examples.
/// </summary>
internal static partial class FindingsSection
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static Markup Of(ReportModel model, Anchor anchor, ExplorerCatalog explorer)
    {
        var (opening, findings) = Split(Markdown.Parse(model.Findings, _pipeline));
        return Markup.Of($"""
            <section id="findings" aria-labelledby="findings-title">
            <h2 id="findings-title">Findings</h2>
            {Render(opening)}{findings.Select((f, i) => Finding(i + 1, f.Heading, f.Blocks, model, anchor, explorer))}</section>

            """);
    }

    /// <summary>The number of findings in a text.</summary>
    public static int Count(string markdown) => Split(Markdown.Parse(markdown, _pipeline)).Findings.Count;

    private static (List<Block> Opening, List<(HeadingBlock Heading, List<Block> Blocks)> Findings) Split(MarkdownDocument document)
    {
        var opening = new List<Block>();
        var findings = new List<(HeadingBlock Heading, List<Block> Blocks)>();
        foreach (var block in document)
        {
            switch (block)
            {
                case HeadingBlock { Level: 1 } or LinkReferenceDefinitionGroup:
                    break;
                case HeadingBlock { Level: 2 } heading:
                    findings.Add((heading, []));
                    break;
                default:
                    (findings.Count == 0 ? opening : findings[^1].Blocks).Add(block);
                    break;
            }
        }

        return (opening, findings);
    }

    private static Markup Finding(int number, HeadingBlock heading, List<Block> blocks, ReportModel model, Anchor anchor, ExplorerCatalog explorer)
    {
        var codes = blocks.SelectMany(Codes).ToList();
        var commands = codes.Where(IsCommand).Select(c => c.Content.Split(' ')).ToList();
        var examples = codes.SelectMany(c => c.Content.Split(' ')).Distinct().Select(path => model.Examples.FirstOrDefault(e => e.Path == path)).OfType<Example>().ToList();
        return Markup.Of($"""
            <article class="finding" id="finding-{number}"><h3>{Inlines(heading)}</h3>
            <div class="text">{Render(blocks)}{Links(commands, model, anchor)}</div><div class="pictures">{examples.Select(e => Markup.Of($"{SubjectPictures.Of(e.Subject).Select(Figure.Of)}{explorer.Links(e.Subject, e.Subject.Title)}"))}</div></article>

            """);
    }

    private static IEnumerable<CodeInline> Codes(Block block) => Leaves(block).SelectMany(leaf => leaf.Inline?.FindDescendants<CodeInline>() ?? []);

    private static IEnumerable<LeafBlock> Leaves(Block block) => block switch
    {
        ContainerBlock container => container.SelectMany(Leaves),
        LeafBlock leaf => [leaf],
        _ => [],
    };

    private static bool IsCommand(CodeInline code) => code.Content.StartsWith("brox ", StringComparison.Ordinal);

    private static Markup Links(List<string[]> commands, ReportModel model, Anchor anchor)
    {
        var claims = commands.Where(c => c[1] == "verify").SelectMany(c => c.Skip(2)).Distinct()
            .Select(id => model.Claims.FirstOrDefault(c => c.Claim.Id == id)).OfType<ClaimEntry>()
            .Select(c => Markup.Of($"<a href=\"#{anchor.Claim(c.Claim.Key)}\">{c.Claim.Id}</a>")).ToList();
        if (commands.Exists(c => c[1] == "atlas"))
        {
            claims.Add(new Markup("<a href=\"#atlas\">atlas</a>, <a href=\"#table-1\">Table 1</a>"));
        }

        return claims.Count == 0 ? Markup.Empty : Markup.Of($"<p class=\"see\">On this page: {Markup.Join(claims.Select((c, i) => i == 0 ? c : Markup.Of($", {c}")))}</p>\n");
    }

    private static Markup Render(IEnumerable<Block> blocks)
    {
        using var text = new StringWriter();
        var renderer = Renderer(text);
        foreach (var block in blocks)
        {
            BreakLines(block);
            renderer.Render(block);
        }

        return new Markup(text.ToString());
    }

    /// <summary>A line of the source that begins with an emphasised word, or with a command, begins a line of the page.</summary>
    private static void BreakLines(Block block)
    {
        foreach (var end in Leaves(block).SelectMany(leaf => leaf.Inline?.FindDescendants<LineBreakInline>() ?? []))
        {
            end.IsHard |= end.NextSibling is EmphasisInline || (end.NextSibling is CodeInline code && IsCommand(code));
        }
    }

    private static Markup Inlines(HeadingBlock heading)
    {
        using var text = new StringWriter();
        var renderer = Renderer(text);
        renderer.WriteLeafInline(heading);
        return new Markup(text.ToString());
    }

    private static HtmlRenderer Renderer(TextWriter text)
    {
        var renderer = new HtmlRenderer(text);
        _pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeInlineRenderer>(new FormulaRenderer());
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkTextRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AddressRenderer());
        return renderer;
    }

    /// <summary>Commands and names in the letters of code, all else in the letters of formulas.</summary>
    private sealed partial class FormulaRenderer : HtmlObjectRenderer<CodeInline>
    {
        protected override void Write(HtmlRenderer renderer, CodeInline obj) => renderer.Write(
            IsCommand(obj) || obj.Content.StartsWith("docs/", StringComparison.Ordinal) || Name().IsMatch(obj.Content) ? Markup.Of($"<code>{obj.Content}</code>").Text : Markup.Of($"<span class=\"math\">{MathText.Of(obj.Content)}</span>").Text);

        [GeneratedRegex(@"^[A-Za-z][a-z]+(-[a-z]+)*(\([^()]*\))?$")]
        private static partial Regex Name();
    }

    /// <summary>The text of a link: the page leads nowhere but to itself.</summary>
    private sealed class LinkTextRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline obj) => renderer.WriteChildren(obj);
    }

    /// <summary>An address, as text.</summary>
    private sealed class AddressRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline obj) => renderer.WriteEscape(obj.Url);
    }
}
