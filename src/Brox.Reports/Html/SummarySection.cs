using Brox.Theory.Claims;

namespace Brox.Reports.Html;

/// <summary>What the page says, in a few numbers and one picture.</summary>
internal static class SummarySection
{
    public static Markup Of(ReportModel model) => Markup.Of($"""
        <section id="summary" aria-labelledby="summary-title">
        <h2 id="summary-title">Summary</h2>
        <p class="lead">What <i>Broximal Alignment for Global Non-Convex Optimization</i> (arXiv 2604.13483) claims, and what an exact laboratory finds: which statements hold on everything that was tried,
        which readings fail and at which smallest function, and which hypotheses cannot be left out.</p>
        <dl class="figures">
        <div><dt>claims, readings and variants as expected</dt><dd>{model.AsExpected} <span>of {model.Claims.Length}</span></dd></div>
        <div><dt>hold on everything tried</dt><dd>{model.Claims.Count(c => c.Verdict == ClaimVerdict.Holds)}</dd></div>
        <div><dt>refuted, each by a counterexample below</dt><dd>{model.Claims.Count(c => c.Verdict == ClaimVerdict.Refuted)}</dd></div>
        <div><dt>inclusions between classes decided</dt><dd>{model.DecidedCells} <span>of {model.Cells.Length}</span></dd></div>
        <div><dt>cells that differ from Table 1</dt><dd>{model.Differences.Count()}</dd></div>
        <div><dt>findings</dt><dd>{FindingsSection.Count(model.Findings)}</dd></div>
        </dl>
        {Surprises(model)}<p>A <em>reading</em> is one way to make a sentence of the paper into a formula where its text allows several; no reading is presented as the paper's own words. What <q>holds</q> held on every generated function, each decided as its method says;
        it is evidence, not a proof. What is <q>refuted</q> has a counterexample that is decided again from the definitions alone.</p>
        </section>

        """);

    private static Markup Surprises(ReportModel model) => model.AsExpected == model.Claims.Length
        ? Markup.Empty
        : Markup.Of($"<p><strong class=\"alarm\">{model.Claims.Length - model.AsExpected} not as expected:</strong> {string.Join(", ", model.Claims.Where(c => !c.IsAsExpected).Select(c => c.Claim.Key))}</p>\n");
}
