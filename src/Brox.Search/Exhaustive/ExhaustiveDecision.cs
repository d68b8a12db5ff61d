using System.Numerics;
using Brox.Definitions.Verdicts;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Exhaustive;

/// <summary>What a conjecture comes to on all functions of a scope and all positive rational parameters.</summary>
/// <param name="Conjecture">The conjecture.</param>
/// <param name="Counterexample">The smallest counterexample of the scope (of the shard) in the published order; <see langword="null"/> where there is none.</param>
/// <param name="Failure">How the conclusion fails for it; <see langword="null"/> without a counterexample, or where the conclusion is a side condition.</param>
/// <param name="Candidates">The functions covered, up to the order of their values; with several functions, the tuples of them.</param>
/// <param name="Cells">The cells into which the balls cut the parameters.</param>
public sealed record ExhaustiveDecision(Conjecture Conjecture, ConjectureInstance? Counterexample, Fails? Failure, BigInteger Candidates, int Cells)
{
    /// <summary>Decides a conjecture on all processors, with at most 4 GiB for solved states.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="ScopeException">The conjecture depends on more than the order of the values, or a parameter is not linear.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ExhaustiveDecision Run(PointScope scope, Conjecture conjecture, CancellationToken cancellation = default) =>
        Run(scope, conjecture, new RunOptions { Cancellation = cancellation });

    /// <summary>Decides a conjecture.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="conjecture">The conjecture.</param>
    /// <param name="options">How to work.</param>
    /// <exception cref="ScopeException">The conjecture depends on more than the order of the values, a parameter is not linear, or the checkpoint is of another question.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    internal static ExhaustiveDecision Run(PointScope scope, Conjecture conjecture, RunOptions options)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(conjecture);
        ArgumentNullException.ThrowIfNull(options);
        WeakOrderRun.RequireOnePiece(WeakOrderRun.ClassesOf(conjecture), options.IsInParts);
        return WeakOrderRun.IsAsked(scope, conjecture) ? WeakOrderRun.Decide(scope, conjecture, options) : new DecisionRun(scope, conjecture, options).Run();
    }

    /// <summary>The question in words; equal texts mean equal runs.</summary>
    internal static string Question(PointScope scope, Conjecture conjecture, Shard shard)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return $"{conjecture}; {scope.Text}; shard {shard}";
    }

    /// <summary>How the conclusion fails for a counterexample, by the deciders of the classes.</summary>
    /// <exception cref="InvalidOperationException">It is none: the engine and the deciders contradict each other.</exception>
    internal static Fails? FailureOf(Conjecture conjecture, ConjectureInstance counterexample) =>
        ConjectureEvaluation.Evaluate(conjecture, counterexample) is ConjectureOutcome.Violated violated
            ? violated.Conclusion
            : throw new InvalidOperationException($"the deciders do not confirm the counterexample to {conjecture}");
}
