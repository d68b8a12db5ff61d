using System.Numerics;
using Brox.Definitions.Verdicts;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference;
using Brox.Search.Exhaustive;
using Brox.Search.WorstCases;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Search.Tests.WorstCases;

/// <summary>The smallest refutation of reading P of part (iii): the inequalities that the search uses, against every function, run and bound by the definitions.</summary>
public sealed class SmallestRefutationTests
{
    private static readonly int[][] Points = [[0, 0], [0, 1], [0, 5], [1, 0], [3, 5], [1, 1], [1, 4]];

    [Theory]
    [InlineData(23, true)]
    [InlineData(24, true)]
    [InlineData(23, false)]
    public void Five_points_have_a_refutation_exactly_when_some_order_satisfies_the_inequalities(int square, bool isFarthest)
    {
        var rule = isFarthest ? SelectionRule.Farthest : SelectionRule.AnyMoving;
        var refuted = 0;
        foreach (var five in Subsets(5))
        {
            var expected = Permutations([.. five]).Any(run => SmallestRefutation.IsRefutation(run, square, rule));

            Assert.Equal(expected, IsRefuted(five, square, rule));
            refuted += expected ? 1 : 0;
        }

        Assert.True(square != 23 || refuted > 0);
    }

    [Fact]
    public void Four_points_refute_nothing() =>
        Assert.All(Subsets(4).SelectMany(four => new[] { 9, 23 }.Select(square => (four, square))), c => Assert.False(IsRefuted(c.four, c.square, SelectionRule.AnyMoving)));

    [Fact]
    public void The_smallest_in_the_plane_has_the_sum_38_and_is_confirmed()
    {
        var (smallest, radius, sum) = SmallestRefutation.Find(2, SelectionRule.Farthest, 38, _ => { }, CancellationToken.None)!.Value;

        Assert.Equal((38, "t^2=23"), (sum, radius.ToString()));
        Assert.Equal("(0, 0) (1, 0) (0, 1) (0, 5) (3, 5)", string.Join(' ', smallest.Run));
        Assert.Null(RunRecheck.Refusal("thm-4.1.iii", "P", smallest.Function, radius, "farthest", smallest.Run, smallest.XStar));
    }

    private static bool IsRefuted(int[][] points, int square, SelectionRule rule)
    {
        var radius = Radius.FromSquare(square);
        var scope = PointScope.Of([.. points.Select(p => new Point(p[0], p[1]))], Metric.Identity(2));
        return WeakOrders.Of(scope)
            .Where(f => ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(radius)) is Holds)
            .Any(f => Alignment.Serving(f, radius, CancellationToken.None).Any(star => f.Points.Any(x =>
            {
                var ratio = f.Metric.SquaredDistance(x, star) / radius.Squared;
                var bound = ratio > Rational.One ? (2 * (2 * (ratio - Rational.One)).Ceiling()) + 1 : BigInteger.One;
                return Bpm.AllRuns(new FiniteBpm(f, radius), x, rule).Any(run => run.Steps > bound);
            })));
    }

    private static IEnumerable<int[][]> Subsets(int size) =>
        Enumerable.Range(0, 1 << Points.Length).Where(mask => BitOperations.PopCount((uint)mask) == size).Select(mask => Points.Where((_, i) => (mask >> i & 1) != 0).ToArray());

    private static IEnumerable<int[][]> Permutations(int[][] items) => items.Length == 0
        ? [[]]
        : items.SelectMany((first, i) => Permutations([.. items.Where((_, j) => j != i)]).Select(rest => (int[][])[first, .. rest]));
}
