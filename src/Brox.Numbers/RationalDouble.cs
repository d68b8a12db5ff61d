using System.Numerics;

namespace Brox.Numbers;

/// <content>Rationals and doubles.</content>
public readonly partial struct Rational
{
    private const int MantissaBits = 52;
    private const int ExponentBias = 1075;

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

        BigInteger numerator = bits < 0 ? -mantissa : mantissa;
        var shift = exponent - ExponentBias;
        return shift >= 0 ? Create(numerator << shift, BigInteger.One) : Create(numerator, BigInteger.One << -shift);
    }
}
