using System.Collections.Immutable;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Claims.Atlas;

/// <summary>A known inclusion between classes: if a function is in all hypotheses, it is in the conclusion.</summary>
/// <param name="Text">The inclusion as a conjecture, which the property suite tries on generated instances.</param>
/// <param name="Source">The claim it is, or where it is known from.</param>
/// <param name="Argument">Why, in two lines at most.</param>
internal sealed record AtlasFact(string Text, string Source, string Argument)
{
    /// <summary>The inclusion as a conjecture.</summary>
    public Conjecture Conjecture { get; } = Conjecture.Parse(Text);

    /// <summary>The hypotheses, as class expressions.</summary>
    public ImmutableArray<string> Hypotheses => [.. Conjecture.Hypotheses.Select(h => h.ToString()!)];

    /// <summary>The conclusion, as a class expression.</summary>
    public string Conclusion => Conjecture.Conclusion.ToString()!;
}
