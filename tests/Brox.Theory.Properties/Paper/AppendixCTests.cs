using FsCheck;
using FsCheck.Xunit;

namespace Brox.Theory.Properties.Paper;

/// <summary>Appendix C: planted minimizers, sublevel sets, generalized pseudoconvexity, gradients, Proposition 1.</summary>
public class AppendixCTests
{
    [Property(MaxTest = 100)]
    [Says("lem-C.1")]
    public Property Lemma_C_1_planted_minimizers() => Statement.Holds("lem-C.1");

    [Fact]
    public void Lemma_C_1_planted_minimizers_says_something() => Statement.ComesOut("lem-C.1");

    [Theory]
    [Says("lem-C.1")]
    [Trait("Speed", "slow")]
    [InlineData("S not closed")]
    [InlineData("f on S above min g")]
    public void Lemma_C_1_planted_minimizers_is_refuted_as(string variant) => Statement.Fails($"lem-C.1 ({variant})");

    [Property(MaxTest = 100)]
    [Says("lem-C.2")]
    public Property Lemma_C_2_sublevel_sets() => Statement.Holds("lem-C.2");

    [Fact]
    public void Lemma_C_2_sublevel_sets_says_something() => Statement.ComesOut("lem-C.2");

    [Property(MaxTest = 100)]
    [Says("rem-C.1")]
    public Property Remark_C_1_open_sublevel_sets() => Statement.Holds("rem-C.1");

    [Fact]
    public void Remark_C_1_open_sublevel_sets_says_something() => Statement.ComesOut("rem-C.1");

    [Property(MaxTest = 100)]
    [Says("lem-C.3")]
    public Property Lemma_C_3_generalized_pseudoconvex() => Statement.Holds("lem-C.3");

    [Fact]
    public void Lemma_C_3_generalized_pseudoconvex_says_something() => Statement.ComesOut("lem-C.3");

    [Theory]
    [Says("lem-C.3")]
    [Trait("Speed", "slow")]
    [InlineData("some g instead of all")]
    public void Lemma_C_3_generalized_pseudoconvex_is_refuted_as(string variant) => Statement.Fails($"lem-C.3 ({variant})");

    [Property(MaxTest = 100)]
    [Says("rem-C.2 (C^1, pseudoconvex)")]
    public Property Remark_C_2_both_pseudoconvexities() => Statement.Holds("rem-C.2 (C^1, pseudoconvex)");

    [Fact]
    public void Remark_C_2_both_pseudoconvexities_says_something() => Statement.ComesOut("rem-C.2 (C^1, pseudoconvex)");

    [Theory]
    [Says("rem-C.2")]
    [InlineData("C^1, generalized pseudoconvex")]
    public void Remark_C_2_both_pseudoconvexities_holds_too(string variant) => Statement.ComesOut($"rem-C.2 ({variant})");

    [Property(MaxTest = 100)]
    [Says("lem-C.4 (d = 2..6)")]
    public Property Lemma_C_4_quasar_convex_falls() => Statement.Holds("lem-C.4 (d = 2..6)");

    [Fact]
    public void Lemma_C_4_quasar_convex_falls_says_something() => Statement.ComesOut("lem-C.4 (d = 2..6)");

    [Theory]
    [Says("lem-C.4")]
    [Trait("Speed", "slow")]
    [InlineData("star-quasiconvex only")]
    public void Lemma_C_4_quasar_convex_falls_is_refuted_as(string variant) => Statement.Fails($"lem-C.4 ({variant})");

    [Property(MaxTest = 100)]
    [Says("lem-C.5 (d = 2)")]
    public Property Lemma_C_5_projection_on_the_line() => Statement.Holds("lem-C.5 (d = 2)");

    [Fact]
    public void Lemma_C_5_projection_on_the_line_says_something() => Statement.ComesOut("lem-C.5 (d = 2)");

    [Property(MaxTest = 100)]
    [Says("lem-C.6 (d = 2..6)")]
    public Property Lemma_C_6_projection_on_X() => Statement.Holds("lem-C.6 (d = 2..6)");

    [Fact]
    public void Lemma_C_6_projection_on_X_says_something() => Statement.ComesOut("lem-C.6 (d = 2..6)");

    [Theory]
    [Says("lem-C.6")]
    [Trait("Speed", "slow")]
    [InlineData("drop aiming")]
    public void Lemma_C_6_projection_on_X_is_refuted_as(string variant) => Statement.Fails($"lem-C.6 ({variant})");

    [Property(MaxTest = 100)]
    [Says("prop-1 (one variable)")]
    public Property Proposition_1_connected_minimizers() => Statement.Holds("prop-1 (one variable)");

    [Fact]
    public void Proposition_1_connected_minimizers_says_something() => Statement.ComesOut("prop-1 (one variable)");

    [Theory]
    [Says("prop-1")]
    [Trait("Speed", "slow")]
    [InlineData("one variable, drop aiming")]
    [InlineData("unbounded X, d = 2")]
    [InlineData("restricted secant, unbounded X, d = 2")]
    public void Proposition_1_connected_minimizers_is_refuted_as(string variant) => Statement.Fails($"prop-1 ({variant})");
}
