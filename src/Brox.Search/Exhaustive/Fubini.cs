namespace Brox.Search.Exhaustive;

/// <summary>Binomial coefficients and Fubini numbers, the numbers of weak orders: 1, 1, 3, 13, 75, 541, ...</summary>
internal static class Fubini
{
    private static readonly ulong[][] _binomials = Pascal();
    private static readonly Natural[] _numbers = Orders();

    /// <summary>The number of subsets of size k of n points, n at most <see cref="PointScope.MostPoints"/>.</summary>
    public static ulong Binomial(int n, int k) => _binomials[n][k];

    /// <summary>The number of weak orders on n points.</summary>
    public static Natural Number(int n) => _numbers[n];

    private static ulong[][] Pascal()
    {
        var rows = new ulong[PointScope.MostPoints + 1][];
        for (var n = 0; n < rows.Length; n++)
        {
            rows[n] = new ulong[n + 1];
            for (var k = 0; k <= n; k++)
            {
                rows[n][k] = k == 0 || k == n ? 1 : rows[n - 1][k - 1] + rows[n - 1][k];
            }
        }

        return rows;
    }

    private static Natural[] Orders()
    {
        var numbers = new Natural[PointScope.MostPoints + 1];
        numbers[0] = 1;
        for (var n = 1; n < numbers.Length; n++)
        {
            for (var k = 1; k <= n; k++)
            {
                numbers[n] += numbers[n - k] * _binomials[n][k];
            }
        }

        return numbers;
    }
}
