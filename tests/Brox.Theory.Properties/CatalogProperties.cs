using System.Text;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Reference;
using Brox.Search.Random;
using Brox.Tests.Shared;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;
using FsCheck.Xunit;

namespace Brox.Theory.Properties;

/// <summary>Every claim of the catalogue on generated instances; a negative control that is not refuted fails as much as a theorem that is.</summary>
public class CatalogProperties
{
    private const int Tests = 150;

    private static readonly Dictionary<string, ClaimReport> _reports = [];

    public static TheoryData<string> Keys => [.. ClaimCatalog.WithVariants.Select(claim => claim.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Comes_out_as_expected(string key)
    {
        var report = Report(key);
        Assert.True(
            report.IsAsExpected,
            $"{key}: {report.Verdict}, expected {report.Claim.Expected}. {report.Reason}{report.Counterexample?.Outcome.Evidence} Replay with: brox verify {report.Claim.Id} --tests {Tests} --seed 0");
    }

    [Fact]
    public void Identifiers_are_those_of_the_paper_map_and_keys_are_unique()
    {
        string[] expected =
        [
            "thm-A.1", "lem-A.2", "lem-A.3", "lem-A.4", "rem-unique", "rem-large-t", "thm-4.1.i", "thm-4.1.ii.a", "thm-4.1.ii.b", "thm-4.1.iii", "bound-9/2", "brox-2", "convex-rate", "ex-1", "ex-2",
            "lem-C.1", "thm-5.1", "lem-C.3", "conj-star", "lem-5.1", "lem-5.2", "lem-5.3", "lem-C.2", "rem-C.1", "prop-2", "prop-3.1", "prop-3.2", "thm-D.1", "uba-ba", "uba-vacuous",
        ];
        Assert.Empty(expected.Except(ClaimCatalog.All.Select(c => c.Id)));
        Assert.Equal(ClaimCatalog.WithVariants.Count(), ClaimCatalog.WithVariants.Select(c => c.Key).Distinct().Count());
    }

    [Fact]
    public void Counterexamples_are_those_of_the_snapshot()
    {
        var text = new StringBuilder();
        foreach (var report in ClaimCatalog.WithVariants.Select(c => Report(c.Key)).Where(r => r.Counterexample is not null))
        {
            var (instance, outcome) = (report.Counterexample!.Instance, report.Counterexample.Outcome);
            text.AppendLine(report.Claim.Key);
            foreach (var (name, function) in instance.Functions)
            {
                text.AppendLine($"  {name} = {InstanceWriter.Write(function).ToJsonString()}");
            }

            text.AppendLine($"  {string.Join(", ", instance.Parameters.Select(p => $"{p.Key} = {p.Value}"))}");
            text.AppendLine($"  {outcome.Evidence}");
        }

        Snapshot.Match(text.ToString(), nameof(Counterexamples_are_those_of_the_snapshot));
    }

    [Theory]
    [InlineData("lem-A.4 (reading P)", 4)]
    [InlineData("thm-4.1.ii.b (reading P)", 4)]
    [InlineData("thm-4.1.iii (reading P)", 6)]
    public void Reading_P_is_refuted_by_few_points_of_the_plane(string key, int mostPoints)
    {
        var (instance, outcome) = (Report(key).Counterexample!.Instance, Report(key).Counterexample!.Outcome);
        var f = Assert.IsType<FiniteFunction>(instance.Functions["f"]);
        Assert.True(f.Points.Length <= mostPoints && f.Dimension == 2 && f.Metric.IsIdentity);
        Assert.All(f.Points.SelectMany(p => p.Coordinates).Concat(f.Values), n => Assert.True(n.IsInteger && n.Sign >= 0 && n < 10));
        Assert.True(instance.Parameters["t^2"].IsInteger);
        Assert.Equal("farthest", outcome.Run!.Rule);
    }

    /// <summary>The points (0,6/5), (2/5,1), (0,1), (0,0): small numbers, and the radius 1.</summary>
    [Theory]
    [InlineData("lem-A.4 (reading P)")]
    [InlineData("thm-4.1.ii.b (reading P)")]
    public void Four_points_refute_reading_P_at_radius_1_with_the_rule_farthest(string key)
    {
        var f = FiniteFunction.Create(
            [new Point(0, 0), new Point(0, 1), new Point(0, Numbers.Rational.Create(6, 5)), new Point(Numbers.Rational.Create(2, 5), 1)], [0, 1, 2, 1]);
        var outcome = ClaimCatalog.Find(key)!.Body.Evaluate(ConjectureInstance.Of(f).With("t", 1), default);
        var run = Assert.IsType<ClaimOutcome.Violated>(outcome).Run!;
        Assert.Equal("farthest", run.Rule);
        Assert.Equal(["(0, 6/5)", "(2/5, 1)", "(0, 1)"], run.Iterates.Select(x => x.ToString()));
        Assert.Null(RunRecheck.Refusal(ClaimCatalog.Find(key)!.Id, "P", f, Radius.FromLength(1), run.Rule, run.Iterates, run.XStar));
    }

    [Fact]
    public void Refutations_by_runs_survive_a_second_look_from_the_definitions()
    {
        var runs = ClaimCatalog.WithVariants.Where(c => RunRecheck.Claims.Contains(c.Id)).Select(c => Report(c.Key)).Where(r => r.Counterexample is not null).ToList();
        Assert.True(runs.Count >= 10);
        Assert.All(runs, r => Assert.Null(Recheck(r, r.Counterexample!.Outcome.Run!)));
    }

    [Fact]
    public void The_second_look_refuses_what_is_not_a_refutation()
    {
        var report = Report("thm-4.1.iii (reading P)");
        var run = report.Counterexample!.Outcome.Run!;
        Assert.Contains("steps", Recheck(report, run with { Iterates = [.. run.Iterates.Skip(1)] }), StringComparison.Ordinal);
        Assert.Contains("does not follow", Recheck(report, run with { Iterates = [run.Iterates[0], run.Iterates[^1]] }), StringComparison.Ordinal);
        Assert.Contains("does not follow", Recheck(report, run with { Rule = "nearest" }), StringComparison.Ordinal);
        Assert.Contains("not a minimizer", Recheck(report, run with { XStar = run.Iterates[0] }), StringComparison.Ordinal);
        var f = (FiniteFunction)report.Counterexample.Instance.Functions["f"];
        Assert.Contains("not in", RunRecheck.Refusal("thm-4.1.iii", "P", f, Radius.FromLength(1), "farthest", run.Iterates, run.XStar), StringComparison.Ordinal);
    }

    [Fact]
    public void Proposition_3_ends_in_one_function_of_three_points_with_single_digits_from_every_seed()
    {
        var claim = ClaimCatalog.Find("prop-3.1")!;
        var instances = Enumerable.Range(0, 20).Select(seed => new ClaimRunner(1, (ulong)seed).Run(claim).Counterexample!.Instance).ToList();
        Assert.Single(instances.Select(Text).Distinct());
        var f = Assert.IsType<FiniteFunction>(instances[0].Functions["f"]);
        Assert.Equal((3, 1), (f.Points.Length, f.Dimension));
        Assert.All(f.Points.SelectMany(p => p.Coordinates).Concat(f.Values).Concat(instances[0].Parameters.Values), n => Assert.True(n.IsInteger && n.Sign >= 0 && n < 10));
    }

    [Theory]
    [InlineData("lem-A.2 (drop alignment)")]
    [InlineData("lem-A.3 (rule nearest)")]
    [InlineData("lem-A.4 (reading W, drop alignment)")]
    [InlineData("thm-4.1.iii (drop alignment)")]
    [InlineData("bound-9/2 (drop progress)")]
    [InlineData("ex-2 (f(b) > 0)")]
    [InlineData("thm-4.1.i (reading O, x_k in the place of its ball)")]
    [InlineData("lem-5.1 (phi bounded above, dom f not closed)")]
    [InlineData("rem-unique (extended-valued f)")]
    [InlineData("lem-C.1 (f on S above min g)")]
    [InlineData("prop-2 (converse)")]
    [InlineData("prop-3.2")]
    [InlineData("thm-D.1 (reading B)")]
    [InlineData("uba-ba (A, converse)")]
    public void Every_seed_ends_in_the_same_normal_form(string key)
    {
        var claim = ClaimCatalog.Find(key)!;
        var found = Enumerable.Range(0, 4).Select(seed => new ClaimRunner(1, (ulong)seed * 7919).Run(claim).Counterexample!).ToList();
        Assert.All(found, c => Assert.True(c.IsNormalForm));
        Assert.Single(found.Select(c => $"{Text(c.Instance)} {c.Outcome.Evidence}").Distinct());
    }

    [Property(MaxTest = 200)]
    public bool A_claim_that_holds_is_not_violated_whatever_the_seed(ulong seed)
    {
        var holding = ClaimCatalog.WithVariants.Where(c => c is { Expected: ClaimVerdict.Holds, Quantifier: Quantifier.ForAll }).ToList();
        var claim = holding[(int)(seed % (ulong)holding.Count)];
        return claim.Body.Evaluate(new ClaimRunner(1, seed).Instance(claim, 0), default) is not ClaimOutcome.Violated;
    }

    [Property(MaxTest = 60)]
    public bool Shrinking_keeps_the_violation_and_makes_the_instance_no_larger(ulong seed)
    {
        var refuted = ClaimCatalog.WithVariants.Where(c => c.Expected == ClaimVerdict.Refuted && c.Finds == 1).ToList();
        var claim = refuted[(int)(seed % (ulong)refuted.Count)];
        var instance = new ClaimRunner(1, seed).Instance(claim, 0);
        if (claim.Body.Evaluate(instance, default) is not ClaimOutcome.Violated)
        {
            return true;
        }

        var smaller = ClaimShrinker.Shrink(instance, i => claim.Body.Evaluate(i, default) is ClaimOutcome.Violated);
        return claim.Body.Evaluate(smaller, default) is ClaimOutcome.Violated && InstanceOrder.Comparer.Compare(smaller, instance) <= 0;
    }

    private static string Text(ConjectureInstance instance) =>
        $"{string.Join("; ", instance.Functions.Select(f => $"{f.Key} = {InstanceWriter.Write(f.Value).ToJsonString()}"))}; {string.Join(", ", instance.Parameters)}";

    private static ClaimReport Report(string key)
    {
        lock (_reports)
        {
            return _reports.TryGetValue(key, out var known) ? known : _reports[key] = new ClaimRunner(Tests, 0).Run(ClaimCatalog.Find(key)!);
        }
    }

    private static string? Recheck(ClaimReport report, ViolatingRun run)
    {
        var (instance, reading) = (report.Counterexample!.Instance, report.Claim.Variant.Replace("reading ", string.Empty, StringComparison.Ordinal));
        var radius = instance.Parameters.TryGetValue("t", out var t) ? Radius.FromLength(t) : Radius.FromSquare(instance.Parameters["t^2"]);
        return RunRecheck.Refusal(report.Claim.Id, reading, (FiniteFunction)instance.Functions["f"], radius, run.Rule, run.Iterates, run.XStar);
    }
}
