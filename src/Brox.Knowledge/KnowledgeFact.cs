using System.Collections.Immutable;
using Brox.Theory.Claims.Atlas;
using Brox.Theory.Claims.Language;

namespace Brox.Knowledge;

/// <summary>A theorem about classes: every function that is in all hypotheses, and whose constants satisfy the conditions, is in the conclusion.</summary>
/// <param name="Text">The theorem; equal letters are equal positive numbers, and a radius stands for every radius.</param>
/// <param name="Hypotheses">The hypotheses.</param>
/// <param name="Conditions">Relations between their constants.</param>
/// <param name="Conclusion">The conclusion; <c>false</c> where the hypotheses contradict each other.</param>
/// <param name="Source">Where it is known from.</param>
/// <param name="Proof">Why, in a few lines.</param>
internal sealed record KnowledgeFact(
    string Text, ImmutableArray<KnownTerm> Hypotheses, ImmutableArray<Comparison> Conditions, KnownTerm Conclusion, string Source, string Proof)
{
    /// <summary>The theorem of the Coq development that states it; empty where there is none.</summary>
    public string Theorem { get; init; } = string.Empty;

    /// <summary>The names of the hypotheses.</summary>
    public ImmutableArray<string> Names { get; } = [.. Hypotheses.Select(h => h.Class).Distinct()];

    /// <summary>The fact of a text.</summary>
    /// <exception cref="FormatException">The text is no fact.</exception>
    public static KnowledgeFact Of(string text, string source, string proof, string theorem = "")
    {
        var (hypotheses, conditions, conclusion) = KnownTermReader.Read(text);
        return new KnowledgeFact(text, hypotheses, conditions, conclusion, source, proof) { Theorem = theorem.Length > 0 ? theorem : FactTheorems.Of(hypotheses, conditions, conclusion) };
    }

    /// <summary>The facts of the atlas, said of every radius by scaling, and those of the data files; a text that both have is told once.</summary>
    public static ImmutableArray<KnowledgeFact> All { get; } =
    [
        .. DataText.Of("facts/").Select(b => Of(b.Headline, b["source"], b["proof"], b["theorem"]))
            .Concat(AtlasFacts.All.Select(f => Of(f.Text.Replace("t=1", "t=t", StringComparison.Ordinal), f.Source, f.Argument)))
            .DistinctBy(f => f.Text),
    ];
}
