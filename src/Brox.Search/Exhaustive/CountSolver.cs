namespace Brox.Search.Exhaustive;

/// <summary>
/// Counts the completions of states. The free points of a state are told by their number k alone: a level takes any of them. So the value of a state is the
/// vector of its numbers of completions for k = 0, 1, ....
/// </summary>
internal sealed class CountSolver
{
    private readonly StepSystem _system;
    private readonly Memo<UInt128[]> _memo;
    private readonly CancellationToken _cancellation;
    private readonly StateReduction _reduction;
    private readonly LevelExpander _expander;
    private readonly GroupTable[] _groups;
    private readonly uint[][] _states;
    private readonly int _points;

    public CountSolver(StepSystem system, Memo<UInt128[]> memo, CancellationToken cancellation)
    {
        (_system, _memo, _cancellation) = (system, memo, cancellation);
        _points = system.Geometry.Count;
        _reduction = new StateReduction(system);
        _expander = new LevelExpander(system, countLevels: true);
        _groups = [.. Enumerable.Range(0, _points + 1).Select(_ => new GroupTable())];
        _states = [.. Enumerable.Range(0, _points + 2).Select(_ => new uint[system.MaskCount])];
    }

    /// <summary>The memory that one entry of the memo takes, from above.</summary>
    public static int EntryBytes(int points) => 80 + 40 + (16 * points);

    /// <summary>The number of accepted weak orders of a domain with given minimizers, over all images of the pair under the symmetries; 0 where another image stands for them.</summary>
    public (UInt128 Accepted, UInt128 All) Count(uint domain, uint minimizers)
    {
        var orbit = (UInt128)_reduction.Orbit(domain, minimizers);
        if (orbit == 0)
        {
            return (0, 0);
        }

        var rest = PointGeometry.Size(domain & ~minimizers);
        var all = orbit * Fubini.Number(rest);
        var outcome = FirstLevels.Enter(_system, _reduction, domain, minimizers, _states[0], out var concluded);
        if (outcome != StateReduction.Outcome.Open)
        {
            return (outcome == StateReduction.Outcome.Accepted ? all : 0, all);
        }

        var free = rest - PointGeometry.Size(_states[0][_system.Relevant]);
        return (orbit * Value(0, concluded)[free], all);
    }

    private UInt128[] Value(int depth, bool concluded)
    {
        var key = _reduction.Key(_states[depth], concluded ? 1ul : 0);
        if (!_memo.TryGet(key, out var value))
        {
            value = Solve(depth, concluded);
            _memo.Add(key, value);
        }

        return value;
    }

    private UInt128[] Solve(int depth, bool concluded)
    {
        _cancellation.ThrowIfCancellationRequested();
        var (state, groups, next) = (_states[depth], _groups[depth], _states[depth + 1]);
        var relevant = state[_system.Relevant];
        var size = PointGeometry.Size(relevant);
        var mostFree = _points - size;

        // By levels: byLevel[j] counts what follows a level that takes at least one relevant point and leaves j of the free points.
        var byLevel = new UInt128[mostFree + 1];
        _expander.Expand(state, concluded, groups);
        for (var g = 0; g < groups.Count; g++)
        {
            var key = groups.Key(g);
            var concludedNow = LevelExpander.IsConcluded(key);
            key.Unpack(next, _points);
            if (!_system.NeedsRemainder)
            {
                next[_system.Relevant] = relevant;
            }

            var outcome = _reduction.Reduce(next, concludedNow);
            if (outcome == StateReduction.Outcome.Rejected)
            {
                continue;
            }

            var freed = size - LevelExpander.SizeOf(key) - PointGeometry.Size(next[_system.Relevant]);
            var multiplicity = (UInt128)groups.Value(g);
            var value = outcome == StateReduction.Outcome.Accepted ? null : Value(depth + 1, concludedNow);
            for (var j = 0; j <= mostFree; j++)
            {
                byLevel[j] += multiplicity * (value is null ? Fubini.Number(j + freed) : value[j + freed]);
            }
        }

        var result = new UInt128[mostFree + 1];
        for (var k = 0; k <= mostFree; k++)
        {
            for (var j = 0; j <= k; j++)
            {
                result[k] += Fubini.Binomial(k, j) * (byLevel[j] + (j < k ? result[j] : 0));
            }
        }

        return result;
    }
}
