using System.Numerics;

namespace Brox.Numbers;

/// <summary>
/// A real algebraic number: a rational, or the one root of a square-free integer polynomial without rational roots in an interval with rational ends.
/// Comparison, signs and equality are exact.
/// </summary>
/// <remarks>
/// The isolating interval is refined as comparisons need it; that changes no answer, so numbers can be shared freely. Equality is equality of numbers,
/// whatever polynomials they are given by. The default value of the reference is no number; 0 is <see cref="Zero"/>.
/// </remarks>
public sealed class AlgebraicNumber : IComparable<AlgebraicNumber>, IEquatable<AlgebraicNumber>, IComparisonOperators<AlgebraicNumber, AlgebraicNumber, bool>
{
    private readonly Rational _rational;
    private readonly BigInteger[]? _polynomial;
    private readonly int _signAtLower;
    private readonly (Rational Low, Rational High) _first;
    private Bracket _bracket;

    private AlgebraicNumber(Rational value)
    {
        _rational = value;
        _first = (value, value);
        _bracket = new Bracket(value, value);
    }

    private AlgebraicNumber(BigInteger[] polynomial, Rational low, Rational high)
    {
        _polynomial = polynomial;
        _signAtLower = IntegerPolynomial.SignAt(polynomial, low);
        _first = (low, high);
        _bracket = new Bracket(low, high);
    }

    /// <summary>The number 0.</summary>
    public static AlgebraicNumber Zero { get; } = new(Rational.Zero);

    /// <summary>Whether the number is rational.</summary>
    public bool IsRational => _polynomial is null;

    /// <summary>The rational number.</summary>
    /// <exception cref="InvalidOperationException">The number is irrational.</exception>
    public Rational RationalValue => _polynomial is null ? _rational : throw new InvalidOperationException("This number is irrational.");

    /// <summary>The rational number, or <see langword="null"/> where it is irrational.</summary>
    public Rational? RationalOrNull => _polynomial is null ? _rational : null;

    /// <summary>
    /// A square-free polynomial with coprime integer coefficients that has the number as a root: <c>q x - p</c> for a rational <c>p/q</c>; for an irrational number
    /// one without rational roots, which need not be irreducible.
    /// </summary>
    public Polynomial Polynomial => _polynomial is null ? Polynomial.Linear(_rational).Primitive() : Polynomial.FromIntegers(_polynomial);

    /// <summary>-1, 0 or 1 as the number is negative, zero or positive.</summary>
    public int Sign => CompareTo(Rational.Zero);

    private Rational Low => _bracket.Low;

    private Rational High => _bracket.High;

    /// <summary>The root of a polynomial in the open interval between two rationals that are not roots; the interval must contain exactly one.</summary>
    /// <exception cref="ArgumentException">The interval contains no root or several.</exception>
    public static AlgebraicNumber RootOf(Polynomial polynomial, Rational low, Rational high) =>
        RealRoots.Of(polynomial).Where(r => r.CompareTo(low) > 0 && r.CompareTo(high) < 0).ToList() is [var only]
            ? only
            : throw new ArgumentException($"{polynomial} does not have exactly one root between {low} and {high}", nameof(polynomial));

    /// <summary>A number of a quadratic field.</summary>
    public static AlgebraicNumber From(Surd value)
    {
        if (value.IsRational)
        {
            return new AlgebraicNumber(value.RationalPart);
        }

        var (low, high) = value.Enclose();
        return new AlgebraicNumber(IntegerPolynomial.Primitive(new Polynomial(value.MinimalPolynomial())), low, high);
    }

    /// <summary>A rational end of an interval, with <see langword="null"/> for an infinite one.</summary>
    public static AlgebraicNumber? From(Rational? value) => value is { } v ? new AlgebraicNumber(v) : null;

    /// <summary>A rational is an algebraic number.</summary>
    public static implicit operator AlgebraicNumber(Rational value) => new(value);

    /// <summary>An integer is an algebraic number.</summary>
    public static implicit operator AlgebraicNumber(long value) => new(new Rational(value));

