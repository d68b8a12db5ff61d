using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// One inequality <c>N(x, s) &gt;= c D(x, s)</c> that a class asks on an open interval, with <c>D &gt; 0</c> there, one algebraic number s and the constant c of the class.
/// </summary>
/// <remarks>
/// The constants that serve on the interval are those up to the infimum of the quotient N/D. It is the value at a point where the derivative vanishes, or the limit at an end. So it is among
/// the values at the roots of <c>N'D - ND'</c> (or of another relation that holds there), and the limits at the ends: where D vanishes there too, by the rule of l'Hôpital.
/// </remarks>
/// <param name="Lower">The lower end; <see langword="null"/> for minus infinity.</param>
/// <param name="Upper">The upper end; <see langword="null"/> for plus infinity.</param>
/// <param name="Parameter">The number s.</param>
/// <param name="Numerator">N.</param>
/// <param name="Denominator">D.</param>
internal sealed record QuotientRegion(AlgebraicNumber? Lower, AlgebraicNumber? Upper, AlgebraicNumber Parameter, ParametricPolynomial Numerator, ParametricPolynomial Denominator)
{
    /// <summary>A relation that holds where the derivative of N/D vanishes, and N/D there as another quotient; by default <c>N'D - ND'</c> and N/D itself.</summary>
    public (ParametricPolynomial Relation, ParametricPolynomial Numerator, ParametricPolynomial Denominator)? Critical { get; init; }

    /// <summary>Polynomials in x and s that vanish at an irrational end other than s.</summary>
    public ParametricPolynomial? EndRelation { get; init; }

    /// <summary>A rational point of the interval where the inequality fails for a constant; <see langword="null"/> where it holds throughout.</summary>
    public Rational? Violation(Rational constant) => ParametricSigns.Negative(Numerator - (Denominator * constant), Parameter, Lower, Upper);

    /// <summary>Numbers among which the infimum of N/D over the interval is, if it is finite and positive.</summary>
    public IEnumerable<AlgebraicNumber> Candidates(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Polynomials(cancellation).OfType<Polynomial>().SelectMany(p =>
        {
            cancellation.ThrowIfCancellationRequested();
            return RealRoots.Of(p);
        });
    }

    private IEnumerable<Polynomial?> Polynomials(CancellationToken cancellation)
    {
        var (relation, n, d) = Critical ?? DefaultCritical();
        yield return Elimination.QuotientPolynomial(n, d, relation, Parameter, cancellation);

        // Where the relation is zero for this s, the quotient is constant: its value at any point.
        yield return At(AlgebraicNumber.SimplestBetween(Lower, Upper));
        foreach (var end in new[] { Lower, Upper })
        {
            yield return end is null ? AtInfinity() : At(end);
        }
    }

    private (ParametricPolynomial Relation, ParametricPolynomial Numerator, ParametricPolynomial Denominator) DefaultCritical()
    {
        if (!Parameter.IsRational)
        {
            return ((Numerator.Derivative() * Denominator) - (Numerator * Denominator.Derivative()), Numerator, Denominator);
        }

        // Over Q common factors are divided out, and each critical point is counted once.
        var (n, d) = (Numerator.WithParameter(Parameter.RationalValue), Denominator.WithParameter(Parameter.RationalValue));
        var common = Polynomial.Gcd(n, d);
        (n, d) = common.Degree > 0 ? (n / common, d / common) : (n, d);
        return (((n.Derivative() * d) - (n * d.Derivative())).SquareFreePart(), n, d);
    }

    private Polynomial? At(AlgebraicNumber point)
    {
        var (n, d) = (Numerator, Denominator);
        var relation = ReferenceEquals(point, Parameter) ? (ParametricPolynomial)Polynomial.X - ParametricPolynomial.Parameter
            : point.RationalOrNull is { } x ? Polynomial.Linear(x)
            : EndRelation ?? (ParametricPolynomial)point.Polynomial;
        while (IsZeroAt(d, point, relation) && d.Degree > 0)
        {
            (n, d) = (n.Derivative(), d.Derivative());
        }

        return Elimination.QuotientPolynomial(n, d, relation, Parameter);
    }

    /// <summary>Whether a polynomial vanishes at an end; at irrational ends other than s the denominators of all classes are positive.</summary>
    private bool IsZeroAt(ParametricPolynomial p, AlgebraicNumber point, ParametricPolynomial relation) =>
        ReferenceEquals(point, Parameter) ? Parameter.SignOf(p.Coefficients.Reverse().Aggregate(Polynomial.Zero, (v, c) => (v * Polynomial.X) + c)) == 0
        : point.RationalOrNull is { } x ? Parameter.SignOf(p.At(x)) == 0
        : relation.IsZero;

    /// <summary>The quotient of the leading coefficients, the limit where both degrees agree; a candidate that does no harm where they do not.</summary>
    private Polynomial? AtInfinity() =>
        Numerator.IsZero || Denominator.IsZero
            ? null
            : Elimination.QuotientPolynomial(
                ParametricPolynomial.InParameter(Leading(Numerator)), ParametricPolynomial.InParameter(Leading(Denominator)), Polynomial.X, Parameter);

    private Polynomial Leading(ParametricPolynomial p) => p.Coefficients.Last(c => Parameter.SignOf(c) != 0 || c == p.Coefficients[0]);
}
