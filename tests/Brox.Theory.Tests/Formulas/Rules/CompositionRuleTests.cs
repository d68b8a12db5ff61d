using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Formulas.Rules;

/// <summary>Each rule of composition with members that it proves, and with functions just outside its hypotheses, which must not be certified.</summary>
public class CompositionRuleTests
{
    [Theory]
    [InlineData("-x*y", "0..5", "quasiconvex convex-")]
    [InlineData("-(sqrt(x)*sqrt(y))", "0..5", "quasiconvex convex")]
    [InlineData("-(x^(1/3)*y^(1/3))", "0..5", "convex")]
    [InlineData("-(x^(2/3)*y^(2/3))", "0..5", "quasiconvex convex-")]
    [InlineData("exp(x)*exp(y)", "0..3", "quasiconvex convex unique-minimizer")]
    [InlineData("-(exp(x)*exp(y))", "0..3", "quasiconvex convex-")]
    [InlineData("-x*exp(-(x + 3*y))", "1/10..5", "quasiconvex")]
    [InlineData("x/y", "1/2..5", "quasiconvex pseudoconvex convex- unique-minimizer")]
    [InlineData("1/(x*y)", "1/2..5", "convex")]
    [InlineData("x*y/(x + y)", "1/2..5", "convex-")]
    [InlineData("(x^2 + y^2)/(x + y + 1)", "0..5", "convex unique-minimizer")]
    [InlineData("max(abs(x), abs(y))", "-2..2", "unique-minimizer convex differentiable-")]
    [InlineData("abs(x) + abs(y)", "-2..2", "quadratic-growth convex unique-minimizer")]
    [InlineData("abs(x) + abs(y) + abs(x*y)", "-3..3", "star-convex quasiconvex- unique-minimizer")]
    [InlineData("x^2*y^2", "-10..10", "polyak-lojasiewicz- star-convex quasiconvex- unique-minimizer- connected-minimizers")]
    [InlineData("sqrt(norm(x, y))", "-1..1", "quadratic-growth quasiconvex convex- star-convex-")]
    [InlineData("(x^2 + y^2 - 1)^2", "-2..2", "connected-minimizers unique-minimizer- quadratic-growth(mu=2) quasiconvex- polyak-lojasiewicz-")]
    [InlineData("max(norm(x, y) - 1, 0)^2", "-3..3", "convex polyak-lojasiewicz(mu=2) quadratic-growth(mu=2) unique-minimizer- connected-minimizers")]
    [InlineData("if(abs(y) > 0, 2, if(abs(x) > 0, 1, 0))", "-1..1", "quasiconvex convex- unique-minimizer closed")]
    [InlineData("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "-5..5", "unique-minimizer- connected-minimizers- quasiconvex-")]
    [InlineData("x^2 + y^2 - cos(3*x) - cos(3*y)", "-4..4", "quasiconvex- unique-minimizer differentiable")]
    [InlineData("exp(-norm(x, y))", "-1..1", "differentiable- unique-minimizer-")]
    [InlineData("cos(norm(x, y))", "-1..1", "differentiable")]
    [InlineData("abs(x*sin(x) + x/10) + y^2", "-10..10", "differentiable-")]
    [InlineData("abs(x)^3 + y^2", "-1..1", "differentiable convex")]
    public void A_rule_decides(string text, string sides, string expected)
    {
        var f = OnSquare(text, sides);
        foreach (var word in expected.Split(' '))
        {
            var (name, isMember) = word.EndsWith('-') ? (word[..^1], false) : (word, true);
            Assert.True(ClassExpression.TryParse(name, out var expression, out var error), error);
            var verdict = expression!.Decide(f);
            Assert.True(isMember ? verdict is Holds : verdict is Fails, $"{text}: {name} {verdict.GetType().Name} {verdict.Reason}");
        }
    }

    [Theory]
    // A product of a positive factor and one that changes its sign is not quasiconcave.
    [InlineData("-(x + 1/10)*(y - 1)", "0..5", "quasiconvex")]
    // The weights of a geometric mean sum to more than 1.
    [InlineData("-(x^(2/3)*y^(1/2))", "0..5", "convex")]
    // The numerator is a difference of squares, the denominator is convex, not concave.
    [InlineData("(x^2 - y^2)/(x + y + 1)", "0..5", "convex")]
    [InlineData("(x^2 + y^2)/(x^2 + y + 1)", "0..5", "convex")]
    // log-convex times log-concave.
    [InlineData("-(exp(x^2)*y)", "1/10..2", "quasiconvex")]
    // A maximum of which one term has a hump.
    [InlineData("max(sqrt(abs(x)), 1 - x^2) + 0*y", "-2..2", "strictly-quasiconvex")]
    // A factor that does not vanish at the point, or is negative somewhere.
    [InlineData("x^2*(1 - y^2/200)", "-10..10", "star-convex")]
    // Radial, least on a sphere that the box cuts into pieces.
    [InlineData("(x^2 + y^2 - 5)^2", "-2..2", "connected-minimizers")]
    // Separable, each term quasiconvex, two of them not convex.
    [InlineData("sqrt(abs(x)) + sqrt(abs(y))", "-2..2", "quasiconvex")]
    // A step that lowers the value outside a closed set.
    [InlineData("if(abs(y) > 0, 0, 1) + x^2", "-1..1", "closed")]
    // Odd in the norm: a kink.
    [InlineData("sin(norm(x, y))", "-1..1", "differentiable")]
    public void Just_outside_its_hypotheses_a_rule_does_not_certify(string text, string sides, string name) =>
        Assert.IsNotType<Holds>(ClassCatalog.Find(name)!.Decide(OnSquare(text, sides), ClassArgument.None));

    private static FormulaFunction OnSquare(string text, string sides)
    {
        var ends = sides.Split("..");
        var side = new BoxSide(Rational.Parse(ends[0]), Rational.Parse(ends[1]));
        return FormulaFunction.Parse(["x", "y"], text, Box.Create([side, side]));
    }
}
