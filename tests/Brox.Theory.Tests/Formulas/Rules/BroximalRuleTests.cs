using Brox.Definitions.Verdicts;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Formulas.Rules;

/// <summary>Progress by the places of local minimizers, uniform alignment by continuity, alignment of periodic functions, minimizers of strongly convex ones; and functions just outside.</summary>
public class BroximalRuleTests
{
    [Theory]
    // Every stationary point of a sum of squares with independent gradients is a minimizer.
    [InlineData(2, "(x - 1)^2 + 100*(y - x^2)^2", "R", "progress(t=1/100)")]
    [InlineData(3, "(1 - x)^2 + (y - x^2)^2 + (z - y^2)^2", "R", "progress(t=1)")]
    [InlineData(2, "(y - x^2)^2", "R", "progress(t=1)")]
    // Faces of a box: no local minimizer but in X, or one with a lower point within t.
    [InlineData(2, "(x - 1)^2 + 100*(y - x^2)^2", "-2..2", "progress(t=1/100)")]
    [InlineData(2, "x^2 - y^2", "-1..1", "progress(t=1)")]
    [InlineData(2, "(x^2 - 1)^2 + x/10 + y^2", "-2..2", "progress(t=3)")]
    // Wherever X lies on all of the space, some point is far.
    [InlineData(2, "(x*y - 1)^2", "R", "uniformly-aligned(t=1)- uniformly-aligned-sublevel(t=1)-")]
    [InlineData(2, "(y - x^2)^2", "R", "uniformly-aligned(t=1)-")]
    [InlineData(2, "(x + y)^2", "R", "uniformly-aligned(t=1)-")]
    // X is a corner, and a point of a side through it is far.
    [InlineData(2, "-log(x*y)", "1..3", "uniformly-aligned(t=1)- uniformly-aligned-sublevel(t=1)-")]
    [InlineData(2, "x^2 + y^2", "1..3", "uniformly-aligned(t=1)-")]
    [InlineData(2, "x/y", "1..3", "uniformly-aligned(t=1)-")]
    // Steps of a periodic function against its period.
    [InlineData(1, "sin(x)", "R", "alignment(t=1)- broximally-aligned(t=1)-")]
    [InlineData(2, "x^2 + sin(y)^2", "R", "alignment(t=1)-")]
    // Far out only the rules know that a sum of exponentials is positive; strong convexity bounds X.
    [InlineData(3, "log(exp(x) + exp(y) + exp(z)) + (x^2 + y^2 + z^2)/10", "R", "real-valued bounded-domain- has-minimizer unique-minimizer star-convex progress(t=1)")]
    [InlineData(2, "x^2 - x*y + y^2 - x", "R", "has-minimizer unique-minimizer quadratic-growth polyak-lojasiewicz alignment(t=1)")]
    [InlineData(2, "log(exp(x) + exp(y))", "R", "real-valued convex-domain bounded-domain-")]
    // A sphere: its inside has far points exactly when the radius is more than t. Radial and separable functions that fall towards a centre.
    [InlineData(2, "(x^2 + y^2 - 1)^2", "R", "progress(t=1) alignment(t=1) broximally-aligned(t=2) alignment(t=1/2)- progress(t=1/2)")]
    [InlineData(3, "(x^2 + y^2 + z^2 - 2)^2", "R", "alignment(t=3/2) alignment(t=7/5)-")]
    [InlineData(2, "(x^2 + y^2)/(1 + x^2 + y^2)", "R", "alignment(t=1) progress(t=1) broximally-aligned(t=1)")]
    [InlineData(2, "sqrt(abs(x)) + sqrt(abs(y))", "R", "broximally-aligned(t=1)")]
    // A far x and a low u beyond it, or beside every x*.
    [InlineData(2, "x*y", "0..2", "uniformly-aligned(t=1)- uniformly-aligned-sublevel(t=1)-")]
    [InlineData(1, "x*exp(-x)", "0..", "uniformly-aligned-sublevel(t=1)-")]
    [InlineData(1, "exp(x) - 2*x", "-1..2", "uniformly-aligned(t=1)-")]
    [InlineData(1, "floor(x)", "R", "quasiconvex")]
    // What is not closed is in none of the classes that ask for closed functions.
    [InlineData(1, "x*log(x)", "0..3", "closed- alignment(t=1)- progress(t=1)- uniformly-aligned(t=1)- generalized-pseudoconvex- star-convex strictly-star-quasiconvex")]
    [InlineData(2, "x*log(x) + y*log(y)", "0..1", "closed- broximally-aligned(t=1)- uniformly-aligned-in-ball(t=1)-")]
    // Floors step on all of the space as well.
    [InlineData(1, "floor(x)", "R", "continuous- differentiable- closed-")]
    [InlineData(1, "ceil(x)", "0..", "continuous- differentiable- closed")]
    [InlineData(2, "floor(x)^2 + y^2", "R", "continuous- differentiable- closed- real-valued")]
    [InlineData(2, "sin(floor(x)) + y^2", "R", "continuous- differentiable-")]
    [InlineData(2, "floor(x + y) + abs(x)", "0..", "continuous-")]
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
    // The gradient of the square vanishes at 1, a local minimizer.
    [InlineData(2, "(x^3 - 3*x + 3)^2 + y^2", "R", "progress(t=1)")]
    [InlineData(2, "(x^3 - 3*x + 3)^2 + y^2", "-3..3", "progress(t=1)")]
    // The lower point is farther than t; a local minimizer on the side of the box.
    [InlineData(2, "(x^2 - 1)^2 + x/10 + y^2", "-2..2", "progress(t=1/2)")]
    [InlineData(2, "-x^2 - x/10 + y^2", "-2..2", "progress(t=1)")]
    // Convex, not strongly: without a minimizer. A difference of exponentials is not positive.
    [InlineData(2, "exp(x) + y^2", "R", "has-minimizer")]
    [InlineData(2, "log(exp(x) - exp(y))", "R", "real-valued")]
    // Strictly star-quasiconvex, not closed.
    [InlineData(1, "x^2 + floor(x + 1/2)", "1/2..3", "alignment(t=1)")]
    [InlineData(2, "x^2 + y^2 + floor(x + 1/2)", "1/2..3", "broximally-aligned(t=1)")]
    // A floor of what is not quasiconvex; a sphere around which f has another valley.
    [InlineData(1, "floor(4*sin(x))", "R", "quasiconvex")]
    [InlineData(2, "(x^2 + y^2 - 1)^2*((x^2 + y^2 - 9)^2 + 1)", "R", "alignment(t=1)")]
    [InlineData(2, "(x^2 + y^2 - 1)^2", "R", "alignment(t=99/100)")]
    // The steps lie far out, where no point is tried.
    [InlineData(1, "floor(x/1000000)", "R", "continuous")]
    [InlineData(2, "floor(x/1000000)*y + x^2", "R", "differentiable")]
    [InlineData(1, "floor(x/1000000)", "R", "closed")]
    public void Just_outside_its_hypotheses_a_rule_does_not_certify(int dimension, string text, string sides, string name)
    {
        Assert.True(ClassExpression.TryParse(name, out var expression, out var error), error);
        Assert.IsNotType<Holds>(expression!.Decide(FormulaOn.Sides(dimension, text, sides)));
    }

    /// <summary>What is a member, or may be one, must not be refuted.</summary>
    [Theory]
    // X is a corner and no point of its two sides is far: the opposite corner sees every u between itself and x*.
    [InlineData(2, "-x*y", "0..1", "uniformly-aligned(t=1)")]
    [InlineData(2, "-x - y", "0..1", "uniformly-aligned(t=1)")]
    [InlineData(2, "(x^2 + y^2 - 1)^2", "R", "alignment(t=1)")]
    // No far point at all.
    [InlineData(2, "x^2 + y^2", "1..3/2", "uniformly-aligned(t=1)")]
    // A wave on a slope is not periodic; a wave that a square outweighs has one minimizer.
    [InlineData(2, "x^2 + y^2 + sin(x)^2", "R", "alignment(t=1)")]
    public void A_member_is_not_refuted(int dimension, string text, string sides, string name)
    {
        Assert.True(ClassExpression.TryParse(name, out var expression, out var error), error);
        Assert.IsNotType<Fails>(expression!.Decide(FormulaOn.Sides(dimension, text, sides)));
    }
}
