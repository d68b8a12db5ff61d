using Brox.Definitions;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>restricted-secant(mu)</c>: differentiable, and <c>&lt;grad f(x), x-p&gt; &gt;= mu dist(x, X)^2</c> for the projection <c>p</c> of <c>x</c> on <c>X</c>, <c>mu &gt; 0</c>; without the
/// parameter, for some <c>mu</c>. Figure 3 (Karimi et al. 2016).
/// </summary>
/// <remarks>
/// A function with several components of X is in the class for no mu: from an end p of X to the middle m between two components <c>f - (mu/2)(x-p)^2</c> does not fall, so f'(m) would point away from
/// both. So the projection is unique. That f' is continuous is not used.
/// <para>
/// Some mu serves exactly when no point outside X is stationary, f - f* vanishes to the order 2 at the ends of X, and f is not linear towards infinity: then <c>f'(x)/(x-p)</c> is positive outside X,
/// with the limit f'' at the ends of X, and a positive or infinite limit towards infinity. Where one of these fails it is 0 somewhere or tends to 0.
/// </para>
/// </remarks>
internal sealed class RestrictedSecant() : QuotientClass(
    ClassName.RestrictedSecant, "differentiable; <grad f(x), x-p> >= mu dist(x, X)^2 for the projection p of x on X, mu > 0",
    "Figure 3 (Karimi et al. 2016)", "mu")
{
    private protected override string Inequality => "<grad f(x), x-p> >= mu dist(x, X)^2";

    private protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) => NearestMinimizer.Regions(f, (p, _) =>
    {
        var away = (ParametricPolynomial)Polynomial.X - ParametricPolynomial.Parameter;
        ParametricPolynomial slope = p.Derivative();
        ParametricPolynomial curvature = p.Derivative().Derivative();

        // The quotient is f'/(x-p); where its derivative vanishes it equals f''.
        return new QuotientRegion(null, null, AlgebraicNumber.Zero, slope * away, away * away) { Critical = ((curvature * away) - slope, curvature, Rational.One) };
    });

    private protected override (string Reason, AlgebraicNumber? Stationary)? NoConstantServes(MonotoneProfile f) =>
        StationaryOutside(f) is { } x ? ("a stationary point is no minimizer", x)
        : IsFlatAtMinimizers(f) ? ("the second derivative is 0 at an end of X", null)
        : HasLinearTail(f) ? ("the function is linear towards infinity", null)
        : null;
}
