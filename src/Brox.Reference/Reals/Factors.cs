using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>Products of two factors: found in a quadratic, compared with 0 factor by factor.</summary>
internal static class Factors
{
    /// <summary>A quadratic <c>a z^2 + b z + c</c> with rational <c>a</c> as a product of two factors that are linear in z, where its discriminant is the square of a linear polynomial; else <see langword="null"/>.</summary>
    public static (RealPolynomial First, RealPolynomial Second)? OfQuadratic(RealPolynomial polynomial, int unknown)
    {
        var coefficients = polynomial.CoefficientsIn(unknown);
        if (coefficients.Length != 3 || coefficients[2].ConstantValue is not { } a
            || LinearRoot((coefficients[1] * coefficients[1]) - (coefficients[0] * (new Rational(4) * a))) is not { } root)
        {
            return null;
        }

        // a z^2 + b z + c = a (z - (-b + root)/(2a)) (z - (-b - root)/(2a)).
        var z = RealPolynomial.Unknown(unknown);
        var half = Rational.Half / a;
        return ((z + ((coefficients[1] - root) * half)) * a, z + ((coefficients[1] + root) * half));
    }

    /// <summary>The relation of a product to 0, said of its factors.</summary>
    public static RealFormula Compare(RealPolynomial first, RealPolynomial second, SignRelation relation)
    {
        if (first.ConstantValue is not null || second.ConstantValue is not null)
        {
            return RealFormula.Compare(first * second, relation);
        }

        return relation switch
        {
            SignRelation.Zero => RealFormula.Compare(first, SignRelation.Zero) | RealFormula.Compare(second, SignRelation.Zero),
            SignRelation.NotZero => RealFormula.Compare(first, SignRelation.NotZero) & RealFormula.Compare(second, SignRelation.NotZero),
            _ => (RealFormula.Compare(first, relation) & RealFormula.Compare(-second, relation))
                | (RealFormula.Compare(-first, relation) & RealFormula.Compare(second, relation)),
        };
    }

    /// <summary>A polynomial of degree at most 1 whose square the given one is; <see langword="null"/> where there is none with rational coefficients.</summary>
    private static RealPolynomial? LinearRoot(RealPolynomial square)
    {
        if (square.TotalDegree > 2)
        {
            return null;
        }

        // Each coefficient of the root is known up to its sign; the signs are those of the products with the first one that is not 0.
        RealPolynomial? first = null;
        var (root, parts) = (RealPolynomial.Zero, square.Occurring().Select(RealPolynomial.Unknown).Append(RealPolynomial.One).ToList());
        foreach (var part in parts)
        {
            var size = CoefficientOf(square, part * part);
            if (size.ExactSquareRoot() is not { } value)
            {
                return null;
            }

            if (value.IsZero)
            {
                continue;
            }

            var sign = first is null ? 1 : CoefficientOf(square, first * part).Sign;
            first ??= part;
            root += part * (value * new Rational(sign == 0 ? 1 : sign));
        }

        return (root * root).Equals(square) ? root : null;
    }

    private static Rational CoefficientOf(RealPolynomial polynomial, RealPolynomial monomial) =>
        polynomial.Terms.FirstOrDefault(t => string.Equals(t.Monomial, monomial.Terms[0].Monomial, StringComparison.Ordinal)).Coefficient;
}
