using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Brox.Numbers;

/// <summary>
/// An exact real number <c>a + b_1*sqrt(q_1) + ... + b_k*sqrt(q_k) + c_1*r_1 + ... + c_m*r_m</c> with rational <c>a</c>, <c>b_i</c>, <c>q_i</c>, <c>c_i</c> and algebraic <c>r_i</c>.
/// Unlike a <see cref="Surd"/> it may have several radicands, so it holds the distances between points of different fields.
/// </summary>
/// <remarks>
/// Radicands whose product is the square of a rational are merged. Square roots of distinct square classes are linearly independent over Q
/// (Besicovitch 1940), so without other terms a number is 0 exactly when no root is left; the sign of any other is found by narrowing rational bounds. With other terms
/// a number that these bounds do not separate from 0 is written as one algebraic number by elimination, as long as its degree is at most <see cref="LargestDegree"/>.
/// </remarks>
public sealed class AlgebraicSum : IComparable<AlgebraicSum>, IEquatable<AlgebraicSum>
{
    /// <summary>The largest degree of a number that elimination is asked for.</summary>
    public const int LargestDegree = 36;

    private const int SeparatingBits = 512;

    private readonly ImmutableArray<Term> _roots;
    private readonly ImmutableArray<AlgebraicTerm> _others;

    private AlgebraicSum(Rational rationalPart, ImmutableArray<Term> roots, ImmutableArray<AlgebraicTerm> others)
    {
        RationalPart = rationalPart;
        _roots = roots;
        _others = others;
    }

    /// <summary>The number 0.</summary>
    public static AlgebraicSum Zero { get; } = new(Rational.Zero, [], []);

    /// <summary>The part <c>a</c>.</summary>
    public Rational RationalPart { get; }

    /// <summary>Whether the number is rational.</summary>
    public bool IsRational => _roots.IsEmpty && _others.IsEmpty;

    /// <summary>-1, 0 or 1 as the number is negative, zero or positive.</summary>
    /// <exception cref="DegreeTooLargeException">The number is so near 0 that only elimination could tell, and its degree is too large.</exception>
    public int Sign
    {
        get
        {
            if (AsSurd() is { } surd)
            {
                return surd.Sign;
            }

            for (var bits = 64; _others.IsEmpty || bits <= SeparatingBits; bits *= 2)
            {
                var (low, high) = Enclose(bits);
                if (low.Sign > 0 || high.Sign < 0)
                {
                    return low.Sign > 0 ? 1 : -1;
                }
            }

            return ToAlgebraicNumber().Sign;
        }
    }

    /// <summary>The sum.</summary>
    public static AlgebraicSum operator +(AlgebraicSum left, AlgebraicSum right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var roots = left._roots;
        foreach (var term in right._roots)
        {
            roots = Merge(roots, term);
        }

        var others = left._others;
        foreach (var term in right._others)
        {
            others = Merge(others, term);
        }

        return new AlgebraicSum(left.RationalPart + right.RationalPart, roots, others);
    }

    /// <summary>The number with the opposite sign.</summary>
    public static AlgebraicSum operator -(AlgebraicSum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value * new Rational(-1);
    }

    /// <summary>The difference.</summary>
    public static AlgebraicSum operator -(AlgebraicSum left, AlgebraicSum right) => left + (-right);

    /// <summary>The product with a rational.</summary>
    public static AlgebraicSum operator *(AlgebraicSum value, Rational factor)
    {
        ArgumentNullException.ThrowIfNull(value);
        return factor.IsZero
            ? Zero
            : new AlgebraicSum(
                value.RationalPart * factor,
                [.. value._roots.Select(t => t with { Coefficient = t.Coefficient * factor })],
                [.. value._others.Select(t => t with { Coefficient = t.Coefficient * factor })]);
    }

    /// <summary>The product.</summary>
    /// <exception cref="DegreeTooLargeException">Neither number is a sum of square roots.</exception>
    internal static AlgebraicSum Product(AlgebraicSum left, AlgebraicSum right)
    {
        if (!right.IsSumOfSquareRoots)
        {
            return left.IsSumOfSquareRoots ? Product(right, left) : throw new DegreeTooLargeException($"{left} times {right} is not a sum of square roots");
        }

        return right._roots.Aggregate(left * right.RationalPart, (sum, term) => sum + (left.TimesRoot(term.Radicand) * term.Coefficient));
    }

    /// <summary>Whether two numbers are the same.</summary>
    public static bool operator ==(AlgebraicSum? left, AlgebraicSum? right) => Equals(left, right);

    /// <summary>Whether two numbers are different.</summary>
    public static bool operator !=(AlgebraicSum? left, AlgebraicSum? right) => !Equals(left, right);

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(AlgebraicSum left, AlgebraicSum right) => Compare(left, right) < 0;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(AlgebraicSum left, AlgebraicSum right) => Compare(left, right) > 0;

