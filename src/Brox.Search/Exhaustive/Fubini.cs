namespace Brox.Search.Exhaustive;

/// <summary>Binomial coefficients and Fubini numbers, the numbers of weak orders: 1, 1, 3, 13, 75, 541, ...</summary>
internal static class Fubini
{
    private static readonly UInt128[][] _binomials = Pascal();
    private static readonly UInt128[] _numbers = Orders();

    /// <summary>The number of subsets of size k of n points, n at most <see cref="PointScope.MostPoints"/>.</summary>
    public static UInt128 Binomial(int n, int k) => _binomials[n][k];

    /// <summary>The number of weak orders on n points.</summary>
    public static UInt128 Number(int n) => _numbers[n];

    private static UInt128[][] Pascal()
    {
        var rows = new UInt128[PointScope.MostPoints + 1][];
        for (var n = 0; n < rows.Length; n++)
        {
            rows[n] = new UInt128[n + 1];
            for (var k = 0; k <= n; k++)
            {
                rows[n][k] = k == 0 || k == n ? 1 : rows[n - 1][k - 1] + rows[n - 1][k];
            }
        }

        return rows;
    }

    private static UInt128[] Orders()
    {
        var numbers = new UInt128[PointScope.MostPoints + 1];
        numbers[0] = 1;
        for (var n = 1; n < numbers.Length; n++)
        {
            for (var k = 1; k <= n; k++)
            {
                numbers[n] += _binomials[n][k] * numbers[n - k];
            }
        }

        return numbers;
    }
}
