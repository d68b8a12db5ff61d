using Brox.Generators;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Properties;

/// <summary>Instances of conjectures satisfy the side conditions, mostly the hypotheses, and refute what is false.</summary>
public class InstanceGeneratorTests
{
    [Theory]
    [InlineData("alignment(t=s), s < r => alignment(t=r)", FunctionFamily.Finite, 1)]
    [InlineData("alignment(t=s), s > r => alignment(t=r)", FunctionFamily.Finite, 2)]
    [InlineData("f: broximally-aligned(t=1), g: broximally-aligned(t=1) => f + g: broximally-aligned(t=1)", FunctionFamily.Finite, 1)]
    [InlineData("f: broximally-aligned(t=1), g: broximally-aligned(t=1) => max(f, g): broximally-aligned(t=1)", FunctionFamily.Finite, 1)]
    [InlineData("quasiconvex => broximally-aligned(t=1)", FunctionFamily.Piecewise, 1)]
    [InlineData("broximally-aligned(t=r) => connected-minimizers", FunctionFamily.Piecewise, 1)]
    [InlineData("progress(t=s), s > r => progress(t=r)", FunctionFamily.Piecewise, 1)]
    public void False_conjectures_are_refuted(string text, FunctionFamily family, int dimension)
    {
        var conjecture = Conjecture.Parse(text);
        var outcomes = GeneratorTests.Sample(InstanceGenerator.For(conjecture, family, dimension), 600).Select(i => ConjectureEvaluation.Evaluate(conjecture, i)).ToList();

        Assert.Contains(outcomes, o => o is ConjectureOutcome.Violated);
        var counted = outcomes.Count(o => o is ConjectureOutcome.Violated or ConjectureOutcome.Satisfied);
        Assert.True(counted * 4 >= outcomes.Count, $"only {counted} of {outcomes.Count} instances satisfy the hypotheses");
    }

    [Theory]
    [InlineData("progress(t=s), s < r => progress(t=r)", FunctionFamily.Finite, 2)]
    [InlineData("uniformly-aligned(t=s), s <= r => uniformly-aligned(t=r)", FunctionFamily.Finite, 3)]
    [InlineData("strictly-quasiconvex => broximally-aligned(t=r)", FunctionFamily.Piecewise, 1)]
    [InlineData("generalized-pseudoconvex => broximally-aligned(t=r)", FunctionFamily.Piecewise, 1)]
    public void True_claims_are_not(string text, FunctionFamily family, int dimension)
    {
        var conjecture = Conjecture.Parse(text);
        foreach (var instance in GeneratorTests.Sample(InstanceGenerator.For(conjecture, family, dimension), 200))
        {
            Assert.IsNotType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, instance));
        }
    }

    [Fact]
    public void Side_conditions_hold()
    {
        var conjecture = Conjecture.Parse("alignment(t=a), a < b, b < c, quasar-convex(gamma=2*a) => alignment(t=c)");

        foreach (var instance in GeneratorTests.Sample(InstanceGenerator.For(conjecture, FunctionFamily.Finite, 2), 100))
        {
            Assert.All(conjecture.Hypotheses.OfType<Comparison>(), c => Assert.True(c.Holds(instance.Parameters)));
            Assert.True(instance.Parameters["a"] <= Numbers.Rational.Half);
        }
    }
}
