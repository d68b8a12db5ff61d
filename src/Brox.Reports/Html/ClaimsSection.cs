using Brox.Reports.Exports;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Proofs;

namespace Brox.Reports.Html;

/// <summary>The claims with their readings and necessity variants: a table, and under each line what was found.</summary>
internal static class ClaimsSection
{
    public static Markup Of(ReportModel model, Anchor anchor, ExplorerCatalog explorer) => Markup.Of($"""
        <section id="claims" aria-labelledby="claims-title">
        <h2 id="claims-title">Claims, readings and necessity variants</h2>
        <p>Each claim of the paper is tried on generated functions. Under it stand its readings and its <em>necessity variants</em>: the claim with a hypothesis dropped or weakened, which is expected
        to be refuted. <q>Non-trivial</q> is the share of instances on which the conclusion says something; below a claim's own gate its verdict is <em>undecided</em>. <q>Exact</q>: decided in rational and algebraic arithmetic;
        <q>certified</q>: by intervals that cover a box; <q>sampled</q>: in floating point, where only a proved violation counts. <q>Smallest</q>: nothing before it in the published order refutes the claim, whatever the seed; <q>shrunk</q>: the smallest that shrinking reached.</p>
        <p class="filter" hidden><label for="claim-filter">Show</label> <select id="claim-filter"><option value="all">all lines</option><option value="holds">what holds</option><option value="refuted">what is refuted</option><option value="surprise">what is not as expected</option></select>
        <span role="status" id="claim-count"></span></p>
        <div class="scroll wide" role="region" aria-labelledby="claims-title" tabindex="0">
        <table class="claims"><thead><tr><th scope="col">claim</th><th scope="col">method</th><th scope="col">instances</th><th scope="col">non-trivial</th><th scope="col">verdict</th></tr></thead>
        {Groups(model).Select(g => Group(g, model, anchor, explorer))}</table>
        </div>
        </section>

        """);

    /// <summary>The word for a verdict.</summary>
    public static string Name(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Holds => "holds",
        ClaimVerdict.Refuted => "refuted",
        _ => "undecided",
    };

    /// <summary>Each claim with its variants.</summary>
    private static IEnumerable<List<ClaimEntry>> Groups(ReportModel model)
    {
        var group = new List<ClaimEntry>();
        foreach (var entry in model.Claims)
        {
            if (!entry.IsVariant && group.Count > 0)
            {
                yield return group;
                group = [];
            }

            group.Add(entry);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }

    private static Markup Group(List<ClaimEntry> group, ReportModel model, Anchor anchor, ExplorerCatalog explorer) =>
        Markup.Of($"<tbody>\n{group.Select(entry => Line(entry, model, anchor, explorer))}</tbody>\n");

    private static Markup Line(ClaimEntry entry, ReportModel model, Anchor anchor, ExplorerCatalog explorer)
    {
        var (claim, place) = (entry.Claim, anchor.Claim(entry.Claim.Key));
        return Markup.Of($"""
            <tr id="{place}" class="{(entry.IsVariant ? "variant" : "main")} {Name(entry.Verdict)}{(entry.IsAsExpected ? string.Empty : " surprise")}">
            <th scope="row"><a class="key" href="#{place}">{claim.Key}</a> <span class="source">{claim.Source}</span></th>
            <td data-label="method">{entry.Method}</td><td data-label="instances" class="number">{entry.Instances}</td><td data-label="non-trivial" class="number">{entry.Share} %</td>
            <td data-label="verdict"><span class="verdict {Name(entry.Verdict)}">{Name(entry.Verdict)}</span>{(entry.IsAsExpected ? Markup.Empty : Markup.Of($" <strong class=\"alarm\">expected: {Name(claim.Expected)}</strong>"))}</td></tr>
            <tr class="more"><td colspan="5"><div class="said"><p>{MathText.Of(claim.Statement)}</p>{Proved(claim)}<p class="replay"><code>brox verify {claim.Id} --tests {model.Tests} --seed {model.Seed}</code></p></div>
            {Found(entry, explorer)}</td></tr>

            """);
    }

    private static Markup Found(ClaimEntry entry, ExplorerCatalog explorer)
    {
        if (entry.Counterexample is not { } counterexample)
        {
            return entry.Evidence.Length > 0 ? Markup.Of($"<p>{MathText.Of(entry.Evidence)}</p>\n") : Markup.Empty;
        }

        var subject = ExportSubject.Of(counterexample, "c.json");
        var evidence = subject.Run is null && subject.Conclusion is null ? Markup.Of($"<p>{MathText.Of(entry.Evidence)}</p>\n") : Markup.Empty;
        return Markup.Of($"""
            <details class="found"><summary>{(entry.Claim.Quantifier == Quantifier.ForSome ? "Witness" : "Counterexample")}{Gist(subject)}</summary>
            {evidence}{CounterexampleBlock.Of(subject, file: null, explorer.Links(subject, entry.Claim.Key))}</details>

            """);
    }

    private static Markup Gist(ExportSubject subject)
    {
        var functions = subject.Functions.Select(f => f.Value switch
        {
            Functions.FiniteFunction finite => $"{finite.Points.Length} {(finite.Points.Length == 1 ? "point" : "points")} {(finite.Dimension == 1 ? "of the line" : finite.Dimension == 2 ? "of the plane" : $"in dimension {finite.Dimension}")}",
            Functions.PiecewisePolynomial piecewise => $"a piecewise polynomial of degree {Math.Max(piecewise.Degree, 0)}",
            Functions.FormulaFunction formula => $"a formula in {formula.Variables.Length} variables",
            _ => "a function",
        }).ToList();
        return functions.Count > 0 ? Markup.Of($": {string.Join(" and ", functions)}") : Markup.Empty;
    }

    /// <summary>The theorems that prove the claim for all functions.</summary>
    private static Markup Proved(Claim claim) => claim.Expected == ClaimVerdict.Holds && ProofIndex.Of(claim) is { } proof
        ? Markup.Of($"<p>Proved for all functions, checked by Coq's kernel: <code>{proof.Theorems}</code> in <code>{proof.Path}</code>.</p>\n")
        : Markup.Empty;
}
