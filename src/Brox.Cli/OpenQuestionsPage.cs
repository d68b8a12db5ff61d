using System.Text;
using Brox.Knowledge;

namespace Brox.Cli;

/// <summary>The page docs/open-questions.md, from the facts, the functions and the notes on what was tried.</summary>
internal static class OpenQuestionsPage
{
    /// <summary>The page in Markdown.</summary>
    public static string Text()
    {
        var knowledge = KnowledgeBase.Default;
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');
        Line("# Open questions");
        Line();
        Line("*The words: [words.md](words.md).*");
        Line();
        Line($"What {knowledge.Facts.Length} facts and {knowledge.Functions.Length} functions with known memberships leave open (constants \"for some value\", a radius or step 1 for every one; functions are proper, closed and have a");
        Line("minimizer; the metric is the identity). This page is what `brox implications --open --document` prints; a test compares it.");
        Line();
        Line("## What is settled");
        var pairs = new Implications(knowledge, KnownClasses.First);
        var cells = new Implications(knowledge, KnownClasses.All, 1);
        Line($"- Of the implications with at most two hypotheses between the first {KnownClasses.First.Length} classes: {Counts(pairs, KnownClasses.First)}.");
        Line($"- Of the inclusions between all {KnownClasses.All.Length} classes: {Counts(cells, KnownClasses.All)} (`brox atlas --json` has each).");
        Line($"- Of the implications with two hypotheses between all classes: {Counts(new Implications(knowledge, KnownClasses.All), KnownClasses.All)}.");
        Line();
        Line("## Three hypotheses between the first classes");
        var three = new Implications(knowledge, KnownClasses.First, 3);
        var open = three.Open(KnownClasses.First);
        Line($"{open.Length} implications are open. Those that follow from other open ones are left out: the strongest are implied by no other open one, the weakest imply none.");
        Line("A proof of a strong one, or a function against a weak one, settles others with it.");
        foreach (var (title, strongest) in new[] { ("Strongest", true), ("Weakest", false) })
        {
            Line();
            Line($"### {title}");
            foreach (var question in three.Undominated(open, strongest))
            {
                Line($"- `{OpenQuestions.Text(question)}`: {question.Functions} known functions satisfy the hypotheses. {OpenQuestions.Tried(question)}");
            }
        }

        Line();
        Line("## How they are counted");
        Line("`src/Brox.Knowledge/Facts` holds the facts, `src/Brox.Knowledge/Witnesses` the functions with what is argued of them and the table of what the deciders say, `src/Brox.Knowledge/Open` what was tried. All classes are");
        Line("defined in the language of definitions (`brox classes NAME --definition`). What is argued, and not decided, is marked so wherever it is used.");
        return text.ToString();
    }

    private static string Counts(Implications implications, IReadOnlyCollection<string> conclusions)
    {
        var (proved, refuted, open) = implications.Counts(conclusions);
        return $"{proved} are proved, {refuted} refuted by a function, {(open == 0 ? "none is" : $"{open} are")} open";
    }
}
