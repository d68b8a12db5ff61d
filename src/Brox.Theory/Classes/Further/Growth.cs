using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Further;

/// <summary><c>sharp(c)</c>: <c>f(x) - f* &gt;= c dist(x, X)</c>.</summary>
internal sealed class Sharp() : RatioClass("sharp", "c")
{
    protected override string Inequality => "f(x) - f* >= c dist(x, X)";

    protected override Fails? Failure(MonotoneProfile f) => Minimizers.Missing(f);

    protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) =>
        NearestMinimizer.Regions(f, (p, minimum) => new QuotientRegion(null, null, AlgebraicNumber.Zero, (ParametricPolynomial)p - minimum, Rational.One)).Select(r => WithDistance(r, r.Numerator));

    protected override IEnumerable<RatioAtKnot> Knots(MonotoneProfile f) => KnotsOutside(f).Select(k =>
        new RatioAtKnot(k.X, k.Nearest, k.Value - f.InfimumAt(k.Nearest), k.Nearest.CompareTo(k.X) < 0 ? k.X - Polynomial.X : Polynomial.X - k.X));

    /// <summary>Some c serves, and a given one is compared with each point: <c>(f(x)-f*)^2 &gt;= c^2 dist(x, X)^2</c>.</summary>
    private protected override Verdict DecideFinite(FiniteFunction f, ClassArgument argument, CancellationToken cancellation)
    {
        if (argument.ConstantOrNull is not { } c)
        {
            return new Holds("the domain is finite, so some c serves");
        }

        var euclidean = Metric.Identity(f.Dimension);
        for (var i = 0; i < f.Points.Length; i++)
        {
            var (rise, distance) = (f.Values[i] - f.Minimum, f.Minimizers.Min(p => euclidean.SquaredDistance(f.Points[i], p)));
            if (Rational.Square(rise) < Rational.Square(c) * distance)
            {
                return new Fails("a point lies too low", Witness.Of($"f(x) - f* = {rise} < c dist(x, X), dist(x, X)^2 = {distance}").With("x", f.Points[i]));
            }
        }

        return new Holds("checked at every point");
    }
}

/// <summary><c>quadratic-upper-growth(L)</c>: <c>f(x) - f* &lt;= (L/2) dist(x, X)^2</c>.</summary>
internal sealed class QuadraticUpperGrowth() : RatioClass("quadratic-upper-growth", "L", isAtMost: true)
{
    protected override string Inequality => "f(x) - f* <= (L/2) dist(x, X)^2";

    protected override Fails? Failure(MonotoneProfile f) => RealValued.Failure(f.Source) ?? Minimizers.Missing(f);

    protected override IEnumerable<QuotientRegion> Regions(MonotoneProfile f) => NearestMinimizer.Regions(f, (p, minimum) =>
    {
        var away = (ParametricPolynomial)Polynomial.X - ParametricPolynomial.Parameter;
        return new QuotientRegion(null, null, AlgebraicNumber.Zero, (ParametricPolynomial)p - minimum, away * away * (ParametricPolynomial)Rational.Half);
    });

    protected override IEnumerable<RatioAtKnot> Knots(MonotoneProfile f) => KnotsOutside(f).Select(k =>
        new RatioAtKnot(k.X, k.Nearest, k.Value - f.InfimumAt(k.Nearest), (Polynomial)Rational.Half * (k.X - Polynomial.X) * (k.X - Polynomial.X)));
}
