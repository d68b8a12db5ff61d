using System.Numerics;

namespace Brox.Search.Exhaustive;

/// <summary>
/// Among the cheapest accepted weak orders finds the one whose ranks, point by point in lexicographic order of the points, are lexicographically smallest. Ranks are packed
/// six bits each, the first point in front, so that packed ranks compare as numbers. Only levels that some cheapest order takes are followed.
/// </summary>
/// <param name="system">The step system.</param>
/// <param name="costs">The solver that knows the costs.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class RankExtraction(StepSystem system, MinimumSolver costs, CancellationToken cancellation)
{
    private const int BitsPerRank = 6;

    private readonly Dictionary<StateKey, BigInteger> _known = [];
    private readonly LevelExpander _expander = new(system, countLevels: false);

    /// <summary>The smallest packed ranks for a domain with given minimizers, whose cost is the least one.</summary>
    public BigInteger Of(ulong domain, ulong minimizers)
    {
        var state = new ulong[system.MaskCount];
        var rest = Spread(domain & ~minimizers);
        return FirstLevels.Enter(system, costs.Reduction, domain, minimizers, state, out var concluded) == StateReduction.Outcome.Open
            ? rest + Ranks(state, concluded)
            : rest;
    }

    /// <summary>The rank of a point, by its bit.</summary>
    public static int RankOf(BigInteger packed, int point) => (int)((packed >> (BitsPerRank * point)) & ((1 << BitsPerRank) - 1));

    /// <summary>The smaller one of two packed ranks; <see langword="null"/> is none.</summary>
    public static BigInteger Smaller(BigInteger? one, BigInteger other) => one is { } known && known < other ? known : other;

    private BigInteger Ranks(ulong[] state, bool concluded)
    {
        var points = system.Geometry.Count;
        var own = StateKey.Pack(state, points, concluded);
        if (_known.TryGetValue(own, out var known))
        {
            return known;
        }

        cancellation.ThrowIfCancellationRequested();
        var least = costs.Cost(state, concluded);
        BigInteger? best = null;
        var groups = new LevelGroups();
        _expander.Expand(state, concluded, groups);
        for (var g = 0; g < groups.Count; g++)
        {
            var next = new ulong[system.MaskCount];
            if (!_expander.Successor(groups, g, state, next, out var concludedNow))
            {
                continue;
            }

            var left = LevelExpander.LeftOf(groups.Values(g)[0]);
            var outcome = costs.Reduction.Reduce(next, concludedNow);
            if (outcome == StateReduction.Outcome.Accepted && PointGeometry.Size(left) == least)
            {
                best = Smaller(best, Spread(left));
            }
            else if (outcome == StateReduction.Outcome.Open && MinimumSolver.Sum(PointGeometry.Size(left), costs.Cost(next, concludedNow)) == least)
            {
                best = Smaller(best, Spread(left) + Ranks(next, concludedNow));
            }
        }

        return _known[own] = best ?? throw new InvalidOperationException("no completion has the least cost");
    }

    /// <summary>Rank 1 for every point of a mask.</summary>
    private static BigInteger Spread(ulong mask)
    {
        var spread = BigInteger.Zero;
        for (; mask != 0; mask &= mask - 1)
        {
            spread |= BigInteger.One << (BitsPerRank * BitOperations.TrailingZeroCount(mask));
        }

        return spread;
    }
}
