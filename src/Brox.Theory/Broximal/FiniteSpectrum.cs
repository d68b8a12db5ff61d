using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// For which radii a function on finitely many points is in the classes with a radius. Balls are closed and "far" is strict, so all sets in the definitions stay the same
/// for t from one distance of two points (included) to the next (excluded): each class is decided once for each distance, and once below the least.
/// </summary>
internal sealed class FiniteSpectrum
{
    private readonly FiniteFunction _f;
    private readonly int[][] _rank;
    private readonly Rational[] _squares;
    private readonly int[] _minimizers;

    public FiniteSpectrum(FiniteFunction f)
    {
        _f = f;
        var n = f.Points.Length;
        var squared = f.Points.Select(x => f.Points.Select(y => f.Metric.SquaredDistance(x, y)).ToArray()).ToArray();
        _squares = [.. squared.SelectMany(row => row).Distinct().Order()];
        _rank = [.. squared.Select(row => row.Select(d => Array.BinarySearch(_squares, d)).ToArray())];
        _minimizers = [.. Enumerable.Range(0, n).Where(f.IsMinimizer)];
    }

    /// <summary>The radii of <c>alignment</c>.</summary>
    public LengthSet Alignment(CancellationToken cancellation) => Aligned((x, u, isNear, least) => isNear && _f.Values[u] == least, cancellation);

    /// <summary>The radii of <c>uniformly-aligned</c>.</summary>
    public LengthSet Uniform(CancellationToken cancellation) => Aligned((_, u, _, least) => _f.Values[u] <= least, cancellation);

    /// <summary>The radii of <c>uniformly-aligned-sublevel</c>.</summary>
    public LengthSet Sublevel(CancellationToken cancellation) => Aligned((x, u, _, _) => _f.Values[u] <= _f.Values[x], cancellation);

    /// <summary>The radii of <c>uniformly-aligned-in-ball</c>.</summary>
    public LengthSet InBall(CancellationToken cancellation) => Aligned((x, u, isNear, _) => isNear && _f.Values[u] <= _f.Values[x], cancellation);

    /// <summary>The radii of <c>progress</c>.</summary>
    public LengthSet Progress() => Where(rank => !Enumerable.Range(0, _rank.Length).Any(x =>
        !_f.IsMinimizer(x) && !Enumerable.Range(0, _rank.Length).Any(z => z != x && _rank[x][z] <= rank && _f.Values[z] <= _f.Values[x])));

    private LengthSet Aligned(Func<int, int, bool, Rational, bool> isAdmitted, CancellationToken cancellation) => Where(rank =>
    {
        cancellation.ThrowIfCancellationRequested();
        var serving = _minimizers.ToList();
        for (var x = 0; x < _rank.Length && serving.Count > 0; x++)
        {
            var near = _rank[x];
            if (_minimizers.Any(m => near[m] <= rank))
            {
                continue;
            }

            var least = Least(x, rank);
            for (var u = 0; u < near.Length; u++)
            {
                if (u != x && isAdmitted(x, u, near[u] <= rank, least))
                {
                    // <x-u, u-x*> >= 0 says |x-x*|^2 >= |x-u|^2 + |u-x*|^2.
                    serving.RemoveAll(s => _squares[near[s]] < _squares[near[u]] + _squares[_rank[u][s]]);
                }
            }
        }

        return serving.Count > 0;
    });

    /// <summary>The minimum over the ball of x.</summary>
    private Rational Least(int x, int rank)
    {
        var least = _f.Values[x];
        for (var z = 0; z < _rank.Length; z++)
        {
            if (_rank[x][z] <= rank && _f.Values[z] < least)
            {
                least = _f.Values[z];
            }
        }

        return least;
    }

    /// <summary>The radii of a class that is decided by the rank of the largest distance that the radius reaches; rank 0 is the distance 0.</summary>
    private LengthSet Where(Func<int, bool> holds)
    {
        var intervals = new List<LengthInterval>();
        for (var k = 0; k < _squares.Length; k++)
        {
            if (holds(k))
            {
                AlgebraicSum? upper = k + 1 < _squares.Length ? Surd.SquareRoot(_squares[k + 1]) : null;
                intervals.Add(new LengthInterval(Surd.SquareRoot(_squares[k]), k > 0, upper, false));
            }
        }

        return LengthSet.Union(intervals);
    }
}
