namespace Brox.Search.Exhaustive;

/// <summary>
/// Finds the cheapest accepted completions: those with the least sum of ranks, the rank of a point being the index of its level. A level takes all free points at once, since
/// waiting would cost; so every level costs 1 for each relevant point that it leaves out.
/// </summary>
internal sealed class MinimumSolver
{
    /// <summary>The cost where no completion is accepted.</summary>
    public const ushort Never = ushort.MaxValue;

    /// <summary>The memory that one entry of the memo takes, from above.</summary>
    public const int EntryBytes = 116;

    private readonly StepSystem _system;
    private readonly Memo<ushort> _memo;
    private readonly CancellationToken _cancellation;
    private readonly LevelExpander _expander;
    private readonly LevelGroups[] _groups;
    private readonly ulong[][] _states;

    public MinimumSolver(StepSystem system, Memo<ushort> memo, CancellationToken cancellation)
    {
        (_system, _memo, _cancellation) = (system, memo, cancellation);
        Reduction = new StateReduction(system);
        _expander = new LevelExpander(system, countLevels: false);
        _groups = [.. Enumerable.Range(0, system.Geometry.Count + 1).Select(_ => new LevelGroups())];
        _states = [.. Enumerable.Range(0, system.Geometry.Count + 2).Select(_ => new ulong[system.MaskCount])];
    }

    /// <summary>The reduction of this worker.</summary>
    public StateReduction Reduction { get; }

    /// <summary>The least sum of ranks of an accepted weak order of a domain with given minimizers.</summary>
    public ushort Cost(ulong domain, ulong minimizers) => FirstLevels.Enter(_system, Reduction, domain, minimizers, _states[0], out var concluded) switch
    {
        StateReduction.Outcome.Rejected => Never,
        StateReduction.Outcome.Accepted => (ushort)PointGeometry.Size(domain & ~minimizers),
        _ => Sum(PointGeometry.Size(domain & ~minimizers), Value(0, concluded)),
    };

    /// <summary>The least cost of an open state. The state itself is left as it is.</summary>
    public ushort Cost(ReadOnlySpan<ulong> state, bool concluded)
    {
        state.CopyTo(_states[0]);
        return Value(0, concluded);
    }

    /// <summary>A cost with one more part.</summary>
    public static ushort Sum(int part, ushort cost) => cost == Never ? Never : (ushort)(part + cost);

    private ushort Value(int depth, bool concluded)
    {
        var key = Reduction.Key(_states[depth], concluded);
        if (!_memo.TryGet(key, out var value))
        {
            value = Solve(depth, concluded);
            _memo.Add(key, value);
        }

        return value;
    }

    private ushort Solve(int depth, bool concluded)
    {
        _cancellation.ThrowIfCancellationRequested();
        var (state, groups, next) = (_states[depth], _groups[depth], _states[depth + 1]);
        var best = Never;
        _expander.Expand(state, concluded, groups);
        for (var g = 0; g < groups.Count; g++)
        {
            if (!_expander.Successor(groups, g, state, next, out var concludedNow))
            {
                continue;
            }

            var left = PointGeometry.Size(LevelExpander.LeftOf(groups.Values(g)[0]));
            if (left >= best)
            {
                continue;
            }

            var cost = Reduction.Reduce(next, concludedNow) switch
            {
                StateReduction.Outcome.Rejected => Never,
                StateReduction.Outcome.Accepted => (ushort)left,
                _ => Sum(left, Value(depth + 1, concludedNow)),
            };
            best = Math.Min(best, cost);
        }

        return best;
    }
}
