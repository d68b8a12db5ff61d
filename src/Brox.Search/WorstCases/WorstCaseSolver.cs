using System.Numerics;

namespace Brox.Search.WorstCases;

/// <summary>
/// The longest run that the levels still to come can put in front of a point, over all ways to place the rest of the points in levels that keep the function
/// broximally aligned with one <c>x*</c>.
/// <para>
/// A function is a chain of level sets; the broximal set of <c>x</c> is its ball cut with the first level that meets the ball, so alignment and progress are decided for
/// <c>x</c> at that moment. Levels are placed from the lowest up, a run is read backwards: a point <c>h</c> whose ball has been met is the head of the run, and it gets a
/// predecessor only when its own level is placed, among the points whose balls that level meets first. So the state is the set of placed points and the head. A point outside
/// all balls still unmet matters no more: it counts as placed.
/// </para>
/// </summary>
/// <param name="choices">What a level does to the points it meets.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class WorstCaseSolver(LevelChoices choices, CancellationToken cancellation)
{
    private static readonly sbyte[] Impossible = [];

    private readonly sbyte[]?[] _known = new sbyte[]?[1 << choices.Count];
    private readonly ulong _full = (ulong)((1L << choices.Count) - 1);

    /// <summary>Whether the placed points can be completed to a function of the class.</summary>
    public bool IsPossible(ulong placed) => Steps(placed).Length > 0;

    /// <summary>The number of steps that can still be put in front of a head whose ball has been met.</summary>
    public int StepsBefore(ulong placed, int head) => Steps(placed)[head];

    /// <summary>The levels, from the lowest up, of a completion that attains <see cref="StepsBefore"/>, without the points that no longer matter; and the first iterate of the run.</summary>
    public (List<ulong> Levels, int Start) Extend(ulong placed, int head)
    {
        var levels = new List<ulong>();
        var state = Close(placed);
        while (state != _full)
        {
            var wanted = Steps(state)[head];
            foreach (var (level, met, after) in Levels(state))
            {
                var isPlaced = (level >> head & 1) != 0;
                var next = new int[choices.Count];
                if ((isPlaced ? InFront(head, level, met, Steps(after), next) : Steps(after)[head]) == wanted)
                {
                    while ((level >> head & 1) != 0 && next[head] >= 0)
                    {
                        head = next[head];
                    }

                    levels.Add(level);
                    state = after;
                    break;
                }
            }
        }

        return (levels, head);
    }

    private ulong Close(ulong placed) => ~choices.Around(_full & ~choices.MetBy(placed)) & _full;

    private sbyte[] Steps(ulong placed)
    {
        var state = Close(placed);
        if (_known[state] is { } known)
        {
            return known;
        }

        cancellation.ThrowIfCancellationRequested();
        if (state == _full)
        {
            return _known[state] = new sbyte[choices.Count];
        }

        var best = Impossible;
        var next = new int[choices.Count];
        foreach (var (level, met, after) in Levels(state))
        {
            var later = Steps(after);
            best = best.Length == 0 ? new sbyte[choices.Count] : best;
            for (var head = 0; head < choices.Count; head++)
            {
                var steps = (level >> head & 1) != 0 ? InFront(head, level, met, later, next) : later[head];
                best[head] = Math.Max(best[head], (sbyte)steps);
            }
        }

        return _known[state] = best;
    }

    /// <summary>The admissible levels above a state that lead to a possible completion, with the points whose balls they meet first, and the state after.</summary>
    private IEnumerable<(ulong Level, ulong Met, ulong After)> Levels(ulong state)
    {
        var unmet = _full & ~choices.MetBy(state);
        var rest = choices.Around(unmet);
        for (var level = rest; level != 0; level = (level - 1) & rest)
        {
            var met = unmet & choices.MetBy(level);
            if (!Admits(met, level))
            {
                continue;
            }

            var after = Close(state | level);
            if (IsPossible(after))
            {
                yield return (level, met, after);
            }
        }
    }

    private bool Admits(ulong met, ulong level)
    {
        for (; met != 0; met &= met - 1)
        {
            if (!choices.Admits(BitOperations.TrailingZeroCount(met), level))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The steps in front of a head that the level places. A predecessor in the level itself (a plateau) is followed on; this ends, since by eq. (3) every predecessor is
    /// strictly farther from <c>x*</c>.
    /// </summary>
    private int InFront(int head, ulong level, ulong met, sbyte[] later, int[] next)
    {
        var best = 0;
        next[head] = -1;
        for (var rest = met & ~(1ul << head); rest != 0; rest &= rest - 1)
        {
            var x = BitOperations.TrailingZeroCount(rest);
            if ((choices.Next(x, level) >> head & 1) == 0)
            {
                continue;
            }

            var steps = 1 + ((level >> x & 1) != 0 ? InFront(x, level, met, later, next) : later[x]);
            if (steps > best)
            {
                (best, next[head]) = (steps, x);
            }
        }

        return best;
    }
}
