using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Exhaustive;
using Brox.Theory.Broximal;

namespace Brox.Search.WorstCases;

/// <summary>
/// What one level set does to the points that it meets first, for one radius, one minimizer <c>x*</c> and one selection rule. The points are the bits of
/// <see cref="PointGeometry"/>.
/// </summary>
internal sealed class LevelChoices
{
    private readonly ulong[] _balls;
    private readonly ulong[] _against;
    private readonly int[][] _distance;
    private readonly SelectionRule _rule;

    public LevelChoices(PointGeometry geometry, Radius radius, int xStar, SelectionRule rule)
    {
        (Count, XStar, _rule) = (geometry.Count, xStar, rule);
        _balls = geometry.Balls(radius.Squared);
        _against = [.. Enumerable.Range(0, Count).Select(x => Mask(u => (geometry.Bad(x, u) >> xStar & 1) != 0))];

        // Only the order of the distances matters, so a comparison of machine words is exact.
        var sorted = geometry.Squared.SelectMany(row => row).Distinct().Order().Select((d, i) => (d, i)).ToDictionary(p => p.d, p => p.i);
        _distance = [.. geometry.Squared.Select(row => row.Select((Rational d) => sorted[d]).ToArray())];
    }

    /// <summary>The number of points.</summary>
    public int Count { get; }

    /// <summary>The minimizer that is to serve in <c>alignment(t)</c>.</summary>
    public int XStar { get; }

    /// <summary>The points whose ball meets the set.</summary>
    public ulong MetBy(ulong set) => Mask(x => (_balls[x] & set) != 0);

    /// <summary>The union of the balls around the points of a set.</summary>
    public ulong Around(ulong set)
    {
        var union = 0ul;
        for (; set != 0; set &= set - 1)
        {
            union |= _balls[System.Numerics.BitOperations.TrailingZeroCount(set)];
        }

        return union;
    }

    /// <summary>
    /// Whether the level may be the first one to meet the ball of a far <paramref name="x"/>: every point of the broximal set is on the side of <c>x*</c>, eq. (3), and
    /// <paramref name="x"/> is not alone in it.
    /// </summary>
    public bool Admits(int x, ulong level)
    {
        var brox = _balls[x] & level;
        return (brox & _against[x]) == 0 && brox != 1ul << x;
    }

    /// <summary>What the rule may take as the next iterate after <paramref name="x"/> when the level is the first one to meet its ball.</summary>
    public ulong Next(int x, ulong level)
    {
        var moving = _balls[x] & level & ~(1ul << x);
        if (_rule == SelectionRule.AnyMoving)
        {
            return moving;
        }

        var (farthest, best) = (0ul, -1);
        for (var rest = moving; rest != 0; rest &= rest - 1)
        {
            var u = System.Numerics.BitOperations.TrailingZeroCount(rest);
            if (_distance[x][u] > best)
            {
                (farthest, best) = (0, _distance[x][u]);
            }

            farthest |= _distance[x][u] == best ? 1ul << u : 0;
        }

        return farthest;
    }

    private ulong Mask(Func<int, bool> has)
    {
        var mask = 0ul;
        for (var i = 0; i < Count; i++)
        {
            mask |= has(i) ? 1ul << i : 0;
        }

        return mask;
    }
}
