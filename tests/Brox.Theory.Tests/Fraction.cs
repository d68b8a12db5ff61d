using System.Numerics;
using Brox.Numbers;

namespace Brox.Theory.Tests;

/// <summary>A fraction in lowest terms with a positive denominator, as at school.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    private static readonly BigInteger[] Edges =
        [long.MinValue, long.MaxValue, int.MinValue, int.MaxValue, BigInteger.One << 32, BigInteger.One << 62, BigInteger.One << 64, BigInteger.One << 127];

    public static Fraction operator +(Fraction x, Fraction y) =>
        Create((x.Numerator * y.Denominator) + (y.Numerator * x.Denominator), x.Denominator * y.Denominator);

    public static Fraction operator -(Fraction x, Fraction y) => x + (-y);

    public static Fraction operator -(Fraction x) => new(-x.Numerator, x.Denominator);

    public static Fraction operator *(Fraction x, Fraction y) => Create(x.Numerator * y.Numerator, x.Denominator * y.Denominator);

    public static Fraction operator /(Fraction x, Fraction y) => Create(x.Numerator * y.Denominator, x.Denominator * y.Numerator);

    public static Fraction Create(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return new(numerator / divisor, denominator / divisor);
    }

    public static Fraction Random(Random random)
    {
        var denominator = random.Next(2) == 0 ? BigInteger.One : Integer(random);
        return Create(Integer(random), denominator.IsZero ? BigInteger.One : denominator);
    }

    public Rational ToRational() => Rational.Create(Numerator, Denominator);

    public int CompareTo(Fraction other) => ((Numerator * other.Denominator) - (other.Numerator * Denominator)).Sign;

    public BigInteger Floor() => FloorDivide(Numerator, Denominator);

    /// <summary>The quotient rounded down; the denominator is positive.</summary>
    public static BigInteger FloorDivide(BigInteger numerator, BigInteger denominator)
    {
        var quotient = numerator / denominator;
        return quotient * denominator > numerator ? quotient - 1 : quotient;
    }

    private static BigInteger Integer(Random random) => random.Next(4) switch
    {
        0 => random.Next(-10, 11),
        1 => random.NextInt64(long.MinValue, long.MaxValue),
        2 => Edges[random.Next(Edges.Length)] * (random.Next(2) == 0 ? 1 : -1) + random.Next(-2, 3),
        _ => random.Next(-100_000, 100_001),
    };
}
