using System.Numerics;

namespace Brox.Numbers;

/// <content>Rationals and doubles.</content>
public readonly partial struct Rational
{
    private const int MantissaBits = 52;
    private const int ExponentBias = 1075;

    /// <summary>The greatest exponent of a double: it is less than 2^(MaxExponent + 1).</summary>
    private const int MaxExponent = 1023;

    /// <summary>The least positive double is 2^LeastExponent.</summary>
    private const int LeastExponent = -1074;

    /// <summary>The rational that a finite double is, exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The double is infinite or not a number.</exception>
    public static Rational FromDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "Only a finite double is a rational.");
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> MantissaBits) & 0x7FF);
        var mantissa = bits & ((1L << MantissaBits) - 1);
        if (exponent == 0)
        {
            exponent = 1;
        }
        else
        {
            mantissa |= 1L << MantissaBits;
        }

        if (mantissa == 0)
        {
            return Zero;
        }

        // An odd numerator over a power of two is in lowest terms.
        var even = BitOperations.TrailingZeroCount(mantissa);
        var (odd, shift) = ((bits < 0 ? -mantissa : mantissa) >> even, exponent - ExponentBias + even);
        return shift switch
        {
            > 0 => Create((BigInteger)odd << shift, BigInteger.One),
            > -63 => new Rational(odd, 1L << -shift),
            _ => new Rational(new BigParts(odd, BigInteger.One << -shift)),
        };
    }

    /// <summary>
    /// The nearest double, of two equally near ones the one with an even last place; infinite from the middle between the greatest double and 2^1024 on, 0 up to half the least positive one.
    /// </summary>
    /// <remarks>IEEE 754-2019, clause 4.3.1, roundTiesToEven, but for the sign of 0, which is always positive.</remarks>
    public double ToDouble()
    {
        const long Exact = 1L << (MantissaBits + 1);
        if (IsSmall && _numerator is >= -Exact and <= Exact && SmallDenominator <= Exact)
        {
            // Both are doubles, and their quotient is far from the ends of the range: the processor rounds it so.
            return (double)_numerator / SmallDenominator;
        }

        var (numerator, denominator) = (BigInteger.Abs(Numerator), Denominator);
        var exponent = numerator.GetBitLength() - denominator.GetBitLength();
        if (exponent > MaxExponent + 1 || exponent < LeastExponent - 1)
        {
            return exponent < 0 ? 0 : Sign * double.PositiveInfinity;
        }

        // 2^exponent <= |value| < 2^(exponent + 1), and a last place is 2^place.
        exponent -= Scaled(numerator, -exponent) < Scaled(denominator, exponent) ? 1 : 0;
        var place = (int)Math.Max(exponent - MantissaBits, LeastExponent);
        var divisor = Scaled(denominator, place);
        var quotient = BigInteger.DivRem(Scaled(numerator, -place), divisor, out var remainder);
        var half = (remainder << 1).CompareTo(divisor);
        var nearest = (long)quotient + (half > 0 || (half == 0 && !quotient.IsEven) ? 1 : 0);
        return nearest == 0 ? 0 : Sign * Math.ScaleB(nearest, place);
    }

    /// <summary>An integer times a power of two where the exponent is positive, else the integer: of a fraction one of the two is scaled.</summary>
    private static BigInteger Scaled(BigInteger value, long exponent) => exponent > 0 ? value << (int)exponent : value;
}
