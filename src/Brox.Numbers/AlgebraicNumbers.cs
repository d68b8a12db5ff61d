namespace Brox.Numbers;

/// <summary>Sums and affine images of algebraic numbers, each again as one algebraic number.</summary>
internal static class AlgebraicNumbers
{
    /// <summary>The number <c>factor * value + shift</c>.</summary>
    public static AlgebraicNumber Affine(AlgebraicNumber value, Rational factor, Rational shift)
    {
        if (value.RationalOrNull is { } rational)
        {
            return (factor * rational) + shift;
        }

        if (factor == Rational.One && shift.IsZero)
        {
            return value;
        }

        // y = factor x + shift is a root of P((y - shift)/factor).
        var inverse = new Polynomial([-shift / factor, Rational.One / factor]);
        var (low, high) = value.Enclose(Rational.One);
        var (from, to) = ((factor * low) + shift, (factor * high) + shift);
        return AlgebraicNumber.RootOf(Compose(value.Polynomial, inverse), Rational.Min(from, to), Rational.Max(from, to));
    }

    /// <summary>The sum, as a root of the norm of <c>Q(z - s)</c> over the conjugates s of the first number.</summary>
    public static AlgebraicNumber Sum(AlgebraicNumber left, AlgebraicNumber right)
    {
        if (right.RationalOrNull is { } r)
        {
            return Affine(left, Rational.One, r);
        }

        if (left.RationalOrNull is { } l)
        {
            return Affine(right, Rational.One, l);
        }

        var difference = (ParametricPolynomial)Polynomial.X - ParametricPolynomial.Parameter;
        ParametricPolynomial relation = Rational.Zero;
        foreach (var c in right.Polynomial.Coefficients.Reverse())
        {
            relation = (relation * difference) + c;
        }

        var roots = RealRoots.Of(relation.Norm(left)!).ToList();
        for (var width = Rational.Half; roots.Count > 1; width *= Rational.Half)
        {
            var (a, b) = (left.Enclose(width), right.Enclose(width));
            roots.RemoveAll(z => z.CompareTo(a.Lower + b.Lower) < 0 || z.CompareTo(a.Upper + b.Upper) > 0);
        }

        return roots[0];
    }

    /// <summary>The polynomial <c>p(inner(x))</c>.</summary>
    public static Polynomial Compose(Polynomial p, Polynomial inner) =>
        p.Coefficients.Reverse().Aggregate(Polynomial.Zero, (value, c) => (value * inner) + c);
}
