using System.Numerics;
using Brox.Numbers;

namespace Brox.Theory.Tests;

/// <summary>Rationals against fractions of plain integers.</summary>
public sealed class RationalTests
{
    [Fact]
    public void RationalsAreFractionsOfBigIntegers()
    {
        var random = new Random(1);
        for (var round = 0; round < 10_000; round++)
        {
            var (p, q) = (Fraction.Random(random), Fraction.Random(random));
            var (x, y) = (p.ToRational(), q.ToRational());
            AssertSame(p, x);
            AssertSame(p + q, x + y);
            AssertSame(p - q, x - y);
            AssertSame(p * q, x * y);
            AssertSame(-p, -x);
            AssertSame(Fraction.Create(BigInteger.Abs(p.Numerator), p.Denominator), Rational.Abs(x));
            if (q.Numerator.IsZero)
            {
                Assert.Throws<DivideByZeroException>(() => x / y);
            }
            else
            {
                AssertSame(p / q, x / y);
            }

            var order = p.CompareTo(q);
            Assert.Equal(order, Math.Sign(x.CompareTo(y)));
            Assert.Equal(order == 0, x == y);
            Assert.Equal(order < 0, x < y);
            Assert.Equal(order > 0, x > y);
            Assert.Equal(order <= 0, x <= y);
            Assert.Equal(order >= 0, x >= y);
            Assert.Equal(order != 0, x != y);
            Assert.Equal(order <= 0 ? x : y, Rational.Min(x, y));
            Assert.Equal(order >= 0 ? x : y, Rational.Max(x, y));
            AssertSame((p + q) / Fraction.Create(2, 1), Rational.Midpoint(x, y));
            Assert.Equal(p.Floor(), x.Floor());
            Assert.Equal(-(-p).Floor(), x.Ceiling());
            Assert.Equal(p.Numerator.Sign, x.Sign);
            Assert.Equal(p.Numerator.IsZero, x.IsZero);
            Assert.Equal(p.Denominator.IsOne, x.IsInteger);
            Assert.Equal(Fits(p.Numerator) && Fits(p.Denominator), x.TryGetSmall(out var numerator, out var denominator));
            Assert.True(!Fits(p.Numerator) || !Fits(p.Denominator) || (p.Numerator == numerator && p.Denominator == denominator));

            // To big numbers and back: the representation is unique, so equal numbers have equal hashes.
            var back = x + y - y;
            Assert.Equal(x, back);
            Assert.Equal(x.GetHashCode(), back.GetHashCode());
            if (!y.IsZero)
            {
                Assert.Equal(x, x * y / y);
                Assert.Equal(x.GetHashCode(), (x * y / y).GetHashCode());
            }

            Assert.Equal(x, Rational.Parse(x.ToString()));
            Assert.Equal(Rational.Abs(x), Rational.Square(x).ExactSquareRoot());
        }
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("9/4", "3/2")]
    [InlineData("340282366920938463463374607431768211456", "18446744073709551616")]
    [InlineData("2", null)]
    [InlineData("4/3", null)]
    [InlineData("3/4", null)]
    [InlineData("-4", null)]
    [InlineData("-9/4", null)]
    public void A_square_root_is_exact_or_none(string text, string? root) =>
        Assert.Equal(root, Rational.Parse(text).ExactSquareRoot()?.ToString());

    [Fact]
    public void Large_numbers_have_hashes_of_their_own()
    {
        var large = Enumerable.Range(0, 100).Select(i => Rational.Create((BigInteger.One << 100) + i, 1)).ToList();
        Assert.True(large.Select(x => x.GetHashCode()).Distinct().Count() > 90);
        Assert.All(large, x => Assert.False(x.IsZero));
    }

    [Fact]
    public void TheDefaultIsZero()
    {
        var zero = default(Rational);
        Assert.Equal(Rational.Zero, zero);
        Assert.Equal(Rational.Create(0, -7), zero);
        Assert.Equal(new Rational(0).GetHashCode(), zero.GetHashCode());
        Assert.Equal((BigInteger.Zero, BigInteger.One), (zero.Numerator, zero.Denominator));
        Assert.True(zero.IsZero && zero.IsInteger && zero.Sign == 0);
        Assert.Equal("0", zero.ToString());
        Assert.Throws<DivideByZeroException>(() => Rational.Create(1, 0));
    }

