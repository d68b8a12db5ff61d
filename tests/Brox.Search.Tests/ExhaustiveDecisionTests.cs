using System.Collections.Immutable;
using System.Numerics;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Exhaustive;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Tests;

/// <summary>The decisions against the evaluation of the conjecture on every weak order, one by one, and the counterexamples against the smallest of all.</summary>
public class ExhaustiveDecisionTests
{
    public static TheoryData<string, string> OneFunction => new()
    {
        { "5", "alignment(t=1), progress(t=1) => alignment(t=2)" },
        { "5", "alignment(t=2) => alignment(t=1)" },
        { "5", "alignment(t=1) => progress(t=1)" },
        { "5", "progress(t=1) => alignment(t=1)" },
        { "5", "progress(t=1) => progress(t=2)" },
        { "5", "progress(t=2) => progress(t=1)" },
        { "5", "broximally-aligned(t=1) => connected-minimizers" },
        { "5", "broximally-aligned(t=1), unique-minimizer => uniformly-aligned(t=1)" },
        { "5", "uniformly-aligned(t=1) => alignment(t=1)" },
        { "5", "uniformly-aligned-sublevel(t=2) => uniformly-aligned(t=2)" },
        { "5", "uniformly-aligned(t=1) => uniformly-aligned-sublevel(t=1)" },
        { "5", "uniformly-aligned-in-ball(t=1), alignment(t=2) => uniformly-aligned-in-ball(t=2)" },
        { "5", "uniformly-aligned-in-ball(t=2) => broximally-aligned(t=1)" },
        { "5", "generalized-pseudoconvex => broximally-aligned(t=1)" },
        { "5", "alignment(t=1) => quasiconvex" },
        { "5", "quasiconvex => alignment(t=1)" },
        { "5", "unique-minimizer => closed" },
        { "5", "bounded-domain => continuous" },
        { "5", "differentiable => alignment(t=1)" },
        { "5", "alignment(t=1), alignment(t=2), progress(t=2) => broximally-aligned(t=1)" },
        { "2x2", "alignment(t=1) => uniformly-aligned(t=1)" },
        { "2x2", "uniformly-aligned-in-ball(t=1) => uniformly-aligned-in-ball(t^2=2)" },
        { "0 2 3 5", "alignment(t=2) => alignment(t=1)" },
        { "0 2 3 5", "alignment(t=1) => alignment(t=2)" },
        { "subsets of 5", "broximally-aligned(t=1) => broximally-aligned(t=2)" },
        { "subsets of 5", "progress(t=1) => alignment(t=1)" },
        { "subsets of 5", "strictly-star-quasiconvex => alignment(t=1)" },
        { "subsets of 5", "closed => strongly-convex" },
        { "subsets of 5", "unique-minimizer, alignment(t=2) => progress(t=2)" },
        { "subsets of -2 1/2 3", "alignment(t=2) => progress(t=3)" },
        { "subsets of -2 1/2 3", "progress(t=3) => alignment(t=2)" },
        { "metric", "alignment(t=1) => progress(t=1)" },
        { "metric", "progress(t=1) => uniformly-aligned(t=1)" },
    };

    public static TheoryData<string, string> WithParameters => new()
    {
        { "4", "alignment(t=s), s < r => alignment(t=r)" },
        { "4", "alignment(t=r), s < r => alignment(t=s)" },
        { "4", "progress(t=s), s <= r => progress(t=r)" },
        { "4", "alignment(t=s) => alignment(t=2*s)" },
        { "4", "alignment(t=s) => progress(t=s/2)" },
        { "4", "alignment(t=s) => alignment(t=s - 1)" },
        { "4", "alignment(t=s), progress(t=s) => s > 1" },
        { "4", "uniformly-aligned-in-ball(t=s), s != r, s + r = 3 => uniformly-aligned-in-ball(t=r)" },
        { "2x2", "alignment(t=s) => uniformly-aligned(t=s)" },
        { "2x2", "alignment(t^2=s) => alignment(t=s)" },
        { "subsets of 4", "alignment(t=s), s < r => alignment(t=r)" },
        { "subsets of 4", "alignment(t=r), s < r => alignment(t=s)" },
        { "subsets of 4", "progress(t=s) => alignment(t=s)" },
    };

