using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Geometry.Norms;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>Norms against their definitions as suprema, and the method with their balls against the method with the balls of a metric.</summary>
public sealed class NormTests
{
    [Fact]
    public void L1_and_linf_are_the_suprema_over_the_corners_of_the_dual_ball()
    {
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var v = Vector(random, 3);
            var sum = Enumerable.Range(0, 8).Select(signs => Enumerable.Range(0, 3).Select(k => (signs >> k & 1) == 0 ? v[k] : -v[k]).Aggregate((a, b) => a + b)).Aggregate(Rational.Max);
            var largest = v.Coordinates.SelectMany(c => new[] { c, -c }).Aggregate(Rational.Max);

            Assert.Equal((Surd)(sum * sum), BallNorm.L1.SquaredLength(v));
            Assert.Equal((Surd)(largest * largest), BallNorm.LInfinity.SquaredLength(v));
        }
    }

    [Fact]
    public void The_spectral_norm_is_the_supremum_over_unit_vectors()
    {
        var random = new Random(2);
        for (var i = 0; i < 300; i++)
        {
            var (v, w) = (Vector(random, 4), Vector(random, 4));
            var (a, b) = (Supremum(v), Supremum(w));

            Assert.InRange(BallNorm.Spectral.SquaredLength(v).ToDouble(), (a * a) - 1e-9, (a * a * (1 + 1e-5)) + 1e-9);
            if (Math.Abs(a - b) > 1e-3)
            {
                Assert.Equal(Math.Sign(a - b), BallNorm.Spectral.Compare(v, w));
            }

            var radius = Radius.FromSquare(Rational.Create(random.Next(1, 400), 20));
            if (Math.Abs((a * a) - radius.Squared.ToDouble()) > 1e-3)
            {
                Assert.Equal(a * a < radius.Squared.ToDouble(), BallNorm.Spectral.IsWithin(v, radius));
            }
        }
    }

    [Theory]
    [InlineData("1,0,0,1", "1", true)]
    [InlineData("1,1,1,1", "4", true)]
    [InlineData("1,1,1,1", "3999/1000", false)]
    [InlineData("3,0,4,0", "25", true)]
    [InlineData("0,0,0,2", "4", true)]
    [InlineData("1,0,1,1", "2", false)]
    [InlineData("1,0,1,1", "2619/1000", true)]
    [InlineData("1,0,1,1", "2618/1000", false)]
    public void A_matrix_on_the_sphere_is_in_the_ball(string entries, string square, bool isWithin)
    {
        var m = new Point([.. entries.Split(',').Select(Rational.Parse)]);

        Assert.Equal(isWithin, BallNorm.Spectral.IsWithin(m, Radius.FromSquare(Rational.Parse(square))));
    }

    [Fact]
    public void Comparison_is_exact_where_the_lengths_are_irrational_or_equal()
    {
        Assert.Equal(0, BallNorm.Spectral.Compare(new Point(0, 1, 1, 1), new Point(1, 1, 1, 0)));
        Assert.Equal(1, BallNorm.Spectral.Compare(new Point(0, 1, 1, 1), new Point(1, 1, 1, -1)));
        Assert.Equal(-1, BallNorm.Spectral.Compare(new Point(1, 1, 1, -1), new Point(0, 1, 1, 1)));
        Assert.Equal(0, BallNorm.Spectral.Compare(new Point(1, 1, 1, -1), new Point(1, 1, -1, 1)));
    }

    [Fact]
    public void With_the_norm_of_the_metric_everything_is_as_before()
    {
        var random = new Random(3);
        var members = 0;
        for (var i = 0; i < 300; i++)
        {
            var metric = i % 3 == 0 ? Skew() : Metric.Identity(2);
            var points = Enumerable.Range(0, 5).Select(_ => new Point(random.Next(4), random.Next(4))).Distinct().ToList();
            var f = FiniteFunction.Create(points, points.Select(_ => new Rational(random.Next(4))), metric);
            var radius = Radius.FromSquare(random.Next(1, 9));
            var (problem, before) = (new NormBpm(f, BallNorm.Of(metric), radius), new FiniteBpm(f, radius));

            foreach (var x in points)
            {
                Assert.Equal(before.IsFar(x), problem.IsFar(x));
                Assert.All(Enum.GetValues<SelectionRule>(), rule => Assert.Equal(before.Choices(x, rule).AsEnumerable(), problem.Choices(x, rule)));
            }

            var isMember = ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(radius)) is Holds;
            Assert.Equal(isMember, problem.Progresses() && !problem.Serving().IsEmpty);
            Assert.Equal(Alignment.Serving(f, radius, CancellationToken.None).Order(), problem.Serving().Order());
            members += isMember ? 1 : 0;
        }

        Assert.InRange(members, 20, 280);
    }

    private static Metric Skew() => Metric.TryCreate([[new Rational(2), new Rational(1)], [new Rational(1), new Rational(3)]], out var metric, out _) ? metric! : throw new InvalidOperationException();

    private static double Supremum(Point m) => Enumerable.Range(0, 2000).Max(k =>
    {
        var (c, s) = (Math.Cos(Math.PI * k / 2000), Math.Sin(Math.PI * k / 2000));
        return Math.Sqrt(Math.Pow((m[0].ToDouble() * c) + (m[1].ToDouble() * s), 2) + Math.Pow((m[2].ToDouble() * c) + (m[3].ToDouble() * s), 2));
    });

    private static Point Vector(Random random, int dimension) => new([.. Enumerable.Range(0, dimension).Select(_ => Rational.Create(random.Next(-12, 13), random.Next(1, 5)))]);
}
