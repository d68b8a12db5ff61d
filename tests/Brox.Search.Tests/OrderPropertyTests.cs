using Brox.Definitions;
using Brox.Functions.Geometry;
using Brox.Reference.Definitions;
using Brox.Search.Exhaustive;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Tests;

/// <summary>What the exhaustive engine follows is read off the definitions: for the classes of the paper as it was written down by hand, for classes of one's own of the same form, and for no others.</summary>
public class OrderPropertyTests
{
    public static TheoryData<string, string> OfThePaper => new()
    {
        { ClassName.Alignment, "OneMinimizer { AfterPlacing = False, Anywhere = False }" },
        { ClassName.Progress, "NoStrictStop { }" },
        { ClassName.BroximallyAligned, "OneMinimizer { AfterPlacing = False, Anywhere = False } NoStrictStop { }" },
        { ClassName.UniformlyAligned, "OneMinimizer { AfterPlacing = False, Anywhere = True }" },
        { ClassName.UniformlyAlignedSublevel, "OneMinimizer { AfterPlacing = True, Anywhere = True }" },
        { ClassName.UniformlyAlignedInBall, "OneMinimizer { AfterPlacing = True, Anywhere = False }" },
        { ClassName.UniqueMinimizer, "FirstLevel 1,1 2,1 3,1 4,1" },
        { ClassName.ConnectedMinimizers, "FirstLevel 1,1 2,1 3,1 4,1" },
        { ClassName.GeneralizedPseudoconvex, "FirstLevel 1,1 2,2 3,3 4,4" },
        { ClassName.ConvexDomain, "FirstLevel 1,1" },
        { ClassName.Convex, "FirstLevel 1,1" },
        { ClassName.StrictlyStarQuasiconvex, "FirstLevel 1,1" },
        { ClassName.Differentiable, "FirstLevel none" },
        { ClassName.RealValued, "FirstLevel none" },
        { ClassName.QuasarConvex, "FirstLevel none" },
        { ClassName.Closed, "" },
        { ClassName.BoundedDomain, "" },
        { ClassName.HasMinimizer, "" },
        { ClassName.QuadraticGrowth, "more" },
    };

    [Theory]
    [MemberData(nameof(OfThePaper))]
    public void A_class_of_the_paper_has_its_parts(string name, string parts) => Assert.Equal(parts, Text(FunctionClasses.Named(name)));

    [Fact]
    public void Every_class_of_the_paper_but_growth_is_known() =>
        Assert.Equal([ClassName.QuadraticGrowth], FunctionClasses.All.Where(c => OrderProperty.Of(c) is null).Select(c => c.Name));

    [Theory]
    [InlineData("mine(t)", "exists r in X: forall a in dom: dist(a, X)_B > t implies forall b in brox(a, t): <a - b, b - r>_B >= 0", "OneMinimizer { AfterPlacing = False, Anywhere = False }")]
    [InlineData("mine(t)", "progress(t) and has-minimizer", "NoStrictStop { }")]
    [InlineData("mine(t)", "exists r in X: forall a in dom: dist(a, X) > t implies forall b in brox(a, t): <a - b, b - r>_B >= 0", "more")]
    [InlineData("mine(t)", "exists r in X: forall a in dom: dist(a, X)_B >= t implies forall b in brox(a, t): <a - b, b - r>_B >= 0", "more")]
    [InlineData("mine(t)", "exists r in X: forall a in dom: dist(a, X)_B > t implies forall b in brox(a, t): <a - b, b - r>_B > 0", "more")]
    [InlineData("mine(t)", "exists r in X: forall a in dom: dist(a, X)_B > t implies forall b in brox(a, t): <a - b, b - r> >= 0", "more")]
    [InlineData("mine(t)", "exists r in X: forall a in dom: dist(a, X)_B > t implies forall b in brox(a, t): <a - b, a - r>_B >= 0", "more")]
    [InlineData("mine(t)", "exists r in X: forall a in dom: dist(a, X)_B > t implies forall b in dom: f(b) < f(a) implies <a - b, b - r>_B >= 0", "more")]
    [InlineData("mine(t)", "forall a in dom: (a in brox(a, t) and forall u in ball(a, t): u = a) implies a in X", "more")]
    [InlineData("mine", "alignment(t=1)", "more")]
    [InlineData("mine", "exists s in X: forall r in X: |r - s| <= 1", "more")]
    [InlineData("mine", "exists s in dom: forall x in dom: f(s) < f(x) or s = x", "more")]
    public void A_class_of_ones_own_is_known_by_its_form(string head, string body, string parts)
    {
        try
        {
            DefinedClasses.Add($"class {head}\n  {body}\n", NaiveReader.Instance);
            Assert.Equal(parts, Text(DefinedClasses.Current.Single()));
        }
        finally
        {
            DefinedClasses.Clear();
        }
    }

