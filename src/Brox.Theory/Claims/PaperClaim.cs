using System.Collections.Immutable;

namespace Brox.Theory.Claims;

/// <summary>What came of a claim.</summary>
public enum ClaimVerdict
{
    /// <summary>The claim holds on everything that was decided.</summary>
    Holds,

    /// <summary>A counterexample was decided exactly.</summary>
    Refuted,
}

/// <summary>What was found for a claim.</summary>
/// <param name="Verdict">Whether it holds or is refuted.</param>
/// <param name="Evidence">The functions decided, or the counterexample, in one line.</param>
public sealed record ClaimResult(ClaimVerdict Verdict, string Evidence);

/// <summary>A claim of the paper, or a reading or necessity variant of one, as a value: stated once, decided whenever asked.</summary>
/// <param name="Id">The identifier, such as <c>ex-1</c>.</param>
/// <param name="Variant">The reading or the necessity variant; empty for the claim itself.</param>
/// <param name="Source">Where the claim stands.</param>
/// <param name="Statement">The statement, in one line.</param>
/// <param name="Method">How it is decided.</param>
/// <param name="Expected">The expected outcome.</param>
/// <param name="Decide">Decides it.</param>
/// <param name="Variants">Its readings and necessity variants.</param>
public sealed record PaperClaim(
    string Id,
    string Variant,
    string Source,
    string Statement,
    string Method,
    ClaimVerdict Expected,
    Func<CancellationToken, ClaimResult> Decide,
    ImmutableArray<PaperClaim> Variants);
