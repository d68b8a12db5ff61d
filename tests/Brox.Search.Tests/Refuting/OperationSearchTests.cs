using Brox.Search.Refuting;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Search.Tests.Refuting;

/// <summary>Statements with products, signs, compositions, changes of variables, sets and comparisons: the false ones are refuted, the true ones are not.</summary>
public class OperationSearchTests
{
    [Theory]
    [InlineData("convex => -f: convex")]
    [InlineData("f: convex, g: convex => f*g: quasiconvex")]
    [InlineData("f: convex, g: convex, f >= 0, g >= 0 => f*g: quasiconvex")]
    [InlineData("f: convex, g: convex => f - g: convex")]
    [InlineData("quasiconvex => f^2: quasiconvex")]
    [InlineData("convex => cube(f): convex")]
    [InlineData("strongly-convex => f o A: strongly-convex")]
    [InlineData("unique-minimizer => f o A: unique-minimizer")]
    [InlineData("quadratic-growth(mu=1) => f(x + 1): quadratic-growth(mu=2)")]
    [InlineData("convex => max(f, 1): strictly-quasiconvex")]
    [InlineData("f: convex, g: convex => argmin f = argmin g")]
    [InlineData("quasiconvex => dom f: strictly-quasiconvex")]
    [InlineData("dimension = 1, star-convex => convex")]
    [InlineData("convex => f >= 0")]
    [InlineData("f >= 0, quasiconvex => convex")]
    public void A_false_statement_is_refuted(string text)
    {
        var conjecture = Conjecture.Parse(text);
        var result = Refuter.Run(conjecture, new RefuterOptions(SearchFamilies.Finite | SearchFamilies.Piecewise, [1, 2], 1, TimeSpan.FromMinutes(2)));
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, result.Counterexample!));

        // Saved and read back, it is the same counterexample.
        var saved = SavedCounterexampleWriter.Write(new SavedCounterexample.ToConjecture(conjecture, result.Counterexample!, null)).ToJsonString();
        Assert.True(SavedCounterexampleReader.TryRead(System.Text.Encoding.UTF8.GetBytes(saved), out var read, out var error), error?.ToString());
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, ((SavedCounterexample.ToConjecture)read!).Instance));
    }

    [Theory]
    [InlineData("convex => f(2*x + 1): convex")]
    [InlineData("quasiconvex => exp(f): quasiconvex")]
    [InlineData("alignment(t=1) => exp(f): alignment(t=1)")]
    [InlineData("convex => f o A: convex")]
    [InlineData("convex, f >= 0 => f^2: convex")]
    [InlineData("quasiconvex => max(f, 0): quasiconvex")]
    [InlineData("convex => argmin f: convex")]
    [InlineData("dimension = 1, star-quasiconvex => quasiconvex")]
    [InlineData("f: convex, g: convex, argmin f = argmin g => f + g: star-convex")]
    public void A_true_statement_is_not_refuted(string text)
    {
        var options = new RefuterOptions(SearchFamilies.Finite | SearchFamilies.Piecewise, [1, 2], 1, TimeSpan.FromMinutes(2)) { MostPasses = 1 };
        var result = Refuter.Run(Conjecture.Parse(text), options);
        Assert.Null(result.Counterexample);
        Assert.True(result.Tally.SatisfiedHypotheses > 0);
    }
}
