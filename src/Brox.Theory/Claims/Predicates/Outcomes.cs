using Brox.Definitions.Verdicts;

namespace Brox.Theory.Claims.Predicates;

/// <summary>What a verdict of a decider says of a claim: an undecided one says nothing, as a hypothesis and as a conclusion.</summary>
internal static class Outcomes
{
    /// <summary>What becomes of the claim at a hypothesis: <see langword="null"/> where it holds, so that the conclusion is asked.</summary>
    /// <param name="verdict">The verdict on the hypothesis.</param>
    /// <param name="name">The hypothesis.</param>
    public static ClaimOutcome? Hypothesis(Verdict verdict, string name) => verdict switch
    {
        Holds => null,
        Undecided undecided => new ClaimOutcome.Undecided($"{name}: {undecided.Reason}"),
        _ => new ClaimOutcome.NotApplicable(name),
    };

    /// <summary>What the conclusion says of the claim.</summary>
    /// <param name="verdict">The verdict on the conclusion.</param>
    /// <param name="evidence">The evidence of a violation.</param>
    /// <param name="isNonTrivial">Whether an instance on which it holds says something.</param>
    public static ClaimOutcome Conclusion(Verdict verdict, Func<Fails, string> evidence, Func<bool> isNonTrivial) => verdict switch
    {
        Fails fails => new ClaimOutcome.Violated(evidence(fails)),
        Undecided undecided => new ClaimOutcome.Undecided(undecided.Reason),
        _ => new ClaimOutcome.Satisfied(isNonTrivial()),
    };
}
