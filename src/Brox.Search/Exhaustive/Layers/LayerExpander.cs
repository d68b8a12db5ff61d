namespace Brox.Search.Exhaustive.Layers;

/// <summary>
/// Carries counts one layer further. A layer holds the states with one number of relevant points; every level takes at least one of them, so its successors are in later layers, and a
/// state whose layer is reached has all its beginnings. One for each worker.
/// </summary>
internal sealed class LayerExpander
{
    private readonly StepSystem _system;
    private readonly PointScope _scope;
    private readonly CancellationToken _cancellation;
    private readonly StateReduction _reduction;
    private readonly LevelExpander _expander;
    private readonly LevelGroups _groups = new();
    private readonly LevelGroups _successors = new();
    private FirstLevelGroups? _first;
    private readonly ulong[] _state;
    private readonly ulong[] _next;
    private readonly ulong[] _acceptedBy;
    private readonly Natural[] _beforeLevel;
    private readonly int _points;

    public LayerExpander(PointScope scope, StepSystem system, CancellationToken cancellation)
    {
        (_scope, _system, _cancellation) = (scope, system, cancellation);
        _points = system.Geometry.Count;
        _reduction = new StateReduction(system);
        _expander = new LevelExpander(system, countLevels: true);
        (_state, _next) = (new ulong[system.MaskCount], new ulong[system.MaskCount]);
        _acceptedBy = new ulong[_points + 1];
        _beforeLevel = new Natural[_points + 1];
    }

    /// <summary>The number of accepted functions met.</summary>
    public Natural Accepted { get; private set; }

    /// <summary>The states expanded.</summary>
    public long States { get; private set; }

    /// <summary>Their successors before they were reduced.</summary>
    public long Successors { get; private set; }

    /// <summary>How many numbers a state with so many relevant points has: one for each number of free points.</summary>
    public static int Length(int points, int relevant) => points - relevant + 1;

    /// <summary>Enters the first levels of one of several parts of the scope.</summary>
    public void Enter(int part, int parts, Func<int, StateKey, Span<Natural>> target)
    {
        var full = _system.Geometry.Full;
        if (!_scope.Subdomains)
        {
            EnterDomain(full, part, parts, target);
            return;
        }

        for (var domain = 1ul; domain <= full; domain++)
        {
            if (domain % (ulong)parts == (ulong)part)
            {
                EnterDomain(domain, 0, 1, target);
            }
        }
    }

    /// <summary>Expands some states of a part of a layer, until the work is stopped.</summary>
    /// <param name="relevant">The number of relevant points.</param>
    /// <param name="layer">The states.</param>
    /// <param name="from">The first state to expand.</param>
    /// <param name="to">The first state not to expand.</param>
    /// <param name="target">The numbers of a state with so many relevant points, to be added to.</param>
    /// <returns>The first state that is not expanded.</returns>
    public int Expand(int relevant, CountLayer layer, int from, int to, Func<int, StateKey, Span<Natural>> target)
    {
        for (var i = from; i < to; i++)
        {
            if (_cancellation.IsCancellationRequested)
            {
                return i;
            }

            ref readonly var key = ref layer.Key(i);
            key.Unpack(_state, _points);
            _expander.Expand(_state, key.Concluded, _groups);
            Gather(relevant);
            var numbers = layer.Numbers(i);
            numbers = numbers[..(numbers.LastIndexOfAnyExcept((Natural)0) + 1)];
            BeforeLevel(numbers);
            HandOn(relevant, numbers.Length, target);
            Accept(relevant, numbers.Length);
            (States, Successors) = (States + 1, Successors + _groups.Count);
        }

        return to;
    }

