using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>What the search found.</summary>
/// <param name="Counterexample">The counterexample; <see langword="null"/> if none was found.</param>
/// <param name="IsNormalForm">Whether the ordered search has looked at everything smaller within its reach, so that every seed ends here.</param>
/// <param name="ByRandomSearch">Whether random search found the first counterexample.</param>
/// <param name="Tally">What was looked at.</param>
/// <param name="Scope">What the ordered search has exhausted.</param>
/// <param name="Elapsed">The time used.</param>
/// <param name="Interrupted">Whether it was stopped from outside.</param>
public sealed record RefuterResult(
    ConjectureInstance? Counterexample, bool IsNormalForm, bool ByRandomSearch, SearchTally Tally, IReadOnlyList<string> Scope, TimeSpan Elapsed, bool Interrupted)
{
    /// <summary>Whether it is made of known functions as they are listed, and was not made smaller.</summary>
    internal bool IsListed { get; init; }
}
