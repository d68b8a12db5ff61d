using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>Division of polynomials without remainder.</summary>
internal static class ExactDivision
{
    /// <summary>The quotient by a constant, or by a polynomial that is linear in one of its unknowns with a constant coefficient; <see langword="null"/> where there is a remainder.</summary>
    public static RealPolynomial? Quotient(RealPolynomial numerator, RealPolynomial denominator)
    {
        if (denominator.ConstantValue is { } c)
        {
            return c.IsZero ? null : numerator * (Rational.One / c);
        }

        foreach (var unknown in denominator.Occurring())
        {
            if (denominator.Degree(unknown) != 1 || denominator.CoefficientsIn(unknown) is not [var rest, var slope] || slope.ConstantValue is not { } leading)
            {
                continue;
            }

            // Horner's scheme at the root of the denominator: the last value is the remainder.
            var root = rest * (-Rational.One / leading);
            var (value, quotient, z) = (RealPolynomial.Zero, RealPolynomial.Zero, RealPolynomial.Unknown(unknown));
            foreach (var coefficient in numerator.CoefficientsIn(unknown).Reverse())
            {
                quotient = (quotient * z) + value;
                value = (value * root) + coefficient;
            }

            return value.IsZero ? quotient * (Rational.One / leading) : null;
        }

        return null;
    }
}
