using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Operations;
using Brox.Search.Refuting;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Tests.Refuting;

/// <summary>The kinds of known functions that are tried before anything is searched: each finds what it is made for, and nothing where the statement is a theorem.</summary>
public class FamiliarFunctionsTests
{
    private const SearchFamilies All = SearchFamilies.Finite | SearchFamilies.Piecewise | SearchFamilies.Formula;

    [Theory]
    [InlineData("f: convex, g: convex, argmin f = argmin g => f*g: convex")]
    [InlineData("f: star-convex, g: star-convex, argmin f = argmin g => max(f, g): star-convex")]
    [InlineData("f: quasiconvex, g: quasiconvex, argmin f = argmin g => f + g: quasiconvex")]
    public void Functions_with_common_minimizers_refute(string text) => Refutes(text, f => f.Together(default));

    [Theory]
    [InlineData("dimension = 1, f: quasiconvex, g: quasiconvex, argmin f = argmin g => f + g: quasiconvex")]
    [InlineData("f: convex, g: convex, argmin f = argmin g => f + g: convex")]
    public void They_refute_no_theorem(string text) => Assert.Null(Of(text).Together(default));

    [Theory]
    [InlineData("convex, f > 0 => 1/f: convex")]
    [InlineData("f: convex, g: convex, g > 0 => f/g: quasiconvex")]
    [InlineData("quadratic-growth => sqrt(f): quadratic-growth")]
    public void Formulas_refute_where_polynomials_are_left(string text) => Refutes(text, f => f.Curves(default));

    [Theory]
    [InlineData("f = f(-x), polyak-lojasiewicz => convex")]
    [InlineData("f(-1*x) = f, quasar-convex => star-convex")]
    public void Even_functions_refute_where_the_mirror_image_is_spoken_of(string text) => Refutes(text, f => f.Even(default));

    [Theory]
    [InlineData("f = f(-x), convex => star-convex")]
    [InlineData("polyak-lojasiewicz => convex")]
    public void They_refute_no_theorem_and_wait_elsewhere(string text) => Assert.Null(Of(text).Even(default));

    [Fact]
    public void Even_functions_are_even_and_differentiable() => Assert.All(SplineGallery.Even.Take(40), f =>
    {
        var mirrored = Assert.IsType<PiecewisePolynomial>(FunctionOperations.Dilation(f, -1).Function);
        Assert.Equal(f.Cells.AsEnumerable(), mirrored.Cells);
        Assert.IsType<Holds>(ClassCatalog.Find("differentiable")!.Decide(f, ClassArgument.None));
    });

    [Fact]
    public void Formulas_wait_where_polynomials_stay() => Assert.False(Of("quasiconvex => cube(f): convex").LeavesPolynomials);

    [Fact]
    public void A_multiple_has_the_constants_that_are_given()
    {
        var conjecture = Conjecture.Parse("f: strongly-convex(mu=m), g: strongly-convex(mu=n) => f + g: strongly-convex(mu=2*m)");
        Refutes(conjecture.ToString(), f => f.Bent(default));
    }

    [Theory]
    [InlineData("polyak-lojasiewicz => f o A: polyak-lojasiewicz")]
    [InlineData("quasar-convex => f o A: quasar-convex")]
    [InlineData("restricted-secant => f o A: restricted-secant")]
    public void Singular_maps_take_inequalities_away(string text)
    {
        var conjecture = Conjecture.Parse(text);
        var options = new RefuterOptions(All, [1, 2, 3], 1, TimeSpan.FromSeconds(60));
        var found = FamiliarMaps.First(conjecture, options, new SearchTally(conjecture), options.Budget, default);
        Assert.NotNull(found);
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, found));
    }

    [Fact]
    public void Each_function_of_the_lists_has_a_minimizer()
    {
        foreach (var list in new[] { BentGallery.All, IntervalGallery.All, IntervalGallery.OfStars })
        {
            Assert.All(list, f => Assert.NotEmpty(MonotoneProfile.Of(f).Minimizers));
        }
    }

    private static FamiliarFunctions Of(string text)
    {
        var conjecture = Conjecture.Parse(text);
        var options = new RefuterOptions(All, [1, 2, 3], 1, TimeSpan.FromSeconds(60));
        return new FamiliarFunctions(conjecture, options with { Dimensions = [.. options.Dimensions.Where(conjecture.Admits)] }, new SearchTally(conjecture));
    }

    private static void Refutes(string text, Func<FamiliarFunctions, ConjectureInstance?> turn)
    {
        var found = turn(Of(text));
        Assert.NotNull(found);
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(Conjecture.Parse(text), found));
    }
}
