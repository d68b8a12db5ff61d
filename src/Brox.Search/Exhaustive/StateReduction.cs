using System.Numerics;

namespace Brox.Search.Exhaustive;

/// <summary>
/// Brings states to a form in which equal futures look equal. Not thread-safe: one for each worker.
/// </summary>
/// <remarks>
/// The serving minimizers A of a class are only ever asked whether one of them survives all pairs (x, u) still to come. So a point p may be added to A when some q of A is
/// struck out only together with p: the survival of p then implies that of q. The reduced A is this closure; and once an element of A is struck out by
/// no coming pair, the class cannot fail any more.
/// </remarks>
internal sealed class StateReduction
{
    private const int LogOfCached = 17;

    private readonly StepSystem _system;
    private readonly PointGeometry _geometry;
    private readonly Known[] _dominance;
    private readonly ulong[][] _permuted;
    private readonly ulong[] _image;
    private readonly ulong[] _first;
    private readonly LineForm? _line;
    private readonly LineOrder _order;

    public StateReduction(StepSystem system)
    {
        (_system, _geometry) = (system, system.Geometry);
        (_image, _first) = (new ulong[system.MaskCount], new ulong[system.MaskCount]);
        _order = new LineOrder(_geometry.Count);
        _line = LineForm.Serves(_geometry) ? new LineForm(system) : null;
        _dominance = new Known[_line is null ? 1 << LogOfCached : 0];
        _permuted = [.. _geometry.Symmetries.Select(Tables)];
    }

    /// <summary>What became of a state.</summary>
    internal enum Outcome
    {
        /// <summary>Something is still open.</summary>
        Open,

        /// <summary>Every completion is accepted.</summary>
        Accepted,

        /// <summary>No completion is accepted: the conclusion holds for all.</summary>
        Rejected,
    }

    /// <summary>
    /// Reduces a state in place. On entry the slots hold the pending points, the monitors the unreduced survivors (0: decided), the last mask all relevant points that are left.
    /// </summary>
    /// <param name="state">The masks.</param>
    /// <param name="concluded">Whether the conclusion is known to fail, or there is none.</param>
    public Outcome Reduce(Span<ulong> state, bool concluded)
    {
        var conclusionHolds = !concluded;
        for (var s = 0; s < _system.Slots.Length && conclusionHolds; s++)
        {
            conclusionHolds = !_system.Slots[s].ConclusionStops || state[s] == 0;
        }

        var first = _system.Slots.Length;
        var remaining = state[_system.Relevant];
        for (var m = 0; m < _system.Monitors.Length; m++)
        {
            var monitor = _system.Monitors[m];
            ref var survivors = ref state[first + m];
            survivors = survivors == 0 || (concluded && monitor.IsConclusion) ? 0 : Close(m, survivors, state[monitor.Slot], remaining);
            conclusionHolds &= !monitor.IsConclusion || survivors == 0;
        }

        if (conclusionHolds)
        {
            return Outcome.Rejected;
        }

        var relevant = 0ul;
        for (var s = 0; s < first; s++)
        {
            if (!IsWatched(state, s, concluded))
            {
                state[s] = 0;
            }

            relevant |= _system.Slots[s].Placed ? state[s] : Union(state[s], s);
        }

        for (var m = 0; m < _system.Monitors.Length; m++)
        {
            var monitor = _system.Monitors[m];
            if (state[first + m] != 0 && (monitor.Anywhere || _system.Slots[monitor.Slot].Placed))
            {
                relevant |= Harmful(m, state[first + m], state[monitor.Slot], remaining);
            }
        }

        state[_system.Relevant] = relevant & remaining;
        return relevant == 0 ? Outcome.Accepted : Outcome.Open;
    }

    /// <summary>The key of a reduced open state, the same for all its images under the symmetries of the point set; on a line, for all states with the same short form.</summary>
    public StateKey Key(ReadOnlySpan<ulong> state, bool concluded)
    {
        if (_line is not null)
        {
            return _line.Key(state, concluded);
        }

        state.CopyTo(_first);
        foreach (var tables in _permuted)
        {
            var order = 0;
            for (var i = 0; i < state.Length && order <= 0; i++)
            {
                _image[i] = Permute(tables, state[i]);
                order = order == 0 ? _image[i].CompareTo(_first[i]) : order;
            }

            if (order < 0)
            {
                _image.CopyTo(_first, 0);
            }
        }

        return StateKey.Pack(_first, _geometry.Count, concluded);
    }

    /// <summary>The number of different images of a pair of sets under the symmetries, or 0 where another image comes first.</summary>
    public int Orbit(ulong domain, ulong minimizers)
    {
        var fixing = 1;
        foreach (var tables in _permuted)
        {
            var (d, x) = (Permute(tables, domain), Permute(tables, minimizers));
            if (d < domain || (d == domain && x < minimizers))
            {
                return 0;
            }

            fixing += d == domain && x == minimizers ? 1 : 0;
        }

        return (_permuted.Length + 1) / fixing;
    }

    /// <summary>The first image of a pair of sets under the symmetries.</summary>
    public (ulong Domain, ulong Minimizers) FirstImage(ulong domain, ulong minimizers)
    {
        var first = (domain, minimizers);
        foreach (var tables in _permuted)
        {
            var image = (Permute(tables, domain), Permute(tables, minimizers));
            first = image.CompareTo(first) < 0 ? image : first;
        }

        return first;
    }

