using Brox.Functions;
using Brox.Numbers;
using Brox.Search.Exhaustive;

namespace Brox.Search.Tests;

/// <summary>All functions of a scope up to the order of their values, one by one: what the dynamic programme is compared with.</summary>
internal static class WeakOrders
{
    /// <summary>Every function of the scope, with values 0, 1, ..., one for each weak order of each domain.</summary>
    public static IEnumerable<FiniteFunction> Of(PointScope scope)
    {
        var n = scope.Points.Length;
        for (var domain = scope.Subdomains ? 1 : (1 << n) - 1; domain < 1 << n; domain++)
        {
            var points = scope.Points.Where((_, i) => (domain >> i & 1) != 0).ToList();
            foreach (var ranks in Ranks(points.Count))
            {
                yield return FiniteFunction.Create(points, ranks.Select(r => new Rational(r)), scope.Metric);
            }
        }
    }

    /// <summary>All maps of n points onto an initial stretch of 0, 1, 2, ....</summary>
    public static IEnumerable<int[]> Ranks(int n)
    {
        var ranks = new int[n];
        while (true)
        {
            if (Enumerable.Range(0, ranks.Max() + 1).All(ranks.Contains))
            {
                yield return [.. ranks];
            }

            var i = n - 1;
            while (i >= 0 && ranks[i] == n - 1)
            {
                ranks[i--] = 0;
            }

            if (i < 0)
            {
                yield break;
            }

            ranks[i]++;
        }
    }
}
