using System.Numerics;

namespace Brox.Search.Exhaustive;

/// <summary>
/// States on equally spaced points of a line, with their gaps as short as they may be: a state and its short form have the same completions, up to the names of the points.
/// </summary>
/// <remarks>
/// <para>What is still to come depends on the relevant points R alone: a level is a subset of R and some free points; a pending x asks which points of R are in its ball; and u strikes out
/// <c>s</c> for x exactly when x and <c>s</c> are strictly on the same side of u, since <c>&lt;x-u, u-s&gt; &lt; 0</c> says that x - u and u - s have opposite signs. So let p map R
/// into the points, strictly ascending, such that u is in the ball of x exactly when p(u) is in that of p(x), for u in R and pending x. Let every serving minimizer go to a point that
/// has as many points of p(R) before it, and is in p(R) exactly if it was in R. Then chains of levels go to chains of levels of the same sizes, and what each does to the pending points and
/// to the serving minimizers goes with it. The free points are as many as before, since R has as many points as p(R).</para>
/// <para>The short form moves the runs of neighbouring relevant points together. If no ball of a pending point reaches from one side of a gap into a relevant point of the other side, the gap
/// becomes as short as it can without this becoming false, but not shorter than one point; otherwise it stays as long as it is. Before the first and after the last run one
/// point stays where a minimizer serves there, and none otherwise. All points of a gap are alike to what comes, so if one of them serves, all may.</para>
/// </remarks>
internal sealed class LineForm
{
    private readonly StepSystem _system;
    private readonly int[] _reach;
    private readonly ulong[] _short;

    public LineForm(StepSystem system)
    {
        _system = system;
        _reach = [.. system.Slots.Select(s => PointGeometry.Size(s.Balls[0]) - 1)];
        _short = new ulong[system.MaskCount];
    }

    /// <summary>The radius of a slot, in places.</summary>
    public int Reach(int slot) => _reach[slot];

    /// <summary>Whether the points are equally spaced on a line, in their order.</summary>
    public static bool Serves(PointGeometry geometry)
    {
        var n = geometry.Count;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (geometry.Squared[i][j] != geometry.Squared[1][0] * ((i - j) * (i - j)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The key of the short form of a reduced open state, the same for its mirror image.</summary>
    public StateKey Key(ReadOnlySpan<ulong> state, bool concluded)
    {
        var length = Shorten(state);
        var mirrored = false;
        foreach (var mask in _short)
        {
            if (Mirror(mask, length) is var image && image != mask)
            {
                mirrored = image < mask;
                break;
            }
        }

        if (mirrored)
        {
            foreach (ref var mask in _short.AsSpan())
            {
                mask = Mirror(mask, length);
            }
        }

        return StateKey.Pack(_short, _system.Geometry.Count, concluded);
    }

    /// <summary>Makes the short form and returns the number of points that it takes, from bit 0 on.</summary>
    private int Shorten(ReadOnlySpan<ulong> state)
    {
        Array.Clear(_short);
        var relevant = state[_system.Relevant];
        var start = BitOperations.TrailingZeroCount(relevant);
        var length = MoveGap(state, 0, start, 0, 1, isOuter: true);
        while (true)
        {
            var run = BitOperations.TrailingZeroCount(~(relevant >> start));
            for (var i = 0; i < _short.Length; i++)
            {
                _short[i] |= (state[i] >> start & Ones(run)) << length;
            }

            (start, length) = (start + run, length + run);
            var beyond = relevant >> start;
            if (beyond == 0)
            {
                return MoveGap(state, start, _system.Geometry.Count - start, length, 1, isOuter: true);
            }

            var gap = BitOperations.TrailingZeroCount(beyond);
            length = MoveGap(state, start, gap, length, Shortest(state, start, gap), isOuter: false);
            start += gap;
        }
    }

    /// <summary>The shortest gap that keeps the two sides apart as they are.</summary>
    private int Shortest(ReadOnlySpan<ulong> state, int start, int gap)
    {
        var shortest = 1;
        for (var s = 0; s < _reach.Length; s++)
        {
            var (before, after) = (state[s] & Ones(start), state[s] >> (start + gap));
            shortest = before == 0 ? shortest : Math.Max(shortest, 63 - BitOperations.LeadingZeroCount(before) + _reach[s] + 1 - start);
            shortest = after == 0 ? shortest : Math.Max(shortest, _reach[s] - BitOperations.TrailingZeroCount(after));
        }

        return Math.Min(shortest, gap);
    }

    private int MoveGap(ReadOnlySpan<ulong> state, int start, int gap, int to, int length, bool isOuter)
    {
        var serves = !isOuter;
        for (var m = _system.Slots.Length; m < _system.Relevant; m++)
        {
            if ((state[m] >> start & Ones(gap)) != 0)
            {
                _short[m] |= Ones(length) << to;
                serves = true;
            }
        }

        return serves ? to + length : to;
    }

    private static ulong Ones(int count) => (1ul << count) - 1;

    private static ulong Mirror(ulong mask, int length)
    {
        mask = (mask >> 1 & 0x5555555555555555) | ((mask & 0x5555555555555555) << 1);
        mask = (mask >> 2 & 0x3333333333333333) | ((mask & 0x3333333333333333) << 2);
        mask = (mask >> 4 & 0x0F0F0F0F0F0F0F0F) | ((mask & 0x0F0F0F0F0F0F0F0F) << 4);
        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(mask) >> (64 - length);
    }
}
