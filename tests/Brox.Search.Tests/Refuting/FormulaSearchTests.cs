using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Search.Refuting;
using Brox.Search.Shrinking;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Tests.Refuting;

/// <summary>The search among formulas: what it finds is decided, familiar and small; true statements stay unrefuted.</summary>
public class FormulaSearchTests
{
    [Theory]
    [InlineData("f: polyak-lojasiewicz(mu=1), g: polyak-lojasiewicz(mu=1) => f + g: quasiconvex", 2)]
    [InlineData("f: strictly-quasiconvex => f: convex", 1)]
    [InlineData("f: convex, g: convex => min(f, g): quasiconvex", 1)]
    [InlineData("f: convex => f: strongly-convex", 1)]
    [InlineData("f: convex => f: pseudoconvex", 1)]
    [InlineData("f: quadratic-growth => f: polyak-lojasiewicz", 1)]
    [InlineData("f: quasiconvex => f: strictly-quasiconvex", 1)]
    [InlineData("dimension = 3, quasiconvex, differentiable => pseudoconvex", 3)]
    public void A_false_statement_is_refuted_by_a_formula(string text, int dimension)
    {
        var conjecture = Conjecture.Parse(text);
        var result = Refuter.Run(conjecture, new RefuterOptions(SearchFamilies.Formula, [dimension], 1, TimeSpan.FromSeconds(60)));
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, result.Counterexample!));
        Assert.All(result.Counterexample!.Functions.Values, f => Assert.False(Assert.IsType<FormulaFunction>(f).HasBox));
    }

    [Theory]
    [InlineData("f: convex, g: convex => f + g: quasiconvex")]
    [InlineData("f: strongly-convex => unique-minimizer")]
    public void A_true_statement_is_not_refuted(string text)
    {
        var options = new RefuterOptions(SearchFamilies.Formula, [1], 1, TimeSpan.FromMinutes(2)) { MostPasses = 1 };
        var result = Refuter.Run(Conjecture.Parse(text), options);
        Assert.Null(result.Counterexample);
        Assert.True(result.Tally.Candidates > 50, $"only {result.Tally.Candidates} formulas were looked at");
    }

    [Fact]
    public void Shrinking_a_formula_ends_in_a_smaller_one_that_is_valid()
    {
        var box = Box.Create([new BoxSide(-7, 7), new BoxSide(-7, 7)]);
        var start = ConjectureInstance.Of(FormulaFunction.Parse(["a", "b"], "3*(a - 5/2)^2 + 4*abs(b + exp(0*b))", box));
        var result = Shrinker.Shrink(start, i => i.Functions.Values.Single() is FormulaFunction { Dimension: 2 } f && f.Text().Contains("abs", StringComparison.Ordinal));
        Assert.True(result.IsLocalMinimum);
        Assert.True(InstanceOrder.Comparer.IsSmaller(result.Instance, start));
        Assert.Equal("abs(a)", ((FormulaFunction)result.Instance.Functions.Values.Single()).Text());
    }

    [Fact]
    public void The_order_tells_formulas_apart()
    {
        string[] texts = ["x", "x^2", "x^3", "2*x", "x*2", "sin(x)", "cos(x)", "x - 1", "1 - x", "min(x, 1)", "max(x, 1)", "if(x < 1, x, 1)", "if(x <= 1, x, 1)"];
        var instances = texts.Select(t => ConjectureInstance.Of(FormulaFunction.Parse(["x"], t))).ToList();
        Assert.Equal(texts.Length, instances.ToHashSet(Comparer()).Count);
        Assert.Equal(0, InstanceOrder.Comparer.Compare(instances[1], ConjectureInstance.Of(FormulaFunction.Parse(["y"], "y^2"))));
        Assert.Equal("x", ((FormulaFunction)instances.Min(InstanceOrder.Comparer)!.Functions.Values.Single()).Text());
    }

    [Fact]
    public void Each_formula_of_the_gallery_is_read_and_none_comes_twice()
    {
        var all = Enumerable.Range(1, 3).SelectMany(FormulaGallery.Of).Select(f => ConjectureInstance.Of(f)).ToList();
        Assert.Equal(all.Count, all.ToHashSet(Comparer()).Count);
        Assert.Empty(FormulaGallery.Of(4));
    }

    private static EqualityComparer<ConjectureInstance> Comparer() => EqualityComparer<ConjectureInstance>.Create((a, b) => InstanceOrder.Comparer.Compare(a, b) == 0, _ => 0);
}
