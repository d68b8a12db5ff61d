using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Predicates;

namespace Brox.Theory.Tests;

/// <summary>The two planar functions whose minimizers are two curves that approach each other: certificates against the definitions in floating point, and the inequalities of the written proofs.</summary>
public class ApproachingCurvesTests
{
    private static readonly FormulaFunction _hyperbolas = FormulaFunction.Parse(
        ["x", "y"], "if(sqrt(1+x^2)-x <= abs(y), (abs(y)-(sqrt(1+x^2)-x))^2, ((sqrt(1+x^2)-x)^2-y^2)^2*exp(-1/(sqrt(1+x^2)-x)^4))");

    private static readonly FormulaFunction _exponentials = FormulaFunction.Parse(
        ["x", "y"], "if(exp(-exp(x)) <= abs(y), (abs(y)-exp(-exp(x)))^2, exp(-x)*(1-y^2/exp(-exp(x))^2)^2)");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(100)]
    public void One_theta_serves_over_nested_intervals(int n) =>
        Assert.True(ApproachingCurves.Hyperbolas.Prove(Rational.Create(1, 5), n, default).IsComplete);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void One_mu_serves_over_nested_intervals(int n) =>
        Assert.True(ApproachingCurves.DoubleExponentials.Prove(Rational.Half, n, default).IsComplete);

    [Fact]
    public void Constants_that_are_too_large_are_not_certified()
    {
        Assert.False(ApproachingCurves.Hyperbolas.Prove(Rational.Create(2, 5) + Rational.Create(1, 1000), 1, default).IsComplete);
        Assert.False(ApproachingCurves.DoubleExponentials.Prove(Rational.Create(13, 10), 2, default).IsComplete);
    }

    /// <summary>The inequalities from the definition: the nearest point of X by a scan of the curve, the gradient by automatic differentiation.</summary>
    [Fact]
    public void The_definitions_hold_at_random_points()
    {
        var random = new Random(7);
        var inside = 0;
        for (var i = 0; i < 400; i++)
        {
            var x = (random.NextDouble() * 6) - 3;
            var hyperbolic = Math.Sqrt(1 + (x * x)) - x;
            var y = random.NextDouble() * (i % 2 == 0 ? hyperbolic : 3);
            inside += y < hyperbolic ? 1 : 0;
            var (dot, f, _) = AtPoint(_hyperbolas, x, y, q => Math.Sqrt(1 + (q * q)) - q);
            Assert.True(dot >= (0.2 * f) - 1e-9, $"aiming at ({x}, {y}): {dot} < {f}/5");

            x = (random.NextDouble() * 3) - 2;
            y = random.NextDouble() * (i % 2 == 0 ? Math.Exp(-Math.Exp(x)) : 3);
            (dot, _, var square) = AtPoint(_exponentials, x, y, q => Math.Exp(-Math.Exp(q)));
            Assert.True(dot >= (0.5 * square) - 1e-9, $"restricted secant at ({x}, {y}): {dot} < {square}/2");
        }

        Assert.InRange(inside, 150, 390);
    }

    /// <summary><c>15 (16 v^2 + 128/9)(1+v) >= 4 (25+v) ((1+v)^2 + 4v^2)</c> for <c>v > 0</c>.</summary>
    [Fact]
    public void The_polynomial_of_the_first_proof_is_positive()
    {
        var onePlus = new Polynomial([1, 1]);
        var difference = (new Polynomial([Rational.Create(640, 3), 0, 240]) * onePlus)
            - (new Polynomial([100, 4]) * ((onePlus * onePlus) + new Polynomial([0, 0, 4])));
        Assert.Equal([1], PolynomialSigns.Over(difference, Rational.Zero, null).Select(p => p.Sign));
    }

    /// <summary>Both functions are differentiable across X: the difference quotients of the two pieces vanish there.</summary>
    [Theory]
    [InlineData(-2)]
    [InlineData(0)]
    [InlineData(1)]
    public void Both_pieces_vanish_to_second_order(int x)
    {
        foreach (var (f, w) in new[] { (_hyperbolas, Math.Sqrt(1 + (x * x)) - x), (_exponentials, Math.Exp(-Math.Exp(x))) })
        {
            foreach (var h in new[] { 1e-3, -1e-3, 1e-5, -1e-5 })
            {
                Assert.InRange(f.Evaluate(x, w + (h * w)), 0, 4e3 * h * h);
            }
        }
    }

    private static (double Dot, double Value, double Square) AtPoint(FormulaFunction f, double x, double y, Func<double, double> w)
    {
        double Square(double q) => ((x - q) * (x - q)) + ((y - w(q)) * (y - w(q)));
        var (center, width) = (x, 12.0);
        while (width > 1e-12)
        {
            var (c, h) = (center, width / 200);
            center = Enumerable.Range(-200, 401).Select(k => c + (k * h)).MinBy(Square);
            width /= 50;
        }

        var g = f.Differentiate([x, y], second: false).Gradient;
        return ((g[0].Value * (x - center)) + (g[1].Value * (y - w(center))), f.Evaluate(x, y), Square(center));
    }
}
