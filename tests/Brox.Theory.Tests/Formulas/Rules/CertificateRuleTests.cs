using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Formulas.Rules;

/// <summary>Kinks that bend upward, isolated minimizers, periods, rays, sublevel boxes, affine forms: members that each rule proves, and functions just outside its hypotheses.</summary>
public class CertificateRuleTests
{
    [Theory]
    // Kinks that bend upward: |sin x| has the curvature of -|sin x| between its kinks.
    [InlineData("x^2 + y^2 + x*y + abs(sin(x)) + abs(cos(y))", "-500..500", "convex unique-minimizer differentiable-")]
    [InlineData("x^2 + y^2 + max(sin(x), sin(y))", "-9..9", "convex")]
    // Arithmetic and geometric mean; perspective of x log x; powers of a squared norm; up to an affine function radial.
    [InlineData("((x + y)/2 - sqrt(x*y))^2", "0..10", "convex quasiconvex differentiable-")]
    [InlineData("x*log(x/y)", "1/10..2", "convex")]
    [InlineData("(x^2 - x*y + y^2)^(3/4)", "0..2", "convex differentiable continuous unique-minimizer")]
    [InlineData("(x + 10)^2 + (y + 10)^2 + exp(-x^2 - y^2)", "-10..10", "convex quasiconvex")]
    [InlineData("-sqrt(x*y)", "0..4", "convex quasiconvex")]
    // A function of one affine form.
    [InlineData("(3 - (x + y)/2)^(2 - (x + y)/2)", "0..1", "convex quasiconvex differentiable")]
    [InlineData("sin(x + 2*y) + (x + 2*y)^2/100", "-9..9", "quasiconvex- convex-")]
    // Roots times what vanishes with them.
    [InlineData("-(sqrt(x)*sin(x)*sqrt(y)*sin(y))", "0..10", "differentiable")]
    [InlineData("abs(x)*sin(x) + y^2", "-3..3", "differentiable")]
    // Minimizers by products, quotients, waves; several by periods, waves and symmetric places.
    [InlineData("-20*exp(-sqrt((x^2 + y^2)/2)/5) - exp((cos(2*pi*x) + cos(2*pi*y))/2) + 20 + exp(1)", "-32..32", "unique-minimizer")]
    [InlineData("(abs(x) + abs(y))*exp(-(sin(x)^2 + sin(y)^2))", "-6..6", "unique-minimizer")]
    [InlineData("1/2 + (sin(x^2 - y^2)^2 - 1/2)/(1 + (x^2 + y^2)/1000)^2", "-100..100", "unique-minimizer")]
    [InlineData("(y - 5.1/(4*pi^2)*x^2 + 5/pi*x - 6)^2 + 10*(1 - 1/(8*pi))*cos(x) + 10", "-5..15", "unique-minimizer-")]
    [InlineData("sin(x)*exp((1 - cos(y))^2) + cos(y)*exp((1 - sin(x))^2) + (x - y)^2", "-7..7", "unique-minimizer-")]
    [InlineData("cos(x)^2 + sin(y)^2", "-5..5", "unique-minimizer-")]
    [InlineData("(3/2 - x + x*y)^2 + (9/4 - x + x*y^2)^2 + (21/8 - x + x*y^3)^2", "-9/2..9/2", "unique-minimizer")]
    [InlineData("cos(x)*sin(y) - x/(y^2 + 1)", "-1..2", "unique-minimizer")]
    // Lines on which f is not continuous, or not differentiable.
    [InlineData("if(y >= 0, 1, 0) + abs(x)", "-3..3", "continuous- differentiable-")]
    // The whole plane: no minimizer, or a bounded box that holds them all.
    [InlineData("x*y", "R", "has-minimizer- unique-minimizer- star-convex-")]
    [InlineData("x + 2*sin(y)", "R", "has-minimizer-")]
    [InlineData("log(1 + exp(-x - y)) + log(1 + exp(x - 2*y)) + (x^2 + y^2)/10", "R", "has-minimizer unique-minimizer strongly-convex quadratic-growth")]
    [InlineData("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "R", "has-minimizer unique-minimizer- connected-minimizers-")]
    [InlineData("4*x^2 - 2.1*x^4 + x^6/3 + x*y - 4*y^2 + 4*y^4", "R", "has-minimizer unique-minimizer-")]
    [InlineData("100*(y - x^2)^2 + (1 - x)^2", "R", "unique-minimizer")]
    [InlineData("exp(x) + exp(y) + exp(-x - y)", "R", "has-minimizer unique-minimizer")]
    // Floors.
    [InlineData("floor(x)^2 + y^2", "-3..3", "continuous- differentiable- quasiconvex-")]
    [InlineData("ceil(x) + abs(y)", "-3..3", "continuous-")]
    public void A_rule_decides(string text, string sides, string expected)
    {
        var f = On(text, sides);
        foreach (var word in expected.Split(' '))
        {
            var (name, isMember) = word.EndsWith('-') ? (word[..^1], false) : (word, true);
            Assert.True(ClassExpression.TryParse(name, out var expression, out var error), error);
            var verdict = expression!.Decide(f);
            Assert.True(isMember ? verdict is Holds : verdict is Fails, $"{text}: {name} {verdict.GetType().Name} {verdict.Reason}");
        }
    }

    [Theory]
    // The kink of -|sin x| bends downward; the curvature of 2|sin x| is too much.
    [InlineData("x^2 + y^2 - abs(sin(x))", "-5..5", "convex")]
    [InlineData("x^2 + y^2 + x*y + 3*abs(sin(x))", "-5..5", "convex")]
    // The weights are not equal, so that the difference of the means is negative somewhere; u log(w/u) is concave; an indefinite form under the power.
    [InlineData("((x + 3*y)/4 - sqrt(x*y))^2", "0..10", "convex")]
    [InlineData("x*log(y/x)", "1/10..2", "convex")]
    [InlineData("(x^2 - 3*x*y + y^2 + 5)^(3/4)", "0..2", "convex")]
    [InlineData("(x + 10)^2 + (y + 10)^2 + 2*exp(-x^2 - y^2)", "-10..10", "convex")]
    // Two affine forms.
    [InlineData("sin(x + 2*y) + (x + y)^2", "-9..9", "quasiconvex")]
    // A partner that does not vanish where the root does; one partner for two roots.
    [InlineData("sqrt(x)*cos(x) + y^2", "0..3", "differentiable")]
    [InlineData("sqrt(x)*sqrt(y)*sin(x)", "0..3", "differentiable")]
    [InlineData("(x^2)^(1/2) + y^2", "-1..1", "differentiable")]
    // A product whose other factor is positive at the point, but not everywhere; a wave whose box is shorter than two periods but holds two minimizers.
    [InlineData("x^2*(1 - y^2) + y^2/1000", "-9..9", "unique-minimizer")]
    [InlineData("cos(x) + y^2", "-4..4", "unique-minimizer")]
    // Invariant, with the minimizers beyond the box.
    [InlineData("(x - y)^2 + sin(x)", "-5..5", "unique-minimizer")]
    // Flat along a curve: the box around X does not shrink.
    [InlineData("(x*y - 1)^2", "1/2..2", "unique-minimizer")]
    // Bounded below, and the infimum is not attained.
    [InlineData("exp(x) + y^2", "R", "has-minimizer")]
    [InlineData("(x*y - 1)^2 + x^2", "R", "has-minimizer")]
    [InlineData("floor(x) + y^2", "-3..3", "continuous")]
    public void Just_outside_its_hypotheses_a_rule_does_not_certify(string text, string sides, string name) =>
        Assert.IsNotType<Holds>(ClassCatalog.Find(name)!.Decide(On(text, sides), ClassArgument.None));

    /// <summary>What has a minimizer must not be said to have none, nor what has one to have several.</summary>
    [Theory]
    [InlineData("x^4 + y^4 - 100*x^3", "R", "has-minimizer")]
    [InlineData("(x - y)^2 + (x + y)^4 - x - y", "R", "unique-minimizer")]
    [InlineData("cos(x) + y^2", "0..6", "unique-minimizer")]
    [InlineData("floor(y^2/100) + x^2", "-3..3", "continuous")]
    public void A_member_is_not_refuted(string text, string sides, string name) =>
        Assert.IsNotType<Fails>(ClassCatalog.Find(name)!.Decide(On(text, sides), ClassArgument.None));

    private static FormulaFunction On(string text, string sides)
    {
        if (sides == "R")
        {
            return FormulaFunction.Parse(["x", "y"], text);
        }

        var ends = sides.Split("..");
        var side = new BoxSide(Rational.Parse(ends[0]), Rational.Parse(ends[1]));
        return FormulaFunction.Parse(["x", "y"], text, Box.Create([side, side]));
    }
}
