using System.Numerics;

namespace Brox.Search.Exhaustive;

/// <summary>
/// Enumerates the next levels of a state, as subsets of its relevant points, and groups those with the same successor. Whether a pair (x, u) counts depends on u alone once x is
/// pending, so what a level does is the union of what its points do; the subsets are walked depth first, each from the one without its last point.
/// </summary>
internal sealed class LevelExpander
{
    private readonly StepSystem _system;
    private readonly int[] _stopSlots;
    private readonly int _width;
    private readonly uint[] _effects;
    private readonly uint[] _totals;
    private readonly uint[] _bits;
    private readonly uint[] _raw;
    private readonly bool _countLevels;
    private uint[] _state = [];
    private bool _concluded;
    private int _count;
    private GroupTable _groups = new();

    /// <param name="system">The step system.</param>
    /// <param name="countLevels">Whether levels of different size are kept apart and counted; otherwise the first one in the published order is kept.</param>
    public LevelExpander(StepSystem system, bool countLevels)
    {
        (_system, _countLevels) = (system, countLevels);
        _stopSlots = [.. Enumerable.Range(0, system.Slots.Count).Where(s => system.Slots[s].HypothesisStops || system.Slots[s].ConclusionStops)];
        _width = system.Slots.Count + system.Monitors.Count + _stopSlots.Length;
        var n = system.Geometry.Count;
        _effects = new uint[n * _width];
        _totals = new uint[(n + 1) * _width];
        _bits = new uint[n];
        _raw = new uint[system.MaskCount];
    }

    /// <summary>
    /// Fills the groups with the successors of a state. A key holds unreduced masks; the last mask is what is left of the relevant points. Its flags are
    /// <see cref="SizeOf"/> and <see cref="IsConcluded"/>. The value is the number of levels, or <see cref="LeftOf"/> of the first level.
    /// </summary>
    public void Expand(uint[] state, bool concluded, GroupTable groups)
    {
        (_state, _concluded, _groups) = (state, concluded, groups);
        groups.Clear();
        _count = 0;
        for (var rest = state[_system.Relevant]; rest != 0; rest &= rest - 1)
        {
            _bits[_count] = rest & (0 - rest);
            Effects(BitOperations.TrailingZeroCount(rest), _effects.AsSpan(_count * _width, _width));
            _count++;
        }

        Walk(0, 0, 0);
    }

    /// <summary>The size of the level, where sizes are kept apart.</summary>
    public static int SizeOf(in StateKey key) => (int)(key.Flags >> 1);

    /// <summary>Whether the conclusion is known to fail, or there is none.</summary>
    public static bool IsConcluded(in StateKey key) => (key.Flags & 1) != 0;

    /// <summary>The relevant points outside the first level.</summary>
    public static uint LeftOf(ulong value) => (uint)value;

    private void Effects(int p, Span<uint> effects)
    {
        var at = 0;
        foreach (var (index, slot) in _system.Slots.Index())
        {
            effects[at++] = _state[index] & (slot.Placed ? 1u << p : slot.Balls[p]);
        }

        foreach (var (index, monitor) in _system.Monitors.Index())
        {
            var struck = 0u;
            if (_state[_system.Slots.Count + index] != 0)
            {
                var pending = monitor.Anywhere ? _state[monitor.Slot] : _state[monitor.Slot] & _system.Slots[monitor.Slot].Balls[p];
                for (; pending != 0; pending &= pending - 1)
                {
                    struck |= _system.Geometry.Bad(BitOperations.TrailingZeroCount(pending), p);
                }
            }

            effects[at++] = struck;
        }

        foreach (var slot in _stopSlots)
        {
            effects[at++] = _system.Slots[slot].Balls[p] & ~(1u << p);
        }
    }

    private void Walk(int from, uint level, int depth)
    {
        var above = _totals.AsSpan(depth * _width, _width);
        var totals = _totals.AsSpan((depth + 1) * _width, _width);
        for (var i = from; i < _count; i++)
        {
            var effects = _effects.AsSpan(i * _width, _width);
            for (var w = 0; w < totals.Length; w++)
            {
                totals[w] = above[w] | effects[w];
            }

            var (possible, refuted) = Monitors(totals);
            if (!possible)
            {
                continue;
            }

            var next = level | _bits[i];
            Record(next, totals, refuted, depth + 1);
            Walk(i + 1, next, depth + 1);
        }
    }

    /// <summary>Whether every hypothesis keeps a minimizer, and whether a part of the conclusion has lost all.</summary>
    private (bool Possible, bool Refuted) Monitors(ReadOnlySpan<uint> totals)
    {
        var first = _system.Slots.Count;
        var refuted = false;
        for (var m = 0; m < _system.Monitors.Count; m++)
        {
            var survivors = _state[first + m];
            if (survivors != 0 && (survivors & ~totals[first + m]) == 0)
            {
                if (!_system.Monitors[m].IsConclusion)
                {
                    return (false, false);
                }

                refuted = true;
            }
        }

        return (true, refuted);
    }

    private void Record(uint level, ReadOnlySpan<uint> totals, bool refuted, int size)
    {
        var (slots, monitors) = (_system.Slots.Count, _system.Monitors.Count);
        for (var i = 0; i < _stopSlots.Length; i++)
        {
            var slot = _stopSlots[i];
            if ((level & _state[slot] & ~totals[slots + monitors + i]) != 0)
            {
                if (_system.Slots[slot].HypothesisStops)
                {
                    return;
                }

                refuted = true;
            }
        }

        var concluded = _concluded || refuted;
        for (var s = 0; s < slots; s++)
        {
            _raw[s] = _state[s] & ~totals[s];
        }

        for (var m = 0; m < monitors; m++)
        {
            _raw[slots + m] = concluded && _system.Monitors[m].IsConclusion ? 0 : _state[slots + m] & ~totals[slots + m];
        }

        var left = _state[_system.Relevant] & ~level;
        _raw[^1] = _system.NeedsRemainder ? left : 0;
        var flags = (concluded ? 1ul : 0) | (_countLevels ? (ulong)size << 1 : 0);
        ref var value = ref _groups.Of(StateKey.Pack(_raw, _system.Geometry.Count, flags));
        if (_countLevels)
        {
            value++;
        }
        else
        {
            // Fewer points left cost less; of equally many, the smaller mask has the smaller values in front.
            var rank = ((ulong)(size + 1) << 32 ^ 0xFF_0000_0000) | left;
            value = value == 0 ? rank : Math.Min(value, rank);
        }
    }
}
