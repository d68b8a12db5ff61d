using System.Numerics;

namespace Brox.Search.Exhaustive;

/// <summary>
/// What pairs (x, u) strike out on equally spaced points of a line, by shifts of masks: a pair strikes out exactly the points on the side of u on which x is (<see cref="LineForm"/>).
/// </summary>
/// <remarks>
/// Bits are in the order of the line; "up" is towards higher bits. A pair with u above x strikes out what is below u, so a point q is struck out by the upward pairs with u above q and by
/// the downward pairs with u below q. Going up from q to p, the latter can only become more, and the former stay the same exactly if no u of an upward pair is above q and at most p.
/// So the p that are struck out by all pairs that strike out q are found by filling from q upwards until such a u, and downwards alike.
/// </remarks>
/// <param name="points">The number of points.</param>
internal readonly struct LineOrder(int points)
{
    private readonly ulong _full = (1ul << points) - 1;

    /// <summary>The points at most so many places from some of a set.</summary>
    public ulong Near(ulong set, int reach) => (Up(set, reach) | Down(set, reach)) & _full;

    /// <summary>The points u of the pairs (x, u) to come, with u above x and below x.</summary>
    /// <param name="pending">The points x.</param>
    /// <param name="remaining">The points among which u is.</param>
    /// <param name="reach">The radius, in places; the number of points where u is anywhere.</param>
    public (ulong Above, ulong Below) Pairs(ulong pending, ulong remaining, int reach)
    {
        if (pending == 0 || reach == 0)
        {
            return (0, 0);
        }

        return reach < points
            ? (Up(pending << 1, reach - 1) & remaining, Down(pending >> 1, reach - 1) & remaining)
            : (remaining & ~UpToLowest(pending), remaining & ~FromHighest(pending));
    }

    /// <summary>The closure of the serving minimizers under dominance (<see cref="StateReduction.Close"/>), or 0 where no pair strikes out one of them.</summary>
    public ulong Close(ulong serving, (ulong Above, ulong Below) pairs)
    {
        if ((serving & FromHighest(pairs.Above) & UpToLowest(pairs.Below)) != 0)
        {
            return 0;
        }

        var (up, down) = (serving, serving);
        var (openUp, openDown) = (_full & ~pairs.Above, _full & ~pairs.Below);
        for (var shift = 1; shift < points; shift *= 2)
        {
            up |= openUp & (up << shift);
            openUp &= openUp << shift;
            down |= openDown & (down >> shift);
            openDown &= openDown >> shift;
        }

        return up | down;
    }

    /// <summary>The u that strike out some serving minimizer.</summary>
    public static ulong Harmful(ulong serving, (ulong Above, ulong Below) pairs) => (pairs.Above & ~UpToLowest(serving)) | (pairs.Below & ~FromHighest(serving));

    /// <summary>All bits up to the lowest of a set; all bits where it is empty.</summary>
    private static ulong UpToLowest(ulong set) => set ^ (set - 1);

    /// <summary>All bits from the highest of a set on; all bits where it is empty.</summary>
    private static ulong FromHighest(ulong set) => set == 0 ? ulong.MaxValue : ulong.MaxValue << (63 - BitOperations.LeadingZeroCount(set));

    private static ulong Up(ulong set, int places)
    {
        for (var done = 0; done < places;)
        {
            var shift = Math.Min(done + 1, places - done);
            set |= set << shift;
            done += shift;
        }

        return set;
    }

    private static ulong Down(ulong set, int places)
    {
        for (var done = 0; done < places;)
        {
            var shift = Math.Min(done + 1, places - done);
            set |= set >> shift;
            done += shift;
        }

        return set;
    }
}
