using Brox.Theory.Numbers;

namespace Brox.Theory.Classes;

/// <summary>The largest constant of a class, from finitely many candidates and the exact decision at rational constants.</summary>
internal static class ConstantSearch
{
    /// <summary>
    /// The supremum of the positive constants that serve, when serving is downward closed and the supremum, if finite and positive, is among the candidates; other candidates do no harm.
    /// One rational between neighbouring candidates tells whether all constants there serve.
    /// </summary>
    public static BestConstant Among(IEnumerable<AlgebraicNumber> candidates, Func<Rational, bool> serves)
    {
        var sorted = new List<AlgebraicNumber>();
        foreach (var c in candidates.Where(c => c.Sign > 0).Order())
        {
            if (sorted.Count == 0 || sorted[^1] != c)
            {
                sorted.Add(c);
            }
        }

        // Sample i lies below candidate i and above candidate i-1.
        Rational Sample(int i) => AlgebraicNumber.SimplestBetween(i == 0 ? AlgebraicNumber.Zero : sorted[i - 1], i == sorted.Count ? null : sorted[i]);
        var (low, high) = (-1, sorted.Count + 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = middle <= sorted.Count && serves(Sample(middle)) ? (middle, high) : (low, middle);
        }

        return low < 0 ? new NoConstant() : low == sorted.Count ? new EveryConstant() : new LargestConstant(sorted[low]);
    }
}
