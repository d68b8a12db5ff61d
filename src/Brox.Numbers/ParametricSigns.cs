namespace Brox.Numbers;

/// <summary>Signs of polynomials with one algebraic parameter over intervals.</summary>
internal static class ParametricSigns
{
    /// <summary>
    /// A rational in the open interval (<see langword="null"/> is an infinite end) at which <c>p(x, s) &lt; 0</c> for the given number s, the simplest of those found;
    /// <see langword="null"/> where <c>p(x, s) &gt;= 0</c> on the whole interval.
    /// </summary>
    /// <remarks>
    /// Between consecutive roots of the norm, a polynomial over Q, the sign does not change, so one rational in each gap decides; at the roots <c>p &gt;= 0</c> follows by
    /// continuity. The sign at a rational x is that of a polynomial over Q at s.
    /// </remarks>
    public static Rational? Negative(ParametricPolynomial polynomial, AlgebraicNumber parameter, AlgebraicNumber? lower, AlgebraicNumber? upper)
    {
        ArgumentNullException.ThrowIfNull(polynomial);
        ArgumentNullException.ThrowIfNull(parameter);
        if (polynomial.Norm(parameter) is not { } norm)
        {
            return null;
        }

        Rational? found = null;
        var from = lower;
        foreach (var to in RealRoots.Between(norm, lower, upper).Append(upper))
        {
            var x = AlgebraicNumber.SimplestBetween(from, to);
            if (parameter.SignOf(polynomial.At(x)) < 0 && (found is not { } known || SimplestRational.IsSimpler(x, known)))
            {
                found = x;
            }

            from = to;
        }

        return found;
    }
}
