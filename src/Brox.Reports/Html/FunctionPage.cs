using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Brox.Definitions.Verdicts;
using Brox.Functions.Json;
using Brox.Reports.Plots.Functions;
using Brox.Theory.Claims.Atlas;
using Brox.Theory.Classes;

namespace Brox.Reports.Html;

/// <summary>What is known of one function: itself, its picture, its membership in every class with the evidence, best constants, radii, where it comes from, and its file.</summary>
internal static class FunctionPage
{
    // What is computed of a function is the same on every page.
    private static readonly ConditionalWeakTable<Functions.FunctionInstance, Computed> _known = [];

    /// <summary>The page.</summary>
    /// <param name="page">The function.</param>
    /// <param name="number">Its number as a witness of the atlas; 0 for another.</param>
    /// <param name="model">What is known of the atlas.</param>
    /// <param name="explorer">Where the explorer finds it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Markup Of(KnownPage page, int number, ReportModel model, ExplorerCatalog explorer, CancellationToken cancellation)
    {
        var computed = Known(page, model, cancellation);
        var rows = computed.Rows;
        return Markup.Of($"""
            <article class="function" id="function-{page.Slug}" data-in="{Names(rows, "holds")}" data-out="{Names(rows, "fails")}" data-dimension="{page.Known.Function.Dimension}">
            <h3>{(number > 0 ? Markup.Of($"{number}. ") : Markup.Empty)}<bdi>{page.Name}</bdi> <a class="permalink" href="#function-{page.Slug}" aria-label="link to {page.Name}">#</a></h3>
            <div class="counterexample">{computed.Picture}<div class="data">{Body(page)}{(page.Decided is { } f ? explorer.Link(f, $"atlas: {page.Name}") : Markup.Empty)}{File(page)}</div></div>
            <details class="known"><summary>Every class, with the evidence</summary><div class="scroll"><table class="memberships"><caption>Its verdicts</caption><thead><tr><th scope="col">class</th><th scope="col">verdict</th><th scope="col">why</th></tr></thead><tbody>
            {rows.Select(Row)}</tbody></table></div>{computed.Radii}</details></article>

            """);
    }

    /// <summary>Its membership in every class, the classes of the atlas first.</summary>
    public static ImmutableArray<MembershipRow> Memberships(KnownPage page, ReportModel model, CancellationToken cancellation) => Known(page, model, cancellation).Rows;

    private static Computed Known(KnownPage page, ReportModel model, CancellationToken cancellation) =>
        page.Drawn is { } drawn ? _known.GetValue(drawn, _ => Compute(page, model, cancellation)) : Compute(page, model, cancellation);

    private static Computed Compute(KnownPage page, ReportModel model, CancellationToken cancellation) =>
        new([.. Rows(page, model, cancellation)], Picture(page, cancellation), Radii(page, cancellation));

    private static Markup Body(KnownPage page)
    {
        var known = page.Known.Function;
        var text = page.Decided is { } f ? FunctionBlock.Of("f", f, isTitled: true) : Markup.Of($"<p class=\"formula\">{MathText.Of(known.Text)}</p>\n");
        var box = page.Decided is null && page.Drawn is Functions.FormulaFunction { HasBox: true } on ? Markup.Of($"<p>Drawn, and certified where a verdict says so, on the box {on.Box.ToString()}.</p>\n") : Markup.Empty;
        var source = page.Witness is not null ? "A witness of the atlas" : "A function of the base";
        return Markup.Of($"{text}{(known.Because.Length > 0 ? Markup.Of($"<p>{MathText.Of(known.Because)}</p>\n") : Markup.Empty)}{box}<p class=\"source\">{source}, {(page.Decided is null ? "argued" : "decided exactly")}; {Variables(known.Dimension)}.</p>\n");
    }

    private static string Variables(int dimension) => dimension == 1 ? "one variable" : dimension == 2 ? "two variables" : $"{dimension} variables";

    private static Markup Picture(KnownPage page, CancellationToken cancellation) => page.Drawn is { } f && FunctionPlot.Objection(f) is null
        ? Figure.Of(FunctionPlot.Draw(new FunctionScene(f) { Title = page.Name }, cancellation))
        : Markup.Empty;

