using System.Numerics;
using Brox.Functions.Geometry;
using Brox.Functions.Geometry.Norms;
using Brox.Numbers;
using Brox.Search.Exhaustive;
using Brox.Search.WorstCases;
using Brox.Theory.Broximal;

namespace Brox.Search.Tests.WorstCases;

/// <summary>Steps away from X with other balls: the searches against every function, and against samples of the balls.</summary>
public sealed class NormRefutationTests
{
    public static TheoryData<string, int[][], int> SmallSets() => new()
    {
        { "l1", [[0, 0], [2, 1], [0, 2], [0, 5], [1, 1], [2, 0]], 3 },
        { "l1", [[0, 0], [2, 1], [0, 2], [0, 5], [1, 3], [3, 3]], 4 },
        { "linf", [[1, 5], [0, 2], [3, 0], [6, 0], [3, 3], [2, 2]], 3 },
        { "spectral", [[1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 1, 1, 1], [0, 1, 1, 0], [1, 1, 1, 1]], 1 },
        { "spectral", [[1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 1, 1, 1], [0, 1, 1, 0], [2, 1, 1, 1]], 2 },
    };

    [Theory]
    [MemberData(nameof(SmallSets))]
    public void Four_points_have_a_step_away_exactly_when_some_order_satisfies_the_inequalities(string name, int[][] points, int radius)
    {
        var norm = BallNorm.All.Single(n => n.Name == name);
        var refuted = 0;
        foreach (var four in Subsets(points, 4))
        {
            var expected = Permutations(four).Any(p => NormRefutation.IsRefutation(norm, radius, p[0], p[1], p[2], p[3]));
            Assert.Equal(expected, HasStepAway(norm, four, radius));
            refuted += expected ? 1 : 0;
        }

        Assert.True(name != "spectral" || radius != 1 || refuted > 0);
        Assert.All(Subsets(points, 3), three => Assert.False(HasStepAway(norm, three, radius)));
    }

    [Theory]
    [InlineData("l1", 17, "(0, 0) (2, 1) (0, 2) (0, 5)", "t=3")]
    [InlineData("linf", 24, "(1, 5) (0, 2) (3, 0) (6, 0)", "t=3")]
    [InlineData("spectral", 10, "(1, 0, 0, 0) (0, 0, 0, 0) (0, 0, 0, 1) (0, 1, 1, 1)", "t=1")]
    public void The_smallest_ones(string name, int sum, string points, string radius)
    {
        var norm = BallNorm.All.Single(n => n.Name == name);

        var found = NormRefutation.Find(norm, sum, _ => { }, CancellationToken.None)!;

        Assert.Equal((sum, points, radius), (found.Sum, string.Join(' ', found.Function.Points), found.Radius.ToString()));
        var problem = new NormBpm(found.Function, norm, found.Radius);
        Assert.Equal((true, 3), (problem.Progresses() && !problem.Serving().IsEmpty, Bpm.Run(problem, found.Function.Points[0], SelectionRule.Farthest).Steps));
    }

    [Fact]
    public void A_step_of_a_convex_function_leads_away_in_l1()
    {
        var found = ConvexNormRefutation.Find(BallNorm.L1, 8, _ => { }, CancellationToken.None)!;

        Assert.Equal(("max(-2*x + y, 0, x)", "(0, 3)", "(1, 3)"), (found.Formula, found.Start.ToString(), found.Next.Single().ToString()));
        Assert.Equal((new Rational(3), new Rational(4)), (found.Before, found.After));
    }

