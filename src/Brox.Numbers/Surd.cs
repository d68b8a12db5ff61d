using System.Globalization;
using System.Numerics;

namespace Brox.Numbers;

/// <summary>
/// An exact real number <c>a + b*sqrt(q)</c> with rational <c>a</c>, <c>b</c> and one rational radicand <c>q &gt; 0</c> that is not a square:
/// an element of the ordered field Q(sqrt(q)). Every rational is one, with <c>b = 0</c>.
/// </summary>
/// <remarks>
/// Radii are given by their squares, so a window <c>[x - t, x + t]</c> on the line may have irrational ends; this field holds all of them.
/// Two irrational numbers can be combined only when they share their radicand; anything else throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly struct Surd
    : IComparable<Surd>, IEquatable<Surd>, IComparisonOperators<Surd, Surd, bool>, IAdditionOperators<Surd, Surd, Surd>, ISubtractionOperators<Surd, Surd, Surd>,
        IMultiplyOperators<Surd, Surd, Surd>, IDivisionOperators<Surd, Surd, Surd>, IUnaryNegationOperators<Surd, Surd>
{
    private readonly Radicand? _radicand;

    private Surd(Rational rationalPart, Rational coefficient, Radicand? radicand)
    {
        RationalPart = rationalPart;
        Coefficient = coefficient;
        _radicand = coefficient.IsZero ? null : radicand;
    }

    /// <summary>The rational number <paramref name="value"/>.</summary>
    public Surd(Rational value)
        : this(value, Rational.Zero, null)
    {
    }

    /// <summary>The part <c>a</c> of <c>a + b*sqrt(q)</c>.</summary>
    public Rational RationalPart { get; }

    /// <summary>The factor <c>b</c> of <c>a + b*sqrt(q)</c>; 0 exactly when the number is rational.</summary>
    public Rational Coefficient { get; }

    /// <summary>The radicand <c>q</c>; 0 when the number is rational.</summary>
    public Rational RadicandValue => _radicand?.Value ?? Rational.Zero;

    /// <summary>Whether the number is rational.</summary>
    public bool IsRational => _radicand is null;

    /// <summary>-1, 0 or 1 as the number is negative, zero or positive; decided by comparing squares.</summary>
    public int Sign
    {
        get
        {
            var a = RationalPart.Sign;
            if (_radicand is null)
            {
                return a;
            }

            var b = Coefficient.Sign;
            if (a == 0 || a == b)
            {
                return b;
            }

            var squares = (RationalPart * RationalPart).CompareTo(Coefficient * Coefficient * _radicand.Value);
            return squares > 0 ? a : b;
        }
    }

    /// <summary>The non-negative square root of a non-negative rational.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Surd SquareRoot(Rational square)
    {
        if (square.Sign < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(square), "A real square root needs a non-negative number.");
        }

        return square.ExactSquareRoot() is { } root
            ? new Surd(root)
            : new Surd(Rational.Zero, Rational.One, new Radicand(square));
    }

    /// <summary>The sum of two numbers of one field.</summary>
    public static Surd operator +(Surd left, Surd right) =>
        left._radicand is null && right._radicand is null
            ? new Surd(left.RationalPart + right.RationalPart)
            : new Surd(left.RationalPart + right.RationalPart, left.Coefficient + right.Coefficient, Common(left, right));

    /// <summary>The difference of two numbers of one field.</summary>
    public static Surd operator -(Surd left, Surd right) => left + (-right);

    /// <summary>The number with the opposite sign.</summary>
    public static Surd operator -(Surd value) => new(-value.RationalPart, -value.Coefficient, value._radicand);

    /// <summary>The product of two numbers of one field.</summary>
    public static Surd operator *(Surd left, Surd right)
    {
        if (left._radicand is null && right._radicand is null)
        {
            return new Surd(left.RationalPart * right.RationalPart);
        }

        var radicand = Common(left, right);
        return new Surd(
            (left.RationalPart * right.RationalPart) + (left.Coefficient * right.Coefficient * radicand!.Value),
            (left.RationalPart * right.Coefficient) + (left.Coefficient * right.RationalPart),
            radicand);
    }

    /// <summary>The quotient of two numbers of one field.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Surd operator /(Surd left, Surd right)
    {
        if (right._radicand is null)
        {
            return new Surd(left.RationalPart / right.RationalPart, left.Coefficient / right.RationalPart, left._radicand);
        }

        var norm = (right.RationalPart * right.RationalPart) - (right.Coefficient * right.Coefficient * right._radicand.Value);
        var conjugate = new Surd(right.RationalPart, -right.Coefficient, right._radicand);
        return left * conjugate / norm;
    }

    /// <summary>Whether two numbers are the same.</summary>
    public static bool operator ==(Surd left, Surd right) => left.Equals(right);

    /// <summary>Whether two numbers are different.</summary>
    public static bool operator !=(Surd left, Surd right) => !left.Equals(right);

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(Surd left, Surd right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(Surd left, Surd right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is smaller or equal.</summary>
    public static bool operator <=(Surd left, Surd right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is larger or equal.</summary>
    public static bool operator >=(Surd left, Surd right) => left.CompareTo(right) >= 0;

    /// <summary>A rational is a number of every field.</summary>
    public static implicit operator Surd(Rational value) => new(value);

    /// <summary>An integer is a number of every field.</summary>
    public static implicit operator Surd(long value) => new(new Rational(value));

    /// <summary>The smaller of two numbers.</summary>
    public static Surd Min(Surd left, Surd right) => left <= right ? left : right;

    /// <summary>The larger of two numbers.</summary>
    public static Surd Max(Surd left, Surd right) => left >= right ? left : right;

    /// <summary>The absolute value.</summary>
    public static Surd Abs(Surd value) => value.Sign < 0 ? -value : value;

    /// <summary>The square.</summary>
    public static Surd Square(Surd value) => value * value;

    /// <summary>The greatest integer that is not above the number.</summary>
    public BigInteger Floor()
    {
        if (_radicand is null)
        {
            return RationalPart.Floor();
        }

        var magnitude = IntegerSquareRoot.Floor((Coefficient * Coefficient * _radicand.Value).Floor());
        var guess = RationalPart.Floor() + (Coefficient.Sign > 0 ? magnitude : -magnitude - 1);
        while (this < FromInteger(guess))
        {
            guess--;
        }

        while (this >= FromInteger(guess + 1))
        {
            guess++;
        }

        return guess;
    }

    /// <summary>The least integer that is not below the number.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>
    /// Rational bounds <c>lo &lt;= value &lt;= hi</c>, equal for a rational number, else <c>2^-bits</c> times the factor <c>|b|</c> apart and so narrow
    /// that the conjugate <c>a - b*sqrt(q)</c> lies outside.
    /// </summary>
    public (Rational Lower, Rational Upper) Enclose(int bits = 40)
    {
        if (_radicand is null)
        {
            return (RationalPart, RationalPart);
        }

        var precision = bits;
        while (true)
        {
            var scale = BigInteger.One << precision;
            var scaled = IntegerSquareRoot.Floor((_radicand.Value * Rational.Create(scale * scale, 1)).Floor());
            if (scaled.Sign > 0)
            {
                var low = RationalPart + (Coefficient * Rational.Create(scaled, scale));
                var high = RationalPart + (Coefficient * Rational.Create(scaled + 1, scale));
                return Coefficient.Sign > 0 ? (low, high) : (high, low);
            }

            precision *= 2;
        }
    }

    /// <summary>The coefficients, ascending, of the monic polynomial over Q of least degree that has this number as a root.</summary>
    public IReadOnlyList<Rational> MinimalPolynomial() =>
        _radicand is null
            ? [-RationalPart, Rational.One]
            : [
                (RationalPart * RationalPart) - (Coefficient * Coefficient * _radicand.Value),
                new Rational(-2) * RationalPart,
                Rational.One,
            ];

    /// <summary>The nearest double or one close to it, for display and plots only: no verdict rests on it.</summary>
    public double ToDouble() => _radicand is null ? RationalPart.ToDouble() : Enclose().Lower.ToDouble();

    /// <inheritdoc/>
    public int CompareTo(Surd other) =>
        _radicand is null && other._radicand is null
            ? RationalPart.CompareTo(other.RationalPart)
            : (this - other).Sign;

    /// <inheritdoc/>
    public bool Equals(Surd other) =>
        RationalPart == other.RationalPart
        && ((Coefficient == other.Coefficient && ReferenceEquals(_radicand, other._radicand))
            || (Coefficient.Sign == other.Coefficient.Sign && SquareOfIrrationalPart == other.SquareOfIrrationalPart));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Surd other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RationalPart, SquareOfIrrationalPart);

    /// <summary>The canonical text: that of the rational, or <c>"1 - 1/2*sqrt(2)"</c>.</summary>
    public override string ToString()
    {
        if (_radicand is null)
        {
            return RationalPart.ToString();
        }

        var size = Rational.Abs(Coefficient);
        var root = size == Rational.One ? $"sqrt({_radicand.Value})" : $"{size}*sqrt({_radicand.Value})";
        if (RationalPart.IsZero)
        {
            return Coefficient.Sign < 0 ? "-" + root : root;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{RationalPart} {(Coefficient.Sign < 0 ? '-' : '+')} {root}");
    }

    // b^2 q with the sign of b is the irrational part itself, whatever radicand it is written with.
    private Rational SquareOfIrrationalPart => Coefficient * Coefficient * RadicandValue;

    private static Surd FromInteger(BigInteger value) => new(Rational.Create(value, BigInteger.One));

    private static Radicand? Common(Surd left, Surd right)
    {
        if (left._radicand is null || ReferenceEquals(left._radicand, right._radicand))
        {
            return right._radicand;
        }

        if (right._radicand is null || left._radicand.Value == right._radicand.Value)
        {
            return left._radicand;
        }

        throw new InvalidOperationException(
            $"sqrt({left._radicand.Value}) and sqrt({right._radicand.Value}) are not numbers of one quadratic field.");
    }

    private sealed record Radicand(Rational Value);
}