    private bool IsWatched(Span<ulong> state, int slot, bool concluded)
    {
        if (_system.Slots[slot].HypothesisStops || (_system.Slots[slot].ConclusionStops && !concluded))
        {
            return true;
        }

        for (var m = 0; m < _system.Monitors.Length; m++)
        {
            if (_system.Monitors[m].Slot == slot && state[_system.Slots.Length + m] != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The closure of the survivors under dominance by the pairs (x, u) with x among the pending points and u among the remaining ones, or 0 where no pair strikes out one of them.
    /// </summary>
    public ulong Close(int monitor, ulong survivors, ulong pending, ulong remaining)
    {
        if (pending == 0)
        {
            return 0;
        }

        if (_line is not null)
        {
            return _order.Close(survivors, _order.Pairs(pending, remaining, ReachOf(monitor)));
        }

        var dominated = Dominance(monitor, pending, remaining);
        var closed = 0ul;

        // What is dominated is struck out by some pair, and adds nothing of its own.
        for (var rest = survivors; rest != 0; rest &= ~closed)
        {
            var q = BitOperations.TrailingZeroCount(rest);
            if (dominated[q] == ulong.MaxValue)
            {
                return 0;
            }

            closed |= dominated[q];
        }

        return closed;
    }

    /// <summary>For every q the points that are struck out by all coming pairs that strike out q; all bits where no coming pair strikes out q.</summary>
    private ulong[] Dominance(int monitor, ulong pending, ulong remaining)
    {
        var (slot, anywhere) = (_system.Slots[_system.Monitors[monitor].Slot], _system.Monitors[monitor].Anywhere);
        var reach = anywhere ? remaining : remaining & Union(pending, _system.Monitors[monitor].Slot);
        var hash = ((pending * 0x9E3779B97F4A7C15) ^ reach) * 0xC2B2AE3D27D4EB4F;
        ref var known = ref _dominance[(hash >> (64 - LogOfCached)) ^ (ulong)monitor];
        if (known.Dominated is not null && known.Monitor == monitor && known.Pending == pending && known.Reach == reach)
        {
            return known.Dominated;
        }

        var result = known.Dominated ?? new ulong[_geometry.Count];
        Array.Fill(result, ulong.MaxValue);
        for (var xs = pending; xs != 0; xs &= xs - 1)
        {
            var x = BitOperations.TrailingZeroCount(xs);
            for (var us = anywhere ? reach : reach & slot.Balls[x]; us != 0; us &= us - 1)
            {
                var bad = _geometry.Bad(x, BitOperations.TrailingZeroCount(us));
                for (var qs = bad; qs != 0; qs &= qs - 1)
                {
                    result[BitOperations.TrailingZeroCount(qs)] &= bad;
                }
            }
        }

        known = new Known(monitor, pending, reach, result);
        return result;
    }

    private int ReachOf(int monitor) => _system.Monitors[monitor] is { Anywhere: false, Slot: var slot } ? _line!.Reach(slot) : _geometry.Count;

    private ulong Harmful(int index, ulong survivors, ulong pending, ulong remaining)
    {
        if (_line is not null)
        {
            return LineOrder.Harmful(survivors, _order.Pairs(pending, remaining, ReachOf(index)));
        }

        var monitor = _system.Monitors[index];
        var harmful = 0ul;
        for (var xs = pending; xs != 0; xs &= xs - 1)
        {
            var x = BitOperations.TrailingZeroCount(xs);
            for (var us = (monitor.Anywhere ? remaining : remaining & _system.Slots[monitor.Slot].Balls[x]) & ~harmful; us != 0; us &= us - 1)
            {
                var u = BitOperations.TrailingZeroCount(us);
                if ((_geometry.Bad(x, u) & survivors) != 0)
                {
                    harmful |= 1ul << u;
                }
            }
        }

        return harmful;
    }

    private ulong Union(ulong points, int slot)
    {
        if (_line is not null)
        {
            return _order.Near(points, _line.Reach(slot));
        }

        var balls = _system.Slots[slot].Balls;
        var union = 0ul;
        for (; points != 0; points &= points - 1)
        {
            union |= balls[BitOperations.TrailingZeroCount(points)];
        }

        return union;
    }

    private static ulong Permute(ulong[] tables, ulong mask) =>
        tables[mask & 255] | tables[256 + (mask >> 8 & 255)] | tables[512 + (mask >> 16 & 255)] | tables[768 + (mask >> 24 & 255)] | tables[1024 + (mask >> 32)];

    /// <summary>A dominance computed; a later one may take its place.</summary>
    private readonly record struct Known(int Monitor, ulong Pending, ulong Reach, ulong[]? Dominated);

    private static ulong[] Tables(int[] permutation)
    {
        var tables = new ulong[256 * 5];
        for (var i = 0; i < tables.Length; i++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var from = (8 * (i / 256)) + bit;
                if ((i >> bit & 1) != 0 && from < permutation.Length)
                {
                    tables[i] |= 1ul << permutation[from];
                }
            }
        }

        return tables;
    }
}
