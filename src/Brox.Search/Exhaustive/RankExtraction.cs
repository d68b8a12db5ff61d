namespace Brox.Search.Exhaustive;

/// <summary>
/// Among the cheapest accepted weak orders finds the one whose ranks, point by point in lexicographic order of the points, are lexicographically smallest. Ranks are packed
/// five bits each, the first point in front, so that packed ranks compare as numbers. Only levels that some cheapest order takes are followed.
/// </summary>
/// <param name="system">The step system.</param>
/// <param name="costs">The solver that knows the costs.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class RankExtraction(StepSystem system, MinimumSolver costs, CancellationToken cancellation)
{
    private const int BitsPerRank = 5;

    private readonly Dictionary<StateKey, UInt128> _known = [];
    private readonly LevelExpander _expander = new(system, countLevels: false);

    /// <summary>The smallest packed ranks for a domain with given minimizers, whose cost is the least one.</summary>
    public UInt128 Of(uint domain, uint minimizers)
    {
        var state = new uint[system.MaskCount];
        var rest = Spread(domain & ~minimizers);
        return FirstLevels.Enter(system, costs.Reduction, domain, minimizers, state, out var concluded) == StateReduction.Outcome.Open
            ? rest + Ranks(state, concluded)
            : rest;
    }

    /// <summary>The rank of a point, by its bit.</summary>
    public static int RankOf(UInt128 packed, int point) => (int)(packed >> (BitsPerRank * point)) & ((1 << BitsPerRank) - 1);

    private UInt128 Ranks(uint[] state, bool concluded)
    {
        var points = system.Geometry.Count;
        var own = StateKey.Pack(state, points, concluded ? 1ul : 0);
        if (_known.TryGetValue(own, out var known))
        {
            return known;
        }

        cancellation.ThrowIfCancellationRequested();
        var least = costs.Cost(state, concluded);
        var best = UInt128.MaxValue;
        var groups = new GroupTable();
        _expander.Expand(state, concluded, groups);
        for (var g = 0; g < groups.Count; g++)
        {
            var key = groups.Key(g);
            var next = new uint[system.MaskCount];
            key.Unpack(next, points);
            if (!system.NeedsRemainder)
            {
                next[system.Relevant] = state[system.Relevant];
            }

            var left = LevelExpander.LeftOf(groups.Value(g));
            var concludedNow = LevelExpander.IsConcluded(key);
            var outcome = costs.Reduction.Reduce(next, concludedNow);
            if (outcome == StateReduction.Outcome.Accepted && PointGeometry.Size(left) == least)
            {
                best = UInt128.Min(best, Spread(left));
            }
            else if (outcome == StateReduction.Outcome.Open && MinimumSolver.Sum(PointGeometry.Size(left), costs.Cost(next, concludedNow)) == least)
            {
                best = UInt128.Min(best, Spread(left) + Ranks(next, concludedNow));
            }
        }

        return _known[own] = best;
    }

    /// <summary>Rank 1 for every point of a mask.</summary>
    private static UInt128 Spread(uint mask)
    {
        UInt128 spread = 0;
        for (; mask != 0; mask &= mask - 1)
        {
            spread |= (UInt128)1 << (BitsPerRank * System.Numerics.BitOperations.TrailingZeroCount(mask));
        }

        return spread;
    }
}
