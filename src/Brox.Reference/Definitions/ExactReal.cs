using Brox.Numbers;

namespace Brox.Reference.Definitions;

/// <summary>
/// A real number in an exact form: a rational, the square root of a rational (kept as such, so that lengths are compared by their squares), or a sum of algebraic numbers.
/// </summary>
internal readonly struct ExactReal : IComparable<ExactReal>, IEquatable<ExactReal>
{
    private readonly Rational _rational;
    private readonly bool _isRoot;
    private readonly AlgebraicSum? _sum;

    private ExactReal(Rational rational, bool isRoot, AlgebraicSum? sum) => (_rational, _isRoot, _sum) = (rational, isRoot, sum);

    public static ExactReal Zero => default;

    public bool IsZero => _sum is null ? _rational.IsZero : _sum.Sign == 0;

    public int Sign => _sum is null ? _rational.Sign : _sum.Sign;

    /// <summary>The value where it is kept as a rational; else <see langword="null"/>.</summary>
    public Rational? AsRational => _sum is null && !_isRoot ? _rational : null;

    public static implicit operator ExactReal(Rational value) => new(value, false, null);

    public static implicit operator ExactReal(int value) => new(value, false, null);

    public static implicit operator ExactReal(AlgebraicNumber value) => value.RationalOrNull is { } rational ? rational : Of((AlgebraicSum)value);

    public static ExactReal operator +(ExactReal left, ExactReal right) =>
        (left.AsRational, right.AsRational) is ({ } a, { } b) ? a + b : left.IsZero ? right : right.IsZero ? left : Of(left.ToSum() + right.ToSum());

    public static ExactReal operator -(ExactReal value) => value.AsRational is { } a ? -a : Of(-value.ToSum());

    public static ExactReal operator -(ExactReal left, ExactReal right) =>
        (left.AsRational, right.AsRational) is ({ } a, { } b) ? a - b : right.IsZero ? left : Of(left.ToSum() - right.ToSum());

    public static ExactReal operator *(ExactReal left, ExactReal right) => (left.AsRational, right.AsRational) switch
    {
        ({ } a, { } b) => a * b,
        ({ } a, null) => Of(right.ToSum() * a),
        (null, { } b) => Of(left.ToSum() * b),
        _ when left._isRoot && right._isRoot => SquareRoot(left._rational * right._rational),
        _ => Of(AlgebraicSum.Product(left.ToSum(), right.ToSum())),
    };

    /// <summary>The quotient by a number that is not 0.</summary>
    /// <exception cref="DegreeTooLargeException">The divisor is no number of a quadratic field.</exception>
    public static ExactReal operator /(ExactReal left, ExactReal right) => (left.AsRational, right.AsRational) switch
    {
        ({ } a, { } b) => a / b,
        (_, { } b) => Of(left.ToSum() * (Rational.One / b)),
        _ => right.ToSum().AsSurd() is { } surd
            ? left * Of((AlgebraicSum)((Surd)Rational.One / surd))
            : throw new DegreeTooLargeException($"a division by {right.ToSum()} is not carried out"),
    };

    public static bool operator <(ExactReal left, ExactReal right) => left.CompareTo(right) < 0;

    public static bool operator >(ExactReal left, ExactReal right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExactReal left, ExactReal right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExactReal left, ExactReal right) => left.CompareTo(right) >= 0;

    public static bool operator ==(ExactReal left, ExactReal right) => left.Equals(right);

    public static bool operator !=(ExactReal left, ExactReal right) => !left.Equals(right);

    /// <summary>The square root of a rational that is not negative.</summary>
    public static ExactReal SquareRoot(Rational square) => square.ExactSquareRoot() is { } root ? root : new ExactReal(square, true, null);

    /// <summary>The square root of a number that is not negative.</summary>
    /// <exception cref="DegreeTooLargeException">The number is irrational.</exception>
    public static ExactReal SquareRoot(ExactReal square) => square.AsRational is { } rational
        ? SquareRoot(rational)
        : throw new DegreeTooLargeException($"the square root of {square} is not carried out");

    /// <summary>A rational strictly between two numbers; <see langword="null"/> stands for an infinite end.</summary>
    public static Rational Between(ExactReal? lower, ExactReal? upper) => AlgebraicSum.Between(lower?.ToSum(), upper?.ToSum());

    public int CompareTo(ExactReal other)
    {
        if (_sum is not null || other._sum is not null)
        {
            return (ToSum() - other.ToSum()).Sign;
        }

        return (_isRoot, other._isRoot) switch
        {
            (false, false) or (true, true) => _rational.CompareTo(other._rational),
            (true, false) => other._rational.Sign < 0 ? 1 : _rational.CompareTo(other._rational * other._rational),
            (false, true) => -other.CompareTo(this),
        };
    }

    public bool Equals(ExactReal other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is ExactReal other && Equals(other);

    public override int GetHashCode() => AsRational?.GetHashCode() ?? 0;

    /// <summary>The number as one algebraic number.</summary>
    /// <exception cref="DegreeTooLargeException">Its degree is too large.</exception>
    public AlgebraicNumber ToAlgebraicNumber() => AsRational is { } rational ? rational : ToSum().ToAlgebraicNumber();

    public override string ToString() => AsRational?.ToString() ?? ToSum().ToString();

    private static ExactReal Of(AlgebraicSum sum) => sum.IsRational ? sum.RationalPart : new ExactReal(default, false, sum);

    private AlgebraicSum ToSum() => _sum ?? (_isRoot ? (AlgebraicSum)Surd.SquareRoot(_rational) : _rational);
}
