using Brox.Definitions;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>aiming(theta)</c>: differentiable, and <c>&lt;grad f(x), x-p&gt; &gt;= theta (f(x)-f*)</c> for some projection <c>p</c> of <c>x</c> on <c>X</c>, <c>theta &gt; 0</c>;
/// without the parameter, for some <c>theta</c>. Definition 5.4, eq. (4).
/// </summary>
/// <remarks>
/// On the line the projection is the nearest end of a component of X; at the middle m between two components both ends p are projections, and there the inequality follows from the one on the
/// open part next to it, so it is asked on the open parts only: along the segment from p to m the quotient <c>(f - f*)/|x-p|^theta</c> does not fall, which at m, where f has a derivative, is the
/// inequality. That f' is continuous is not used.
/// <para>
/// Some theta serves exactly when no point outside X is stationary. Where f'(x) = 0 and f(x) &gt; f* none does. Otherwise X is connected (between two components f has a maximum), f' points away
/// from it, and <c>f'(x)(x-p)/(f(x)-f*)</c> is continuous and positive outside X, with the limit k at an end of X where f - f* vanishes to the order k, and n towards infinity where f has degree n:
/// its infimum is positive.
/// </para>
/// </remarks>
internal sealed class Aiming() : QuotientClass(
    ClassName.Aiming, "differentiable; <grad f(x), x-p> >= theta (f(x)-f*) for some projection p of x on X, theta > 0",
    "Definition 5.4, eq. (4)", "theta")
{
    private protected override string Inequality => "<grad f(x), x-p> >= theta (f(x)-f*)";

    /// <summary>The inequality on one region.</summary>
    internal static QuotientRegion Shape(Polynomial p, ParametricPolynomial minimum)
    {
        var away = (ParametricPolynomial)Polynomial.X - ParametricPolynomial.Parameter;
        return new QuotientRegion(null, null, AlgebraicNumber.Zero, (ParametricPolynomial)p.Derivative() * away, (ParametricPolynomial)p - minimum);
    }

    private protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) => NearestMinimizer.Regions(f, Shape);

    private protected override (string Reason, AlgebraicNumber? Stationary)? NoConstantServes(MonotoneProfile f) =>
        StationaryOutside(f) is { } x ? ("a stationary point is no minimizer", x) : null;
}
