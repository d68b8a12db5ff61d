using Brox.Theory.Claims.Language;

namespace Brox.Search.Shrinking;

/// <summary>
/// Makes an instance smaller in the published order while a property lasts: that it refutes a conjecture, say. Every step is strictly smaller, so shrinking ends, and the
/// candidates come in a fixed order, so the same instance always ends in the same place: a local minimum. The search for the smallest first finds the global one.
/// </summary>
public static class Shrinker
{
    /// <summary>The number of candidates after which shrinking ends, unless another is given.</summary>
    public const int DefaultMostCandidates = 200_000;

    /// <summary>A smaller instance with the property, or the instance itself.</summary>
    /// <param name="instance">An instance that has the property.</param>
    /// <param name="keeps">The property.</param>
    /// <param name="mostCandidates">The number of candidates after which shrinking ends.</param>
    /// <param name="cancellation">Ends shrinking; what has been reached is returned.</param>
    public static ShrinkResult Shrink(
        ConjectureInstance instance, Func<ConjectureInstance, bool> keeps, int mostCandidates = DefaultMostCandidates, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(keeps);
        var (current, looked, steps) = (instance, 0, 0);
        for (var found = true; found;)
        {
            found = false;
            foreach (var candidate in InstanceCandidates.Of(current))
            {
                if (cancellation.IsCancellationRequested || looked >= mostCandidates)
                {
                    return new ShrinkResult(current, steps, looked, false);
                }

                if (!InstanceOrder.Comparer.IsSmaller(candidate, current))
                {
                    continue;
                }

                looked++;
                if (Keeps(candidate))
                {
                    (current, found) = (candidate, true);
                    steps++;
                    break;
                }
            }
        }

        return new ShrinkResult(current, steps, looked, true);

        bool Keeps(ConjectureInstance candidate)
        {
            try
            {
                return keeps(candidate);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return false;
            }
        }
    }

    /// <summary>A smaller counterexample to a conjecture, or the instance itself; every step violates the conjecture.</summary>
    public static ShrinkResult Shrink(
        Conjecture conjecture, ConjectureInstance instance, int mostCandidates = DefaultMostCandidates, CancellationToken cancellation = default) =>
        Shrink(instance, i => ConjectureEvaluation.Evaluate(conjecture, i, cancellation) is ConjectureOutcome.Violated, mostCandidates, cancellation);
}

/// <summary>Where shrinking ended.</summary>
/// <param name="Instance">The smallest instance reached.</param>
/// <param name="Steps">The number of steps that led to it.</param>
/// <param name="Candidates">The number of candidates looked at.</param>
/// <param name="IsLocalMinimum">Whether no candidate is left; else time or the allowed number of candidates ended it.</param>
public sealed record ShrinkResult(ConjectureInstance Instance, int Steps, int Candidates, bool IsLocalMinimum);
