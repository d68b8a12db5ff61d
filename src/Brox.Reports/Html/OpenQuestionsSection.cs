using Brox.Knowledge;

namespace Brox.Reports.Html;

/// <summary>What nobody here knows: the strongest open implications, and the weakest.</summary>
internal static class OpenQuestionsSection
{
    public static Markup Of()
    {
        var implications = new Implications(KnowledgeBase.Default, KnownClasses.First);
        var open = implications.Open(KnownClasses.First);
        return Markup.Of($"""
            <section id="open" aria-labelledby="open-title">
            <h2 id="open-title">Open questions</h2>
            <p>{open.Length} implications with at most two hypotheses among {KnownClasses.First.Length} classes are neither proved by the facts nor refuted by a known function. A proof of one of the strongest, or a function against one of the weakest,
            settles others with it.</p>
            <h3>Strongest: no other open one implies them</h3>
            {List(implications.Undominated(open, strongest: true))}<h3>Weakest: they imply no other open one</h3>
            {List(implications.Undominated(open, strongest: false))}<p class="replay">Replay: <code>brox implications --open</code></p>
            </section>

            """);
    }

    private static Markup List(IEnumerable<Implication.Open> questions) => Markup.Of($"<ul class=\"open-questions\">{questions.Select(Question)}</ul>\n");

    private static Markup Question(Implication.Open question) => Markup.Of(
        $"<li>{string.Join(" and ", question.Hypotheses)} ⇒ {question.Conclusion}? <a href=\"#functions\" data-find=\"{string.Join(", ", question.Hypotheses.Select(h => $"in {h}"))}\">{question.Functions} known functions</a> satisfy the hypotheses.</li>\n");
}
