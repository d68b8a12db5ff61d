using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Brox.Numbers;

namespace Brox.Theory.Tests;

/// <summary>What is shown of a rational, as a double and as a short text, lies beside the number.</summary>
public sealed partial class RationalDisplayTests
{
    private static readonly Rational _greatest = Rational.FromDouble(double.MaxValue);

    /// <summary>No double is nearer, and of two equally near ones the last place is even; by exact distances.</summary>
    [Fact]
    public void A_double_is_the_nearest_one()
    {
        var random = new Random(2);
        foreach (var value in Values(random).Concat(Extremes(random)).Where(v => Rational.Abs(v) <= _greatest))
        {
            var near = value.ToDouble();
            var distance = Rational.Abs(Rational.FromDouble(near) - value);
            foreach (var other in new[] { double.BitDecrement(near), double.BitIncrement(near) }.Where(double.IsFinite))
            {
                var order = distance.CompareTo(Rational.Abs(Rational.FromDouble(other) - value));
                Assert.True(order < 0 || (order == 0 && BitConverter.DoubleToInt64Bits(near) % 2 == 0), $"{value} as {near:R}, not {other:R}");
            }
        }
    }

    /// <summary>A binary fraction has an exact decimal, which the runtime rounds: halfway between doubles, and a little beside it, at every size.</summary>
    [Fact]
    public void It_is_the_one_that_the_runtime_reads()
    {
        var random = new Random(4);
        for (var i = 0; i < 2_000; i++)
        {
            var (place, odd) = (random.Next(-1_200, 980), random.NextInt64(1, 1L << 53));
            foreach (var beside in new[] { 0, 1, -1 })
            {
                // 2 odd + 1 halves of a last place, and a 2^-70 of it more or less.
                var (integer, shift) = ((((2 * (BigInteger)odd) + 1) << 70) + beside, place - 71);
                integer = i % 2 == 0 ? integer : -integer;
                var text = shift >= 0 ? $"{integer << shift}" : $"{integer * BigInteger.Pow(5, -shift)}e{shift}";
                var value = shift >= 0 ? Rational.Create(integer << shift, 1) : Rational.Create(integer, BigInteger.One << -shift);
                Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), value.ToDouble());
            }
        }
    }

    [Fact]
    public void The_range_ends_half_a_place_beyond_its_greatest_and_its_least_number()
    {
        var (half, least) = ((BigInteger.One << 1024) - (BigInteger.One << 970), BigInteger.One << 1075);
        Assert.Equal(double.PositiveInfinity, Rational.Create(half, 1).ToDouble());
        Assert.Equal(double.MaxValue, Rational.Create(half - 1, 1).ToDouble());
        Assert.Equal(-double.MaxValue, Rational.Create((3 * -half) + 1, 3).ToDouble());
        Assert.Equal(double.NegativeInfinity, Rational.Create(-half, 1).ToDouble());
        Assert.Equal(0, Rational.Create(1, least).ToDouble());
        Assert.Equal(double.Epsilon, Rational.Create(least + 1, least * least).ToDouble());
        Assert.Equal(2 * double.Epsilon, Rational.Create(3, least).ToDouble());
    }

    [Fact]
    public void Its_enclosure_is_it_or_it_and_the_next()
    {
        var random = new Random(5);
        foreach (var value in Values(random).Concat(Extremes(random)))
        {
            var (near, enclosure) = (value.ToDouble(), FloatInterval.FromRational(value));
            var isDouble = double.IsFinite(near) && Rational.FromDouble(near) == value;
            Assert.True(enclosure.Contains(value) && enclosure.Contains(near), $"{value} in {enclosure}");
            Assert.Equal(isDouble ? enclosure.Lower : double.BitIncrement(enclosure.Lower), enclosure.Upper);
        }
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-3/4", -0.75)]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("-1e400", double.NegativeInfinity)]
    [InlineData("1e-400", 0)]
    [InlineData("-1e-400", 0)]
    [InlineData("18446744073709551616", 18446744073709551616.0)]
    [InlineData("1/18446744073709551616", 1 / 18446744073709551616.0)]
    public void Some_doubles_are_known(string text, double expected) => Assert.Equal(expected, Rational.Parse(text).ToDouble());

    [Fact]
    public void A_short_text_is_the_number_or_five_digits_of_it()
    {
        var random = new Random(3);
        foreach (var value in Values(random))
        {
            var (text, whole) = (value.ToShortString(), value.ToString());
            if (whole.Length <= 20)
            {
                Assert.Equal(whole, text);
                continue;
            }

            var match = FiveDigits().Match(text);
            Assert.True(match.Success, text);
            var mantissa = Rational.Parse($"{match.Groups[1].Value}{match.Groups[2].Value}.{match.Groups[3].Value}");
            var exponent = int.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture);
            var unit = exponent >= 0 ? Rational.Create(BigInteger.Pow(10, exponent), 1) : Rational.Create(1, BigInteger.Pow(10, -exponent));
            Assert.True(Rational.Abs(value - (mantissa * unit)) <= unit * Rational.Create(1001, 20_000_000), $"{whole} as {text}");
        }
    }

    [Theory]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("123456789012345678901", "~1.2346e+20")]
    [InlineData("-1234567890123456789", "-1234567890123456789")]
    [InlineData("-12345678901234567890", "~-1.2346e+19")]
    [InlineData("999999999999999999999", "~1.0000e+21")]
    [InlineData("-99999499999999999999999", "~-9.9999e+22")]
    [InlineData("99999500000000000000000", "~1.0000e+23")]
    [InlineData("1e400", "~1.0000e+400")]
    [InlineData("1e-400", "~1.0000e-400")]
    [InlineData("1/300000000000000000003", "~3.3333e-21")]
    [InlineData("1000000000000000000001/1000000000000000000000", "~1.0000e+0")]
    [InlineData("99999000000000000000001/1000000000000000000", "~9.9999e+4")]
    [InlineData("123450500000000000000001/1000000000000000000", "~1.2345e+5")]
    public void Some_short_texts_are_known(string text, string expected) => Assert.Equal(expected, Rational.Parse(text).ToShortString());

    /// <summary>Quotients of integers about the bound below which a processor divides them, and of the sizes where doubles end and thin out.</summary>
    private static IEnumerable<Rational> Extremes(Random random)
    {
        for (var i = 0; i < 1_000; i++)
        {
            yield return Rational.Create((1L << 53) + random.Next(-2, 3), 1 + (i % 7));
            yield return Rational.Create(-random.NextInt64(1, 9), (1L << 53) + random.Next(-2, 3));
            var (p, q) = (random.NextInt64(1, long.MaxValue), random.NextInt64(1, long.MaxValue));
            yield return Rational.Create(p, q);
            yield return Rational.Create(-p, (BigInteger)q << random.Next(1_000, 1_080));
            yield return Rational.Create((BigInteger)p << random.Next(950, 1_025), q);
        }

        yield return _greatest;
        yield return -_greatest;
        yield return Rational.FromDouble(double.Epsilon) * Rational.Half;
        yield return Rational.FromDouble(double.Epsilon) * Rational.Create(3, 2);
    }

    private static IEnumerable<Rational> Values(Random random)
    {
        for (var i = 0; i < 3_000; i++)
        {
            var (p, q) = (Fraction.Random(random).ToRational(), Fraction.Random(random).ToRational());
            yield return p;
            yield return p * q * q;
            if (!q.IsZero)
            {
                yield return p / (q * q * q);
            }
        }

        for (var k = -60; k <= 60; k++)
        {
            var ten = k >= 0 ? Rational.Create(BigInteger.Pow(10, k), 1) : Rational.Create(1, BigInteger.Pow(10, -k));
            yield return ten;
            yield return ten * Rational.Create(99_999, 100_000);
            yield return -ten * Rational.Create(999_996, 1_000_000);
            yield return ten * (1 + Rational.Create(1, BigInteger.Pow(10, 22)));
        }
    }

    [GeneratedRegex(@"^~(-?)([1-9])\.([0-9]{4})e([+-][0-9]+)$")]
    private static partial Regex FiveDigits();
}
