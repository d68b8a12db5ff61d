using FsCheck;
using FsCheck.Xunit;

namespace Brox.Theory.Properties.Paper;

/// <summary>Appendix D: how the classes depend on the radius, and uniform alignment.</summary>
public class AppendixDTests
{
    [Property(MaxTest = 100)]
    [Says("prop-2")]
    public Property Proposition_2_progress_grows() => Statement.Holds("prop-2");

    [Fact]
    public void Proposition_2_progress_grows_says_something() => Statement.ComesOut("prop-2");

    [Theory]
    [Says("prop-2")]
    [Trait("Speed", "slow")]
    [InlineData("converse")]
    public void Proposition_2_progress_grows_is_refuted_as(string variant) => Statement.Fails($"prop-2 ({variant})");

    [Fact]
    [Says("prop-3.1")]
    public void Proposition_3_example_1() => Statement.Fails("prop-3.1");

    [Theory]
    [Says("prop-3.1")]
    [Trait("Speed", "slow")]
    [InlineData("alignment grows with t")]
    public void Proposition_3_example_1_is_refuted_as(string variant) => Statement.Fails($"prop-3.1 ({variant})");

    [Fact]
    [Says("prop-3.2")]
    public void Proposition_3_example_2() => Statement.Fails("prop-3.2");

    [Theory]
    [Says("prop-3.2")]
    [Trait("Speed", "slow")]
    [InlineData("alignment shrinks with t")]
    public void Proposition_3_example_2_is_refuted_as(string variant) => Statement.Fails($"prop-3.2 ({variant})");

    [Property(MaxTest = 100)]
    [Says("thm-D.1 (reading A)")]
    public Property Theorem_D_1_uniform_alignment_grows() => Statement.Holds("thm-D.1 (reading A)");

    [Fact]
    public void Theorem_D_1_uniform_alignment_grows_says_something() => Statement.ComesOut("thm-D.1 (reading A)");

    [Theory]
    [Says("thm-D.1")]
    [InlineData("reading C")]
    public void Theorem_D_1_uniform_alignment_grows_holds_too(string variant) => Statement.ComesOut($"thm-D.1 ({variant})");

    [Theory]
    [Says("thm-D.1")]
    [Trait("Speed", "slow")]
    [InlineData("reading B")]
    [InlineData("reading B, the other direction")]
    public void Theorem_D_1_uniform_alignment_grows_is_refuted_as(string variant) => Statement.Fails($"thm-D.1 ({variant})");

    [Property(MaxTest = 100)]
    [Says("uba-ba (A)")]
    public Property Uniform_alignment_and_alignment() => Statement.Holds("uba-ba (A)");

    [Fact]
    public void Uniform_alignment_and_alignment_says_something() => Statement.ComesOut("uba-ba (A)");

    [Theory]
    [Says("uba-ba")]
    [InlineData("B")]
    [InlineData("C")]
    [InlineData("A implies C")]
    public void Uniform_alignment_and_alignment_holds_too(string variant) => Statement.ComesOut($"uba-ba ({variant})");

    [Theory]
    [Says("uba-ba")]
    [Trait("Speed", "slow")]
    [InlineData("A, converse")]
    [InlineData("B, converse")]
    [InlineData("C, converse")]
    [InlineData("C implies A")]
    public void Uniform_alignment_and_alignment_is_refuted_as(string variant) => Statement.Fails($"uba-ba ({variant})");

    [Property(MaxTest = 100)]
    [Says("uba-vacuous (reading A)")]
    public Property Uniform_alignment_of_functions_with_a_far_point() => Statement.Holds("uba-vacuous (reading A)");

    [Fact]
    public void Uniform_alignment_of_functions_with_a_far_point_says_something() => Statement.ComesOut("uba-vacuous (reading A)");

    [Theory]
    [Says("uba-vacuous")]
    [InlineData("reading C")]
    [InlineData("reading A, drop continuous")]
    [InlineData("reading C, drop continuous")]
    public void Uniform_alignment_of_functions_with_a_far_point_holds_too(string variant) => Statement.ComesOut($"uba-vacuous ({variant})");

    [Theory]
    [Says("uba-vacuous")]
    [Trait("Speed", "slow")]
    [InlineData("reading A, extended-valued f")]
    [InlineData("reading C, extended-valued f")]
    [InlineData("reading B")]
    public void Uniform_alignment_of_functions_with_a_far_point_is_refuted_as(string variant) => Statement.Fails($"uba-vacuous ({variant})");
}
