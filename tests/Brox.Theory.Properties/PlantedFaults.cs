using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Search.Random;
using Brox.Tests.Shared;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Theory.Properties;

/// <summary>The suite is able to fail: a wrong claim, a wrong decider, a control that cannot be refuted and a claim without substance are all noticed.</summary>
public class PlantedFaults
{
    [Fact]
    public void A_wrong_claim_is_not_as_expected()
    {
        var report = Try(new Claim("planted", "", "", "alignment is progress", Inclusion("alignment(t=t) => progress(t=t)"), InstanceKind.FiniteMembers));
        Assert.Equal(ClaimVerdict.Refuted, report.Verdict);
        Assert.False(report.IsAsExpected);
        Assert.Equal(2, ((FiniteFunction)report.Counterexample!.Instance.Functions["f"]).Points.Length);
    }

    [Fact]
    public void A_true_claim_planted_as_a_negative_control_is_not_as_expected()
    {
        var claim = new Claim("planted", "", "", "a function is in its class", new ClaimBody.Predicate((_, _) => new ClaimOutcome.Satisfied(true)), InstanceKind.Example2).ExpectedRefuted();
        Assert.False(Try(claim).IsAsExpected);
    }

    [Fact]
    public void A_wrong_decider_is_not_as_expected_and_the_right_one_is()
    {
        var wrong = Try(Agrees((f, radius) => ClassCatalog.Progress.Decide(f, ClassArgument.Of(radius)) is Holds));
        Assert.Equal(ClaimVerdict.Refuted, wrong.Verdict);
        Assert.False(wrong.IsAsExpected);
        Assert.True(Try(Agrees((f, radius) => ClassCatalog.Alignment.Decide(f, ClassArgument.Of(radius)) is Holds)).IsAsExpected);
    }

    [Fact]
    public void A_claim_without_substance_is_undecided()
    {
        var report = Try(new Claim("planted", "", "", "vacuous", new ClaimBody.Predicate((_, _) => new ClaimOutcome.Satisfied(false)), InstanceKind.Example2));
        Assert.Equal(ClaimVerdict.Undecided, report.Verdict);
        Assert.Contains("say something", report.Reason, StringComparison.Ordinal);
    }

    private static Claim Agrees(Func<FiniteFunction, Radius, bool> decider) => new(
        "planted",
        "",
        "",
        "a decider of alignment(t) agrees with the definition",
        new ClaimBody.Predicate((instance, _) =>
        {
            if (instance.Parameters["t"].Sign <= 0)
            {
                return new ClaimOutcome.NotApplicable("t > 0");
            }

            var (f, radius) = ((FiniteFunction)instance.Functions["f"], Radius.FromLength(instance.Parameters["t"]));
            return decider(f, radius) == FiniteLoops.IsMember(f, "alignment", radius) ? new ClaimOutcome.Satisfied(true) : new ClaimOutcome.Violated("they differ");
        }),
        InstanceKind.Finite);

    private static ClaimBody.Inclusion Inclusion(string conjecture) => new(Conjecture.Parse(conjecture), _ => true);

    private static ClaimReport Try(Claim claim) => new ClaimRunner(200, 1).Run(claim);
}
