using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary>Inequalities between <c>f'(x)(x-p)</c>, <c>f(x)-f*</c> and <c>|x-p|^2</c>, with the minimizer p nearest to x.</summary>
internal static class SlopeRatios
{
    /// <summary><c>f'(x)(x-p)/gamma - (f(x)-f*)</c> over <c>|x-p|^2/2</c>.</summary>
    public static IEnumerable<QuotientRegion> AboveLinear(MonotoneProfile f, Rational gamma) => NearestMinimizer.Regions(f, (p, minimum) =>
    {
        var away = (ParametricPolynomial)Polynomial.X - ParametricPolynomial.Parameter;
        var slope = (ParametricPolynomial)p.Derivative() * away;
        return new QuotientRegion(
            null, null, AlgebraicNumber.Zero, (slope * (ParametricPolynomial)(Rational.One / gamma)) - ((ParametricPolynomial)p - minimum), away * away * (ParametricPolynomial)Rational.Half);
    });

    /// <summary><c>f'(x)(x-p)</c> over <c>(f(x)-f*) + (mu/2)|x-p|^2</c>.</summary>
    public static IEnumerable<QuotientRegion> OverGap(MonotoneProfile f, Rational mu) => NearestMinimizer.Regions(f, (p, minimum) =>
    {
        var away = (ParametricPolynomial)Polynomial.X - ParametricPolynomial.Parameter;
        return new QuotientRegion(
            null, null, AlgebraicNumber.Zero, (ParametricPolynomial)p.Derivative() * away, (ParametricPolynomial)p - minimum + (away * away * (ParametricPolynomial)(mu * Rational.Half)));
    });

    /// <summary><c>f'(x)(x-p)</c> over a multiple of <c>|x-p|^2</c>.</summary>
    public static IEnumerable<QuotientRegion> OverSquare(MonotoneProfile f, Rational factor) => NearestMinimizer.Regions(f, (p, _) =>
    {
        var away = (ParametricPolynomial)Polynomial.X - ParametricPolynomial.Parameter;
        return new QuotientRegion(null, null, AlgebraicNumber.Zero, (ParametricPolynomial)p.Derivative() * away, away * away * (ParametricPolynomial)factor);
    });
}

/// <summary><c>one-point-convex(mu)</c> on the line: some x* with <c>f'(x)(x-x*) &gt;= mu |x-x*|^2</c>.</summary>
/// <remarks>Another minimizer s would give <c>0 &gt;= mu |s-x*|^2</c>, so X is a point.</remarks>
internal sealed class OnePointConvex() : RatioClass("one-point-convex", "mu")
{
    protected override string Inequality => "<grad f(x), x-x*> >= mu |x-x*|^2";

    protected override Fails? Failure(MonotoneProfile f) => DifferentiableClass.Failure(f.Source) ?? NotUnique(f);

    protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) => SlopeRatios.OverSquare(f, Rational.One);
}

/// <summary><c>error-bound(c)</c> on the line: <c>|f'(x)| &gt;= c dist(x, X)</c>.</summary>
/// <remarks>
/// No point outside X is stationary, and f' is continuous on the line, so X is an interval and f' points away from it: <c>|f'(x)| |x-p| = f'(x)(x-p)</c>, and the class is that of the restricted
/// secant inequality with the same constant.
/// </remarks>
internal sealed class ErrorBound() : RatioClass("error-bound", "c")
{
    protected override string Inequality => "|grad f(x)| >= c dist(x, X)";

    protected override Fails? Failure(MonotoneProfile f) => NotInvex(f);

    protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) => SlopeRatios.OverSquare(f, Rational.One);
}

/// <summary><c>upper-error-bound(L)</c> on the line: <c>|f'(x)| &lt;= L dist(x, X)</c>, that is <c>±f'(x)(x-p) &lt;= L |x-p|^2</c>.</summary>
internal sealed class UpperErrorBound() : RatioClass("upper-error-bound", "L", isAtMost: true)
{
    protected override string Inequality => "|grad f(x)| <= L dist(x, X)";

    protected override Fails? Failure(MonotoneProfile f) => DifferentiableClass.Failure(f.Source);

    protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) =>
        SlopeRatios.OverSquare(f, Rational.One).SelectMany(r => new[] { r, r with { Numerator = -r.Numerator } });
}

/// <summary><c>quasi-strongly-convex(mu)</c> on the line: <c>f* &gt;= f(x) + f'(x)(p-x) + (mu/2) |p-x|^2</c>.</summary>
internal sealed class QuasiStronglyConvex() : RatioClass("quasi-strongly-convex", "mu")
{
    protected override string Inequality => "f* >= f(x) + <grad f(x), p-x> + (mu/2) |p-x|^2";

    protected override Fails? Failure(MonotoneProfile f) => NotInvex(f);

    protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) => SlopeRatios.AboveLinear(f, Rational.One);
}

/// <summary><c>strongly-star-quasiconvex(mu)</c> on the line.</summary>
/// <remarks>
/// X is a point x*, f does not fall on the way from it, and, dividing the inequality by a and letting a tend to 0, <c>f'(x)(x-x*) &gt;= (mu/2)|x-x*|^2</c> inside the cells. Conversely this gives, integrated
/// along the segment, where jumps only add, <c>f(x) - f(x*+(1-a)(x-x*)) &gt;= (mu/4) a(2-a) |x-x*|^2 &gt;= (mu/2) a(1-a) |x-x*|^2</c>.
/// </remarks>
internal sealed class StronglyStarQuasiconvex() : RatioClass("strongly-star-quasiconvex", "mu")
{
    protected override string Inequality => "f(ax*+(1-a)x) <= f(x) - a(1-a)(mu/2)|x-x*|^2, for a near 0,";

    protected override Fails? Failure(MonotoneProfile f) => Minimizers.Missing(f) ?? NotStarQuasiconvex(f) ?? NotUnique(f);

    protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) => SlopeRatios.OverSquare(f, Rational.Half);

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        ClassCatalog.Named(ClassName.StarQuasiconvex).Decide(f, ClassArgument.None, cancellation);

    private protected override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => f.Points.Length == 1 ? new EveryConstant() : new NoConstant();
}

/// <summary><c>strongly-star-convex(mu)</c> on the line.</summary>
/// <remarks>
/// The inequality is star-convexity of <c>h = f - (mu/2)|.-x*|^2</c> at x*, since <c>a(1-a) + (1-a)^2 = 1-a</c>; X is a point. That <c>(h(x)-f*)/|x-x*|</c> does not fall on the way from x* is, inside the cells,
/// <c>f'(x)(x-x*) - (f(x)-f*) &gt;= (mu/2)|x-x*|^2</c>; at the knots f does not fall.
/// </remarks>
internal sealed class StronglyStarConvex() : RatioClass("strongly-star-convex", "mu")
{
    protected override string Inequality => "f(ax*+(1-a)x) <= a f* + (1-a) f(x) - a(1-a)(mu/2)|x-x*|^2, for a near 0,";

    protected override Fails? Failure(MonotoneProfile f) => Minimizers.Missing(f) ?? NotStarQuasiconvex(f) ?? NotUnique(f);

    protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) => SlopeRatios.AboveLinear(f, Rational.One);

    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation) =>
        ClassCatalog.Named(ClassName.StarConvex).Decide(f, ClassArgument.None, cancellation);

    private protected override BestConstant BestFinite(FiniteFunction f, CancellationToken cancellation) => f.Points.Length == 1 ? new EveryConstant() : new NoConstant();
}
