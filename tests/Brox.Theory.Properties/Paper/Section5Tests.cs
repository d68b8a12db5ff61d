using FsCheck;
using FsCheck.Xunit;

namespace Brox.Theory.Properties.Paper;

/// <summary>Section 5: examples, the inclusions of Theorems 5.1 to 5.4, Lemmas 5.1 to 5.3.</summary>
public class Section5Tests
{
    [Property(MaxTest = 100)]
    [Says("rem-large-t (bounded domain)")]
    public Property Remark_on_large_radii() => Statement.Holds("rem-large-t (bounded domain)");

    [Fact]
    public void Remark_on_large_radii_says_something() => Statement.ComesOut("rem-large-t (bounded domain)");

    [Theory]
    [Says("rem-large-t")]
    [Trait("Speed", "slow")]
    [InlineData("any domain")]
    public void Remark_on_large_radii_is_refuted_as(string variant) => Statement.Fails($"rem-large-t ({variant})");

    [Property(MaxTest = 100)]
    [Says("ex-1")]
    public Property Example_1() => Statement.Holds("ex-1");

    [Fact]
    public void Example_1_says_something() => Statement.ComesOut("ex-1");

    [Theory]
    [Says("ex-1")]
    [InlineData("smooth")]
    public void Example_1_holds_too(string variant) => Statement.ComesOut($"ex-1 ({variant})");

    [Theory]
    [Says("ex-1")]
    [Trait("Speed", "slow")]
    [InlineData("t below the threshold")]
    [InlineData("t just below the threshold")]
    [InlineData("smooth, t below the threshold")]
    [InlineData("smooth, t just below the threshold")]
    public void Example_1_is_refuted_as(string variant) => Statement.Fails($"ex-1 ({variant})");

    [Property(MaxTest = 100)]
    [Says("ex-2")]
    public Property Example_2() => Statement.Holds("ex-2");

    [Fact]
    public void Example_2_says_something() => Statement.ComesOut("ex-2");

    [Theory]
    [Says("ex-2")]
    [Trait("Speed", "slow")]
    [InlineData("f(b) > 0")]
    public void Example_2_is_refuted_as(string variant) => Statement.Fails($"ex-2 ({variant})");

    [Property(MaxTest = 100)]
    [Says("thm-5.1")]
    public Property Theorem_5_1_strictly_quasiconvex() => Statement.Holds("thm-5.1");

    [Fact]
    public void Theorem_5_1_strictly_quasiconvex_says_something() => Statement.ComesOut("thm-5.1");

    [Theory]
    [Says("thm-5.1")]
    [InlineData("d = 2")]
    [InlineData("d = 3..6")]
    public void Theorem_5_1_strictly_quasiconvex_holds_too(string variant) => Statement.ComesOut($"thm-5.1 ({variant})");

    [Theory]
    [Says("thm-5.1")]
    [Trait("Speed", "slow")]
    [InlineData("quasiconvex only")]
    [InlineData("quasiconvex only, d = 2")]
    public void Theorem_5_1_strictly_quasiconvex_is_refuted_as(string variant) => Statement.Fails($"thm-5.1 ({variant})");

    [Property(MaxTest = 100)]
    [Says("thm-5.2")]
    public Property Theorem_5_2_pseudoconvex() => Statement.Holds("thm-5.2");

    [Fact]
    public void Theorem_5_2_pseudoconvex_says_something() => Statement.ComesOut("thm-5.2");

    [Theory]
    [Says("thm-5.2")]
    [InlineData("d = 2")]
    [InlineData("d = 3..6")]
    public void Theorem_5_2_pseudoconvex_holds_too(string variant) => Statement.ComesOut($"thm-5.2 ({variant})");

    [Theory]
    [Says("thm-5.2")]
    [Trait("Speed", "slow")]
    [InlineData("quasiconvex and differentiable")]
    [InlineData("quasiconvex, differentiable only, d = 2")]
    public void Theorem_5_2_pseudoconvex_is_refuted_as(string variant) => Statement.Fails($"thm-5.2 ({variant})");

