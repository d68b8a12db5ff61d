using System.Collections.Immutable;
using Brox.Theory.Claims;

namespace Brox.Search.Smt;

/// <summary>One reading or example of a claim, as something to prove.</summary>
/// <param name="Claim">The claim's identifier.</param>
/// <param name="Reading">The reading; empty where there is one.</param>
/// <param name="Goal">The statement.</param>
internal sealed record NamedGoal(string Claim, string Reading, ProofGoal Goal);

/// <summary>The claims of the paper that speak of all functions on finitely many points, by name.</summary>
internal static class NamedGoals
{
    /// <summary>
    /// All of them: Lemma A.2, and of the claims of the catalogue those in the language of conjectures that are tried on finitely many points, each with its readings; not the converses that only
    /// control them. <c>prop-3.1</c> and <c>prop-3.2</c> say that a function exists: what is refuted is that there is none.
    /// </summary>
    public static ImmutableArray<NamedGoal> All { get; } =
    [
        new("lem-A.2", string.Empty, new LoopGoal()),
        .. from claim in ClaimCatalog.All
           from reading in claim.Variants.Prepend(claim).OrderBy(c => c.Variant.FileName.Length).ThenBy(c => c.Variant.FileName, StringComparer.Ordinal)
           where reading.Body is ClaimBody.Inclusion && reading.Instances.Contains(InstanceKind.FiniteMembers)
           where reading.Variant.Note is null || reading.Expected == ClaimVerdict.Holds
           select new NamedGoal(reading.Id, reading.Variant.FileName, new ConjectureGoal(((ClaimBody.Inclusion)reading.Body).Conjecture)),
    ];

    /// <summary>The statements that go by a name; none where there is no such claim here.</summary>
    public static ImmutableArray<NamedGoal> Find(string name) => [.. All.Where(g => g.Claim == name)];
}
