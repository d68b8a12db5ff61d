using System.Collections.Immutable;

namespace Brox.Numbers;

/// <summary>Polynomials over Q for numbers that are given by several polynomial equations.</summary>
internal static class Elimination
{
    // Up to here the dependence is found quickly, and it may have a smaller degree than the determinant.
    private const int LargestDimensionOfDependence = 8;

    /// <summary>
    /// A non-zero polynomial over Q that has <c>num(x, s)/den(x, s)</c> as a root for every real <c>x</c> with <c>relation(x, s) = 0</c> and <c>den(x, s) != 0</c>, where <c>s</c> is
    /// the given number; <see langword="null"/> where the relation is zero or without a root <c>x</c> for that <c>s</c>.
    /// </summary>
    /// <remarks>
    /// In the algebra <c>A = Q[s, x]/(minimal relation of s, relation)</c> of dimension D the D+1 elements <c>num^i den^(D-i)</c> are dependent: a dependence
    /// <c>sum m_i num^i den^(D-i) = 0</c>, evaluated at (x, s) and divided by <c>den^D</c>, says that the quotient is a root of <c>sum m_i c^i</c>. In large algebras these powers are
    /// huge; there the determinant of the multiplication by <c>num - c den</c> does the same, unless it is zero for every c.
    /// </remarks>
    public static Polynomial? QuotientPolynomial(
        ParametricPolynomial numerator, ParametricPolynomial denominator, ParametricPolynomial relation, AlgebraicNumber parameter,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(parameter);
        if (QuotientAlgebra.Create(relation, parameter) is not { } algebra)
        {
            return null;
        }

        var (n, d) = (algebra.Reduce(numerator), algebra.Reduce(denominator));
        return (algebra.Dimension > LargestDimensionOfDependence ? PencilDeterminant.Of(algebra, n, d, cancellation) : null) ?? Dependence(algebra, n, d, cancellation);
    }

    /// <summary>The number <c>num(a)/den(a)</c>.</summary>
    /// <exception cref="DivideByZeroException">The denominator vanishes at the number.</exception>
    public static AlgebraicNumber Quotient(Polynomial numerator, Polynomial denominator, AlgebraicNumber at)
    {
        ArgumentNullException.ThrowIfNull(numerator);
        ArgumentNullException.ThrowIfNull(denominator);
        ArgumentNullException.ThrowIfNull(at);
        if (at.SignOf(denominator) == 0)
        {
            throw new DivideByZeroException("The denominator vanishes at the number.");
        }

        if (at.RationalOrNull is { } a)
        {
            return numerator.Evaluate(a) / denominator.Evaluate(a);
        }

        var (n, d) = (numerator % at.Polynomial, denominator % at.Polynomial);
        if (n.Degree == 0 && d.Degree == 0)
        {
            return n.Coefficient(0) / d.Coefficient(0);
        }

        var roots = RealRoots.Of(QuotientPolynomial(n, d, at.Polynomial, AlgebraicNumber.Zero)!);
        return roots.Single(c => IsQuotient(c, n, d, at));
    }

    /// <summary>The value of a polynomial at a number.</summary>
    public static AlgebraicNumber Value(Polynomial polynomial, AlgebraicNumber at) => Quotient(polynomial, (Polynomial)Rational.One, at);

    /// <summary>The relation <c>p(2x - s) = 0</c> between a number s and the middle x of s and the given number, a root of p.</summary>
    public static ParametricPolynomial ReflectionRelation(AlgebraicNumber other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var inner = ParametricPolynomial.Of([-Polynomial.X, new Rational(2)]);
        return other.Polynomial.Coefficients.Reverse().Aggregate((ParametricPolynomial)Rational.Zero, (value, c) => (value * inner) + c);
    }

    /// <summary>The number halfway between two numbers.</summary>
    public static AlgebraicNumber Midpoint(AlgebraicNumber left, AlgebraicNumber right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.RationalOrNull is { } a)
        {
            return Value(new Polynomial([a * Rational.Half, Rational.Half]), right);
        }

        // The middles of all conjugates are the roots; enclosures of the two numbers single one out.
        var roots = RealRoots.Of(ReflectionRelation(right).Norm(left)!);
        for (var width = Rational.One; ; width *= Rational.Half)
        {
            var (l, r) = (left.Enclose(width), right.Enclose(width));
            var (low, high) = (Rational.Midpoint(l.Lower, r.Lower), Rational.Midpoint(l.Upper, r.Upper));
            if (roots.Where(x => x.CompareTo(low) >= 0 && x.CompareTo(high) <= 0).ToList() is [var only])
            {
                return only;
            }
        }
    }

    /// <summary>Whether a candidate is the quotient; the candidates are the roots of one polynomial, so ever narrower enclosures leave one.</summary>
    private static bool IsQuotient(AlgebraicNumber candidate, Polynomial n, Polynomial d, AlgebraicNumber at)
    {
        // Between the candidate's neighbours the quotient is compared with rationals only: c < q iff (num - q den) has the sign of -den.
        var sign = at.SignOf(d);
        bool IsBelow(Rational q) => at.SignOf(n - (d * (Polynomial)q)) * sign < 0;
        if (candidate.RationalOrNull is { } value)
        {
            return at.SignOf(n - (d * (Polynomial)value)) == 0;
        }

        var (low, high) = candidate.Enclose(Rational.One);
        return !IsBelow(low) && IsBelow(high) && at.SignOf(n - (d * (Polynomial)low)) != 0;
    }

    private static Polynomial Dependence(QuotientAlgebra algebra, ParametricPolynomial numerator, ParametricPolynomial denominator, CancellationToken cancellation)
    {
        var dimension = algebra.Dimension;
        var powersOfDenominator = new List<ParametricPolynomial> { Rational.One };
        for (var i = 0; i < dimension; i++)
        {
            powersOfDenominator.Add(algebra.Reduce(powersOfDenominator[^1] * denominator));
        }

        var elimination = new Echelon(dimension);
        ParametricPolynomial power = Rational.One;
        for (var i = 0; i <= dimension; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (elimination.Add(algebra.Vector(algebra.Reduce(power * powersOfDenominator[dimension - i]))) is { } dependence)
            {
                return new Polynomial(dependence);
            }

            power = algebra.Reduce(power * numerator);
        }

        throw new InvalidOperationException("More vectors than the dimension are independent.");
    }

    /// <summary>Gaussian elimination that remembers how each row came about.</summary>
    private sealed class Echelon(int dimension)
    {
        private readonly List<(int Pivot, Rational[] Row, Rational[] Combination)> _rows = [];
        private int _count;

        /// <summary>Adds a vector; the coefficients of a dependence among all vectors so far, where the new one depends on them.</summary>
        public ImmutableArray<Rational>? Add(Rational[] vector)
        {
            var combination = new Rational[dimension + 1];
            combination[_count++] = Rational.One;
            foreach (var (pivot, row, how) in _rows)
            {
                if (vector[pivot] is { IsZero: false } factor)
                {
                    Subtract(vector, row, factor);
                    Subtract(combination, how, factor);
                }
            }

            var lead = Array.FindIndex(vector, v => !v.IsZero);
            if (lead < 0)
            {
                return [.. combination];
            }

            var scale = Rational.One / vector[lead];
            _rows.Add((lead, [.. vector.Select(v => v * scale)], [.. combination.Select(v => v * scale)]));
            return null;
        }

        private static void Subtract(Rational[] from, Rational[] row, Rational factor)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (!row[i].IsZero)
                {
                    from[i] -= factor * row[i];
                }
            }
        }
    }
}
