using System.Collections.Immutable;
using Brox.Knowledge;

namespace Brox.Reports.Html;

/// <summary>The house of functions: every function that is known, with a search by its memberships.</summary>
internal static class FunctionsSection
{
    public static Markup Of(ImmutableArray<KnownPage> pages, ReportModel model, ExplorerCatalog explorer, CancellationToken cancellation) => Markup.Of($"""
        <section id="functions" aria-labelledby="functions-title">
        <h2 id="functions-title">House of functions</h2>
        <p>The {pages.Length} functions that separate the classes, each with its membership in every class. The radius of a class with one is 1, a constant is <q>for some value</q>. Every page has an address: the sign # beside its name.</p>
        <div class="find" role="search" hidden><label for="find">Find</label> <input id="find" type="search" list="find-words" autocomplete="off" spellcheck="false" placeholder="in quasiconvex, not in pseudoconvex, one variable"> <output id="find-count" for="find"></output>
        <datalist id="find-words">{KnownClasses.All.SelectMany(c => new[] { $"in {c}", $"not in {c}" }).Append("one variable").Append("two variables").Select(w => Markup.Of($"<option value=\"{w}\"></option>"))}</datalist></div>
        <p class="hint" hidden>Parts are joined by commas; each is <code>in CLASS</code>, <code>not in CLASS</code>, <code>one variable</code>, <code>two variables</code>, or a word of the name or the text. The address holds the question.</p>
        {MembershipMatrix.Of(pages, model, cancellation)}{pages.Select((p, i) => FunctionPage.Of(p, p.Witness is null ? 0 : i + 1, model, explorer, cancellation))}</section>

        """);
}
