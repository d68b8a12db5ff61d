using System.Globalization;
using System.Numerics;

namespace Brox.Numbers;

/// <summary>
/// An exact rational number: an element of Q, unbounded, always in lowest terms with a positive denominator.
/// </summary>
/// <remarks>
/// Values whose numerator and denominator fit in 64 bits are computed with 128-bit intermediates and never allocate;
/// larger ones fall back to <see cref="BigInteger"/>. The representation is unique, so equality is structural.
/// The default value is 0.
/// </remarks>
public readonly partial struct Rational : IComparable<Rational>, IEquatable<Rational>
{
    // The denominator is stored less one so that default(Rational) is 0/1.
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly BigParts? _big;

    private Rational(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
        _big = null;
    }

    private Rational(BigParts big)
    {
        _numerator = 0;
        _denominatorLessOne = 0;
        _big = big;
    }

    /// <summary>The integer <paramref name="value"/>.</summary>
    public Rational(long value)
        : this(value, 1)
    {
    }

    /// <summary>The number 0.</summary>
    public static Rational Zero => default;

    /// <summary>The number 1.</summary>
    public static Rational One => new(1, 1);

    /// <summary>The number 1/2.</summary>
    public static Rational Half => new(1, 2);

    /// <summary>The numerator in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator => _big is null ? _numerator : _big.Numerator;

    /// <summary>The denominator in lowest terms; always positive.</summary>
    public BigInteger Denominator => _big is null ? _denominatorLessOne + 1 : _big.Denominator;

    /// <summary>-1, 0 or 1 as the number is negative, zero or positive.</summary>
    public int Sign => _big is null ? Math.Sign(_numerator) : _big.Numerator.Sign;

    /// <summary>Whether the number is 0.</summary>
    public bool IsZero => _big is null && _numerator == 0;

    /// <summary>Whether the number is an integer.</summary>
    public bool IsInteger => _big is null ? _denominatorLessOne == 0 : _big.Denominator.IsOne;

    private bool IsSmall => _big is null;

    /// <summary>Numerator and denominator, where both are kept as 64-bit numbers.</summary>
    internal bool TryGetSmall(out long numerator, out long denominator)
    {
        (numerator, denominator) = (_numerator, SmallDenominator);
        return IsSmall;
    }

    private long SmallDenominator => _denominatorLessOne + 1;

    /// <summary>The quotient <paramref name="numerator"/> / <paramref name="denominator"/> in lowest terms.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Rational Create(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A rational number has a denominator other than 0.");
        }

        if (denominator.Sign < 0)
        {
            numerator = -numerator;
            denominator = -denominator;
        }

        var gcd = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (!gcd.IsOne)
        {
            numerator /= gcd;
            denominator /= gcd;
        }

        return FitsInLong(numerator) && FitsInLong(denominator)
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new BigParts(numerator, denominator));
    }

    /// <summary>The sum of two rationals.</summary>
    public static Rational operator +(Rational left, Rational right)
    {
        if (left.IsSmall && right.IsSmall)
        {
            if ((left._denominatorLessOne | right._denominatorLessOne) == 0)
            {
                return FromInt128((Int128)left._numerator + right._numerator, 1);
            }

            return FromInt128(
                ((Int128)left._numerator * right.SmallDenominator) + ((Int128)right._numerator * left.SmallDenominator),
                (Int128)left.SmallDenominator * right.SmallDenominator);
        }

        return Create(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator);
    }

    /// <summary>The difference of two rationals.</summary>
    public static Rational operator -(Rational left, Rational right) => left + (-right);

    /// <summary>The product of two rationals.</summary>
    public static Rational operator *(Rational left, Rational right)
    {
        if (left.IsSmall && right.IsSmall)
        {
            return FromInt128(
                (Int128)left._numerator * right._numerator,
                (Int128)left.SmallDenominator * right.SmallDenominator);
        }

        return Create(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
    }

    /// <summary>The quotient of two rationals.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Rational operator /(Rational left, Rational right)
    {
        if (left.IsSmall && right.IsSmall && right._numerator != 0)
        {
            var numerator = (Int128)left._numerator * right.SmallDenominator;
            var denominator = (Int128)left.SmallDenominator * right._numerator;
            return denominator < 0 ? FromInt128(-numerator, -denominator) : FromInt128(numerator, denominator);
        }

        return Create(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
    }

    /// <summary>The number with the opposite sign.</summary>
    public static Rational operator -(Rational value) =>
        value.IsSmall && value._numerator != long.MinValue
            ? new Rational(-value._numerator, value.SmallDenominator)
            : Create(-value.Numerator, value.Denominator);

    /// <summary>Whether two rationals are the same number.</summary>
    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    /// <summary>Whether two rationals are different numbers.</summary>
    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is smaller or equal.</summary>
    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is larger or equal.</summary>
    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    /// <summary>An integer is a rational.</summary>
    public static implicit operator Rational(long value) => new(value);

    /// <summary>The smaller of two rationals.</summary>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>The larger of two rationals.</summary>
    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    /// <summary>The absolute value.</summary>
    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>The square <c>value^2</c>.</summary>
    public static Rational Square(Rational value) => value * value;

    /// <summary>The point halfway between two rationals.</summary>
    public static Rational Midpoint(Rational left, Rational right) => (left + right) * Half;

    /// <summary>The greatest integer that is not above the number.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The least integer that is not below the number.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>
    /// The non-negative square root where it is rational; <see langword="null"/> where it is irrational or the number is negative.
    /// </summary>
    public Rational? ExactSquareRoot()
    {
        if (Sign < 0)
        {
            return null;
        }

        var numerator = IntegerSquareRoot.Floor(Numerator);
        var denominator = IntegerSquareRoot.Floor(Denominator);
        return numerator * numerator == Numerator && denominator * denominator == Denominator
            ? Create(numerator, denominator)
            : null;
    }

    /// <inheritdoc/>
    public int CompareTo(Rational other)
    {
        if (IsSmall && other.IsSmall)
        {
            return _denominatorLessOne == other._denominatorLessOne
                ? _numerator.CompareTo(other._numerator)
                : ((Int128)_numerator * other.SmallDenominator).CompareTo((Int128)other._numerator * SmallDenominator);
        }

        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        IsSmall
            ? other.IsSmall && _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne
            : !other.IsSmall && Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        IsSmall ? HashCode.Combine(_numerator, _denominatorLessOne) : HashCode.Combine(Numerator, Denominator);

    /// <summary>The canonical text: <c>"3"</c> or <c>"-7/2"</c>, in lowest terms.</summary>
    public override string ToString() =>
        IsInteger
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>The canonical text where it has at most 20 characters, else about the number, as <c>~1.2346e+400</c>: for people, never read back.</summary>
    internal string ToShortString()
    {
        const int Longest = 20;
        var text = ToString();
        if (text.Length <= Longest)
        {
            return text;
        }

        var (magnitude, ten) = (Abs(this), new BigInteger(10));
        var exponent = (int)Math.Floor(BigInteger.Log10(magnitude.Numerator) - BigInteger.Log10(magnitude.Denominator));
        var scaled = exponent <= 4 ? magnitude * Create(BigInteger.Pow(ten, 4 - exponent), 1) : magnitude / Create(BigInteger.Pow(ten, exponent - 4), 1);
        var digits = (scaled + Half).Floor();

        // The logarithm is rounded by far less than five digits show: just below a power of ten, where it may be that power, the digits are rounded up to 10000.
        (digits, exponent) = digits >= 100_000 ? (digits / 10, exponent + 1) : (digits, exponent);

        var mantissa = digits.ToString(CultureInfo.InvariantCulture);
        return $"~{(Sign < 0 ? "-" : string.Empty)}{mantissa[0]}.{mantissa[1..]}e{exponent.ToString("+0;-0", CultureInfo.InvariantCulture)}";
    }

    private static bool FitsInLong(BigInteger value) => long.MinValue <= value && value <= long.MaxValue;

    private static Rational FromInt128(Int128 numerator, Int128 denominator)
    {
        if (denominator != Int128.One)
        {
            var gcd = GreatestCommonDivisor(UInt128Abs(numerator), (UInt128)denominator);
            if (gcd > UInt128.One)
            {
                numerator /= (Int128)gcd;
                denominator /= (Int128)gcd;
            }
        }

        return numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new Rational((long)numerator, (long)denominator)
            : new Rational(new BigParts((BigInteger)numerator, (BigInteger)denominator));
    }

    private static UInt128 UInt128Abs(Int128 value) => value < 0 ? (UInt128)(-value) : (UInt128)value;

    private static UInt128 GreatestCommonDivisor(UInt128 a, UInt128 b)
    {
        while (b > ulong.MaxValue || a > ulong.MaxValue)
        {
            if (b == UInt128.Zero)
            {
                return a;
            }

            (a, b) = (b, a % b);
        }

        return GreatestCommonDivisor((ulong)a, (ulong)b);
    }

    private static ulong GreatestCommonDivisor(ulong a, ulong b)
    {
        if (a == 0 || b == 0)
        {
            return a | b;
        }

        var shift = BitOperations.TrailingZeroCount(a | b);
        a >>= BitOperations.TrailingZeroCount(a);
        while (b != 0)
        {
            b >>= BitOperations.TrailingZeroCount(b);
            if (a > b)
            {
                (a, b) = (b, a);
            }

            b -= a;
        }

        return a << shift;
    }

    private sealed record BigParts(BigInteger Numerator, BigInteger Denominator);
}
