using Brox.Functions.Geometry;
using Brox.Functions.Geometry.Norms;

namespace Brox.Search.WorstCases;

/// <summary>
/// The smallest convex function on the plane with a minimizer at 0, a maximum of linear functions with whole coefficients, on which a step of the method with the balls of
/// <c>l1</c> or <c>linf</c> leads away from X in that norm, although the broximal set is a single point: by exhaustion. With one or two linear functions there is none: f is then a
/// function of one linear form, which every step brings closer to its interval of minimizers, and the distance to X is that distance divided by the dual norm of the form.
/// <para>
/// Smaller means: fewer linear functions, then fewer negative numbers, then a smaller sum of the absolute values of all numbers (coefficients, start, radius), then the radius, the
/// start and the coefficients lexicographically.
/// </para>
/// </summary>
internal sealed class ConvexNormRefutation
{
    private const int Numbers = 8;

    private readonly BallNorm _norm;
    private readonly int _largest;
    private readonly CancellationToken _cancellation;

    /// <summary>The start, then the coefficients of the three linear functions.</summary>
    private readonly int[] _numbers = new int[Numbers];
    private int _radius;
    private (int Negatives, int Sum, int[] Key)? _best;

    private ConvexNormRefutation(BallNorm norm, int largest, CancellationToken cancellation) => (_norm, _largest, _cancellation) = (norm, largest, cancellation);

    /// <summary>The smallest one with three linear functions whose numbers have a sum of at most <paramref name="largest"/>; <see langword="null"/> where there is none.</summary>
    /// <param name="norm">The norm: <c>l1</c> or <c>linf</c>.</param>
    /// <param name="largest">The largest sum looked at.</param>
    /// <param name="progress">Told each radius before it is looked at.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static ConvexNormCase? Find(BallNorm norm, int largest, Action<int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(norm);
        ArgumentNullException.ThrowIfNull(progress);
        var search = new ConvexNormRefutation(norm, largest, cancellation);
        for (search._radius = 1; search._radius < largest; search._radius++)
        {
            progress(search._radius);
            search.Place(0, 0, search._radius);
        }

        return search._best is { } found ? Case(norm, found.Key[1..], found.Key[0]) : null;
    }

    private void Place(int i, int negatives, int sum)
    {
        if (_best is { } known && (negatives, sum).CompareTo((known.Negatives, known.Sum)) > 0 && negatives >= known.Negatives)
        {
            return;
        }

        // The three linear functions in ascending order: the other orders are the same function.
        if (i is 6 or Numbers && (_numbers[i - 4], _numbers[i - 3]).CompareTo((_numbers[i - 2], _numbers[i - 1])) >= 0)
        {
            return;
        }

        if (i == Numbers)
        {
            _cancellation.ThrowIfCancellationRequested();
            var key = (negatives, sum, (int[])[_radius, .. _numbers]);
            if ((_best is not { } best || Compare(key, best) < 0) && HasPositiveValue() && IsRefutation())
            {
                _best = key;
            }

            return;
        }

        for (var value = sum - _largest; value <= _largest - sum; value++)
        {
            _numbers[i] = value;
            Place(i + 1, negatives + (value < 0 ? 1 : 0), sum + Math.Abs(value));
        }
    }

    private bool IsRefutation()
    {
        var found = Case(_norm, _numbers, _radius);
        return found.Function.HasMinimumAtZero && found.Before > _radius && found.Next.Length == 1 && found.After > found.Before;
    }

    private bool HasPositiveValue() => Value(1) > 0 || Value(2) > 0 || Value(3) > 0;

    private int Value(int i) => (_numbers[2 * i] * _numbers[0]) + (_numbers[(2 * i) + 1] * _numbers[1]);

    private static ConvexNormCase Case(BallNorm norm, int[] numbers, int radius)
    {
        var function = new PlanarMaximum([.. Enumerable.Range(1, 3).Select(i => new Point(numbers[2 * i], numbers[(2 * i) + 1]))]);
        return ConvexNormCase.Of(function, norm, new Point(numbers[0], numbers[1]), radius);
    }

    private static int Compare((int Negatives, int Sum, int[] Key) first, (int Negatives, int Sum, int[] Key) second) =>
        (first.Negatives, first.Sum).CompareTo((second.Negatives, second.Sum)) is var c && c != 0 ? c : first.Key.AsSpan().SequenceCompareTo(second.Key);
}
