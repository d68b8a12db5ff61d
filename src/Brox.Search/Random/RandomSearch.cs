using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Random;

/// <summary>Looks at random instances of a conjecture in rounds; the same seed gives the same instances in the same order, on any number of threads.</summary>
/// <param name="conjecture">The conjecture.</param>
/// <param name="families">The families searched.</param>
/// <param name="dimensions">The dimensions of finite functions.</param>
/// <param name="seed">The seed.</param>
/// <param name="tally">Counts what was looked at.</param>
internal sealed class RandomSearch(Conjecture conjecture, SearchFamilies families, IReadOnlyList<int> dimensions, ulong seed, SearchTally tally)
{
    private readonly RandomInstances _instances = new(new ConjectureProfile(conjecture), families, dimensions);
    private long _next;

    /// <summary>The first counterexample among the next instances; <see langword="null"/> if there is none.</summary>
    /// <param name="count">How many instances to look at.</param>
    /// <param name="cancellation">Stops the search.</param>
    public ConjectureInstance? Round(int count, CancellationToken cancellation)
    {
        if (_instances.IsEmpty)
        {
            return null;
        }

        tally.At($"at random, {Noun(families)}");
        var (from, best, found) = (_next, long.MaxValue, (ConjectureInstance?)null);
        _next += count;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount), CancellationToken = cancellation };
        var gate = new Lock();
        Parallel.For(from, _next, options, (index, state) =>
        {
            if (state.LowestBreakIteration < index)
            {
                return;
            }

            var instance = _instances.Of(SeedOf(index));
            var outcome = Screening.Evaluate(conjecture, instance, cancellation);
            tally.Count(outcome);
            if (outcome is ConjectureOutcome.Violated)
            {
                state.Break();
                lock (gate)
                {
                    if (index < best)
                    {
                        (best, found) = (index, instance);
                    }
                }
            }
        });
        return found;
    }

    private static string Noun(SearchFamilies families) => families switch
    {
        SearchFamilies.Finite => "finite functions",
        SearchFamilies.Piecewise => "piecewise functions",
        SearchFamilies.Formula => "formulas",
        _ => "functions",
    };

    private ulong SeedOf(long index) => unchecked((seed * 0xD1342543DE82EF95UL) + ((ulong)index * 0x9E3779B97F4A7C15UL) + 1);
}