    /// <summary>Whether two numbers are the same.</summary>
    public static bool operator ==(AlgebraicNumber? left, AlgebraicNumber? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two numbers are different.</summary>
    public static bool operator !=(AlgebraicNumber? left, AlgebraicNumber? right) => !(left == right);

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(AlgebraicNumber left, AlgebraicNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(AlgebraicNumber left, AlgebraicNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is smaller or equal.</summary>
    public static bool operator <=(AlgebraicNumber left, AlgebraicNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is larger or equal.</summary>
    public static bool operator >=(AlgebraicNumber left, AlgebraicNumber right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of two numbers.</summary>
    public static AlgebraicNumber Min(AlgebraicNumber left, AlgebraicNumber right) => left <= right ? left : right;

    /// <summary>The larger of two numbers.</summary>
    public static AlgebraicNumber Max(AlgebraicNumber left, AlgebraicNumber right) => left >= right ? left : right;

    /// <summary>The simplest rational strictly between two numbers; <see langword="null"/> stands for an infinite end.</summary>
    /// <exception cref="ArgumentException">There is none: the first number is not smaller.</exception>
    public static Rational SimplestBetween(AlgebraicNumber? lower, AlgebraicNumber? upper)
    {
        if (lower is not null && upper is not null && lower >= upper)
        {
            throw new ArgumentException("The interval is empty.", nameof(upper));
        }

        while (true)
        {
            var candidate = SimplestRational.Between(lower is null ? null : (Surd)lower.Low, upper is null ? null : (Surd)upper.High);
            if ((lower is null || lower.CompareTo(candidate) < 0) && (upper is null || upper.CompareTo(candidate) > 0))
            {
                return candidate;
            }

            lower?.Refine();
            upper?.Refine();
        }
    }

    /// <summary>The sign of a polynomial at this number.</summary>
    public int SignOf(Polynomial polynomial)
    {
        ArgumentNullException.ThrowIfNull(polynomial);
        if (_polynomial is null || polynomial.Degree == 0)
        {
            return polynomial.Evaluate(_rational).Sign;
        }

        for (var round = 1; ; round++)
        {
            var (low, high) = RationalInterval.Evaluate(polynomial, Low, High);
            if (low.Sign > 0 || high.Sign < 0)
            {
                return low.Sign > 0 ? 1 : -1;
            }

            // Only the common roots of the two polynomials can keep the enclosure from settling.
            if (round == 8 && IsRootOf(polynomial))
            {
                return 0;
            }

            Refine();
        }
    }

    /// <summary>Whether this number is a root of a polynomial.</summary>
    public bool IsRootOf(Polynomial polynomial)
    {
        ArgumentNullException.ThrowIfNull(polynomial);
        return polynomial.IsZero
            || (_polynomial is null ? polynomial.Evaluate(_rational).IsZero : ChangesSign(IntegerPolynomial.Gcd(_polynomial, IntegerPolynomial.Primitive(polynomial))));
    }

    /// <summary>Rational bounds at most <paramref name="width"/> apart around the number, equal for a rational one; they isolate it from the other roots of its polynomial.</summary>
    public (Rational Lower, Rational Upper) Enclose(Rational width)
    {
        while (High - Low > width)
        {
            Refine();
        }

        return (Low, High);
    }

    /// <summary>
    /// The dyadic interval <c>[k 2^-b, (k+1) 2^-b]</c> with the least <c>b &gt;= bits</c> that isolates the number from the other real roots of its polynomial: a
    /// function of the number and its polynomial alone, for display. For a rational number both ends are the number.
    /// </summary>
    public (Rational Lower, Rational Upper) Display(int bits = 40)
    {
        if (_polynomial is null)
        {
            return (_rational, _rational);
        }

        for (var b = bits; ; b++)
        {
            var scale = BigInteger.One << b;
            var step = Rational.Create(BigInteger.One, scale);
            Enclose(step * Rational.Half);
            var k = (Low * Rational.Create(scale, BigInteger.One)).Floor();
            var low = Rational.Create(k, scale);
            low = CompareTo(low + step) > 0 ? low + step : low;
            if (low >= _first.Low && low + step <= _first.High)
            {
                return (low, low + step);
            }
        }
    }

    /// <summary>The greatest integer that is not above the number.</summary>
    public BigInteger Floor()
    {
        while (Low.Floor() != High.Floor())
        {
            // The comparison narrows the interval to one side of an integer.
            _ = CompareTo(Rational.Create(High.Floor(), BigInteger.One));
            _ = CompareTo(Rational.Create(Low.Floor() + 1, BigInteger.One));
            Refine();
        }

        return Low.Floor();
    }

    /// <summary>The nearest double or one close to it, for display and plots only: no verdict rests on it.</summary>
    public double ToDouble()
    {
        var size = Math.Max(1, Math.Abs(Low.ToDouble()));
        var (low, high) = Enclose(Rational.Create((BigInteger)Math.Ceiling(Math.Min(size, 1e100)), BigInteger.One << 60));
        return Rational.Midpoint(low, high).ToDouble();
    }

    /// <summary>Halves the isolating interval; nothing for a rational number.</summary>
    public void Refine()
    {
        if (_polynomial is null)
        {
            return;
        }

        var (low, high) = (Low, High);
        var middle = Rational.Midpoint(low, high);
        _bracket = IntegerPolynomial.SignAt(_polynomial, middle) == _signAtLower ? new Bracket(middle, high) : new Bracket(low, middle);
    }

    /// <inheritdoc/>
    public int CompareTo(AlgebraicNumber? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is null ? 1 : 0;
        }

        if (other._polynomial is null)
        {
            return CompareTo(other._rational);
        }

        if (_polynomial is null)
        {
            return -other.CompareTo(_rational);
        }

        for (var round = 0; ; round++)
        {
            if (High <= other.Low || other.High <= Low)
            {
                return High <= other.Low ? -1 : 1;
            }

            if (round == 4 && IsSameRoot(other))
            {
                return 0;
            }

            Refine();
            other.Refine();
        }
    }

    /// <summary>Compares with a rational: negative, zero or positive as this number is smaller, equal or larger.</summary>
    public int CompareTo(Rational other)
    {
        if (_polynomial is null)
        {
            return _rational.CompareTo(other);
        }

        if (other <= Low || other >= High)
        {
            return other <= Low ? 1 : -1;
        }

        // The polynomial has no rational root, so its sign at the rational tells the side.
        if (IntegerPolynomial.SignAt(_polynomial, other) == _signAtLower)
        {
            _bracket = new Bracket(other, High);
            return 1;
        }

        _bracket = new Bracket(Low, other);
        return -1;
    }

    /// <inheritdoc/>
    public bool Equals(AlgebraicNumber? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AlgebraicNumber);

    /// <inheritdoc/>
    public override int GetHashCode() => _polynomial is null ? _rational.GetHashCode() : Floor().GetHashCode();

    /// <summary>The text: that of the rational, <c>a + b*sqrt(q)</c> for a root of a quadratic, else <c>root of p near 1.2345</c>.</summary>
    public override string ToString()
    {
        if (_polynomial is null)
        {
            return _rational.ToString();
        }

        if (AsSurd() is { } surd)
        {
            return surd.ToString();
        }

        var near = ToDouble().ToString("G8", System.Globalization.CultureInfo.InvariantCulture);
        return _polynomial.Length <= 6 ? $"{near}... (a root of {Polynomial})" : $"{near}... (a root of a polynomial of degree {_polynomial.Length - 1})";
    }

    /// <summary>The number as <c>a + b*sqrt(q)</c>, where its polynomial has degree at most 2; else <see langword="null"/>.</summary>
    public Surd? AsSurd()
    {
        if (_polynomial is null)
        {
            return _rational;
        }

        if (_polynomial.Length != 3)
        {
            return null;
        }

        // The square root of a square times a small number is written with the small number.
        var (a, b, c) = (_polynomial[2], _polynomial[1], _polynomial[0]);
        var (factor, rest) = SquareFactor.Split((b * b) - (4 * a * c));
        var root = Surd.SquareRoot(Rational.Create(rest, BigInteger.One)) * (Surd)Rational.Create(factor, 2 * a);
        Surd middle = Rational.Create(-b, 2 * a);
        return CompareTo(Rational.Create(-b, 2 * a)) > 0 ? middle + root : middle - root;
    }

    /// <summary>A root that root isolation found: exact where both ends agree, else the ends are no roots.</summary>
    internal static AlgebraicNumber FromIsolation(BigInteger[] polynomial, Rational low, Rational high) =>
        low == high ? new AlgebraicNumber(low) : new AlgebraicNumber(polynomial, low, high);

    /// <summary>Whether the other number is the same: then this one is a root of its polynomial, and the only one in its isolating interval.</summary>
    private bool IsSameRoot(AlgebraicNumber other) =>
        ChangesSign(IntegerPolynomial.Gcd(_polynomial!, other._polynomial!)) && CompareTo(other.Low) > 0 && CompareTo(other.High) < 0;

    /// <summary>Whether a divisor of the number's polynomial changes its sign over the isolating interval, so has the number as a root.</summary>
    private bool ChangesSign(BigInteger[] divisor) =>
        divisor.Length > 1 && IntegerPolynomial.SignAt(divisor, Low) != IntegerPolynomial.SignAt(divisor, High);

    private sealed record Bracket(Rational Low, Rational High);
}
