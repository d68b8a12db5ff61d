using System.Numerics;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smallest;

/// <summary>
/// The functions on few points of whole coordinates with ranks as values that are in a broximal class for a whole t or t^2, level by level, by whole numbers and bit masks. What is let through is
/// evaluated by the claim itself, so an error here could lose a counterexample but never invent one.
/// </summary>
/// <param name="radius">The name of the radius: <c>t</c> or <c>t^2</c>.</param>
/// <param name="asksAlignment">Whether the function must be in <c>alignment(t)</c>.</param>
/// <param name="asksProgress">Whether it must be in <c>progress(t)</c>.</param>
/// <param name="asksFarPoint">Whether some point must be far.</param>
internal sealed class WholeOrders(string radius, bool asksAlignment, bool asksProgress, bool asksFarPoint)
{
    private const int CostOfInstance = 100;

    private readonly Dictionary<(int Points, int Dimension, int Sum), List<int[]>> _domains = [];

    /// <summary>What was spent so far: 1 for a function looked at, more for one that the claim itself is asked about.</summary>
    public long Looked { get; private set; }

    /// <summary>The functions of a number of points, a dimension and a sum of all numbers, the radius included.</summary>
    public IEnumerable<ConjectureInstance> Of(int points, int dimension, int sum)
    {
        for (var t = 1; t <= sum; t++)
        {
            for (var rankSum = 0; rankSum <= points * (points - 1) / 2 && rankSum + t <= sum; rankSum++)
            {
                foreach (var domain in Domains(points, dimension, sum - t - rankSum))
                {
                    foreach (var ranks in Orders(domain, points, dimension, radius == "t" ? t * t : t, rankSum))
                    {
                        yield return Instance(domain, points, dimension, ranks).With(radius, new Rational(t));
                    }
                }
            }
        }
    }

    private static ConjectureInstance Instance(int[] domain, int points, int dimension, int[] ranks) => ConjectureInstance.Of(FiniteFunction.Create(
        Enumerable.Range(0, points).Select(i => new Point([.. Enumerable.Range(0, dimension).Select(k => new Rational(domain[(i * dimension) + k]))])),
        ranks.Select(r => new Rational(r))));

    private IEnumerable<int[]> Orders(int[] domain, int points, int dimension, int square, int rankSum)
    {
        var near = new uint[points];
        var widest = 0;
        for (var i = 0; i < points; i++)
        {
            for (var j = 0; j < points; j++)
            {
                var distance = Inner(domain, dimension, i, j, i, j);
                widest = Math.Max(widest, distance);
                near[i] |= distance <= square ? 1u << j : 0;
            }
        }

        if (asksFarPoint && widest <= square)
        {
            yield break;
        }

        foreach (var ranks in RankTable.Whole(points, rankSum))
        {
            Looked++;
            if (Admits(domain, dimension, near, ranks))
            {
                Looked += CostOfInstance;
                yield return ranks;
            }
        }
    }

    private bool Admits(int[] domain, int dimension, uint[] near, int[] ranks)
    {
        var serving = 0u;
        for (var i = 0; i < ranks.Length; i++)
        {
            serving |= ranks[i] == 0 ? 1u << i : 0;
        }

        var isFar = false;
        for (var x = 0; x < ranks.Length; x++)
        {
            var lowest = ranks[x];
            for (var ball = near[x]; ball != 0; ball &= ball - 1)
            {
                lowest = Math.Min(lowest, ranks[BitOperations.TrailingZeroCount(ball)]);
            }

            if (lowest == 0)
            {
                continue;
            }

            isFar = true;
            var moves = false;
            for (var ball = near[x]; ball != 0; ball &= ball - 1)
            {
                var u = BitOperations.TrailingZeroCount(ball);
                if (u == x || ranks[u] != lowest)
                {
                    continue;
                }

                moves = true;
                for (var stars = asksAlignment ? serving : 0; stars != 0; stars &= stars - 1)
                {
                    var star = BitOperations.TrailingZeroCount(stars);
                    serving &= Inner(domain, dimension, x, u, u, star) < 0 ? ~(1u << star) : ~0u;
                }
            }

            if ((asksProgress && !moves) || serving == 0)
            {
                return false;
            }
        }

        return isFar || !asksFarPoint;
    }

    /// <summary>The inner product of <c>a - b</c> and <c>c - d</c>, points by their numbers.</summary>
    private static int Inner(int[] domain, int dimension, int a, int b, int c, int d)
    {
        var sum = 0;
        for (var k = 0; k < dimension; k++)
        {
            sum += (domain[(a * dimension) + k] - domain[(b * dimension) + k]) * (domain[(c * dimension) + k] - domain[(d * dimension) + k]);
        }

        return sum;
    }

    /// <summary>All sorted sets of points whose coordinates begin at 0 and have the given sum.</summary>
    private List<int[]> Domains(int points, int dimension, int sum)
    {
        if (_domains.TryGetValue((points, dimension, sum), out var known))
        {
            return known;
        }

        var result = new List<int[]>();
        var chosen = new int[points * dimension];
        Extend(0, sum);
        return _domains[(points, dimension, sum)] = result;

        void Extend(int place, int left)
        {
            if (place == chosen.Length)
            {
                if (Enumerable.Range(0, dimension).All(k => Enumerable.Range(0, points).Any(i => chosen[(i * dimension) + k] == 0)))
                {
                    result.Add([.. chosen]);
                }

                return;
            }

            for (var x = place == chosen.Length - 1 ? left : 0; x <= left; x++)
            {
                chosen[place] = x;
                if (Ascends(place))
                {
                    Extend(place + 1, left - x);
                }
            }
        }

        // Compared with the point before, coordinate by coordinate: not smaller on the way, larger at the end.
        bool Ascends(int place)
        {
            for (var k = place - (place % dimension); place >= dimension && k <= place; k++)
            {
                if (chosen[k] != chosen[k - dimension])
                {
                    return chosen[k] > chosen[k - dimension];
                }
            }

            return place < dimension || place % dimension < dimension - 1;
        }
    }
}
