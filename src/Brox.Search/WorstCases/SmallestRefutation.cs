using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Language;

namespace Brox.Search.WorstCases;

/// <summary>
/// The smallest refutation of reading P of <c>thm-4.1.iii</c> in the published order (docs/smallest.md), by exhaustion.
/// <para>
/// Iterates are distinct, so n points allow n - 1 steps; more than <c>2 ceil(2(d0^2/t^2 - 1)) + 1</c> steps are at least 4 (for <c>d0 &lt;= t</c> one step suffices), so five points are
/// the fewest. All five are then iterates <c>x_0, ..., x_3, x*</c>, and the bound is 3: <c>t^2 &lt; d0^2 &lt;= (3/2) t^2</c>. Since <c>x_2</c> is far,
/// <c>|s_0|^2 + |s_1|^2 &lt; d0^2 - t^2 &lt;= t^2/2</c>, so <c>|x_2 - x_0| &lt; t</c>: <c>x_0</c> sees <c>x_2</c>, and <c>x_1</c>, <c>x_2</c> have the same value. So the values are
/// ordered like 3, 2, 2, 1, 0, and what is left are inequalities between the points: <see cref="IsRefutation"/>. Non-negative whole numbers come first in the order.
/// </para>
/// </summary>
internal sealed class SmallestRefutation
{
    private static readonly int[] Values = [3, 2, 2, 1, 0];

    private readonly int _dimension;
    private readonly SelectionRule _rule;
    private readonly CancellationToken _cancellation;

    private SmallestRefutation(int dimension, SelectionRule rule, CancellationToken cancellation) => (_dimension, _rule, _cancellation) = (dimension, rule, cancellation);

    /// <summary>
    /// The smallest refutation on five points of Z^d, d at most 3, with the sum of all coordinates and <c>t^2</c> at most <paramref name="largest"/>; <see langword="null"/> where
    /// there is none. <c>Function.Points</c> lists the iterates.
    /// </summary>
    /// <param name="dimension">The dimension d.</param>
    /// <param name="rule">The rule: <c>farthest</c> or <c>any-moving</c>.</param>
    /// <param name="largest">The largest sum looked at.</param>
    /// <param name="progress">Told each sum before it is looked at.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static (WorstCase Case, Radius Radius, int Sum)? Find(int dimension, SelectionRule rule, int largest, Action<int> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var search = new SmallestRefutation(dimension, rule, cancellation);
        for (var sum = 1; sum <= largest; sum++)
        {
            progress(sum);
            var refutations = search.OfSum(sum).ToList();
            if (refutations.Count > 0)
            {
                refutations.Sort(Compare);
                var smallest = refutations[0];
                var function = Function(smallest.Run);
                var plain = Bpm.Run(new FiniteBpm(function, Radius.FromSquare(smallest.Square)), function.Points[0], rule, cancellation: cancellation);
                var found = new WorstCase(4, function, function.Points[0], function.Points[^1], NeedsChoice: plain.Steps != 4) { Run = function.Points };
                return (found, Radius.FromSquare(smallest.Square), sum);
            }
        }

