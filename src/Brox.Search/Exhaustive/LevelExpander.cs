using System.Numerics;

namespace Brox.Search.Exhaustive;

/// <summary>
/// Enumerates the next levels of a state, as subsets of its relevant points, and groups those with the same successor. Whether a pair (x, u) counts depends on u alone once x is
/// pending, so what a level does is the union of what its points do. The points are gone through one by one, each left out or taken, and choices so far that look the same to the
/// points to come are one entry: the cost is that of the different entries, not of the subsets.
/// </summary>
/// <remarks>
/// An entry holds what the level leaves pending, the minimizers that still serve, and for classes that forbid strict stops the <em>lonely</em> points: pending ones that the level
/// takes without having another point of their ball. A lonely point whose ball has been gone through is a strict stop.
/// </remarks>
internal sealed class LevelExpander
{
    private const int LeftShift = 48;

    private readonly StepSystem _system;
    private readonly int[] _stopSlots;
    private readonly bool _countLevels;
    private readonly int _monitors;
    private readonly int _lonely;
    private readonly int _left;
    private readonly int _concluded;
    private readonly int _width;
    private readonly ulong[] _leaving;
    private readonly int[] _points;
    private readonly ulong[] _struck;
    private readonly ulong[] _closing;
    private readonly ulong[] _taken;
    private ulong[] _kept = new ulong[256];
    private int[] _keptAt = new int[64];
    private ulong[] _state = [];
    private int _count;
    private LevelGroups _groups = new();

    /// <param name="system">The step system.</param>
    /// <param name="countLevels">Whether levels are counted by their size; otherwise the first one in the published order is kept.</param>
    public LevelExpander(StepSystem system, bool countLevels)
    {
        (_system, _countLevels) = (system, countLevels);
        _stopSlots = [.. Enumerable.Range(0, system.Slots.Length).Where(s => system.Slots[s].HypothesisStops || system.Slots[s].ConclusionStops)];
        _monitors = system.Slots.Length;
        _lonely = _monitors + system.Monitors.Length;
        _left = _lonely + _stopSlots.Length;
        _concluded = system.NeedsRemainder ? _left + 1 : _left;
        _width = system.HasConclusion ? _concluded + 1 : _concluded;
        var n = system.Geometry.Count;
        _leaving = [.. system.Slots.SelectMany(s => Enumerable.Range(0, n).Select(p => s.Placed ? 1ul << p : s.Balls[p]))];
        _points = new int[n];
        _struck = new ulong[n * system.Monitors.Length];
        _closing = new ulong[n * _stopSlots.Length];
        _taken = new ulong[_width];
    }

    /// <summary>
    /// Fills the groups with the successors of a state. A group begins with unreduced masks of slots and monitors (<see cref="Successor"/>). Its values are the numbers of levels of
    /// 0, 1, 2, ... points, or one number that tells the first level (<see cref="LeftOf"/>).
    /// </summary>
    public void Expand(ulong[] state, bool concluded, LevelGroups groups)
    {
        (_state, _groups) = (state, groups);
        Prepare();
        var relevant = state[_system.Relevant];
        var stride = _countLevels ? _count + 1 : 1;
        groups.Reset(_width, stride);
        state.AsSpan(0, _lonely).CopyTo(_taken);
        _taken.AsSpan(_lonely).Clear();
        if (_system.NeedsRemainder)
        {
            _taken[_left] = relevant;
        }

        if (_system.HasConclusion)
        {
            _taken[_concluded] = concluded ? 1ul : 0;
        }

        groups.IndexOf(_taken, 0);
        groups.Values(0)[0] = _countLevels ? 1 : Rank(relevant);
        for (var i = 0; i < _count; i++)
        {
            Take(i, stride);
            for (var s = 0; s < _stopSlots.Length; s++)
            {
                if (_closing[(i * _stopSlots.Length) + s] is var closing and not 0)
                {
                    Close(s, closing);
                }
            }
        }

        // The empty level is none.
        var ofEmpty = groups.Values(0);
        ofEmpty[0] = _countLevels ? 0 : ofEmpty[0];
        if (_countLevels ? !ofEmpty.ContainsAnyExcept(0ul) : ofEmpty[0] == Rank(relevant))
        {
            groups.Drop(0);
        }
    }

    /// <summary>The unreduced masks of a group, and whether the conclusion is known to fail, or there is none; false where the group has no level.</summary>
    public bool Successor(LevelGroups groups, int group, ulong[] state, ulong[] next, out bool concluded)
    {
        concluded = false;
        if (groups.IsDropped(group))
        {
            return false;
        }

        var masks = groups.Masks(group);
        masks[.._lonely].CopyTo(next);
        next[_system.Relevant] = _system.NeedsRemainder ? masks[_left] : state[_system.Relevant];
        concluded = !_system.HasConclusion || masks[_concluded] != 0;
        return true;
    }

    /// <summary>The relevant points outside the first level of a group.</summary>
    public static ulong LeftOf(ulong value) => value & ((1ul << LeftShift) - 1);

    /// <summary>Fewer points left cost less; of equally many, the smaller mask has the smaller values in front.</summary>
    private static ulong Rank(ulong left) => ((ulong)PointGeometry.Size(left) << LeftShift) | left;

