using System.Collections.Immutable;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Atlas;
using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Html;

/// <summary>One line of <c>brox verify</c>: a claim or a variant and what came of it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="IsVariant">Whether it stands under another.</param>
/// <param name="Method">How it was tried, in words.</param>
/// <param name="Instances">The number of instances tried.</param>
/// <param name="Share">The share of instances on which the conclusion said something, in percent.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Evidence">What the counterexample or witness violates, or why the claim is undecided, in one line; empty where it holds.</param>
/// <param name="Counterexample">The counterexample, or the witness of an existence claim; <see langword="null"/> where there is none.</param>
internal sealed record ClaimEntry(
    Claim Claim, bool IsVariant, string Method, int Instances, int Share, ClaimVerdict Verdict, string Evidence, SavedCounterexample? Counterexample)
{
    /// <summary>Whether the verdict is the expected one.</summary>
    public bool IsAsExpected => Verdict == Claim.Expected;
}

/// <summary>All that the page shows.</summary>
/// <param name="Version">The version of <c>brox</c>.</param>
/// <param name="Tests">The number of instances for each claim that holds.</param>
/// <param name="Seed">The seed of all instances.</param>
/// <param name="Claims">The claims, each before its variants.</param>
/// <param name="Table">Table 1, row by row.</param>
/// <param name="Cells">The atlas, row by row.</param>
/// <param name="Atlas">The memberships behind the table and the atlas.</param>
/// <param name="Examples">The shipped examples.</param>
/// <param name="Findings">The findings, in Markdown.</param>
internal sealed record ReportModel(
    string Version,
    int Tests,
    ulong Seed,
    ImmutableArray<ClaimEntry> Claims,
    ImmutableArray<TableCell> Table,
    ImmutableArray<AtlasCell> Cells,
    InclusionAtlas Atlas,
    ImmutableArray<Example> Examples,
    string Findings)
{
    /// <summary>How many claims and variants came out as expected.</summary>
    public int AsExpected => Claims.Count(c => c.IsAsExpected);

    /// <summary>How many cells of the atlas are decided, one way or the other.</summary>
    public int DecidedCells => Cells.Count(c => c is not AtlasCell.Open);

    /// <summary>The cells of Table 1 that differ from the paper's.</summary>
    public IEnumerable<TableCell> Differences => Table.Where(c => !c.Agrees);
}
