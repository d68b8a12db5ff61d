namespace Brox.Search.Exhaustive;

/// <summary>
/// Counts the completions of states. The free points of a state are told by their number k alone: a level takes any of them. So the value of a state is the
/// vector of its numbers of completions for k = 0, 1, ....
/// </summary>
internal sealed class CountSolver
{
    private readonly StepSystem _system;
    private readonly Memo<Natural[]> _memo;
    private readonly CancellationToken _cancellation;
    private readonly StateReduction _reduction;
    private readonly LevelExpander _expander;
    private readonly LevelGroups[] _groups;
    private readonly ulong[][] _states;
    private readonly int _points;

    public CountSolver(StepSystem system, Memo<Natural[]> memo, CancellationToken cancellation)
    {
        (_system, _memo, _cancellation) = (system, memo, cancellation);
        _points = system.Geometry.Count;
        _reduction = new StateReduction(system);
        _expander = new LevelExpander(system, countLevels: true);
        _groups = [.. Enumerable.Range(0, _points + 1).Select(_ => new LevelGroups())];
        _states = [.. Enumerable.Range(0, _points + 2).Select(_ => new ulong[system.MaskCount])];
    }

    /// <summary>The memory that one entry of the memo takes, from above.</summary>
    public static int EntryBytes(int points) => 100 + 48 + (24 * points);

    /// <summary>The number of accepted weak orders of a domain with given minimizers, over all images of the pair under the symmetries; 0 where another image stands for them.</summary>
    public (Natural Accepted, Natural All) Count(ulong domain, ulong minimizers)
    {
        var orbit = (ulong)_reduction.Orbit(domain, minimizers);
        if (orbit == 0)
        {
            return (0, 0);
        }

        var rest = PointGeometry.Size(domain & ~minimizers);
        var all = Fubini.Number(rest) * orbit;
        var outcome = FirstLevels.Enter(_system, _reduction, domain, minimizers, _states[0], out var concluded);
        if (outcome != StateReduction.Outcome.Open)
        {
            return (outcome == StateReduction.Outcome.Accepted ? all : 0, all);
        }

        var free = rest - PointGeometry.Size(_states[0][_system.Relevant]);
        return (Value(0, concluded)[free] * orbit, all);
    }

    /// <summary>The number of weak orders that <see cref="Count"/> decides for a domain with given minimizers, without deciding any.</summary>
    public static Natural Functions(StateReduction reduction, ulong domain, ulong minimizers) =>
        Fubini.Number(PointGeometry.Size(domain & ~minimizers)) * (ulong)reduction.Orbit(domain, minimizers);

    private Natural[] Value(int depth, bool concluded)
    {
        var key = _reduction.Key(_states[depth], concluded);
        if (!_memo.TryGet(key, out var value))
        {
            value = Solve(depth, concluded);
            _memo.Add(key, value);
        }

        return value;
    }

    private Natural[] Solve(int depth, bool concluded)
    {
        _cancellation.ThrowIfCancellationRequested();
        var (state, groups, next) = (_states[depth], _groups[depth], _states[depth + 1]);
        var relevant = state[_system.Relevant];
        var size = PointGeometry.Size(relevant);
        var mostFree = _points - size;

        // By levels: byLevel[j] counts what follows a level that takes at least one relevant point and leaves j of the free points.
        var byLevel = new Natural[mostFree + 1];
        _expander.Expand(state, concluded, groups);
        for (var g = 0; g < groups.Count; g++)
        {
            if (!_expander.Successor(groups, g, state, next, out var concludedNow))
            {
                continue;
            }

            var outcome = _reduction.Reduce(next, concludedNow);
            if (outcome == StateReduction.Outcome.Rejected)
            {
                continue;
            }

            var gone = size - PointGeometry.Size(next[_system.Relevant]);
            var value = outcome == StateReduction.Outcome.Accepted ? null : Value(depth + 1, concludedNow);
            for (var taken = 1; taken <= gone; taken++)
            {
                if (groups.Values(g)[taken] is var levels and not 0)
                {
                    for (var j = 0; j <= mostFree; j++)
                    {
                        byLevel[j] += (value is null ? Fubini.Number(j + gone - taken) : value[j + gone - taken]) * levels;
                    }
                }
            }
        }

        var result = new Natural[mostFree + 1];
        for (var k = 0; k <= mostFree; k++)
        {
            for (var j = 0; j <= k; j++)
            {
                result[k] += (byLevel[j] + (j < k ? result[j] : 0)) * Fubini.Binomial(k, j);
            }
        }

        return result;
    }
}
