using FsCheck;
using FsCheck.Xunit;

namespace Brox.Theory.Properties.Paper;

/// <summary>Appendix A: the operator and a few consecutive iterates.</summary>
public class AppendixATests
{
    [Property(MaxTest = 100)]
    [Says("thm-A.1")]
    public Property Theorem_A_1_well_defined() => Statement.Holds("thm-A.1");

    [Fact]
    public void Theorem_A_1_well_defined_says_something() => Statement.ComesOut("thm-A.1");

    [Theory]
    [Says("thm-A.1")]
    [Trait("Speed", "slow")]
    [InlineData("drop closed")]
    public void Theorem_A_1_well_defined_is_refuted_as(string variant) => Statement.Fails($"thm-A.1 ({variant})");

    [Property(MaxTest = 100)]
    [Says("lem-A.1 (d = 2..6)")]
    public Property Lemma_A_1_gradient_at_a_step() => Statement.Holds("lem-A.1 (d = 2..6)");

    [Fact]
    public void Lemma_A_1_gradient_at_a_step_says_something() => Statement.ComesOut("lem-A.1 (d = 2..6)");

    [Theory]
    [Says("lem-A.1")]
    [Trait("Speed", "slow")]
    [InlineData("u no minimizer over the ball")]
    public void Lemma_A_1_gradient_at_a_step_is_refuted_as(string variant) => Statement.Fails($"lem-A.1 ({variant})");

    [Property(MaxTest = 100)]
    [Says("lem-A.2")]
    public Property Lemma_A_2_no_way_back() => Statement.Holds("lem-A.2");

    [Fact]
    public void Lemma_A_2_no_way_back_says_something() => Statement.ComesOut("lem-A.2");

    [Theory]
    [Says("lem-A.2")]
    [Trait("Speed", "slow")]
    [InlineData("drop alignment")]
    [InlineData("drop far")]
    public void Lemma_A_2_no_way_back_is_refuted_as(string variant) => Statement.Fails($"lem-A.2 ({variant})");

    [Property(MaxTest = 100)]
    [Says("lem-A.3")]
    public Property Lemma_A_3_moves() => Statement.Holds("lem-A.3");

    [Fact]
    public void Lemma_A_3_moves_says_something() => Statement.ComesOut("lem-A.3");

    [Theory]
    [Says("lem-A.3")]
    [Trait("Speed", "slow")]
    [InlineData("rule nearest")]
    [InlineData("drop progress")]
    public void Lemma_A_3_moves_is_refuted_as(string variant) => Statement.Fails($"lem-A.3 ({variant})");

    [Property(MaxTest = 100)]
    [Says("lem-A.4 (reading W)")]
    public Property Lemma_A_4_long_steps() => Statement.Holds("lem-A.4 (reading W)");

    [Fact]
    public void Lemma_A_4_long_steps_says_something() => Statement.ComesOut("lem-A.4 (reading W)");

    [Theory]
    [Says("lem-A.4")]
    [Trait("Speed", "slow")]
    [InlineData("reading W, drop progress")]
    [InlineData("reading W, drop alignment")]
    [InlineData("reading P")]
    [InlineData("reading P, any-moving")]
    public void Lemma_A_4_long_steps_is_refuted_as(string variant) => Statement.Fails($"lem-A.4 ({variant})");
}
