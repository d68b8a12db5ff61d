using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>What the search found.</summary>
public sealed record RefuterResult
{
    internal RefuterResult(
        ConjectureInstance? counterexample, bool isNormalForm, bool byRandomSearch, SearchTally tally, IReadOnlyList<string> scope, TimeSpan elapsed, bool interrupted) =>
        (Counterexample, IsNormalForm, ByRandomSearch, Tally, Scope, Elapsed, Interrupted) = (counterexample, isNormalForm, byRandomSearch, tally, scope, elapsed, interrupted);

    /// <summary>The counterexample; <see langword="null"/> if none was found.</summary>
    public ConjectureInstance? Counterexample { get; init; }

    /// <summary>Whether the ordered search has looked at everything smaller within its reach, so that every seed ends here.</summary>
    public bool IsNormalForm { get; init; }

    /// <summary>Whether random search found the first counterexample.</summary>
    public bool ByRandomSearch { get; init; }

    /// <summary>The number of candidates that were looked at.</summary>
    public long Candidates => Tally.Candidates;

    /// <summary>The number of candidates that satisfied all hypotheses and were decided; where it is 0 the search has shown nothing.</summary>
    public long SatisfiedHypotheses => Tally.SatisfiedHypotheses;

    /// <summary>What the ordered search has exhausted.</summary>
    public IReadOnlyList<string> Scope { get; init; }

    /// <summary>The time used.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Whether it was stopped from outside.</summary>
    public bool Interrupted { get; init; }

    /// <summary>What was looked at.</summary>
    internal SearchTally Tally { get; init; }

    /// <summary>Whether it is made of known functions as they are listed, and was not made smaller.</summary>
    internal bool IsListed { get; init; }
}
