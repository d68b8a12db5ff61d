using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Random;

/// <summary>A counterexample that the search found, as it was found and made smaller.</summary>
/// <param name="Found">The instance as it was generated.</param>
/// <param name="Instance">The smallest that is known.</param>
/// <param name="Outcome">How it violates the claim.</param>
/// <param name="Test">The number of the test that found it, from 0.</param>
/// <param name="IsNormalForm">Whether <paramref name="Instance"/> is the normal form, which every seed ends in; else it is the smallest that shrinking reached.</param>
internal sealed record ClaimCounterexample(ConjectureInstance Found, ConjectureInstance Instance, ClaimOutcome.Violated Outcome, int Test, bool IsNormalForm);

/// <summary>What came of trying a claim on generated instances.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Instances">The number of instances tried.</param>
/// <param name="Applicable">On how many the hypotheses held.</param>
/// <param name="NonTrivial">On how many the conclusion said something.</param>
/// <param name="Undecided">How many could not be decided; they are evidence of nothing.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Reason">Why, where the verdict is undecided; where the claim holds, what is known of the undecided instances; else empty.</param>
/// <param name="Counterexample">The counterexample, or the witness of an existence claim.</param>
/// <param name="Time">The time it took.</param>
internal sealed record ClaimReport(
    Claim Claim, int Instances, int Applicable, int NonTrivial, int Undecided, ClaimVerdict Verdict, string Reason, ClaimCounterexample? Counterexample, TimeSpan Time)
{
    /// <summary>Whether the verdict is the expected one.</summary>
    public bool IsAsExpected => Verdict == Claim.Expected;

    /// <summary>The share of non-trivial instances, in percent, rounded down.</summary>
    public int Share => Instances == 0 ? 0 : NonTrivial * 100 / Instances;
}
