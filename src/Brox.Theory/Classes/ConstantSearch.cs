using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>The largest constant of a class, from finitely many candidates and the exact decision at rational constants.</summary>
internal static class ConstantSearch
{
    private const int MostSteps = 16;

    /// <summary>The supremum of the positive constants that serve on all regions.</summary>
    public static BestConstant Over(IReadOnlyList<QuotientRegion> regions, CancellationToken cancellation)
    {
        var binding = Binding(regions, cancellation);
        return Among(
            binding.SelectMany(r => r.Candidates(cancellation)),
            c =>
            {
                cancellation.ThrowIfCancellationRequested();
                return binding.All(r => r.Violation(c) is null);
            });
    }

    /// <summary>
    /// Regions with the same supremum as all of them: at some rational constant one of these fails and none of the others does. The decision at a rational constant is much cheaper than the
    /// candidates of a region.
    /// </summary>
    private static IReadOnlyList<QuotientRegion> Binding(IReadOnlyList<QuotientRegion> regions, CancellationToken cancellation)
    {
        var (low, high) = (Rational.Zero, Rational.One);
        var (left, fails) = (regions, false);
        for (var step = 0; step < MostSteps && left.Count > 1; step++)
        {
            var constant = fails ? Rational.Midpoint(low, high) : high;
            var failing = left.Where(r =>
            {
                cancellation.ThrowIfCancellationRequested();
                return r.Violation(constant) is not null;
            }).ToList();
            if (failing.Count > 0)
            {
                (left, high, fails) = (failing, constant, true);
            }
            else
            {
                (low, high) = (constant, fails ? high : high * new Rational(4));
            }
        }

        return left;
    }

    /// <summary>
    /// The infimum of the positive constants that serve, when serving is upward closed and the infimum, if positive, is among the candidates; other candidates do no harm.
    /// </summary>
    public static BestConstant SmallestAmong(IEnumerable<AlgebraicNumber> candidates, Func<Rational, bool> serves)
    {
        var sorted = Sorted(candidates);
        var (low, high) = (-1, sorted.Count + 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = middle >= 0 && serves(Sample(sorted, middle)) ? (low, middle) : (middle, high);
        }

        return high > sorted.Count ? new NoConstant() : high == 0 ? new EveryConstant() : new SmallestConstant(sorted[high - 1]);
    }

    /// <summary>
    /// The supremum of the positive constants that serve, when serving is downward closed and the supremum, if finite and positive, is among the candidates; other candidates do no harm.
    /// One rational between neighbouring candidates tells whether all constants there serve.
    /// </summary>
    public static BestConstant Among(IEnumerable<AlgebraicNumber> candidates, Func<Rational, bool> serves)
    {
        var sorted = Sorted(candidates);
        var (low, high) = (-1, sorted.Count + 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = middle <= sorted.Count && serves(Sample(sorted, middle)) ? (middle, high) : (low, middle);
        }

        return low < 0 ? new NoConstant() : low == sorted.Count ? new EveryConstant() : new LargestConstant(sorted[low]);
    }

    private static List<AlgebraicNumber> Sorted(IEnumerable<AlgebraicNumber> candidates)
    {
        var sorted = new List<AlgebraicNumber>();
        foreach (var c in candidates.Where(c => c.Sign > 0).Order())
        {
            if (sorted.Count == 0 || sorted[^1] != c)
            {
                sorted.Add(c);
            }
        }

        return sorted;
    }

    /// <summary>A rational below candidate i and above candidate i-1.</summary>
    private static Rational Sample(List<AlgebraicNumber> sorted, int i) =>
        AlgebraicNumber.SimplestBetween(i == 0 ? AlgebraicNumber.Zero : sorted[i - 1], i == sorted.Count ? null : sorted[i]);
}
