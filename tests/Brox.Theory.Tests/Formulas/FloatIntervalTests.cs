using System.Numerics;
using Brox.Numbers;

namespace Brox.Theory.Tests.Formulas;

/// <summary>Interval arithmetic against exact rationals: the exact result of every operation on members lies in the enclosure.</summary>
public class FloatIntervalTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Arithmetic_contains_the_exact_results(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            var (x, y) = (RandomInterval(random), RandomInterval(random));
            var (p, q) = (Member(random, x), Member(random, y));
            Assert.True((x + y).Contains(p + q));
            Assert.True((x - y).Contains(p - q));
            Assert.True((x * y).Contains(p * q));
            Assert.True(FloatInterval.Absolute(x).Contains(Rational.Abs(p)));
            Assert.True(FloatInterval.Minimum(x, y).Contains(Rational.Min(p, q)));
            Assert.True(FloatInterval.Maximum(x, y).Contains(Rational.Max(p, q)));
            Assert.True(FloatInterval.Power(x, 2).Contains(p * p));
            Assert.True(FloatInterval.Power(x, 3).Contains(p * p * p));
            if (!q.IsZero)
            {
                Assert.True((x / y).Contains(p / q), $"{x} / {y}");
            }
        }
    }

    [Fact]
    public void An_exact_result_is_not_widened()
    {
        var two = new FloatInterval(2);
        Assert.Equal(new FloatInterval(4), two * two);
        Assert.Equal(new FloatInterval(1), two / two);
        Assert.Equal(FloatInterval.Zero, two - two);
        Assert.Equal(two, FloatInterval.SquareRoot(new FloatInterval(4)));
        Assert.Equal(new FloatInterval(0, 9), FloatInterval.Power(new FloatInterval(-3, 2), 2));
    }

    [Fact]
    public void An_inexact_result_is_one_ulp_wide()
    {
        var third = new FloatInterval(1) / new FloatInterval(3);
        Assert.Equal(third.Upper, double.BitIncrement(third.Lower));
        Assert.True(third.Contains(Rational.Create(1, 3)));
        Assert.Equal(third, FloatInterval.FromRational(Rational.Create(1, 3)));
        var root = FloatInterval.SquareRoot(new FloatInterval(2));
        Assert.True(Rational.Square(Rational.FromDouble(root.Lower)) < 2 && Rational.Square(Rational.FromDouble(root.Upper)) > 2);
        Assert.Equal(root.Upper, double.BitIncrement(root.Lower));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Elementary_functions_contain_a_series_of_high_precision(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var x = Rational.FromDouble(Math.Round((random.NextDouble() * 8) - 4, 3));
            var at = FloatInterval.FromRational(x);
            Assert.True(FloatInterval.Exponential(at).Meets(Around(Series.Exp(x))));
            Assert.True(FloatInterval.Sine(at).Meets(Around(Series.Sin(x))));
            Assert.True(FloatInterval.Cosine(at).Meets(Around(Series.Cos(x))));
            Assert.InRange(FloatInterval.Exponential(at).Width / Series.Exp(x).ToDouble(), 0, 1e-14);

            // log and atan through their inverses: exp(log y) = y.
            var y = FloatInterval.FromRational(x * x + Rational.Create(1, 7));
            Assert.True(FloatInterval.Exponential(FloatInterval.Logarithm(y)).Contains(y));
            Assert.True(FloatInterval.Tangent(FloatInterval.ArcTangent(at)).Contains(at));
            var tanh = Series.Exp(2 * x);
            Assert.True(FloatInterval.HyperbolicTangent(at).Meets(Around((tanh - Rational.One) / (tanh + Rational.One))));
        }
    }

    [Fact]
    public void Waves_reach_their_extrema_and_no_more()
    {
        Assert.Equal(1, FloatInterval.Sine(new FloatInterval(1, 2)).Upper);
        Assert.True(FloatInterval.Sine(new FloatInterval(1, 1.5)).Upper < 1);
        Assert.Equal(-1, FloatInterval.Sine(new FloatInterval(4, 5)).Lower);
        Assert.Equal(-1, FloatInterval.Cosine(new FloatInterval(3, 3.5)).Lower);
        Assert.Equal(new FloatInterval(-1, 1), FloatInterval.Cosine(new FloatInterval(0, 7)));
        Assert.Equal(new FloatInterval(1), FloatInterval.Cosine(FloatInterval.Zero));
        for (var k = -20; k < 20; k++)
        {
            var peak = (Math.PI / 2) + (2 * Math.PI * k);
            Assert.Equal(1, FloatInterval.Sine(new FloatInterval(peak - 1e-9, peak + 1e-9)).Upper);
        }
    }

    [Fact]
    public void Partial_domains_are_loud()
    {
        Assert.Equal(Decoration.Trivial, FloatInterval.Logarithm(new FloatInterval(-1, 1)).Decoration);
        Assert.True(FloatInterval.Logarithm(new FloatInterval(-2, -1)).IsEmpty);
        Assert.Equal(Decoration.Trivial, FloatInterval.SquareRoot(new FloatInterval(-1, 4)).Decoration);
        Assert.Equal(Decoration.Continuous, FloatInterval.SquareRoot(new FloatInterval(0, 4)).Decoration);
        Assert.Equal(Decoration.Trivial, (new FloatInterval(1) / new FloatInterval(-1, 1)).Decoration);
        Assert.Equal(FloatInterval.Unknown, FloatInterval.Tangent(new FloatInterval(1, 2)));
        Assert.Equal(Decoration.Trivial, FloatInterval.Slope(new FloatInterval(0, 1)).Decoration);
        Assert.Null(FloatInterval.IsLess(new FloatInterval(0, 1), new FloatInterval(1, 2), strict: true));
        Assert.True(FloatInterval.IsLess(new FloatInterval(0, 1), new FloatInterval(1, 2), strict: false));
    }

    [Fact]
    public void Tiny_and_huge_numbers_stay_enclosed()
    {
        var tiny = new FloatInterval(double.Epsilon);
        Assert.True((tiny * tiny).Contains(Rational.Square(Rational.FromDouble(double.Epsilon))));
        var huge = new FloatInterval(double.MaxValue);
        Assert.True((huge + huge).Contains(2 * Rational.FromDouble(double.MaxValue)));
        Assert.True((huge * huge).Contains(Rational.Square(Rational.FromDouble(double.MaxValue))));
        Assert.True((tiny / huge).Contains(Rational.FromDouble(double.Epsilon) / Rational.FromDouble(double.MaxValue)));
    }

    private static FloatInterval RandomInterval(Random random)
    {
        double Number() => random.Next(6) == 0 ? random.Next(-3, 4) : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-160, 20) / 10);
        var (a, b) = (Number(), random.Next(4) == 0 ? double.NaN : Number());
        return double.IsNaN(b) ? new FloatInterval(a) : new FloatInterval(Math.Min(a, b), Math.Max(a, b));
    }

    private static Rational Member(Random random, FloatInterval x)
    {
        var (a, b) = (Rational.FromDouble(x.Lower), Rational.FromDouble(x.Upper));
        return a + (Rational.Create(random.Next(0, 8), 7) * (b - a));
    }

    private static FloatInterval Around(Rational value) => FloatInterval.FromRational(value);

    /// <summary>Taylor series in exact arithmetic, cut where the rest is below 1e-30.</summary>
    private static class Series
    {
        public static Rational Exp(Rational x) => Sum(x, k => Rational.One);

        public static Rational Sin(Rational x) => Sum(x, k => k % 2 == 0 ? Rational.Zero : k % 4 == 1 ? Rational.One : -Rational.One);

        public static Rational Cos(Rational x) => Sum(x, k => k % 2 == 1 ? Rational.Zero : k % 4 == 0 ? Rational.One : -Rational.One);

        private static Rational Sum(Rational x, Func<int, Rational> sign)
        {
            var scale = BigInteger.Pow(10, 40);
            var (sum, term) = (Rational.Zero, Rational.One);
            for (var k = 0; k < 80; k++)
            {
                sum += sign(k) * term;
                term = Rational.Create((term * x * Rational.Create(1, k + 1) * Rational.Create(scale, 1)).Floor(), scale);
            }

            return sum;
        }
    }
}