    [Fact]
    public void Minima_over_polygons_and_distances_are_those_of_a_fine_grid()
    {
        var random = new System.Random(11);
        for (var i = 0; i < 30; i++)
        {
            var norm = i % 2 == 0 ? BallNorm.L1 : BallNorm.LInfinity;
            var f = new PlanarMaximum([.. Enumerable.Range(0, 3).Select(_ => new Point(random.Next(-3, 4), random.Next(-3, 4)))]);
            var x = new Point(random.Next(-4, 5), random.Next(-4, 5));
            if (!f.HasMinimumAtZero || f.DistanceToMinimizers(norm, x) <= Rational.One)
            {
                continue;
            }

            var found = f.BroximalVertices(norm, x, 1);
            Assert.All(found, u => Assert.True(PlanarMaximum.Length(norm, u - x) <= Rational.One));
            var grid = Grid(x, 20).Where(z => PlanarMaximum.Length(norm, z - x) <= Rational.One).ToList();
            Assert.All(grid, z => Assert.True(f.Value(z) >= f.Value(found[0])));
            Assert.True(grid.Min(z => f.Value(z)) - f.Value(found[0]) <= Rational.Create(6, 20));

            // Half-integer points of X bound the distance from above; the distance is attained at a point of X by construction.
            var distance = f.DistanceToMinimizers(norm, x);
            Assert.All(Grid(x, 2, 12).Where(z => f.Value(z).IsZero), z => Assert.True(PlanarMaximum.Length(norm, z - x) >= distance));
        }
    }

    [Fact]
    public void The_convex_function_of_linf_is_one_of_the_diagonal_for_the_spectral_norm()
    {
        var f = new PlanarMaximum([new Point(-1, 5), new Point(0, 0), new Point(1, 0)]);
        var step = ConvexNormCase.Of(f, BallNorm.LInfinity, new Point(2, 2), 1);
        Assert.Equal(("(5/2, 1)", "2", "5/2"), (step.Next.Single().ToString(), step.Before.ToString(), step.After.ToString()));

        var random = new System.Random(3);
        var least = f.Value(step.Next[0]);
        for (var i = 0; i < 3000; i++)
        {
            var m = new Point([.. Enumerable.Range(0, 4).Select(_ => Rational.Create(random.Next(-10, 11), 10))]);
            if (BallNorm.Spectral.IsWithin(m, Radius.FromLength(1)))
            {
                Assert.True(f.Value(new Point(2 + m[0], 2 + m[3])) >= least);
            }
        }
    }

    private static bool HasStepAway(BallNorm norm, int[][] points, int radius)
    {
        var t = Radius.FromSquare(NormRefutation.RadiusName(norm) == "t" ? radius * radius : radius);
        var scope = PointScope.Of([.. points.Select(p => new Point([.. p.Select(c => new Rational(c))]))], Metric.Identity(points[0].Length));
        return WeakOrders.Of(scope).Any(f =>
        {
            var problem = new NormBpm(f, norm, t);
            return problem.Progresses() && !problem.Serving().IsEmpty && f.Points.Where(problem.IsFar).Any(x =>
                problem.Choices(x, SelectionRule.Farthest).Any(u => norm.Compare(u - Nearest(u), x - Nearest(x)) > 0));

            Point Nearest(Point x) => f.Minimizers.Aggregate((a, b) => norm.Compare(b - x, a - x) < 0 ? b : a);
        });
    }

    private static IEnumerable<Point> Grid(Point centre, int parts, int reach = 1) =>
        from i in Enumerable.Range(-parts * reach, (2 * parts * reach) + 1)
        from j in Enumerable.Range(-parts * reach, (2 * parts * reach) + 1)
        select centre + new Point(Rational.Create(i, parts), Rational.Create(j, parts));

    private static IEnumerable<int[][]> Subsets(int[][] points, int size) =>
        Enumerable.Range(0, 1 << points.Length).Where(mask => BitOperations.PopCount((uint)mask) == size).Select(mask => points.Where((_, i) => (mask >> i & 1) != 0).ToArray());

    private static IEnumerable<int[][]> Permutations(int[][] items) => items.Length == 0
        ? [[]]
        : items.SelectMany((first, i) => Permutations([.. items.Where((_, j) => j != i)]).Select(rest => (int[][])[first, .. rest]));
}
