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

    [Fact]
    public void AnOverlongNumberIsRefused()
    {
        Assert.True(Rational.TryParse(new string('9', Rational.MaximumTextLength), out _, out _));
        Assert.False(Rational.TryParse(new string('9', Rational.MaximumTextLength + 1), out _, out var error));
        Assert.InRange(error.Length, 1, 200);
    }

    private static void AssertSame(Fraction expected, Rational actual)
    {
        Assert.Equal(expected.Numerator, actual.Numerator);
        Assert.Equal(expected.Denominator, actual.Denominator);
    }
}
