using Brox.Numbers;
using Brox.Search.WorstCases;

namespace Brox.Search.Tests.WorstCases;

/// <summary>The upper bound under the rule <c>farthest</c>: its certificates, against random steps, against the steps that attain them, and against certificates that claim too much.</summary>
public sealed class TurnBoundTests
{
    [Fact]
    public void The_bounds_are_proved() => Assert.Equal((true, true), (TurnBound.IsTripleProved, TurnBound.IsProved));

    [Fact]
    public void A_lemma_that_claims_a_little_more_is_not_proved()
    {
        foreach (var lemma in TurnBound.Lemmas.Append(TurnBound.Triple).Where(l => l == TurnBound.Triple || (l.Before, l.After) == (BlockKind.Three, BlockKind.Three)))
        {
            for (var i = 1; i < 3; i++)
            {
                Assert.False((lemma with { Multipliers = lemma.Multipliers.SetItem(i, lemma.Multipliers[i] + Rational.Create(1, 1000)) }).IsProved);
            }

            Assert.False((lemma with { Multipliers = lemma.Multipliers.SetItem(4, -lemma.Multipliers[4]) }).IsProved);
        }
    }

    [Fact]
    public void The_constants_belong_together()
    {
        Assert.Equal((Surd)1, TurnBound.PerStep * TurnBound.Constant);
        Assert.Equal(3 * TurnBound.PerStep, TurnBound.Lemmas[0].Bound);
        Assert.Equal(Surd.SquareRoot(new Rational(2)), 2 * TurnBound.Triple.Bound);
        Assert.True(TurnBound.Constant < Rational.Create(424, 100) && TurnBound.TripleConstant > Rational.Create(424, 100));
        Assert.Equal((106, 105), ((int)TurnBound.Steps(25), (int)TurnBound.TripleSteps(25)));
        Assert.Equal((1, 1), ((int)TurnBound.Steps(1), (int)TurnBound.TripleSteps(1)));
    }

    [Fact]
    public void No_random_steps_around_a_turn_are_below_a_lemma()
    {
        var random = new System.Random(7);
        var admitted = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var dimension = 2 + (i % 3);
            var (z, a, p, q) = (Vector(random, dimension, 1), Vector(random, dimension, 0.6), Vector(random, dimension, 0.6), Vector(random, dimension, 1));
            if (!IsTurn(z, a, p, q))
            {
                continue;
            }

            admitted++;
            Assert.All(TurnBound.Lemmas.Append(TurnBound.Triple), lemma => Assert.True(Weighted(lemma, z, a, p, q) >= lemma.Bound.ToDouble() - 1e-9));
        }