        return null;
    }

    /// <summary>Whether the function with the values 3, 2, 2, 1, 0 on a run of five points refutes reading P: the inequalities of the class, of the run, and the bound 3.</summary>
    /// <param name="run">The points <c>x_0, ..., x_3, x*</c>, integer coordinates.</param>
    /// <param name="square">The squared radius.</param>
    /// <param name="rule">The rule.</param>
    public static bool IsRefutation(IReadOnlyList<int[]> run, int square, SelectionRule rule)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (x0, x1, x2, x3, star) = (run[0], run[1], run[2], run[3], run[4]);
        return IsStart(x0, star, square) && IsFirst(x0, x1, star, square) && IsSecond(x0, x1, x2, star, square, rule) && IsThird(x0, x1, x2, x3, star, square);
    }

    private static bool IsStart(int[] x0, int[] star, int square) => Squared(x0, star) is var d && d > square && 2 * (d - square) <= square;

    private static bool IsFirst(int[] x0, int[] x1, int[] star, int square) => IsStep(x0, x1, star, square) && Squared(x1, star) > square;

    private static bool IsSecond(int[] x0, int[] x1, int[] x2, int[] star, int square, SelectionRule rule) =>
        IsStep(x1, x2, star, square) && Squared(x2, star) > square && IsStep(x0, x2, star, square)
        && (rule == SelectionRule.AnyMoving || Squared(x0, x2) <= Squared(x0, x1));

    private static bool IsThird(int[] x0, int[] x1, int[] x2, int[] x3, int[] star, int square) =>
        IsStep(x2, x3, star, square) && Squared(x0, x3) > square && Squared(x1, x3) > square && Squared(x3, star) <= square && Squared(x3, star) > 0;

    /// <summary>Whether u is another point of the ball of x on the side of x*, eq. (3).</summary>
    private static bool IsStep(int[] x, int[] u, int[] star, int square) => Integers.Alignment(x, u, star) >= 0 && Squared(x, u) is > 0 and var d && d <= square;

    private static int Squared(int[] x, int[] y)
    {
        var sum = 0;
        for (var i = 0; i < x.Length; i++)
        {
            sum += (x[i] - y[i]) * (x[i] - y[i]);
        }

        return sum;
    }

    private IEnumerable<(int[][] Run, int Square)> OfSum(int sum)
    {
        for (var square = 1; square < sum; square++)
        {
            _cancellation.ThrowIfCancellationRequested();
            var rest = sum - square;
            foreach (var star in UpTo(rest))
            {
                foreach (var x0 in UpTo(rest - star.Sum()).Where(x => IsStart(x, star, square)))
                {
                    var left = rest - star.Sum() - x0.Sum();
                    foreach (var run in Continued(x0, star, square, left))
                    {
                        yield return (run, square);
                    }
                }
            }
        }
    }

    private IEnumerable<int[][]> Continued(int[] x0, int[] star, int square, int rest) =>
        from x1 in UpTo(rest)
        where IsFirst(x0, x1, star, square)
        from x2 in UpTo(rest - x1.Sum())
        where IsSecond(x0, x1, x2, star, square, _rule)
        from x3 in OfExactly(rest - x1.Sum() - x2.Sum())
        where IsThird(x0, x1, x2, x3, star, square)
        select (int[][])[x0, x1, x2, x3, star];

    private IEnumerable<int[]> UpTo(int sum) => Enumerable.Range(0, sum + 1).SelectMany(OfExactly);

    /// <summary>The points of non-negative whole coordinates with a given sum.</summary>
    private IEnumerable<int[]> OfExactly(int sum) => _dimension switch
    {
        1 => [[sum]],
        2 => Enumerable.Range(0, sum + 1).Select(i => new[] { i, sum - i }),
        3 => Enumerable.Range(0, sum + 1).SelectMany(i => Enumerable.Range(0, sum - i + 1).Select(j => new[] { i, j, sum - i - j })),
        _ => throw new InvalidOperationException("the search goes up to three dimensions"),
    };

    private static FiniteFunction Function(int[][] run) =>
        FiniteFunction.Create(run.Select(x => new Point([.. x.Select(c => new Rational(c))])), Values.Select(v => new Rational(v)));

    private static int Compare((int[][] Run, int Square) first, (int[][] Run, int Square) second) => InstanceOrder.Comparer.Compare(Instance(first), Instance(second));

    private static ConjectureInstance Instance((int[][] Run, int Square) found) => new(
        ImmutableSortedDictionary<string, FunctionInstance>.Empty.Add("f", Function(found.Run)),
        ImmutableSortedDictionary<string, Rational>.Empty.Add("t^2", found.Square));
}
