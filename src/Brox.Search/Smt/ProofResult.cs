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
internal sealed record ProofStep(int Points, string Answer, double Seconds);

/// <summary>The result of <see cref="Prover"/>.</summary>
public sealed record ProofResult
{
    internal ProofResult(
        ProofOutcome outcome, string scope, string reason, long instances, ConjectureInstance? counterexample, Fails? violation, ImmutableArray<ProofStep> steps) =>
        (Outcome, Scope, Reason, Instances, Counterexample, Violation, Steps) = (outcome, scope, reason, instances, counterexample, violation, steps);

    /// <summary>The outcome.</summary>
    public ProofOutcome Outcome { get; init; }

    /// <summary>What was decided, and how it was cross-checked, for people.</summary>
    public string Scope { get; init; }

    /// <summary>Why it is undecided; else empty.</summary>
    public string Reason { get; init; }

    /// <summary>The number of instances evaluated exactly: models rechecked, and functions of the cross-check.</summary>
    public long Instances { get; init; }

    /// <summary>The counterexample, where refuted.</summary>
    public ConjectureInstance? Counterexample { get; init; }

    /// <summary>The failure of the conclusion on it.</summary>
    public Fails? Violation { get; init; }

    /// <summary>The answers for 1, 2, ... points.</summary>
    internal ImmutableArray<ProofStep> Steps { get; init; }

    /// <summary>The solvers that all gave every answer <c>unsat</c> on which the result rests; empty where it rests on none, or on answers of different ones.</summary>
    public ImmutableArray<string> UnsatisfiableBy { get; init; } = [];

    /// <summary>What the answers <c>unsat</c> are worth, for people; empty where the result rests on none.</summary>
    public string Trust { get; init; } = string.Empty;
}