        Assert.InRange(admitted, 300, 60_000);
    }

    [Fact]
    public void The_limit_of_the_staircase_attains_the_bound_for_blocks_of_three()
    {
        // z at 0 and q at 60 degrees, p orthogonal to z, a to q, |p| = |a| = h, |z| = |q| = s with s/h = (1 + sqrt 7)/sqrt 3 and |p + q| = 1.
        var ratio = (1 + Math.Sqrt(7)) / Math.Sqrt(3);
        var h = 1 / Math.Sqrt(1 + (ratio * ratio) + (Math.Sqrt(3) * ratio));
        var s = ratio * h;
        double[] z = [s, 0], a = [h * Math.Sqrt(3) / 2, -h / 2], p = [0, h], q = [s / 2, s * Math.Sqrt(3) / 2];

        Assert.True(IsTurn(z, a, p, q, slack: 1e-12));
        Assert.Equal(TurnBound.Lemmas[0].Bound.ToDouble(), Weighted(TurnBound.Lemmas[0], z, a, p, q), 10);
        Assert.Equal(TurnBound.PerStep.ToDouble(), ((s * s) + (2 * h * h)) / 3, 10);
    }

    [Fact]
    public void The_triple_that_attains_the_first_bound_has_no_step_before_it()
    {
        double[] a = [0.00896, 0.32173], p = [0.28399, -0.18856], q = [0.69817, 0];
        Assert.Equal(TurnBound.Triple.Bound.ToDouble(), Weighted(TurnBound.Triple, [0, 0], a, p, q), 3);
        Assert.Equal(1, Length(a, p, q), 2);
        Assert.Equal(1, Length(p, q), 2);

        // A step z of the length of q is too short for |z + a| and |z + a + p| both.
        for (var degrees = 0; degrees < 360; degrees++)
        {
            var angle = degrees * Math.PI / 180;
            double[] z = [0.69817 * Math.Cos(angle), 0.69817 * Math.Sin(angle)];
            Assert.True(Math.Min(Length(z, a), Length(z, a, p)) < 0.99);
        }
    }

    [Fact]
    public void The_inner_steps_of_every_long_block_split_into_pairs()
    {
        List<(Surd, Surd)> pairs = [.. TurnBound.Pairs.Take(6).SelectMany(p => new[] { p, (p.Second, p.First) }).Distinct()];
        Assert.All(TurnBound.Pairs, p => Assert.True(TurnBound.IsEnough(p)));
        Assert.False(TurnBound.IsEnough((Rational.Create(1, 4), Rational.Create(3, 4))));
        for (var inner = 2; inner <= 40; inner++)
        {
            // What the pair before has left of the weight of each step in turn; the first and the last have weight 1/3.
            HashSet<Surd> left = [Rational.Create(1, 3)];
            for (var i = 1; i < inner; i++)
            {
                var weight = i == inner - 1 ? Rational.Create(1, 3) : Rational.One;
                left = [.. left.SelectMany(l => pairs.Where(p => p.Item1 == l && p.Item2 <= weight).Select(p => (Surd)weight - p.Item2))];
            }

            Assert.Contains((Surd)0, left);
        }
    }

    [Fact]
    public void In_the_plane_blocks_of_four_steps_or_more_pay_more_than_a_quarter_for_each_step()
    {
        // The least of 36/25 + sum y_k^2 - (4/5)(y_2 + y_{m-1}) over y_k + y_{k+1} >= 1, for y_k in {0, 1/200, ..., 1}, by dynamic programming; the inequality is relaxed by a cell.
        const int Cells = 200;
        double[] Weight(bool isEnd) => [.. Enumerable.Range(0, Cells + 1).Select(i => (double)i / Cells).Select(y => (y * y) - (isEnd ? 0.8 * y : 0))];
        for (var m = 4; m <= 30; m++)
        {
            var least = Weight(isEnd: true);
            for (var k = 3; k < m; k++)
            {
                var (before, here) = (least, Weight(isEnd: k == m - 1));
                least = [.. here.Select((cost, i) => cost + before.Skip(Math.Max(0, Cells - i - 1)).Min())];
            }

            Assert.InRange(1.44 + least.Min(), (m / 4.0) + 0.05, (m / 4.0) + 0.2);
        }
    }

    private static bool IsTurn(double[] z, double[] a, double[] p, double[] q, double slack = 0) =>
        Length(z, a) >= 1 - slack && Length(p, q) >= 1 - slack && Length(a, p, q) >= 1 - slack && Length(z, a, p) >= 1 - slack && Length(a, p) <= Length(a) + slack;

    private static double Weighted(TurnLemma lemma, params double[][] steps) => steps.Select((s, i) => lemma.Weights[i].ToDouble() * Length(s) * Length(s)).Sum();

    private static double Length(params double[][] sum) => Math.Sqrt(Enumerable.Range(0, sum[0].Length).Sum(i => Math.Pow(sum.Sum(v => v[i]), 2)));

    private static double[] Vector(System.Random random, int dimension, double size) =>
        [.. Enumerable.Range(0, dimension).Select(_ => size * ((2 * random.NextDouble()) - 1))];
}
