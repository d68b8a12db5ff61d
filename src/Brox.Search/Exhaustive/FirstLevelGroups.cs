using System.Numerics;

namespace Brox.Search.Exhaustive;

/// <summary>
/// All first levels of a domain at once, those with the same state after them together. The points are gone through one by one, each left out or taken; choices so far that look the
/// same to what comes are one entry. An entry holds the points near the minimizers so far, for every slot, and for every class that asks for one minimizer those that may serve.
/// </summary>
/// <remarks>
/// A point that is not near yet may stay far, so the pairs (x, u) still to come are among those with x and u not near yet. A minimizer p may be added to the serving ones when some
/// serving q is struck out, by those pairs, only together with p (<see cref="StateReduction.Close"/>): later there are fewer pairs, so this stays so. Where u may be a minimizer
/// (<see cref="StepSystem.Monitor.Anywhere"/>), it matters which points the level holds, and this is not to be used.
/// </remarks>
internal sealed class FirstLevelGroups
{
    private const ulong Decided = 1ul << 63;

    private readonly StepSystem _system;
    private readonly StateReduction _reduction;
    private readonly int _slots;
    private readonly int _width;
    private readonly LevelGroups _groups = new();
    private ulong[] _masks = [];
    private ulong[] _values = [];
    private ulong _domain;
    private int _size;

    public FirstLevelGroups(StepSystem system, StateReduction reduction)
    {
        (_system, _reduction) = (system, reduction);
        _slots = system.Slots.Length;
        _width = _slots + system.Monitors.Length;
    }

    /// <summary>Whether first levels can be taken together.</summary>
    public static bool Serves(StepSystem system) => !system.Monitors.Any(m => m.Anywhere);

    /// <summary>The number of groups.</summary>
    public int Count => _groups.Count;

    /// <summary>Groups the first levels of a domain.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="part">Which part of the choices to follow.</param>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="cancellation">Stops the work.</param>
    public void Fill(ulong domain, int part, int parts, CancellationToken cancellation)
    {
        (_domain, _size) = (domain, PointGeometry.Size(domain));
        _groups.Reset(_width, _size + 1);
        _groups.IndexOf(new ulong[_width], 0);
        _groups.Values(0)[0] = 1;
        var done = 0;
        for (var rest = domain; rest != 0; rest &= rest - 1)
        {
            cancellation.ThrowIfCancellationRequested();
            Take(BitOperations.TrailingZeroCount(rest), done++);
            if (done == Math.Min(6, _size) && parts > 1)
            {
                Keep(part, parts);
            }
        }

        _groups.Values(0)[0] = 0;
    }

    /// <summary>The unreduced masks of slots and monitors of a group.</summary>
    public void CopyTo(int group, ulong[] state)
    {
        var masks = _groups.Masks(group);
        for (var i = 0; i < _width; i++)
        {
            state[i] = i < _slots ? _domain & ~masks[i] : masks[i] & ~Decided;
        }

        state[_system.Relevant] = _domain;
    }

    /// <summary>The numbers of first levels of 0, 1, 2, ... points of a group.</summary>
    public ReadOnlySpan<ulong> Sizes(int group) => _groups.Values(group);

    private void Take(int p, int done)
    {
        var before = _groups.Count;
        var stride = _size + 1;
        Reserve(ref _masks, before * _width);
        Reserve(ref _values, before * stride);
        for (var e = 0; e < before; e++)
        {
            if (!_groups.Values(e).ContainsAnyExcept(0ul))
            {
                continue;
            }

            var next = _masks.AsSpan(e * _width, _width);
            _groups.Masks(e).CopyTo(next);
            for (var s = 0; s < _slots; s++)
            {
                next[s] |= _system.Slots[s].Balls[p] & _domain;
            }

            for (var m = 0; m < _system.Monitors.Length; m++)
            {
                ref var serving = ref next[_slots + m];
                if (serving != Decided)
                {
                    serving = _reduction.Close(m, serving | (1ul << p), _domain & ~next[_system.Monitors[m].Slot], _domain);
                    serving = serving == 0 ? Decided : serving;
                }
            }
        }

        _groups.FirstValues(before).CopyTo(_values);
        for (var e = 0; e < before; e++)
        {
            if (!_values.AsSpan(e * stride, stride).ContainsAnyExcept(0ul))
            {
                continue;
            }

            var values = _groups.Values(_groups.IndexOf(_masks.AsSpan(e * _width, _width), 0));
            for (var size = 0; size <= done; size++)
            {
                values[size + 1] += _values[(e * stride) + size];
            }
        }
    }

    private void Keep(int part, int parts)
    {
        for (var e = 0; e < _groups.Count; e++)
        {
            if (e % parts != part)
            {
                _groups.Values(e).Clear();
            }
        }
    }

    private static void Reserve(ref ulong[] array, int length)
    {
        if (array.Length < length)
        {
            array = new ulong[Math.Max(length, 2 * array.Length)];
        }
    }
}
