using System.Numerics;

namespace Brox.Search.Exhaustive;

/// <summary>The number of functions of a scope, up to the order of their values.</summary>
internal static class ScopeSize
{
    /// <summary>All functions.</summary>
    public static BigInteger Of(PointScope scope)
    {
        var n = scope.Points.Length;
        return scope.Subdomains
            ? Enumerable.Range(1, n).Select(k => (Fubini.Number(k) * Fubini.Binomial(n, k)).ToBigInteger()).Aggregate(BigInteger.Add)
            : Fubini.Number(n).ToBigInteger();
    }

    /// <summary>All functions, or those of a shard. A shard takes a first level with all its images under the symmetries where the domain is the whole point set.</summary>
    public static BigInteger Of(PointScope scope, PointGeometry geometry, StateReduction reduction, Shard shard, CancellationToken cancellation)
    {
        var n = geometry.Count;
        if (shard.Count == 1)
        {
            return Of(scope);
        }

        var sum = BigInteger.Zero;
        foreach (var block in RootBlocks.Of(n, ascending: true))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var subset in RootBlocks.Subsets(block))
            {
                if (scope.Subdomains)
                {
                    sum += RootBlocks.SubsetsOf(subset)
                        .Where(x => shard.Contains(subset, x))
                        .Aggregate((Natural)0, (s, x) => s + Fubini.Number(PointGeometry.Size(subset & ~x)))
                        .ToBigInteger();
                }
                else if (shard.Contains(geometry.Full, subset))
                {
                    sum += reduction.Orbit(geometry.Full, subset) * Fubini.Number(n - PointGeometry.Size(subset)).ToBigInteger();
                }
            }
        }

        return sum;
    }
}