    [Fact]
    public void The_exhaustive_engine_goes_beyond_eight_points_with_a_class_of_ones_own()
    {
        try
        {
            DefinedClasses.Add("class mine(t)\n  exists r in X: forall a in dom: dist(a, X)_B > t implies forall b in brox(a, t): <a - b, b - r>_B >= 0\n", NaiveReader.Instance);
            var scope = PointScope.Line(9);
            var (mine, known) = (new ClassExpression(DefinedClasses.Current.Single(), ClassArgument.Of(Radius.FromLength(1))), ClassExpression.Parse("alignment(t=1)"));
            Assert.Equal(ExhaustiveCount.Run(scope, [known], new RunOptions()).Count, ExhaustiveCount.Run(scope, [mine], new RunOptions()).Count);
            Assert.Null(ExhaustiveDecision.Run(scope, Conjecture.Parse("mine(t=1) => alignment(t=1)")).Counterexample);
            Assert.NotNull(ExhaustiveDecision.Run(scope, Conjecture.Parse("mine(t=2) => alignment(t=1)")).Counterexample);

            // The name of a class does not say which definition another process, or an earlier run, knew by it.
            Assert.Throws<ScopeException>(() => ExhaustiveCount.Run(scope, [mine], new RunOptions { Shard = new Shard(0, 2) }));
            Assert.Throws<ScopeException>(() => ExhaustiveDecision.Run(scope, Conjecture.Parse("mine(t=1) => alignment(t=1)"), new RunOptions { Shard = new Shard(0, 2) }));
        }
        finally
        {
            DefinedClasses.Clear();
        }
    }

    [Theory]
    [InlineData("quadratic-growth(mu=1) => alignment(t=1)", nameof(ConjectureProfile.ValueRule.Any))]
    [InlineData("quadratic-growth => alignment(t=1)", nameof(ConjectureProfile.ValueRule.Ranks))]
    [InlineData("strongly-convex(mu=1) => alignment(t=1)", nameof(ConjectureProfile.ValueRule.Ranks))]
    [InlineData("polyak-lojasiewicz(mu=1) => alignment(t=1)", nameof(ConjectureProfile.ValueRule.Ranks))]
    public void The_values_matter_where_the_definition_reads_more_than_their_order(string conjecture, string rule) =>
        Assert.Equal(rule, new ConjectureProfile(Conjecture.Parse(conjecture)).Values.ToString());

    [Fact]
    public void A_class_of_ones_own_shapes_the_ordered_search()
    {
        try
        {
            DefinedClasses.Add("class segments\n  has-minimizer and forall s in X: forall x in dom: forall z in (s, x): f(z) <= f(x)\n", NaiveReader.Instance);
            DefinedClasses.Add("class steep(c > 0)\n  forall x, y in dom: f(x) - f(y) <= c*|x - y|\n", NaiveReader.Instance);
            Assert.Equal(1, new ConjectureProfile(Conjecture.Parse("segments => alignment(t=1)")).MostFinitePoints["f"]);
            Assert.Equal(ConjectureProfile.ValueRule.Any, new ConjectureProfile(Conjecture.Parse("steep(c=1) => alignment(t=1)")).Values);
        }
        finally
        {
            DefinedClasses.Clear();
        }
    }

    private static string Text(FunctionClass of) => OrderProperty.Of(of) is { } parts ? string.Join(' ', parts.Select(Text)) : "more";

    private static string Text(OrderProperty part)
    {
        if (part is not OrderProperty.FirstLevel level)
        {
            return part.ToString();
        }

        var holds = from points in Enumerable.Range(1, 4) from minimizers in Enumerable.Range(1, points) where level.Holds(points, minimizers) select $"{points},{minimizers}";
        return $"FirstLevel {(holds.Any() ? string.Join(' ', holds) : "none")}";
    }
}
