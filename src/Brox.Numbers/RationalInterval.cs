namespace Brox.Numbers;

/// <summary>Enclosures of polynomials over intervals with rational ends.</summary>
internal static class RationalInterval
{
    /// <summary>Bounds of a polynomial over <c>[low, high]</c>, by Horner's rule; they close in on the value as the interval shrinks.</summary>
    public static (Rational Low, Rational High) Evaluate(Polynomial p, Rational low, Rational high)
    {
        var (least, most) = (Rational.Zero, Rational.Zero);
        for (var i = p.Coefficients.Length - 1; i >= 0; i--)
        {
            (least, most) = Times(least, most, low, high);
            least += p.Coefficients[i];
            most += p.Coefficients[i];
        }

        return (least, most);
    }

    private static (Rational Low, Rational High) Times(Rational a, Rational b, Rational c, Rational d)
    {
        var (ac, ad, bc, bd) = (a * c, a * d, b * c, b * d);
        return (Rational.Min(Rational.Min(ac, ad), Rational.Min(bc, bd)), Rational.Max(Rational.Max(ac, ad), Rational.Max(bc, bd)));
    }
}
