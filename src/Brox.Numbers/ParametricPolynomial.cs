using System.Collections.Immutable;

namespace Brox.Numbers;

/// <summary>
/// A polynomial in <c>x</c> whose coefficients are polynomials in a parameter <c>s</c>; the parameter stands for one algebraic number (a minimizer, a minimum).
/// </summary>
internal sealed class ParametricPolynomial
{
    private ParametricPolynomial(IEnumerable<Polynomial> coefficients)
    {
        var list = coefficients.ToList();
        while (list.Count > 0 && list[^1].IsZero)
        {
            list.RemoveAt(list.Count - 1);
        }

        Coefficients = [.. list];
    }

    /// <summary>The parameter <c>s</c>.</summary>
    public static ParametricPolynomial Parameter { get; } = InParameter(Polynomial.X);

    /// <summary>The coefficients, ascending in <c>x</c>, without leading zeros.</summary>
    public ImmutableArray<Polynomial> Coefficients { get; }

    /// <summary>The degree in <c>x</c>; 0 for the zero polynomial too.</summary>
    public int Degree => Math.Max(0, Coefficients.Length - 1);

    /// <summary>Whether this is the zero polynomial.</summary>
    public bool IsZero => Coefficients.IsEmpty;

    /// <summary>The polynomial with the given coefficients, ascending in <c>x</c>.</summary>
    public static ParametricPolynomial Of(IEnumerable<Polynomial> coefficients) => new(coefficients);

    /// <summary>A polynomial in the parameter alone.</summary>
    public static ParametricPolynomial InParameter(Polynomial p) => new([p]);

    /// <summary>A polynomial in <c>x</c> alone.</summary>
    public static implicit operator ParametricPolynomial(Polynomial p) =>
        new(p.Coefficients.Select(Polynomial.Constant));

    /// <summary>A number.</summary>
    public static implicit operator ParametricPolynomial(Rational value) => InParameter(value);

    /// <summary>The sum.</summary>
    public static ParametricPolynomial operator +(ParametricPolynomial left, ParametricPolynomial right) =>
        new(Enumerable.Range(0, Math.Max(left.Coefficients.Length, right.Coefficients.Length)).Select(i => left.Coefficient(i) + right.Coefficient(i)));

    /// <summary>The difference.</summary>
    public static ParametricPolynomial operator -(ParametricPolynomial left, ParametricPolynomial right) => left + (-right);

    /// <summary>The polynomial with all signs changed.</summary>
    public static ParametricPolynomial operator -(ParametricPolynomial value) => new(value.Coefficients.Select(c => -c));

    /// <summary>The product.</summary>
    public static ParametricPolynomial operator *(ParametricPolynomial left, ParametricPolynomial right)
    {
        if (left.IsZero || right.IsZero)
        {
            return new ParametricPolynomial([]);
        }

        var product = Enumerable.Repeat(Polynomial.Zero, left.Coefficients.Length + right.Coefficients.Length - 1).ToArray();
        for (var i = 0; i < left.Coefficients.Length; i++)
        {
            for (var j = 0; j < right.Coefficients.Length; j++)
            {
                product[i + j] += left.Coefficients[i] * right.Coefficients[j];
            }
        }

        return new ParametricPolynomial(product);
    }

    /// <summary>The coefficient of <c>x^power</c>, a polynomial in the parameter.</summary>
    public Polynomial Coefficient(int power) => power < Coefficients.Length ? Coefficients[power] : Polynomial.Zero;

    /// <summary>The derivative in <c>x</c>.</summary>
    public ParametricPolynomial Derivative() => new(Coefficients.Skip(1).Select((c, i) => c * (Polynomial)new Rational(i + 1)));

    /// <summary>The polynomial in the parameter that a rational <c>x</c> gives.</summary>
    public Polynomial At(Rational x) => Coefficients.Reverse().Aggregate(Polynomial.Zero, (value, c) => (value * (Polynomial)x) + c);

    /// <summary>The polynomial in <c>x</c> that a rational value of the parameter gives.</summary>
    public Polynomial WithParameter(Rational s) => new(Coefficients.Select(c => c.Evaluate(s)));

    /// <summary>The same polynomial with the coefficients reduced modulo a polynomial that the parameter is a root of.</summary>
    public ParametricPolynomial Modulo(Polynomial relation) => new(Coefficients.Select(c => c % relation));

    /// <summary>
    /// A polynomial over Q that vanishes wherever this one does for the given value of the parameter (the product over the conjugates of the parameter);
    /// <see langword="null"/> where this one is zero for that value.
    /// </summary>
    public Polynomial? Norm(AlgebraicNumber parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        if (parameter.RationalOrNull is { } s)
        {
            return WithParameter(s) is { IsZero: false } p ? p : null;
        }

        // Conjugates for which all coefficients vanish would make the product zero; they are divided out.
        var relation = parameter.Polynomial;
        var content = Coefficients.Aggregate(relation, Polynomial.Gcd);
        if (content.Degree > 0)
        {
            if (parameter.IsRootOf(content))
            {
                return null;
            }

            relation /= content;
        }

        // A monic relation makes the resultant the plain product over its roots, whatever the degree in the parameter is at a point.
        relation *= (Polynomial)(Rational.One / relation.Leading);
        var reduced = Modulo(relation);
        var points = SmallIntegers().Take((reduced.Degree * relation.Degree) + 1).Select(x => (x, Polynomial.Resultant(relation, reduced.At(x)))).ToList();
        return Polynomial.Interpolate(points);
    }

    /// <summary>The integers 0, 1, -1, 2, -2, ...</summary>
    internal static IEnumerable<Rational> SmallIntegers()
    {
        yield return Rational.Zero;
        for (var i = 1L; ; i++)
        {
            yield return i;
            yield return -i;
        }
    }
}
