using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>A polynomial <c>g(z) + rest</c> with <c>g</c> a polynomial in the unknown alone that rises or falls strictly over an interval, without constant term.</summary>
/// <param name="Varying">The part <c>g</c>.</param>
/// <param name="Rest">The rest, free of the unknown.</param>
/// <param name="Course">1 where <c>g</c> rises, -1 where it falls.</param>
internal sealed record MonotonePart(Polynomial Varying, RealPolynomial Rest, int Course)
{
    /// <summary>The parts; <see langword="null"/> where the polynomial is not of this form.</summary>
    public static MonotonePart? Of(RealPolynomial polynomial, int unknown, OpenInterval interval)
    {
        var coefficients = polynomial.CoefficientsIn(unknown);
        var varying = new Rational[coefficients.Length];
        for (var i = 1; i < coefficients.Length; i++)
        {
            if (coefficients[i].ConstantValue is not { } value)
            {
                return null;
            }

            varying[i] = value;
        }

        var g = new Polynomial(varying);
        return interval.CourseOf(g) is var course && course != 0 ? new MonotonePart(g, coefficients[0], course) : null;
    }

    /// <summary>The polynomial at a number that is free of the unknown.</summary>
    public RealPolynomial At(RealPolynomial value) => RealPolynomial.Compose(Varying, value) + Rest;
}