    [Theory]
    [InlineData("3", 3, 1)]
    [InlineData("-7/2", -7, 2)]
    [InlineData("4/6", 2, 3)]
    [InlineData("0.125", 1, 8)]
    [InlineData("-0.5", -1, 2)]
    [InlineData("1e-3", 1, 1000)]
    [InlineData("1.5E+2", 150, 1)]
    [InlineData("-0", 0, 1)]
    [InlineData("0e1000", 0, 1)]
    [InlineData("-9223372036854775808", long.MinValue, 1)]
    [InlineData("1/9223372036854775807", 1, long.MaxValue)]
    public void ANumberIsRead(string text, long numerator, long denominator)
    {
        Assert.True(Rational.TryParse(text, out var value, out var error), error);
        Assert.Equal(string.Empty, error);
        Assert.Equal(Rational.Create(numerator, denominator), value);
        Assert.Equal(value, Rational.Parse(text));
    }

    [Theory]
    [InlineData("1e999999")]
    [InlineData("1e-999999")]
    [InlineData("1e99999999999999999999")]
    [InlineData("")]
    [InlineData("1/0")]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData("0x10")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1/-2")]
    [InlineData("--1")]
    [InlineData("+1")]
    [InlineData("-")]
    [InlineData("/")]
    [InlineData("1/")]
    [InlineData("1/2/3")]
    [InlineData("1.5/2")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1.-5")]
    [InlineData("1.2.3")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("e5")]
    [InlineData("1e+-2")]
    [InlineData("1e1.5")]
    [InlineData("1,000")]
    [InlineData("1\n")]
    [InlineData("١")]
    [InlineData(null)]
    public void WhatIsNotANumberIsRefusedInOneLine(string? text)
    {
        Assert.False(Rational.TryParse(text, out var value, out var error));
        Assert.True(value.IsZero);
        Assert.NotEmpty(error);
        Assert.DoesNotContain('\n', error);
        if (text is not null)
        {
            Assert.Equal(error, Assert.Throws<FormatException>(() => Rational.Parse(text)).Message);
        }
    }

    /// <summary>A message stays one line of some length, whatever the text.</summary>
    [Theory]
    [InlineData("a\u0007b", "\"a\\u0007b\"")]
    [InlineData("x234567890123456789012345678901234567890", "\"x234567890123456789012345678901234567890\"")]
    [InlineData("x2345678901234567890123456789012345678901", "\"x234567890123456789012345678901234567890…\"")]
    public void AMessageShowsTheTextShortened(string text, string shown)
    {
        Assert.False(Rational.TryParse(text, out _, out var error));
        Assert.Contains(shown, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void OnlyAFiniteDoubleIsARational(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => Rational.FromDouble(value));

    [Fact]
    public void ADoubleIsReadExactly()
    {
        Assert.Equal(Rational.Zero, Rational.FromDouble(0));
        Assert.Equal(Rational.Zero, Rational.FromDouble(-0.0));
        Assert.Equal(Rational.Create(1, BigInteger.One << 1074), Rational.FromDouble(double.Epsilon));
        Assert.Equal(Rational.Create(-3, BigInteger.One << 1074), Rational.FromDouble(-3 * double.Epsilon));
        Assert.Equal(Rational.Create(1, BigInteger.One << 1022), Rational.FromDouble(BitConverter.Int64BitsToDouble(1L << 52)));
        Assert.Equal(Rational.Create(-1, 8), Rational.FromDouble(-0.125));
        Assert.Equal(Rational.Create((BigInteger.One << 53) - 1, 1), Rational.FromDouble(9007199254740991));
        Assert.Equal(Rational.Create(BigInteger.One << 1023, 1), Rational.FromDouble(BitConverter.Int64BitsToDouble(2046L << 52)));
    }

    [Fact]
    public void AnOverlongNumberIsRefused()
    {
        Assert.True(Rational.TryParse(new string('9', Rational.MaximumTextLength), out _, out _));
        Assert.False(Rational.TryParse(new string('9', Rational.MaximumTextLength + 1), out _, out var error));
        Assert.Contains("2001", error, StringComparison.Ordinal);
        Assert.InRange(error.Length, 1, 200);
    }

    private static bool Fits(BigInteger number) => number >= long.MinValue && number <= long.MaxValue;

    private static void AssertSame(Fraction expected, Rational actual)
    {
        Assert.Equal(expected.Numerator, actual.Numerator);
        Assert.Equal(expected.Denominator, actual.Denominator);
    }
}