    private void EnterDomain(ulong domain, int part, int parts, Func<int, StateKey, Span<Natural>> target)
    {
        var size = PointGeometry.Size(domain);
        if (FirstLevelGroups.Serves(_system))
        {
            var images = (ulong)_reduction.Orbit(domain, 0);
            if (images == 0)
            {
                return;
            }

            _first ??= new FirstLevelGroups(_system, _reduction);
            _first.Fill(domain, part, parts, _cancellation);
            for (var g = 0; g < _first.Count; g++)
            {
                for (var minimizers = 1; minimizers <= size; minimizers++)
                {
                    if (_first.Sizes(g)[minimizers] is var levels and not 0 && _system.FirstLevel(size, minimizers) is (true, var conclusion) && conclusion != true)
                    {
                        _first.CopyTo(g, _next);
                        var concluded = conclusion == false || !_system.HasConclusion;
                        EnterState(_reduction.Reduce(_next, concluded), size - minimizers, concluded, levels * images, target);
                    }
                }
            }

            return;
        }

        foreach (var minimizers in RootBlocks.SubsetsOf(domain))
        {
            _cancellation.ThrowIfCancellationRequested();
            var orbit = _reduction.Orbit(domain, minimizers);
            if (orbit > 0 && new Shard(part, parts).Contains(domain, minimizers))
            {
                var outcome = FirstLevels.Enter(_system, _reduction, domain, minimizers, _next, out var concluded);
                EnterState(outcome, size - PointGeometry.Size(minimizers), concluded, (ulong)orbit, target);
            }
        }
    }

    private void EnterState(StateReduction.Outcome outcome, int left, bool concluded, ulong levels, Func<int, StateKey, Span<Natural>> target)
    {
        switch (outcome)
        {
            case StateReduction.Outcome.Accepted:
                Accepted += Fubini.Number(left) * levels;
                break;
            case StateReduction.Outcome.Open:
                var relevant = PointGeometry.Size(_next[_system.Relevant]);
                target(relevant, _reduction.Key(_next, concluded))[left - relevant] += levels;
                break;
            default:
                break;
        }
    }

    /// <summary>Levels by the state that they lead to, after its reduction: how many leave 0, 1, 2, ... of the points that are relevant no longer.</summary>
    private void Gather(int relevant)
    {
        _acceptedBy.AsSpan().Clear();
        Span<ulong> words = stackalloc ulong[StateKey.Words];
        _successors.Reset(_system.KeyWords, relevant);
        for (var g = 0; g < _groups.Count; g++)
        {
            if (!_expander.Successor(_groups, g, _state, _next, out var concluded))
            {
                continue;
            }

            var outcome = _reduction.Reduce(_next, concluded);
            if (outcome == StateReduction.Outcome.Rejected)
            {
                continue;
            }

            var gone = relevant - PointGeometry.Size(_next[_system.Relevant]);
            var levels = _groups.Values(g);
            Span<ulong> byFreed = _acceptedBy;
            if (outcome == StateReduction.Outcome.Open)
            {
                _reduction.Key(_next, concluded).CopyTo(words);
                byFreed = _successors.Values(_successors.IndexOf(words[.._system.KeyWords], 0));
            }

            for (var taken = 1; taken <= gone; taken++)
            {
                byFreed[gone - taken] += levels[taken];
            }
        }
    }

    /// <summary>The beginnings with the levels of free points alone that follow, and the free points that the next level takes besides: what is left are j of k free ones.</summary>
    private void BeforeLevel(ReadOnlySpan<Natural> numbers)
    {
        for (var j = 0; j < numbers.Length; j++)
        {
            var sum = numbers[j];
            for (var k = j + 1; k < numbers.Length; k++)
            {
                if (!numbers[k].IsZero)
                {
                    // Levels in turn, the last one possibly empty: twice the weak orders.
                    sum += numbers[k] * (Fubini.Number(k - j) * (2 * Fubini.Binomial(k, j)));
                }
            }

            _beforeLevel[j] = sum;
        }
    }

    private void HandOn(int relevant, int length, Func<int, StateKey, Span<Natural>> target)
    {
        for (var s = 0; s < _successors.Count; s++)
        {
            // In a count there is no conclusion that could still be open.
            var key = StateKey.Of(_successors.Masks(s), concluded: true);
            key.Unpack(_next, _points);
            var left = PointGeometry.Size(_next[_system.Relevant]);
            var numbers = target(left, key);
            var levels = _successors.Values(s);
            for (var freed = 0; freed < relevant - left; freed++)
            {
                if (levels[freed] is var ways and not 0)
                {
                    var to = numbers.Slice(freed, length);
                    for (var j = 0; j < length; j++)
                    {
                        to[j] += _beforeLevel[j] * ways;
                    }
                }
            }
        }
    }

    private void Accept(int relevant, int length)
    {
        for (var freed = 0; freed < relevant; freed++)
        {
            if (_acceptedBy[freed] != 0)
            {
                for (var j = 0; j < length; j++)
                {
                    Accepted += _beforeLevel[j] * (Fubini.Number(j + freed) * _acceptedBy[freed]);
                }
            }
        }
    }
}
