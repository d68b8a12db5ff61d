using Brox.Functions;
using Brox.Search.Exhaustive;
using Brox.Search.Refuting;
using Brox.Search.Shrinking;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Tests.Refuting;

/// <summary>Every seed ends in one normal form, which is the minimum that the exhaustive engine finds. Two seeds always; as many as BROX_SEEDS says where it is set.</summary>
public class NormalFormTests
{
    [Theory]
    [InlineData("alignment(t=1/2) => alignment(t=1)")]
    [InlineData("alignment(t=1) => alignment(t=2)")]
    [InlineData("alignment(t=3) => alignment(t=1)")]
    [InlineData("alignment(t=1) => progress(t=1)")]
    [InlineData("progress(t=1) => alignment(t=1)")]
    [InlineData("progress(t=2) => progress(t=1)")]
    [InlineData("uniformly-aligned-in-ball(t=1) => uniformly-aligned-in-ball(t=2)")]
    [InlineData("uniformly-aligned(t=1) => uniformly-aligned-sublevel(t=1)")]
    [InlineData("broximally-aligned(t=1) => uniformly-aligned(t=1)")]
    [InlineData("broximally-aligned(t=1) => connected-minimizers")]
    [InlineData("alignment(t=1), unique-minimizer => uniformly-aligned-in-ball(t=1)")]
    public void Every_seed_ends_in_the_exhaustive_minimum(string text)
    {
        var conjecture = Conjecture.Parse(text);
        var minimum = ExhaustiveDecision.Run(PointScope.Line(6, subdomains: true), conjecture, new RunOptions()).Counterexample!;
        var seeds = int.TryParse(Environment.GetEnvironmentVariable("BROX_SEEDS"), System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 2;
        for (var seed = 1; seed <= seeds; seed++)
        {
            var result = Refuter.Run(conjecture, new RefuterOptions(SearchFamilies.Finite, [1], (ulong)seed, TimeSpan.FromMinutes(1)));
            Assert.True(result.IsNormalForm);
            Assert.Equal(0, InstanceOrder.Comparer.Compare(minimum, result.Counterexample!));
        }
    }

    /// <summary>Whatever random instance one starts from, shrinking followed by the ordered search ends in the same place.</summary>
    [Fact]
    public void Shrinking_a_random_find_and_searching_below_it_ends_in_the_normal_form()
    {
        var conjecture = Conjecture.Parse("alignment(t=1) => alignment(t=2)");
        var ends = new List<ConjectureInstance>();
        for (ulong seed = 1; seed <= 5; seed++)
        {
            var tally = new SearchTally(conjecture);
            var found = new Search.Random.RandomSearch(conjecture, SearchFamilies.Finite, [1, 2], seed, tally).Round(50_000, CancellationToken.None);
            Assert.NotNull(found);
            var shrunk = Shrinker.Shrink(conjecture, found).Instance;
            ends.Add(new SmallestFirst(conjecture, SearchFamilies.Finite, [1, 2], tally).Pass(1, shrunk, CancellationToken.None) ?? shrunk);
        }

        Assert.All(ends, end => Assert.Equal(0, InstanceOrder.Comparer.Compare(ends[0], end)));
        Assert.Equal(3, InstanceSize.Of(ends[0]).Elements);
    }

    /// <summary>True on a line, and false in the plane from seven points on: too many for the ordered search, few for the exhaustive engine on a grid.</summary>
    [Fact]
    public void Counterexamples_on_a_small_grid_are_found()
    {
        var conjecture = Conjecture.Parse("broximally-aligned(t=1), unique-minimizer => broximally-aligned(t=2)");
        var result = Refuter.Run(conjecture, new RefuterOptions(SearchFamilies.Finite, [1, 2], 1, TimeSpan.FromMinutes(1)) { MostPasses = 1 });
        Assert.NotNull(result.Counterexample);
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, result.Counterexample));
        Assert.True(InstanceSize.Of(result.Counterexample).Elements <= 7);
    }

    /// <summary>Six points are needed; the conjecture is asked about without its dilation, as broximally-aligned(t=s) => broximally-aligned(t=2*s).</summary>
    [Theory]
    [InlineData("broximally-aligned(t=s) => f(2*x): broximally-aligned(t=s)")]
    [InlineData("broximally-aligned(t^2=s) => c*f(2*x): broximally-aligned(t^2=s)")]
    public void Dilations_and_multiples_reach_the_exhaustive_engine(string text)
    {
        var conjecture = Conjecture.Parse(text);
        var result = Refuter.Run(conjecture, new RefuterOptions(SearchFamilies.Finite, [1], 1, TimeSpan.FromMinutes(1)) { MostPasses = 1 });
        Assert.NotNull(result.Counterexample);
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, result.Counterexample));
        Assert.Equal(6, InstanceSize.Of(result.Counterexample).Elements);
    }

    /// <summary>Functions that grow quadratically need curved pieces though nothing asks them to be differentiable.</summary>
    [Theory]
    [InlineData("strongly-convex(mu=s) => strongly-convex(mu=2*s)", 1)]
    [InlineData("quadratic-growth(mu=1), real-valued => quadratic-growth(mu=2)", 1)]
    public void Functions_of_quadratic_growth_have_curved_pieces(string text, int elements)
    {
        var conjecture = Conjecture.Parse(text);
        var result = Refuter.Run(conjecture, new RefuterOptions(SearchFamilies.Piecewise, [1], 1, TimeSpan.FromMinutes(1)));
        Assert.NotNull(result.Counterexample);
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, result.Counterexample));
        Assert.Equal(elements, InstanceSize.Of(result.Counterexample).Elements);
        Assert.Equal(2, InstanceSize.Of(result.Counterexample).Degree);
    }

    [Fact]
    public void What_kills_a_counterexample_is_said()
    {
        var conjecture = Conjecture.Parse("broximally-aligned(t=1) => connected-minimizers");
        var kills = Diagnosis.Of(conjecture, ConjectureInstance.Of(FiniteFunction.OnLine((0, 0), (1, 0))));
        Assert.Contains(kills, k => k is { Hypothesis: "unique-minimizer", Excludes: true });
        Assert.Contains(kills, k => k is { Hypothesis: "bounded-domain", Excludes: false });
    }
}
