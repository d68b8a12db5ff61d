using Brox.Definitions;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// <c>polyak-lojasiewicz(mu)</c>: differentiable, and <c>|grad f(x)|^2 &gt;= 2 mu (f(x)-f*)</c> for all <c>x</c>, <c>mu &gt; 0</c>; without the parameter, for some <c>mu</c>. Table 1.
/// </summary>
/// <remarks>
/// Some mu serves exactly when no point outside X is stationary, f - f* vanishes to the order 2 at the ends of X, and f is not linear towards infinity: <c>f'^2/(2(f-f*))</c> is then continuous and
/// positive outside X with the limit f'' at an end of X, and with the limit 2a for a leading term <c>a x^2</c>, infinity for a higher degree. At an end of order k &gt; 2 it behaves like <c>(x-p)^(k-2)</c>
/// and tends to 0; on a linear tail it tends to 0 as well.
/// </remarks>
internal sealed class PolyakLojasiewicz() : QuotientClass(
    ClassName.PolyakLojasiewicz, "differentiable; |grad f(x)|^2 >= 2 mu (f(x)-f*) for all x, mu > 0", "Table 1", "mu")
{
    private protected override string Inequality => "|grad f(x)|^2 >= 2 mu (f(x)-f*)";

    private protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f)
    {
        for (var i = 0; i < f.Source.Cells.Length; i++)
        {
            if (f.Source.Cells[i] is { } p && (p.Degree > 0 || f.Infimum != (AlgebraicNumber)p.Coefficient(0)))
            {
                var (from, to) = (AlgebraicNumber.From(f.Source.CellFrom(i)), AlgebraicNumber.From(f.Source.CellTo(i)));
                ParametricPolynomial slope = p.Derivative();
                ParametricPolynomial curvature = p.Derivative().Derivative();
                ParametricPolynomial twice = new Rational(2);
                var rise = twice * ((ParametricPolynomial)p - ParametricPolynomial.Parameter);

                // Where the derivative of the quotient vanishes outside X, and in the limit at X, the quotient equals f''.
                yield return new QuotientRegion(from, to, f.Infimum, slope * slope, rise) { Critical = ((curvature * rise) - (slope * slope), curvature, Rational.One) };
            }
        }
    }

    private protected override (string Reason, AlgebraicNumber? Stationary)? NoConstantServes(MonotoneProfile f) =>
        StationaryOutside(f) is { } x ? ("a stationary point is no minimizer", x)
        : IsFlatAtMinimizers(f) ? ("the second derivative is 0 at an end of X", null)
        : HasLinearTail(f) ? ("the function is linear towards infinity", null)
        : null;
}