    [Property(MaxTest = 100)]
    [Says("thm-5.3")]
    public Property Theorem_5_3_quasar_convex() => Statement.Holds("thm-5.3");

    [Fact]
    public void Theorem_5_3_quasar_convex_says_something() => Statement.ComesOut("thm-5.3");

    [Theory]
    [Says("thm-5.3")]
    [InlineData("d = 2")]
    [InlineData("d = 3..6")]
    public void Theorem_5_3_quasar_convex_holds_too(string variant) => Statement.ComesOut($"thm-5.3 ({variant})");

    [Theory]
    [Says("thm-5.3")]
    [Trait("Speed", "slow")]
    [InlineData("star-quasiconvex only")]
    [InlineData("gamma <= 0")]
    [InlineData("star-quasiconvex only, d = 2")]
    public void Theorem_5_3_quasar_convex_is_refuted_as(string variant) => Statement.Fails($"thm-5.3 ({variant})");

    [Property(MaxTest = 100)]
    [Says("thm-5.4")]
    public Property Theorem_5_4_aiming() => Statement.Holds("thm-5.4");

    [Fact]
    public void Theorem_5_4_aiming_says_something() => Statement.ComesOut("thm-5.4");

    [Theory]
    [Says("thm-5.4")]
    [InlineData("drop unique, one variable")]
    [InlineData("d = 2")]
    [InlineData("d = 3..6")]
    public void Theorem_5_4_aiming_holds_too(string variant) => Statement.ComesOut($"thm-5.4 ({variant})");

    [Theory]
    [Says("thm-5.4")]
    [Trait("Speed", "slow")]
    [InlineData("differentiable, unique-minimizer only, d = 2")]
    [InlineData("drop unique, d = 2")]
    public void Theorem_5_4_aiming_is_refuted_as(string variant) => Statement.Fails($"thm-5.4 ({variant})");

    [Property(MaxTest = 100)]
    [Says("conj-star")]
    public Property Strictly_star_quasiconvex() => Statement.Holds("conj-star");

    [Fact]
    public void Strictly_star_quasiconvex_says_something() => Statement.ComesOut("conj-star");

    [Theory]
    [Says("conj-star")]
    [InlineData("d = 2")]
    [InlineData("d = 3..6")]
    public void Strictly_star_quasiconvex_holds_too(string variant) => Statement.ComesOut($"conj-star ({variant})");

    [Theory]
    [Says("conj-star")]
    [Trait("Speed", "slow")]
    [InlineData("non-strict")]
    [InlineData("star-quasiconvex only, d = 2")]
    public void Strictly_star_quasiconvex_is_refuted_as(string variant) => Statement.Fails($"conj-star ({variant})");

    [Property(MaxTest = 100)]
    [Says("lem-5.1")]
    public Property Lemma_5_1_composition() => Statement.Holds("lem-5.1");

    [Fact]
    public void Lemma_5_1_composition_says_something() => Statement.ComesOut("lem-5.1");

    [Theory]
    [Says("lem-5.1")]
    [InlineData("at a pole")]
    [InlineData("formulas")]
    [InlineData("formulas, alignment, d = 2")]
    [InlineData("formulas, alignment, d = 3")]
    public void Lemma_5_1_composition_holds_too(string variant) => Statement.ComesOut($"lem-5.1 ({variant})");

    [Theory]
    [Says("lem-5.1")]
    [Trait("Speed", "slow")]
    [InlineData("phi only non-decreasing")]
    [InlineData("phi not lower semicontinuous")]
    [InlineData("phi bounded above, dom f not closed")]
    [InlineData("formulas, phi decreasing")]
    public void Lemma_5_1_composition_is_refuted_as(string variant) => Statement.Fails($"lem-5.1 ({variant})");

    [Property(MaxTest = 100)]
    [Says("lem-5.2")]
    public Property Lemma_5_2_change_of_variables() => Statement.Holds("lem-5.2");

    [Fact]
    public void Lemma_5_2_change_of_variables_says_something() => Statement.ComesOut("lem-5.2");