    [Theory]
    [MemberData(nameof(OneFunction))]
    [MemberData(nameof(WithParameters))]
    public void A_decision_agrees_with_the_evaluation_of_every_weak_order(string scopeText, string text)
    {
        var (scope, conjecture) = (Scope(scopeText), Conjecture.Parse(text));
        var parameters = Parameters(conjecture).ToList();
        ConjectureInstance? smallest = null;
        var functions = 0;
        foreach (var f in WeakOrders.Of(scope))
        {
            functions++;
            foreach (var values in parameters)
            {
                var instance = new ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance>.Empty.Add("f", f), values);
                if ((smallest is null || InstanceOrder.Comparer.IsSmaller(instance, smallest))
                    && ConjectureEvaluation.Evaluate(conjecture, instance) is ConjectureOutcome.Violated)
                {
                    smallest = instance;
                }
            }
        }

        var result = ExhaustiveDecision.Run(scope, conjecture, new RunOptions());
        Assert.Equal(functions, result.Candidates);
        AssertSame(smallest, result.Counterexample);
        Assert.Equal(smallest is not null && conjecture.Conclusion is Membership, result.Failure is not null);
    }

    [Theory]
    [InlineData("g: progress(t=1), alignment(t=1) => progress(t=1)")]
    [InlineData("g: progress(t=1), g: unique-minimizer, alignment(t=s) => g: alignment(t=s)")]
    [InlineData("g: quasiconvex, g: real-valued, alignment(t=1) => progress(t=1)")]
    public void Functions_that_do_not_interact_are_found_together(string text)
    {
        var (scope, conjecture) = (PointScope.Line(3, subdomains: true), Conjecture.Parse(text));
        var functions = WeakOrders.Of(scope).ToList();
        var smallest = Parameters(conjecture)
            .SelectMany(values => functions.SelectMany(f => functions.Select(g =>
                new ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance>.Empty.Add("f", f).Add("g", g), values))))
            .Where(i => ConjectureEvaluation.Evaluate(conjecture, i) is ConjectureOutcome.Violated)
            .Order(InstanceOrder.Comparer)
            .FirstOrDefault();
        var result = ExhaustiveDecision.Run(scope, conjecture, new RunOptions());
        Assert.Equal((BigInteger)functions.Count * functions.Count, result.Candidates);
        AssertSame(smallest, result.Counterexample);
    }

    [Theory]
    [InlineData("6", "alignment(t=2) => alignment(t=1)")]
    [InlineData("6", "alignment(t=1), progress(t=1) => alignment(t=2)")]
    [InlineData("2x3", "alignment(t=s), s < r => alignment(t=r)")]
    [InlineData("subsets of 5", "alignment(t=s), s < r => alignment(t=r)")]
    public void Shards_together_find_what_the_whole_run_finds(string scopeText, string text)
    {
        var (scope, conjecture) = (Scope(scopeText), Conjecture.Parse(text));
        var whole = ExhaustiveDecision.Run(scope, conjecture, new RunOptions());
        var parts = Enumerable.Range(0, 3).Select(i => ExhaustiveDecision.Run(scope, conjecture, new RunOptions { Shard = new Shard(i, 3) })).ToList();
        Assert.Equal(whole.Candidates, parts.Aggregate(BigInteger.Zero, (sum, p) => sum + p.Candidates));
        AssertSame(whole.Counterexample, parts.Select(p => p.Counterexample).OfType<ConjectureInstance>().Order(InstanceOrder.Comparer).FirstOrDefault());
    }

    [Theory]
    [InlineData("7", "alignment(t=2) => alignment(t=1)")]
    [InlineData("subsets of 5", "alignment(t=s), s < r => alignment(t=r)")]
    public void A_run_stopped_anywhere_goes_on_to_the_same_result(string scopeText, string text)
    {
        var (scope, conjecture) = (Scope(scopeText), Conjecture.Parse(text));
        var whole = ExhaustiveDecision.Run(scope, conjecture, new RunOptions());
        for (var stopAfter = 1; stopAfter < 40; stopAfter += 6)
        {
            using var stop = new CancellationTokenSource();
            Checkpoint? saved = null;
            try
            {
                ExhaustiveDecision.Run(scope, conjecture, new RunOptions
                {
                    Cancellation = stop.Token,
                    Progress = p =>
                    {
                        if (p.Done == stopAfter)
                        {
                            saved = p.Take();
                            stop.Cancel();
                        }
                    },
                });
            }
            catch (OperationCanceledException)
            {
                Assert.NotNull(saved);
            }

            var resumed = ExhaustiveDecision.Run(scope, conjecture, new RunOptions { From = saved });
            Assert.Equal(whole.Candidates, resumed.Candidates);
            AssertSame(whole.Counterexample, resumed.Counterexample);
        }
    }

    [Theory]
    [InlineData("alignment(t=s), s < r => alignment(t=r)", "1/2", "1")]
    [InlineData("alignment(t=r), s < r => alignment(t=s)", "1", "2")]
    public void Parameters_of_a_counterexample_are_the_smallest(string text, string s, string r)
    {
        var found = ExhaustiveDecision.Run(PointScope.Line(4, subdomains: true), Conjecture.Parse(text), new RunOptions()).Counterexample!;
        Assert.Equal((Rational.Parse(s), Rational.Parse(r)), (found.Parameters["s"], found.Parameters["r"]));
    }

    [Theory]
    [InlineData("f: alignment(t=1), g: alignment(t=1) => f + g: alignment(t=1)", "function expression")]
    [InlineData("quadratic-growth(mu=1) => alignment(t=1)", "refute")]
    [InlineData("quadratic-growth => alignment(t=1)", "prove")]
    [InlineData("alignment(t=s*r) => alignment(t=s)", "not linear")]
    public void What_is_beyond_the_order_of_the_values_is_refused(string text, string cause)
    {
        var refusal = Assert.Throws<ScopeException>(() => ExhaustiveDecision.Run(PointScope.Line(3), Conjecture.Parse(text), new RunOptions()));
        Assert.Contains(cause, refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>All choices of small parameters, enough to contain the smallest counterexamples of the small scopes here.</summary>
    private static IEnumerable<ImmutableSortedDictionary<string, Rational>> Parameters(Conjecture conjecture)
    {
        var values = Enumerable.Range(1, 4).SelectMany(q => Enumerable.Range(1, 5 * q).Select(p => Rational.Create(p, q))).Distinct().Where(v => v.Denominator < 4 || v < Rational.One).ToList();
        IEnumerable<ImmutableSortedDictionary<string, Rational>> all = [ImmutableSortedDictionary<string, Rational>.Empty];
        return conjecture.Parameters.Aggregate(all, (some, name) => some.SelectMany(s => values.Select(v => s.Add(name, v))));
    }

    private static void AssertSame(ConjectureInstance? expected, ConjectureInstance? found)
    {
        Assert.Equal(Text(expected), Text(found));

        static string Text(ConjectureInstance? instance) => instance is null
            ? "none"
            : string.Join("; ", instance.Parameters.Select(p => $"{p.Key} = {p.Value}").Concat(instance.Functions.Select(f => $"{f.Key}: {Table((FiniteFunction)f.Value)}")));

        static string Table(FiniteFunction f) => string.Join(", ", f.Points.Zip(f.Values, (p, v) => $"{p} -> {v}").Order(StringComparer.Ordinal));
    }

    private static PointScope Scope(string text) => text switch
    {
        "2x2" => PointScope.Grid([2, 2]),
        "2x3" => PointScope.Grid([2, 3]),
        "0 2 3 5" => PointScope.Of([new Point(0), new Point(2), new Point(3), new Point(5)], Metric.Identity(1)),
        "subsets of 4" => PointScope.Line(4, subdomains: true),
        "subsets of 5" => PointScope.Line(5, subdomains: true),
        "subsets of -2 1/2 3" => PointScope.Of([new Point(-2), new Point(Rational.Half), new Point(3)], Metric.Identity(1), subdomains: true),
        "metric" => PointScope.Of([new Point(0, 0), new Point(1, 0), new Point(0, 1), new Point(2, 1)], Skewed()),
        _ => PointScope.Line(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static Metric Skewed()
    {
        Assert.True(Metric.TryCreate([[2, 1], [1, 1]], out var metric, out _));
        return metric!;
    }
}