    private void Prepare()
    {
        _count = 0;
        var monitors = _system.Monitors.Length;
        for (var rest = _state[_system.Relevant]; rest != 0; rest &= rest - 1)
        {
            var p = BitOperations.TrailingZeroCount(rest);
            _points[_count] = p;
            for (var m = 0; m < monitors; m++)
            {
                _struck[(_count * monitors) + m] = Struck(m, p);
            }

            for (var s = 0; s < _stopSlots.Length; s++)
            {
                _closing[(_count * _stopSlots.Length) + s] = 0;
            }

            _count++;
        }

        for (var s = 0; s < _stopSlots.Length; s++)
        {
            var slot = _stopSlots[s];
            for (var pending = _state[slot]; pending != 0; pending &= pending - 1)
            {
                var p = BitOperations.TrailingZeroCount(pending);
                var last = 63 - BitOperations.LeadingZeroCount(_system.Slots[slot].Balls[p] & _state[_system.Relevant]);
                _closing[(PointGeometry.Size(_state[_system.Relevant] & ((1ul << last) - 1)) * _stopSlots.Length) + s] |= 1ul << p;
            }
        }
    }

    private ulong Struck(int index, int p)
    {
        if (_state[_monitors + index] == 0)
        {
            return 0;
        }

        var monitor = _system.Monitors[index];
        var struck = 0ul;
        var pending = monitor.Anywhere ? _state[monitor.Slot] : _state[monitor.Slot] & _system.Slots[monitor.Slot].Balls[p];
        for (; pending != 0; pending &= pending - 1)
        {
            struck |= _system.Geometry.Bad(BitOperations.TrailingZeroCount(pending), p);
        }

        return struck;
    }

    /// <summary>Adds to every entry its choice with one more point.</summary>
    /// <remarks>
    /// The last entry comes first: a choice is usually found after what it is made from, so the entry that is added to has been used itself. Where it has not, its numbers are kept aside.
    /// </remarks>
    private void Take(int point, int stride)
    {
        var before = _groups.Count;
        if (_keptAt.Length < before)
        {
            _keptAt = new int[2 * before];
        }

        var kept = 0;
        var bit = 1ul << _points[point];
        for (var e = before - 1; e >= 0; e--)
        {
            if (_groups.IsDropped(e) || !TryTake(point, _groups.Masks(e), _taken))
            {
                continue;
            }

            var entry = _groups.IndexOf(_taken, _countLevels ? 0 : ulong.MaxValue);
            var to = _groups.Values(entry);
            if (entry < e && _keptAt[entry] == 0)
            {
                if (_kept.Length < (kept + 1) * stride)
                {
                    Array.Resize(ref _kept, 2 * (kept + 1) * stride);
                }

                to.CopyTo(_kept.AsSpan(kept * stride));
                _keptAt[entry] = ++kept;
            }

            var from = _keptAt[e] == 0 ? _groups.Values(e) : _kept.AsSpan((_keptAt[e] - 1) * stride, stride);
            if (_countLevels)
            {
                // At most so many points as have been gone through are in a level. Downwards, since both may be the same.
                for (var size = point; size >= 0; size--)
                {
                    to[size + 1] += from[size];
                }
            }
            else
            {
                to[0] = Math.Min(to[0], from[0] - bit - (1ul << LeftShift));
            }
        }

        _keptAt.AsSpan(0, kept == 0 ? 0 : before).Clear();
    }

    private bool TryTake(int point, ReadOnlySpan<ulong> entry, Span<ulong> next)
    {
        var p = _points[point];
        var (bit, n) = (1ul << p, _points.Length);
        for (var s = 0; s < _stopSlots.Length; s++)
        {
            var slot = _stopSlots[s];
            next[_lonely + s] = (entry[_lonely + s] & ~_system.Slots[slot].Balls[p]) | (entry[slot] & bit);
        }

        for (var s = 0; s < _monitors; s++)
        {
            next[s] = entry[s] & ~_leaving[(s * n) + p];
        }

        if (_system.NeedsRemainder)
        {
            next[_left] = entry[_left] & ~bit;
        }

        if (_system.HasConclusion)
        {
            next[_concluded] = entry[_concluded];
        }

        var monitors = _system.Monitors.Length;
        for (var m = 0; m < monitors; m++)
        {
            var serving = entry[_monitors + m];
            var left = serving & ~_struck[(point * monitors) + m];
            next[_monitors + m] = left;
            if (serving != 0 && left == 0)
            {
                if (!_system.Monitors[m].IsConclusion)
                {
                    return false;
                }

                next[_concluded] = 1;
            }
        }

        if (_system.HasConclusion && next[_concluded] != 0)
        {
            ForgetConclusion(next);
        }

        return true;
    }

    /// <summary>Judges the lonely points of a stop slot whose ball has been gone through.</summary>
    private void Close(int stop, ulong closing)
    {
        var before = _groups.Count;
        for (var e = 0; e < before; e++)
        {
            if (_groups.IsDropped(e) || (_groups.Masks(e)[_lonely + stop] & closing) == 0)
            {
                continue;
            }

            _groups.Drop(e);
            if (_system.Slots[_stopSlots[stop]].HypothesisStops)
            {
                continue;
            }

            _groups.Masks(e).CopyTo(_taken);
            _taken[_concluded] = 1;
            ForgetConclusion(_taken);
            var entry = _groups.IndexOf(_taken, _countLevels ? 0 : ulong.MaxValue);
            var values = _groups.Values(entry);
            var source = _groups.Values(e);
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = _countLevels ? values[i] + source[i] : Math.Min(values[i], source[i]);
            }
        }
    }

    private void ForgetConclusion(Span<ulong> masks)
    {
        for (var m = 0; m < _system.Monitors.Length; m++)
        {
            if (_system.Monitors[m].IsConclusion)
            {
                masks[_monitors + m] = 0;
            }
        }

        for (var s = 0; s < _stopSlots.Length; s++)
        {
            if (!_system.Slots[_stopSlots[s]].HypothesisStops)
            {
                masks[_lonely + s] = 0;
            }
        }
    }
}
