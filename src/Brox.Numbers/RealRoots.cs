using System.Collections.Immutable;
using System.Numerics;

namespace Brox.Numbers;

/// <summary>The real roots of polynomials with rational coefficients, exactly.</summary>
internal static class RealRoots
{
    /// <summary>All distinct real roots, ascending; rational ones are found as such.</summary>
    /// <exception cref="ArgumentException">The polynomial is zero: every number is a root.</exception>
    public static ImmutableArray<AlgebraicNumber> Of(Polynomial polynomial)
    {
        ArgumentNullException.ThrowIfNull(polynomial);
        if (polynomial.IsZero)
        {
            throw new ArgumentException("Every number is a root of the zero polynomial.", nameof(polynomial));
        }

        if (polynomial.Degree == 0)
        {
            return [];
        }

        if (polynomial.Degree == 1)
        {
            return [-polynomial.Coefficient(0) / polynomial.Leading];
        }

        var p = IntegerPolynomial.SquareFree(IntegerPolynomial.Primitive(polynomial));
        var brackets = RootIsolation.Isolate(p);

        // Roots that bisection met are ends of intervals; without them no end is a root, and bisection by signs is safe.
        var free = brackets.Where(b => b.Low == b.High).Aggregate(p, (q, b) => Without(q, b.Low));
        var leading = Rational.Create(free[^1], BigInteger.One);
        for (var i = 0; i < brackets.Count; i++)
        {
            if (brackets[i].Low != brackets[i].High && RationalRoot(free, leading, brackets[i]) is { } root)
            {
                brackets[i] = (root, root);
            }
        }

        var irrational = brackets.Where(b => b.Low == b.High).Aggregate(p, (q, b) => q.Length > 1 && IntegerPolynomial.SignAt(q, b.Low) == 0 ? Without(q, b.Low) : q);
        return [.. brackets.Select(b => AlgebraicNumber.FromIsolation(irrational, b.Low, b.High))];
    }

    /// <summary>The distinct roots strictly between two numbers, ascending; <see langword="null"/> stands for an infinite end.</summary>
    /// <exception cref="ArgumentException">The polynomial is zero.</exception>
    public static ImmutableArray<AlgebraicNumber> Between(Polynomial polynomial, AlgebraicNumber? lower, AlgebraicNumber? upper) =>
        [.. Of(polynomial).Where(r => (lower is null || r > lower) && (upper is null || r < upper))];

    /// <summary>A rational root p/q has q dividing the leading coefficient c, so c times it is an integer: at most one or two candidates in a short interval.</summary>
    private static Rational? RationalRoot(BigInteger[] p, Rational leading, (Rational Low, Rational High) bracket)
    {
        var (low, high) = bracket;
        var sign = IntegerPolynomial.SignAt(p, low);
        while ((high - low) * leading >= Rational.One)
        {
            var middle = Rational.Midpoint(low, high);
            switch (IntegerPolynomial.SignAt(p, middle) * sign)
            {
                case 0: return middle;
                case 1: low = middle; break;
                default: high = middle; break;
            }
        }

        var candidate = Rational.Create((high * leading).Floor(), BigInteger.One) / leading;
        return candidate > low && candidate < high && IntegerPolynomial.SignAt(p, candidate) == 0 ? candidate : null;
    }

    private static BigInteger[] Without(BigInteger[] p, Rational root) => IntegerPolynomial.ExactQuotient(p, [-root.Numerator, root.Denominator]);
}
