using Brox.Search.Random;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Theory.Properties;

/// <summary>What trying a claim comes to: an undecided instance is no evidence either way, and neither the seed nor a small number of tests decides the verdict.</summary>
public class ClaimRunnerTests
{
    /// <summary>With these seeds an undecided instance, or too small a sample, made the verdict another one.</summary>
    [Theory]
    [InlineData("lem-A.1 (d = 2..6)", 300, 4)]
    [InlineData("lem-5.1", 30, 7)]
    public void The_seed_does_not_change_a_verdict(string key, int tests, int seed)
    {
        var report = new ClaimRunner(tests, (ulong)seed).Run(ClaimCatalog.Find(key)!);
        Assert.True(report.IsAsExpected, report.Reason);
    }

    [Fact]
    public void Undecided_instances_are_counted_apart_and_a_few_are_allowed()
    {
        var report = new ClaimRunner(100, 1).Run(Undecided(one: 20) with { MostUndecided = 10 });
        Assert.Equal(ClaimVerdict.Holds, report.Verdict);
        Assert.InRange(report.Undecided, 1, report.Instances / 10);
        Assert.Equal(report.Instances - report.Undecided, report.NonTrivial);
        Assert.Contains($"{report.Undecided} of {report.Instances} instances undecided, the first: no answer", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_of_whose_instances_too_many_are_undecided_is_undecided()
    {
        var report = new ClaimRunner(100, 1).Run(Undecided(one: 3) with { MostUndecided = 10 });
        Assert.Equal((ClaimVerdict.Undecided, 100 * ClaimRunner.MostExtended), (report.Verdict, report.Instances));
        Assert.Contains("at most 10 % are allowed", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_violation_counts_beside_undecided_instances()
    {
        var claim = Claim(hash => hash % 20 == 0 ? new ClaimOutcome.Violated("here") : new ClaimOutcome.Undecided("no answer"));
        var report = new ClaimRunner(300, 1).Run(claim);
        Assert.Equal(ClaimVerdict.Refuted, report.Verdict);
        Assert.Equal(report.Instances - 1, report.Undecided);
    }

    [Fact]
    public void More_instances_are_drawn_where_a_small_sample_says_too_little()
    {
        // Every eighth instance says something: of 12 there may be none, and one in 20 is asked for.
        var report = new ClaimRunner(12, 5).Run(Claim(hash => new ClaimOutcome.Satisfied(hash % 8 == 0)) with { Gate = 5 });
        Assert.Equal(ClaimVerdict.Holds, report.Verdict);
        var trivial = new ClaimRunner(12, 5).Run(Claim(_ => new ClaimOutcome.Satisfied(false)) with { Gate = 5 });
        Assert.Equal((ClaimVerdict.Undecided, 12 * ClaimRunner.MostExtended), (trivial.Verdict, trivial.Instances));
    }

    [Fact]
    public void A_name_that_is_no_class_is_refused_and_drops_no_hypothesis()
    {
        Assert.Contains("convx", Assert.Throws<ArgumentException>(() => ClassCatalog.Named("convx")).Message, StringComparison.Ordinal);
        Assert.Equal("convex", ClassCatalog.Named("convex").Name);
    }

    private static Claim Undecided(int one) => Claim(hash => hash % (uint)one == 0 ? new ClaimOutcome.Undecided("no answer") : new ClaimOutcome.Satisfied(true));

    /// <summary>A claim that answers by a number that belongs to the instance.</summary>
    private static Claim Claim(Func<uint, ClaimOutcome> decide) => new(
        "test", string.Empty, "here", "a statement", new ClaimBody.Predicate((instance, _) => decide(Hash(instance))), InstanceKind.Finite);

    private static uint Hash(ConjectureInstance instance) =>
        Functions.Json.InstanceWriter.Write(instance.Functions["f"]).ToJsonString().Concat(instance.Parameters["t"].ToString()).Aggregate(2166136261U, (hash, c) => unchecked((hash ^ c) * 16777619U)) >> 7;
}