    private static Markup File(KnownPage page) => page.Drawn is not { } f ? Markup.Empty : Markup.Of($"""
        <details class="file"><summary>As a file, and what to do with it</summary><p>Save this as <code>f.json</code>, then <code>brox classify f.json</code>, <code>brox plot f.json --out f.svg</code>, <code>brox export f.json --format latex</code>.</p>
        <div class="scroll"><pre><code>{InstanceWriter.Write(f).ToJsonString()}</code></pre></div></details>

        """);

    private static Markup Radii(KnownPage page, CancellationToken cancellation) => page.Decided is { } f
        ? SpectrumChart.Of(new ExampleSpectra(page.Name, null, f, [.. Spectrum.Classes.Select(c => (c.Name, Spectrum.Of(c, f, cancellation)))]))
        : Markup.Empty;

    private static string Names(IEnumerable<MembershipRow> rows, string word) => string.Join(' ', rows.Where(r => r.Word == word).Select(r => r.Class.Split('(')[0]));

    private static Markup Row(MembershipRow row) => Markup.Of(
        $"<tr data-class=\"{row.Class}\"><th scope=\"row\">{row.Class}</th><td><span class=\"verdict {(row.Word == "holds" ? "holds" : row.Word == "fails" ? "refuted" : "undecided")}\">{row.Word}</span></td><td>{MathText.Of(row.Why)}</td></tr>\n");

    /// <summary>The classes of the atlas, then the others that the base knows the function to be in or not in.</summary>
    private static IEnumerable<MembershipRow> Rows(KnownPage page, ReportModel model, CancellationToken cancellation)
    {
        foreach (var c in AtlasClasses.All)
        {
            var argued = Argued(page, c);
            yield return page.Decided is { } f && Decided(f, c, model, cancellation) is var decided && (decided.Word != "undecided" || argued.Word == "not said") ? decided : argued;
        }

        var catalogue = AtlasClasses.All.Select(c => c.Expression.Class.Name).ToHashSet();
        foreach (var name in page.Known.In.Concat(page.Known.NotIn).Where(n => !catalogue.Contains(n)).Order(StringComparer.Ordinal))
        {
            yield return new MembershipRow(name, page.Known.In.Contains(name) ? "holds" : "fails", Why(page, name));
        }
    }

    private static MembershipRow Decided(Functions.FunctionInstance f, AtlasClass c, ReportModel model, CancellationToken cancellation) => model.Atlas.Decide(f, c) switch
    {
        Holds holds => new MembershipRow(c.Text, "holds", Constant(f, c, cancellation) is { Length: > 0 } best ? $"{holds.Reason}; {best}" : holds.Reason),
        Fails fails => new MembershipRow(c.Text, "fails", $"{fails.Reason}; {fails.Witness.Text()}"),
        var verdict => new MembershipRow(c.Text, "undecided", verdict.Reason),
    };

    private static string Constant(Functions.FunctionInstance f, AtlasClass c, CancellationToken cancellation) => c.Expression.Class.BestConstant(f, cancellation) switch
    {
        LargestConstant largest => $"best {c.Expression.Class.ParameterName}: {largest.Value}",
        EnclosedConstant { Lower: { } lower, Upper: { } upper } => $"best {c.Expression.Class.ParameterName} between {lower.ToShortString()} and {upper.ToShortString()}",
        EveryConstant when c.Expression.Class.Parameter == ParameterKind.PositiveConstant => $"every {c.Expression.Class.ParameterName} serves",
        _ => string.Empty,
    };

    private static MembershipRow Argued(KnownPage page, AtlasClass c)
    {
        var name = c.Expression.Class.Name;
        var (isIn, isOut) = page.Witness is ArguedWitness argued ? (argued.IsIn(c.Text) || page.Known.In.Contains(name), argued.IsOutside(c.Text) || page.Known.NotIn.Contains(name)) : (page.Known.In.Contains(name), page.Known.NotIn.Contains(name));
        var why = AtlasClasses.Setting.Contains(c.Text) ? "the setting" : Why(page, name);
        return AtlasClasses.Setting.Contains(c.Text) || isIn ? new MembershipRow(c.Text, "holds", why)
            : isOut ? new MembershipRow(c.Text, "fails", why)
            : new MembershipRow(c.Text, "not said", string.Empty);
    }

    private static string Why(KnownPage page, string name) => page.Known.KnownBy(name) switch
    {
        "argued" => "by the argument",
        "decided" => "decided",
        _ => "follows by the facts from the others",
    };

    /// <summary>What takes time.</summary>
    private sealed record Computed(ImmutableArray<MembershipRow> Rows, Markup Picture, Markup Radii);
}
