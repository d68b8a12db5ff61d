using System.Collections.Immutable;

namespace Brox.Knowledge;

/// <summary>What was tried for questions that are open, as data; a test says that no note is about a question that is settled.</summary>
internal static class OpenQuestions
{
    /// <summary>The notes by the text of the question.</summary>
    public static ImmutableSortedDictionary<string, string> Notes { get; } = DataText.Of("open/").ToImmutableSortedDictionary(b => b.Headline, b => b["tried"]);

    /// <summary>The question as a conjecture without radii.</summary>
    public static string Text(Implication question) => $"{string.Join(", ", question.Hypotheses)} => {question.Conclusion}";

    /// <summary>What was tried, in a sentence or two.</summary>
    public static string Tried(Implication.Open question) => Notes.GetValueOrDefault(Text(question), "Tried: all of them, none is known to fail the conclusion.");
}
