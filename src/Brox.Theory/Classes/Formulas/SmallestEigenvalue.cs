using System.Numerics;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// A lower bound of the least eigenvalue of <c>G = C^(1/2) J J' C^(1/2)</c> for all m-by-d matrices J with entries in given intervals and positive diagonal C: the product of the other m - 1
/// eigenvalues is at most <c>(tr G/(m-1))^(m-1)</c>, and <c>det G = det C * sum of the squares of the m-by-m minors of J</c> (Cauchy and Binet). The minors of a triangular J do not see
/// its other entries, however wide these are.
/// </summary>
internal static class SmallestEigenvalue
{
    private const int MostRows = 4;
    private const int MostColumns = 8;

    /// <summary>Whether the least eigenvalue is at least a bound; <see langword="false"/> says only that this was not proved.</summary>
    /// <param name="rows">The rows of J.</param>
    /// <param name="factors">The diagonal of C.</param>
    /// <param name="bound">The bound.</param>
    public static bool IsAtLeast(IReadOnlyList<FloatInterval[]> rows, IReadOnlyList<FloatInterval> factors, FloatInterval bound)
    {
        var (m, d) = (rows.Count, rows[0].Length);
        if (m is < 2 or > MostRows || d > MostColumns || m > d)
        {
            return false;
        }

        var (determinant, trace) = (FloatInterval.Zero, FloatInterval.Zero);
        for (var columns = 0; columns < 1 << d; columns++)
        {
            if (BitOperations.PopCount((uint)columns) == m)
            {
                determinant += FloatInterval.Power(Minor(rows, 0, columns), 2);
            }
        }

        for (var i = 0; i < m; i++)
        {
            determinant *= factors[i];
            trace += factors[i] * Functions.Formulas.FloatBoxes.SquaredNorm(rows[i]);
        }

        var others = FloatInterval.Power(trace / FloatInterval.FromRational(m - 1), m - 1);
        return trace.IsBounded && (determinant - (bound * others)).Lower >= 0;
    }

    /// <summary>The minor of the rows from one on in as many columns, by expansion along its first row.</summary>
    private static FloatInterval Minor(IReadOnlyList<FloatInterval[]> rows, int from, int columns)
    {
        if (columns == 0)
        {
            return new FloatInterval(1.0);
        }

        var (sum, isNegative) = (FloatInterval.Zero, false);
        for (var rest = columns; rest != 0; rest &= rest - 1)
        {
            var k = BitOperations.TrailingZeroCount(rest);
            var entry = rows[from][k];
            if (entry is not { Lower: 0, Upper: 0 })
            {
                var term = entry * Minor(rows, from + 1, columns & ~(1 << k));
                sum = isNegative ? sum - term : sum + term;
            }

            isNegative = !isNegative;
        }

        return sum;
    }
}
