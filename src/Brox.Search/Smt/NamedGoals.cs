using System.Collections.Immutable;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smt;

/// <summary>One reading or example of a claim, as something to prove.</summary>
/// <param name="Claim">The claim's identifier.</param>
/// <param name="Reading">The reading; empty where there is one.</param>
/// <param name="Goal">The statement.</param>
public sealed record NamedGoal(string Claim, string Reading, ProofGoal Goal);

/// <summary>The claims of the paper that speak of all functions on finitely many points, by name.</summary>
public static class NamedGoals
{
    /// <summary>All of them. <c>prop-3.1</c> and <c>prop-3.2</c> say that a function exists: what is refuted is that there is none.</summary>
    public static ImmutableArray<NamedGoal> All { get; } =
    [
        new("lem-A.2", string.Empty, new LoopGoal()),
        Conjectured("prop-2", string.Empty, "progress(t=s), s < r => progress(t=r)"),
        Conjectured("prop-3.1", string.Empty, "alignment(t=s), s < r => alignment(t=r)"),
        Conjectured("prop-3.2", string.Empty, "alignment(t=r), s < r => alignment(t=s)"),
        Conjectured("thm-D.1", "A", "uniformly-aligned-sublevel(t=s), s <= r => uniformly-aligned-sublevel(t=r)"),
        Conjectured("thm-D.1", "B", "uniformly-aligned-in-ball(t=s), s <= r => uniformly-aligned-in-ball(t=r)"),
        Conjectured("thm-D.1", "C", "uniformly-aligned(t=s), s <= r => uniformly-aligned(t=r)"),
        Conjectured("uba-ba", "A", "uniformly-aligned-sublevel(t=s) => alignment(t=s)"),
        Conjectured("uba-ba", "B", "uniformly-aligned-in-ball(t=s) => alignment(t=s)"),
        Conjectured("uba-ba", "C", "uniformly-aligned(t=s) => alignment(t=s)"),
        Conjectured("uba-ba", "A implies C", "uniformly-aligned-sublevel(t=s) => uniformly-aligned(t=s)"),
    ];

    /// <summary>The statements that go by a name; none where there is no such claim here.</summary>
    public static ImmutableArray<NamedGoal> Find(string name) => [.. All.Where(g => g.Claim == name)];

    private static NamedGoal Conjectured(string claim, string reading, string text) => new(claim, reading, new ConjectureGoal(Conjecture.Parse(text)));
}
