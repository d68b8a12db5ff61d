using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smt;

/// <summary>A statement about functions on finitely many points that the solver can be asked for a counterexample to.</summary>
internal abstract class ProofGoal
{
    /// <summary>The statement: the canonical text of a conjecture, or the name of a claim.</summary>
    public abstract string Text { get; }

    /// <summary>The statement in words; the same as <see cref="Text"/> for a conjecture.</summary>
    public virtual string Statement => Text;

    /// <summary>The functions that it quantifies over.</summary>
    public abstract ImmutableSortedSet<string> Functions { get; }

    /// <summary>The positive parameters that it quantifies over.</summary>
    public abstract ImmutableSortedSet<string> Parameters { get; }

    /// <summary>The formula whose solutions are the counterexamples whose functions together live on the given number of points.</summary>
    internal EncodedProblem Encode(int points, Frame frame) => Encode(points, frame, null);

    /// <summary>The same, with the function's values given; only where <see cref="DependsOnOrderAlone"/>.</summary>
    internal abstract EncodedProblem Encode(int points, Frame frame, ImmutableArray<int>? levels);

    /// <summary>
    /// Whether there is one function, and it is read through comparisons <c>f(x) &lt;= f(y)</c> alone. Then a counterexample stays one when its values, in ascending order, are replaced by 0, 1, 2, ...
    /// </summary>
    internal virtual bool DependsOnOrderAlone => false;

    /// <summary>The failure, where an instance is a counterexample by the deciders of the classes; else <see langword="null"/>.</summary>
    internal abstract Fails? Violation(ConjectureInstance instance, CancellationToken cancellation);

    /// <summary>Whether an instance is a counterexample by the definitions written out a second time.</summary>
    internal abstract bool IsViolatedFromDefinitions(ConjectureInstance instance);
}