    [Theory]
    [Says("lem-5.2")]
    [InlineData("formulas")]
    [InlineData("formulas, alignment, d = 2")]
    [InlineData("formulas, alignment, d = 3")]
    public void Lemma_5_2_change_of_variables_holds_too(string variant) => Statement.ComesOut($"lem-5.2 ({variant})");

    [Theory]
    [Says("lem-5.2")]
    [Trait("Speed", "slow")]
    [InlineData("Q not B-orthogonal")]
    [InlineData("Q'Q = I, B another metric")]
    [InlineData("formulas, Q not B-orthogonal")]
    public void Lemma_5_2_change_of_variables_is_refuted_as(string variant) => Statement.Fails($"lem-5.2 ({variant})");

    [Property(MaxTest = 100)]
    [Says("lem-5.3")]
    public Property Lemma_5_3_scaling() => Statement.Holds("lem-5.3");

    [Fact]
    public void Lemma_5_3_scaling_says_something() => Statement.ComesOut("lem-5.3");

    [Theory]
    [Says("lem-5.3")]
    [InlineData("formulas")]
    [InlineData("formulas, alignment, d = 2")]
    [InlineData("formulas, alignment, d = 3")]
    public void Lemma_5_3_scaling_holds_too(string variant) => Statement.ComesOut($"lem-5.3 ({variant})");

    [Theory]
    [Says("lem-5.3")]
    [Trait("Speed", "slow")]
    [InlineData("a < 0")]
    [InlineData("a = 0")]
    [InlineData("formulas, a < 0")]
    public void Lemma_5_3_scaling_is_refuted_as(string variant) => Statement.Fails($"lem-5.3 ({variant})");

    [Property(MaxTest = 100)]
    [Says("quasar-aiming (unique minimizer)")]
    public Property Section_5_5_quasar_convex_and_aiming() => Statement.Holds("quasar-aiming (unique minimizer)");

    [Fact]
    public void Section_5_5_quasar_convex_and_aiming_says_something() => Statement.ComesOut("quasar-aiming (unique minimizer)");

    [Theory]
    [Says("quasar-aiming")]
    [Trait("Speed", "slow")]
    [InlineData("as stated")]
    public void Section_5_5_quasar_convex_and_aiming_is_refuted_as(string variant) => Statement.Fails($"quasar-aiming ({variant})");

    [Property(MaxTest = 100)]
    [Says("neither (one variable)")]
    public Property Section_5_4_quasar_convex_and_quasiconvex() => Statement.Holds("neither (one variable)");

    [Fact]
    public void Section_5_4_quasar_convex_and_quasiconvex_says_something() => Statement.ComesOut("neither (one variable)");

    [Theory]
    [Says("neither")]
    [Trait("Speed", "slow")]
    [InlineData("one variable, converse")]
    [InlineData("quasar implies quasiconvex, d = 2")]
    public void Section_5_4_quasar_convex_and_quasiconvex_is_refuted_as(string variant) => Statement.Fails($"neither ({variant})");

    [Property(MaxTest = 100)]
    [Says("classic (strongly convex is convex)")]
    public Property Figure_3_classic_inclusions() => Statement.Holds("classic (strongly convex is convex)");

    [Fact]
    public void Figure_3_classic_inclusions_says_something() => Statement.ComesOut("classic (strongly convex is convex)");

    [Theory]
    [Says("classic")]
    [InlineData("convex is pseudoconvex")]
    [InlineData("pseudoconvex is quasiconvex")]
    [InlineData("convex is star-convex")]
    [InlineData("star-convex is quasar-convex")]
    [InlineData("strongly convex is PL")]
    [InlineData("PL grows quadratically")]
    public void Figure_3_classic_inclusions_holds_too(string variant) => Statement.ComesOut($"classic ({variant})");

    [Theory]
    [Says("classic")]
    [Trait("Speed", "slow")]
    [InlineData("convex, converse")]
    [InlineData("pseudoconvex, converse")]
    [InlineData("quasiconvex, converse")]
    [InlineData("quasar-convex, converse")]
    [InlineData("quadratic growth, converse")]
    public void Figure_3_classic_inclusions_is_refuted_as(string variant) => Statement.Fails($"classic ({variant})");
}
