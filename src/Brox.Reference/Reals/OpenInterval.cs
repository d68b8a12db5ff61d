using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>An open interval that an unknown ranges over: its ends as numbers and as polynomials without other unknowns than constants.</summary>
/// <param name="From">The lower end; <see langword="null"/> for minus infinity.</param>
/// <param name="To">The upper end; <see langword="null"/> for plus infinity.</param>
/// <param name="Lower">The lower end as a polynomial; <see langword="null"/> for minus infinity.</param>
/// <param name="Upper">The upper end as a polynomial; <see langword="null"/> for plus infinity.</param>
internal sealed record OpenInterval(AlgebraicNumber? From, AlgebraicNumber? To, RealPolynomial? Lower, RealPolynomial? Upper)
{
    public static OpenInterval Line { get; } = new(null, null, null, null);

    /// <summary>That a number lies in the interval.</summary>
    public RealFormula Contains(RealPolynomial x) =>
        (Lower is null ? RealFormula.True : RealFormula.Less(Lower, x)) & (Upper is null ? RealFormula.True : RealFormula.Less(x, Upper));

    /// <summary>1 or -1 as a polynomial rises or falls strictly over the interval, else 0.</summary>
    public int CourseOf(Polynomial polynomial)
    {
        var derivative = polynomial.Derivative();
        if (derivative.IsZero)
        {
            return 0;
        }

        var signs = PolynomialSigns.Over(derivative, From, To).Where(s => !s.Part.IsPoint).Select(s => s.Sign).Distinct().ToList();
        return signs is [var only] ? only : 0;
    }
}
