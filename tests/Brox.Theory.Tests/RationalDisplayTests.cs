using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Brox.Numbers;

namespace Brox.Theory.Tests;

/// <summary>What is shown of a rational, as a double and as a short text, lies beside the number.</summary>
public sealed partial class RationalDisplayTests
{
    [Fact]
    public void A_double_is_within_its_precision_of_the_number()
    {
        var random = new Random(2);
        foreach (var value in Values(random).Where(v => !v.IsZero && Exponent(v) is > -300 and < 300))
        {
            var shown = Rational.FromDouble(value.ToDouble());
            Assert.True(Rational.Abs(shown - value) <= Rational.Abs(value) * Rational.Create(1, BigInteger.One << 51), $"{value} as {value.ToDouble():R}");
        }
    }

    [Fact]
    public void A_quotient_of_small_integers_is_the_nearest_double()
    {
        for (var numerator = -40; numerator <= 40; numerator++)
        {
            for (var denominator = 1; denominator <= 40; denominator++)
            {
                Assert.Equal((double)numerator / denominator, Rational.Create(numerator, denominator).ToDouble());
            }
        }
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-3/4", -0.75)]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("-1e400", double.NegativeInfinity)]
    [InlineData("1e-400", 0)]
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

    private static double Exponent(Rational value) => BigInteger.Log10(BigInteger.Abs(value.Numerator)) - BigInteger.Log10(value.Denominator);

    [GeneratedRegex(@"^~(-?)([1-9])\.([0-9]{4})e([+-][0-9]+)$")]
    private static partial Regex FiveDigits();
}
