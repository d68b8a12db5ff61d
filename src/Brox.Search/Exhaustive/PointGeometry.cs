using System.Collections.Immutable;
using System.Numerics;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Search.Exhaustive;

/// <summary>
/// What the classes see of a point set, as bit masks. Bit <c>n-1</c> is the first point in lexicographic order and bit 0 the last, so that the order of masks as
/// numbers is the lexicographic order of their indicator vectors.
/// </summary>
internal sealed class PointGeometry
{
    private readonly ulong[] _bad;

    public PointGeometry(ImmutableArray<Point> sorted, Metric metric)
    {
        Points = [.. sorted.Reverse()];
        Full = (1ul << sorted.Length) - 1;
        var n = Points.Length;
        Squared = new Rational[n][];
        _bad = new ulong[n * n];
        for (var x = 0; x < n; x++)
        {
            Squared[x] = [.. Points.Select(u => metric.SquaredDistance(Points[x], u))];
            for (var u = 0; u < n; u++)
            {
                for (var star = 0; star < n; star++)
                {
                    if (metric.InnerProduct(Points[x] - Points[u], Points[u] - Points[star]).Sign < 0)
                    {
                        _bad[(x * n) + u] |= 1ul << star;
                    }
                }
            }
        }

        Symmetries = SymmetrySearch.Of(Squared);
    }

    /// <summary>The points, by bit.</summary>
    public ImmutableArray<Point> Points { get; }

    /// <summary>The number n of points.</summary>
    public int Count => Points.Length;

    /// <summary>All points.</summary>
    public ulong Full { get; }

    /// <summary>The squared distances.</summary>
    public Rational[][] Squared { get; }

    /// <summary>Permutations of the points that keep all distances, without the identity; a group with it.</summary>
    public IReadOnlyList<int[]> Symmetries { get; }

    /// <summary>The minimizers <c>x*</c> that <c>&lt;x-u, u-x*&gt;_B &lt; 0</c> strikes out.</summary>
    public ulong Bad(int x, int u) => _bad[(x * Count) + u];

    /// <summary>The ball around every point.</summary>
    public ulong[] Balls(Rational squaredRadius) =>
        [.. Squared.Select(row => row.Select((d, i) => d <= squaredRadius ? 1ul << i : 0).Aggregate(0ul, (a, b) => a | b))];

    /// <summary>The points of a mask, in lexicographic order.</summary>
    public IEnumerable<Point> PointsOf(ulong mask)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if ((mask >> i & 1) != 0)
            {
                yield return Points[i];
            }
        }
    }

    /// <summary>The number of points of a mask.</summary>
    public static int Size(ulong mask) => BitOperations.PopCount(mask);
}
