using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smt;

/// <summary>What came of asking the solver.</summary>
public enum ProofOutcome
{
    /// <summary>There is a counterexample, rechecked exactly.</summary>
    Refuted,

    /// <summary>There is none with at most the given number of points.</summary>
    HoldsInScope,

    /// <summary>The question is open: the time is used up or the solver gave up.</summary>
    Undecided,
}

/// <summary>The answer to one number of points.</summary>
/// <param name="Points">The number of points.</param>
/// <param name="Answer"><c>unsat</c>, <c>sat</c> or <c>unknown</c>.</param>
/// <param name="Seconds">How long the solver took.</param>
public sealed record ProofStep(int Points, string Answer, double Seconds);

/// <summary>The result of <see cref="Prover"/>.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Scope">What was decided, and how it was cross-checked, for people.</param>
/// <param name="Reason">Why it is undecided; else empty.</param>
/// <param name="Instances">The number of instances evaluated exactly: models rechecked, and functions of the cross-check.</param>
/// <param name="Counterexample">The counterexample, where refuted.</param>
/// <param name="Violation">The failure of the conclusion on it.</param>
/// <param name="Steps">The answers for 1, 2, ... points.</param>
public sealed record ProofResult(
    ProofOutcome Outcome, string Scope, string Reason, long Instances, ConjectureInstance? Counterexample, Fails? Violation, ImmutableArray<ProofStep> Steps)
{
    /// <summary>The solvers that all gave every answer <c>unsat</c> on which the result rests; empty where it rests on none, or on answers of different ones.</summary>
    public ImmutableArray<string> UnsatisfiableBy { get; init; } = [];

    /// <summary>What the answers <c>unsat</c> are worth, for people; empty where the result rests on none.</summary>
    public string Trust { get; init; } = string.Empty;
}
