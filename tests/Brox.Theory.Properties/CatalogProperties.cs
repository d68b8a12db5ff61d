using Brox.Definitions.Claims;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Reference;
using Brox.Search.Random;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;
using Brox.Theory.Properties.Paper;
using FsCheck.Xunit;
using Statement = Brox.Theory.Properties.Paper.Statement;

namespace Brox.Theory.Properties;

/// <summary>The catalogue as a whole: what is tested where, what its variants say, second looks at the counterexamples, normal forms. The statements themselves are tested in <c>Paper/</c>.</summary>
public class CatalogProperties
{
    /// <summary>Every claim and every variant is a test of <c>Paper/</c>, in the file of its section, once.</summary>
    [Fact]
    public void Every_statement_of_the_catalogue_is_tested_in_the_file_of_its_section()
    {
        var named = typeof(Statement).Assembly.GetTypes().Where(t => t.Namespace == typeof(Statement).Namespace).SelectMany(t => t.GetMethods())
            .Select(m => (Says: m.GetCustomAttributes(typeof(SaysAttribute), false).Cast<SaysAttribute>().FirstOrDefault()?.Key, Data: m.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().ToList()))
            .Where(m => m.Says is not null)
            .SelectMany(m => m.Data.Count == 0 ? [m.Says!] : m.Data.Select(d => $"{m.Says} ({d.GetData(null!).Single().Single()})"))
            .ToList();
        Assert.Equal(ClaimCatalog.WithVariants.Select(c => c.Key).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    /// <summary>What a claim says of itself is data: the readings of runs and of functions are those that the second look and the exports know, and saved files name each in its own way.</summary>
    [Fact]
    public void Variants_are_data_that_the_second_look_knows()
    {
        var runs = ClaimCatalog.WithVariants.Where(c => RunRecheck.Claims.Contains(c.Id)).Select(c => (c.Id, c.Variant)).ToList();
        Assert.Equal(RunReading.All.Select(r => (r.Claim, r.Variant)).ToHashSet(), runs.ToHashSet());
        var functions = ClaimCatalog.WithVariants.Where(c => FunctionClaimRecheck.Claims.Contains(c.Id) && c.Variant.Note?.StartsWith("formulas", StringComparison.Ordinal) != true).Select(c => (c.Id, c.Variant)).ToList();
        Assert.Equal(FunctionVariant.All.Select(v => (v.Claim, v.Variant)).ToHashSet(), functions.ToHashSet());
        Assert.Equal(ClaimCatalog.WithVariants.Count(), ClaimCatalog.WithVariants.Select(c => $"{c.Id} {c.Variant.FileName}").Distinct().Count());
    }

    [Fact]
    public void Labels_are_printed_from_what_a_variant_drops()
    {
        Assert.Equal("reading W, drop progress", ClaimVariant.Of("W", Weakening.Progress).Label);
        Assert.Equal("W, drop progress", ClaimVariant.Of("W", Weakening.Progress).FileName);
        Assert.Equal(("rule nearest", "P, any-moving"), ((ClaimVariant.None with { Rule = "nearest" }).Label, (ClaimVariant.Of("P") with { Rule = "any-moving" }).FileName));
        Assert.All(Enum.GetValues<Weakening>(), w => Assert.NotEmpty(ClaimVariant.Without(w).Label));
        Assert.Equal(Enum.GetValues<Weakening>().Length, Enum.GetValues<Weakening>().Select(w => ClaimVariant.Without(w).Label).Distinct().Count());
    }

    [Fact]
    public void The_bounds_of_Theorem_4_1_stand_once_and_are_printed_from_their_numbers()
    {
        Numbers.Surd ratio = Numbers.Rational.Create(34, 23);
        Assert.Equal([3, 4, 6], new[] { StepBound.OfPairs, StepBound.OfWindows, StepBound.NineHalves }.Select(b => (int)b.Allowed(ratio)));
        Assert.All([StepBound.OfPairs, StepBound.OfWindows, StepBound.NineHalves], b => Assert.Equal(1, (int)b.Allowed(1)));
        Assert.Equal(
            ["2 ceil(2(d0^2/t^2 - 1)) + 1", "3 ceil(2(d0^2/t^2 - 1)) + 1", "ceil((9/2)(d0^2/t^2 - 1)) + 3"], new[] { StepBound.OfPairs, StepBound.OfWindows, StepBound.NineHalves }.Select(b => b.ToString()));
        Assert.Contains($"K >= {StepBound.OfWindows}", ClaimCatalog.Find("thm-4.1.iii (reading W)")!.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_that_does_not_exist_is_refused_and_not_taken_for_another()
    {
        var f = FiniteFunction.Create([new Point(0), new Point(1)], [0, 1]);
        var error = Assert.Throws<ArgumentException>(() => RunRecheck.Refusal("lem-A.4", "Pair", f, Radius.FromLength(1), "farthest", [new Point(1), new Point(0)], null));
        Assert.Contains("known: \"W\"", error.Message, StringComparison.Ordinal);
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

    private static ClaimReport Report(string key) => Statement.Report(key);

    private static string? Recheck(ClaimReport report, ViolatingRun run)
    {
        var (instance, reading) = (report.Counterexample!.Instance, report.Claim.Variant.FileName);
        var radius = instance.Parameters.TryGetValue("t", out var t) ? Radius.FromLength(t) : Radius.FromSquare(instance.Parameters["t^2"]);
        return RunRecheck.Refusal(report.Claim.Id, reading, (FiniteFunction)instance.Functions["f"], radius, run.Rule, run.Iterates, run.XStar);
    }
}
