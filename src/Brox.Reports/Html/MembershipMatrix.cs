using System.Collections.Immutable;

namespace Brox.Reports.Html;

/// <summary>The known functions and all classes as one table: folded on the screen, where every function has its own table with the evidence; on paper in the place of these.</summary>
internal static class MembershipMatrix
{
    public static Markup Of(ImmutableArray<KnownPage> pages, ReportModel model, CancellationToken cancellation)
    {
        var rows = pages.Select(p => FunctionPage.Memberships(p, model, cancellation).ToDictionary(r => r.Class, r => r.Word)).ToImmutableArray();
        var classes = rows.SelectMany(r => r.Keys).Distinct().ToImmutableArray();
        return Markup.Of($"""
            <details class="glance"><summary>All memberships at a glance</summary>
            <p class="hint">● in the class, · not in it, ? not said.</p>
            <div class="scroll"><table class="glance"><caption>The functions and the classes they are in</caption><thead><tr><th scope="col">function</th>{classes.Select(c => Markup.Of($"<th scope=\"col\"><span>{c}</span></th>"))}</tr></thead><tbody>
            {pages.Zip(rows, (p, words) => Row(p, words, classes))}</tbody></table></div></details>

            """);
    }

    private static Markup Row(KnownPage page, Dictionary<string, string> words, ImmutableArray<string> classes) => Markup.Of(
        $"<tr><th scope=\"row\"><a href=\"#function-{page.Slug}\"><bdi>{page.Name}</bdi></a></th>{classes.Select(c => Markup.Of($"<td>{Sign(words.GetValueOrDefault(c))}</td>"))}</tr>\n");

    private static string Sign(string? word) => word switch
    {
        "holds" => "●",
        "fails" => "·",
        _ => "?",
    };
}
