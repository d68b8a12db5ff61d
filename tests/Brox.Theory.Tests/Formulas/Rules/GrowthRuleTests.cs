using Brox.Definitions.Verdicts;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Formulas.Rules;

/// <summary>Slow curves, growth far out with wells near X, strict convexity of analytic functions, valleys on the line; and functions just outside.</summary>
public class GrowthRuleTests
{
    [Theory]
    // Along a ray, or along a valley of squares, f grows slower than |x|^2.
    [InlineData(2, "norm(x - 1, y) + norm(x + 1, y)", "R", "quadratic-growth-")]
    [InlineData(2, "abs(x - y) + abs(x + y - 1)", "R", "quadratic-growth-")]
    [InlineData(2, "(x + y - 2)^2/2 + abs(x) + abs(y)", "R", "quadratic-growth- strongly-convex-")]
    [InlineData(2, "log(exp(x) + exp(y) + exp(-x - y))", "R", "strongly-convex- quadratic-growth- polyak-lojasiewicz- restricted-secant-")]
    [InlineData(2, "(x - 1)^2 + 100*(y - x^2)^2", "R", "quadratic-growth- polyak-lojasiewicz-")]
    [InlineData(3, "(1 - x)^2 + (y - x^2)^2 + (z - y^2)^2", "R", "quadratic-growth- polyak-lojasiewicz-")]
    [InlineData(2, "x + y + 1/(x*y)", "1/10..", "quadratic-growth- strongly-convex-")]
    // Outgrows |x|^2, with wells.
    [InlineData(2, "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "R", "quadratic-growth")]
    [InlineData(2, "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2", "R", "quadratic-growth")]
    // Convex, analytic, X bounded.
    [InlineData(2, "x^4 + y^4", "R", "strictly-quasiconvex")]
    [InlineData(2, "log(exp(x) + exp(y) + exp(-x - y))", "R", "strictly-quasiconvex")]
    [InlineData(2, "exp(x + y) + exp(x - y) + exp(-x)", "R", "strictly-quasiconvex")]
    // On the line each valley outside X has a lower point within t, or is alone in its ball.
    [InlineData(1, "x^6 - x^2", "R", "progress(t=1/10)")]
    [InlineData(1, "x*exp(-x)", "0..", "progress(t=1)")]
    [InlineData(1, "x^4 - x^2 + x/10", "R", "progress(t=2) progress(t=1/2)-")]
    [InlineData(1, "x^2 + 10*sin(x)", "R", "progress(t=1)- progress(t=10)")]
    [InlineData(1, "x^3 - x", "-5/4..2", "progress(t=1)- progress(t=2)")]
    public void A_rule_decides(int dimension, string text, string sides, string expected)
    {
        var f = FormulaOn.Sides(dimension, text, sides);
        foreach (var word in expected.Split(' '))
        {
            var (name, isMember) = word.EndsWith('-') ? (word[..^1], false) : (word, true);
            Assert.True(ClassExpression.TryParse(name, out var expression, out var error), error);
            var verdict = expression!.Decide(f);
            Assert.True(isMember ? verdict is Holds : verdict is Fails, $"{text}: {name} {verdict.GetType().Name} {verdict.Reason}");
        }
    }

    [Theory]
    // Quadratic far out, but a minimizer without curvature; slow in one direction only.
    [InlineData(2, "x^4 + y^4", "R", "quadratic-growth")]
    [InlineData(2, "(x^2 + y - 11)^2 + (x + y^2 - 7)^4", "R", "quadratic-growth")]
    [InlineData(2, "x^2 + sqrt(1 + y^2)", "R", "quadratic-growth")]
    // Analytic and convex, constant along a line; coercive, not analytic.
    [InlineData(2, "exp((x + y)^2)", "R", "strictly-quasiconvex")]
    [InlineData(2, "max(abs(x), abs(y))", "R", "strictly-quasiconvex")]
    [InlineData(2, "max(x^2 + y^2 - 1, 0)", "R", "strictly-quasiconvex")]
    // The only lower point is a little too far.
    [InlineData(1, "x^4 - x^2 + x/10", "R", "progress(t=1)")]
    public void Just_outside_its_hypotheses_a_rule_does_not_certify(int dimension, string text, string sides, string name)
    {
        Assert.True(ClassExpression.TryParse(name, out var expression, out var error), error);
        Assert.IsNotType<Holds>(expression!.Decide(FormulaOn.Sides(dimension, text, sides)));
    }

    /// <summary>What is a member, or may be one, must not be refuted.</summary>
    [Theory]
    // A sum, one term of which is not in the class; the other has a slope at the end of its side.
    [InlineData(2, "x^4 + x/3 + y^2", "1/2..3", "polyak-lojasiewicz(mu=1)")]
    [InlineData(2, "(x - 1)^2*(x^2 - 6*x + 17/2) + y", "0..4", "polyak-lojasiewicz")]
    // Slow along a ray on which all points are minimizers; exactly quadratic along the valley; a half-line on which f is slow is not in the box.
    [InlineData(2, "x^2", "R", "quadratic-growth")]
    [InlineData(2, "(x + y)^2", "R", "polyak-lojasiewicz")]
    [InlineData(2, "x^4 + y^4 + x^2 + y^2", "R", "quadratic-growth")]
    [InlineData(2, "x^4 + (y - x^2)^2 + x^2", "R", "quadratic-growth")]
    [InlineData(2, "exp(x) + exp(y) + exp(-x - y)", "R", "quadratic-growth")]
    [InlineData(2, "exp(x + y) + x^2 + y^2", "0..", "strongly-convex")]
    [InlineData(1, "x^4 - x^2 + x/10", "R", "progress(t=3/2)")]
    public void A_member_is_not_refuted(int dimension, string text, string sides, string name)
    {
        Assert.True(ClassExpression.TryParse(name, out var expression, out var error), error);
        Assert.IsNotType<Fails>(expression!.Decide(FormulaOn.Sides(dimension, text, sides)));
    }
}
