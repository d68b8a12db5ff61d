namespace Brox.Numbers;

/// <summary>
/// The algebra <c>Q[s, x]/(p(s), r(x, s))</c> of finite dimension, with r monic in x: a place to compute with numbers x over s without naming them.
/// </summary>
internal sealed class QuotientAlgebra
{
    private readonly Polynomial _parameterRelation;
    private readonly ParametricPolynomial _relation;

    private QuotientAlgebra(Polynomial parameterRelation, ParametricPolynomial relation)
    {
        _parameterRelation = parameterRelation;
        _relation = relation;
    }

    /// <summary>The dimension over Q.</summary>
    public int Dimension => _parameterRelation.Degree * _relation.Degree;

    /// <summary>The algebra of a relation for x and a number s; <see langword="null"/> where the relation, for that s, leaves no x or every x.</summary>
    public static QuotientAlgebra? Create(ParametricPolynomial relation, AlgebraicNumber parameter)
    {
        var p = parameter.Polynomial;
        var r = relation.Modulo(p);
        while (!r.IsZero)
        {
            // The leading coefficient must be invertible modulo p; conjugates of s where it vanishes are of no interest unless s is one of them.
            var leading = r.Coefficients[^1];
            var common = Polynomial.Gcd(p, leading);
            if (common.Degree == 0)
            {
                return r.Degree == 0 ? null : new QuotientAlgebra(p, Monic(r, p));
            }

            if (parameter.IsRootOf(common))
            {
                p = common;
                r = ParametricPolynomial.Of(r.Coefficients.Take(r.Degree)).Modulo(p);
            }
            else
            {
                p /= common;
                r = r.Modulo(p);
            }
        }

        return null;
    }

    /// <summary>The representative of least degree in x and in s.</summary>
    public ParametricPolynomial Reduce(ParametricPolynomial value)
    {
        var coefficients = value.Coefficients.Select(c => c % _parameterRelation).ToList();
        for (var top = coefficients.Count - 1; top >= _relation.Degree; top--)
        {
            var head = coefficients[top];
            coefficients.RemoveAt(top);
            for (var i = 0; i < _relation.Degree && !head.IsZero; i++)
            {
                var place = top - _relation.Degree + i;
                coefficients[place] = (coefficients[place] - (head * _relation.Coefficients[i])) % _parameterRelation;
            }
        }

        return ParametricPolynomial.Of(coefficients);
    }

    /// <summary>The products <c>x^i s^j</c>, in the order of the coordinates.</summary>
    public IEnumerable<ParametricPolynomial> Basis() =>
        from i in Enumerable.Range(0, _relation.Degree)
        from j in Enumerable.Range(0, _parameterRelation.Degree)
        select ParametricPolynomial.Of([.. Enumerable.Repeat(Polynomial.Zero, i), new Polynomial([.. Enumerable.Repeat(Rational.Zero, j), Rational.One])]);

    /// <summary>The coordinates of a reduced element.</summary>
    public Rational[] Vector(ParametricPolynomial reduced)
    {
        var vector = new Rational[Dimension];
        var width = _parameterRelation.Degree;
        for (var i = 0; i < reduced.Coefficients.Length; i++)
        {
            for (var j = 0; j < reduced.Coefficients[i].Coefficients.Length; j++)
            {
                vector[(i * width) + j] = reduced.Coefficients[i].Coefficients[j];
            }
        }

        return vector;
    }

    private static ParametricPolynomial Monic(ParametricPolynomial r, Polynomial p)
    {
        var inverse = Inverse(r.Coefficients[^1], p);
        return ParametricPolynomial.Of(r.Coefficients.Select(c => (c * inverse) % p));
    }

    /// <summary>The inverse of a polynomial modulo a coprime one, by the extended Euclidean algorithm.</summary>
    private static Polynomial Inverse(Polynomial value, Polynomial modulus)
    {
        var (r0, r1) = (modulus, value % modulus);
        var (t0, t1) = (Polynomial.Zero, (Polynomial)Rational.One);
        while (!r1.IsZero)
        {
            var (quotient, remainder) = r0.DivRem(r1);
            (r0, r1) = (r1, remainder);
            (t0, t1) = (t1, t0 - (quotient * t1));
        }

        return t0 * (Polynomial)(Rational.One / r0.Leading) % modulus;
    }
}
