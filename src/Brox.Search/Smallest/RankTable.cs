using System.Collections.Concurrent;
using Brox.Numbers;

namespace Brox.Search.Smallest;

/// <summary>The weak orders of n points as values 0, 1, 2, ... without gaps, by the sum of the values.</summary>
internal static class RankTable
{
    private static readonly ConcurrentDictionary<(int, int), Rational[][]> _known = new();
    private static readonly ConcurrentDictionary<(int, int), int[][]> _whole = new();

    /// <summary>All value vectors of the given length and sum whose set of values is 0, ..., k for some k.</summary>
    public static Rational[][] Of(int length, int sum) => sum > length * (length - 1) / 2 ? [] : _known.GetOrAdd((length, sum), key => [.. Vectors(key.Item1, key.Item2)]);

    /// <summary>The same as whole numbers.</summary>
    public static int[][] Whole(int length, int sum) => sum > length * (length - 1) / 2 ? [] : _whole.GetOrAdd((length, sum), key => [.. Of(key.Item1, key.Item2).Select(v => v.Select(r => (int)r.Numerator).ToArray())]);

    private static IEnumerable<Rational[]> Vectors(int length, int sum)
    {
        var values = new int[length];
        var counts = new int[length];
        return Extend(0, sum);

        IEnumerable<Rational[]> Extend(int place, int left)
        {
            if (place == length)
            {
                if (left == 0 && IsDense())
                {
                    yield return [.. values.Select(v => new Rational(v))];
                }

                yield break;
            }

            for (var v = 0; v < length && v <= left; v++)
            {
                values[place] = v;
                counts[v]++;
                foreach (var vector in Extend(place + 1, left - v))
                {
                    yield return vector;
                }

                counts[v]--;
            }
        }

        bool IsDense()
        {
            var k = Array.IndexOf(counts, 0);
            return k < 0 || counts.AsSpan(k).IndexOfAnyExcept(0) < 0;
        }
    }
}