    /// <summary>Whether the left number is smaller or equal.</summary>
    public static bool operator <=(AlgebraicSum left, AlgebraicSum right) => Compare(left, right) <= 0;

    /// <summary>Whether the left number is larger or equal.</summary>
    public static bool operator >=(AlgebraicSum left, AlgebraicSum right) => Compare(left, right) >= 0;

    /// <summary>A rational as a sum without roots.</summary>
    public static implicit operator AlgebraicSum(Rational value) => new(value, [], []);

    /// <summary>A number of a quadratic field as a sum with at most one root.</summary>
    public static implicit operator AlgebraicSum(Surd value)
    {
        if (value.IsRational)
        {
            return value.RationalPart;
        }

        // sqrt(n/d) = factor/d * sqrt(rest) with n d = factor^2 rest.
        var (n, d) = (value.RadicandValue.Numerator, value.RadicandValue.Denominator);
        var (factor, rest) = SquareFactor.Split(n * d);
        return new(value.RationalPart, [new Term(value.Coefficient * Rational.Create(factor, d), Rational.Create(rest, BigInteger.One))], []);
    }

    /// <summary>An algebraic number as a sum of one term.</summary>
    public static implicit operator AlgebraicSum(AlgebraicNumber value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.AsSurd() is { } surd)
        {
            return surd;
        }

