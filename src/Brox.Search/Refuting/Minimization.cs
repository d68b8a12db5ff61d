using Brox.Functions;
using Brox.Search.Shrinking;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>
/// Makes a counterexample smaller: step by step, then by the ordered search below it. Work is counted, not timed, and limited to about what it took to find the counterexample, or a fixed amount
/// where that was little: an answer that is there is not kept back for long.
/// </summary>
/// <param name="conjecture">The conjecture.</param>
/// <param name="orders">The exhaustive engine.</param>
/// <param name="reached">Told of every smaller counterexample.</param>
internal sealed class Minimization(Conjecture conjecture, OrderEngine orders, Action<ConjectureInstance> reached)
{
    private const int MostSteps = 2_000;
    private const int MostFormulaSteps = 120;
    private const long LeastWork = 60_000;
    private const int Deeper = 2;

    /// <summary>Whether what was found is made of formulas of a list, and is not made smaller.</summary>
    public static bool IsListed(Found found) => found.IsListed && found.Instance.Functions.Values.Any(f => f is FormulaFunction);

    /// <summary>The smallest counterexample within reach at or below the one found, and whether the ordered search vouches for it.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="linePoints">How many points of a line the exhaustive engine is asked about; 0 for none.</param>
    /// <param name="cancellation">Ends the work; what has been reached is returned.</param>
    public (ConjectureInstance Instance, bool IsNormal) Run(Found found, int linePoints, CancellationToken cancellation)
    {
        var best = found.Instance;
        ConjectureInstance? exhausted = null;
        try
        {
            // Listed formulas are short as they are, and each step would cost a decision.
            if (found.IsAny && !IsListed(found))
            {
                best = Shrinker.Shrink(best, Keeps, best.Functions.Values.Any(f => f is FormulaFunction) ? MostFormulaSteps : MostSteps, cancellation).Instance;
            }

            if (found.Search is not { } ordered)
            {
                return (best, false);
            }

            if (best.Functions.Values.All(f => f is FiniteFunction) && linePoints > 0 && orders.OnALine(linePoints, cancellation) is { } exact && InstanceOrder.Comparer.Compare(exact, best) <= 0)
            {
                (best, exhausted) = (exact, exact);
            }

            // Looking below the best, deeper than it was found where the exhaustive engine has not spoken; every find starts this again.
            var end = ordered.Work + Math.Max(LeastWork, ordered.Work / 2);
            for (var pass = found.Pass; pass <= found.Pass + (exhausted is null && !found.IsLeastOnGrid ? Deeper : 0); pass++)
            {
                var (smaller, isWhole) = ordered.Pass(pass, best, end - ordered.Work, cancellation);
                if (smaller is not null)
                {
                    best = smaller;
                    reached(best);
                    pass = found.Pass - 1;
                }
                else if (!isWhole || (ordered.Covers(best) && pass > found.Pass))
                {
                    break;
                }
            }

            return (best, best == exhausted || ordered.Covers(best));
        }
        catch (OperationCanceledException)
        {
            return (best, false);
        }

        bool Keeps(ConjectureInstance candidate)
        {
            var keeps = Screening.Evaluate(conjecture, candidate, cancellation) is ConjectureOutcome.Violated;
            if (keeps)
            {
                reached(candidate);
            }

            return keeps;
        }
    }
}