        // A number and its opposite must meet in one term, so terms are positive.
        var sign = new Rational(value.Sign);
        return new AlgebraicSum(Rational.Zero, [], [new AlgebraicTerm(sign, AlgebraicNumbers.Affine(value, sign, Rational.Zero))]);
    }

    /// <summary>The smaller of two numbers.</summary>
    public static AlgebraicSum Min(AlgebraicSum left, AlgebraicSum right) => left <= right ? left : right;

    /// <summary>The larger of two numbers.</summary>
    public static AlgebraicSum Max(AlgebraicSum left, AlgebraicSum right) => left >= right ? left : right;

    /// <summary>The number in the middle.</summary>
    public static AlgebraicSum Midpoint(AlgebraicSum left, AlgebraicSum right) => (left + right) * Rational.Half;

    /// <summary>The product with the square root of a positive rational.</summary>
    /// <exception cref="DegreeTooLargeException">The root is irrational, and the sum has a term that is neither rational nor a square root.</exception>
    public AlgebraicSum TimesRoot(Rational square)
    {
        if (square.ExactSquareRoot() is { } exact)
        {
            return this * exact;
        }

        if (!_others.IsEmpty)
        {
            throw new DegreeTooLargeException($"{this} times sqrt({square}) is not a sum of square roots");
        }

        AlgebraicSum result = Surd.SquareRoot(square) * (Surd)RationalPart;
        foreach (var term in _roots)
        {
            result += (Surd)term.Coefficient * Surd.SquareRoot(term.Radicand * square);
        }

        return result;
    }

    /// <summary>The number as an element of one quadratic field; <see langword="null"/> if it has two roots or more.</summary>
    public Surd? AsSurd() => (_roots.Length, _others.Length) switch
    {
        (0, 0) => (Surd)RationalPart,
        (1, 0) => RationalPart + ((Surd)_roots[0].Coefficient * Surd.SquareRoot(_roots[0].Radicand)),
        _ => null,
    };

    /// <summary>Whether the number is a sum of square roots and a rational.</summary>
    public bool IsSumOfSquareRoots => _others.IsEmpty;

    /// <summary>The number as one algebraic number.</summary>
    /// <exception cref="DegreeTooLargeException">The product of the degrees of its terms is above <see cref="LargestDegree"/>.</exception>
    public AlgebraicNumber ToAlgebraicNumber()
    {
        var terms = _roots.Select(t => AlgebraicNumber.From((Surd)t.Coefficient * Surd.SquareRoot(t.Radicand)))
            .Concat(_others.Select(t => AlgebraicNumbers.Affine(t.Number, t.Coefficient, Rational.Zero)))
            .ToList();
        if (terms.Count == 0)
        {
            return RationalPart;
        }

        var degree = terms.Aggregate(1L, (product, t) => Math.Min(product * t.Polynomial.Degree, int.MaxValue));
        if (terms.Count > 1 && degree > LargestDegree)
        {
            throw new DegreeTooLargeException($"a number of degree up to {degree} would have to be told from 0");
        }

        return AlgebraicNumbers.Affine(terms.Aggregate(AlgebraicNumbers.Sum), Rational.One, RationalPart);
    }

    /// <summary>Rational bounds; each root is known to <c>2^-bits</c> times its factor.</summary>
    public (Rational Lower, Rational Upper) Enclose(int bits = 64)
    {
        var (low, high) = (RationalPart, RationalPart);
        foreach (var term in _roots)
        {
            var (from, to) = ((Surd)term.Coefficient * Surd.SquareRoot(term.Radicand)).Enclose(bits);
            (low, high) = (low + from, high + to);
        }

        foreach (var (coefficient, number) in _others)
        {
            var (from, to) = number.Enclose(Rational.Create(BigInteger.One, BigInteger.One << bits));
            (low, high) = coefficient.Sign > 0 ? (low + (coefficient * from), high + (coefficient * to)) : (low + (coefficient * to), high + (coefficient * from));
        }

        return (low, high);
    }

    /// <summary>A rational strictly between two numbers, a simple one; <see langword="null"/> stands for an infinite end.</summary>
    /// <exception cref="ArgumentException">The interval is empty.</exception>
    public static Rational Between(AlgebraicSum? lower, AlgebraicSum? upper)
    {
        if ((lower is null || lower.AsSurd() is not null) && (upper is null || upper.AsSurd() is not null) && SameField(lower, upper))
        {
            return SimplestRational.Between(lower?.AsSurd(), upper?.AsSurd());
        }

        if (lower is not null && upper is not null && lower >= upper)
        {
            throw new ArgumentException("The interval is empty.", nameof(upper));
        }

        for (var bits = 16; ; bits *= 2)
        {
            var from = lower?.Enclose(bits).Upper;
            var to = upper?.Enclose(bits).Lower;
            if (from is not { } a || to is not { } b || a < b)
            {
                return SimplestRational.Between(from is { } f ? f : null, to is { } t ? t : null);
            }
        }
    }

    /// <inheritdoc/>
    public int CompareTo(AlgebraicSum? other) => other is null ? 1 : Compare(this, other);

    /// <inheritdoc/>
    public bool Equals(AlgebraicSum? other) => other is not null && Compare(this, other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AlgebraicSum);

    /// <inheritdoc/>
    public override int GetHashCode() => RationalPart.GetHashCode();

    /// <summary>The canonical text: that of the rational, <c>sqrt(2)</c>, or <c>1 - 1/2*sqrt(2) + sqrt(3)</c>; a number that is one root is written as one.</summary>
    public override string ToString()
    {
        if (_roots.Length == 1 && _others.IsEmpty && RationalPart.IsZero)
        {
            var (coefficient, radicand) = (_roots[0].Coefficient, _roots[0].Radicand);
            return string.Create(CultureInfo.InvariantCulture, $"{(coefficient.Sign < 0 ? "-" : string.Empty)}sqrt({coefficient * coefficient * radicand})");
        }

        var text = RationalPart.IsZero && !IsRational ? string.Empty : RationalPart.ToString();
        var terms = _roots.Select(t => (t.Coefficient, Text: $"sqrt({t.Radicand})")).Concat(_others.Select(t => (t.Coefficient, Text: $"({t.Number})")));
        foreach (var (coefficient, root) in terms)
        {
            var size = Rational.Abs(coefficient);
            var sign = (text.Length, coefficient.Sign) switch
            {
                (0, > 0) => string.Empty,
                (0, _) => "-",
                (_, > 0) => " + ",
                _ => " - ",
            };
            text += sign + (size == Rational.One ? root : $"{size}*{root}");
        }

        return text;
    }

    private static int Compare(AlgebraicSum left, AlgebraicSum right) =>
        left.IsRational && right.IsRational ? left.RationalPart.CompareTo(right.RationalPart) : (left - right).Sign;

    private static bool SameField(AlgebraicSum? left, AlgebraicSum? right) =>
        left is null || right is null || left.IsRational || right.IsRational || left._roots[0].Radicand == right._roots[0].Radicand;

    private static ImmutableArray<Term> Merge(ImmutableArray<Term> roots, Term added)
    {
        for (var i = 0; i < roots.Length; i++)
        {
            if ((roots[i].Radicand * added.Radicand).ExactSquareRoot() is { } root)
            {
                // sqrt(q) = sqrt(q r) / r * sqrt(r).
                var coefficient = roots[i].Coefficient + (added.Coefficient * root / roots[i].Radicand);
                return coefficient.IsZero ? roots.RemoveAt(i) : roots.SetItem(i, roots[i] with { Coefficient = coefficient });
            }
        }

        return roots.Add(added);
    }

    private static ImmutableArray<AlgebraicTerm> Merge(ImmutableArray<AlgebraicTerm> terms, AlgebraicTerm added)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            if (terms[i].Number == added.Number)
            {
                var coefficient = terms[i].Coefficient + added.Coefficient;
                return coefficient.IsZero ? terms.RemoveAt(i) : terms.SetItem(i, terms[i] with { Coefficient = coefficient });
            }
        }

        return terms.Add(added);
    }

    private readonly record struct AlgebraicTerm(Rational Coefficient, AlgebraicNumber Number);

    private readonly record struct Term(Rational Coefficient, Rational Radicand);
}
