using FsCheck;
using FsCheck.Xunit;

namespace Brox.Theory.Properties.Paper;

/// <summary>Section 4: Theorem 4.1 in its readings, the derived bound, the rate on convex functions.</summary>
public class Section4Tests
{
    [Property(MaxTest = 100)]
    [Says("thm-4.1.i")]
    public Property Theorem_4_1_i_optimality() => Statement.Holds("thm-4.1.i");

    [Fact]
    public void Theorem_4_1_i_optimality_says_something() => Statement.ComesOut("thm-4.1.i");

    [Theory]
    [Says("thm-4.1.i")]
    [InlineData("reading O")]
    public void Theorem_4_1_i_optimality_holds_too(string variant) => Statement.ComesOut($"thm-4.1.i ({variant})");

    [Theory]
    [Says("thm-4.1.i")]
    [Trait("Speed", "slow")]
    [InlineData("drop progress")]
    [InlineData("reading O, x_k in the place of its ball")]
    public void Theorem_4_1_i_optimality_is_refuted_as(string variant) => Statement.Fails($"thm-4.1.i ({variant})");

    [Property(MaxTest = 100)]
    [Says("thm-4.1.ii.a")]
    public Property Theorem_4_1_ii_a_distances_do_not_grow() => Statement.Holds("thm-4.1.ii.a");

    [Fact]
    public void Theorem_4_1_ii_a_distances_do_not_grow_says_something() => Statement.ComesOut("thm-4.1.ii.a");

    [Property(MaxTest = 100)]
    [Says("thm-4.1.ii.b (reading W)")]
    public Property Theorem_4_1_ii_b_distances_fall() => Statement.Holds("thm-4.1.ii.b (reading W)");

    [Fact]
    public void Theorem_4_1_ii_b_distances_fall_says_something() => Statement.ComesOut("thm-4.1.ii.b (reading W)");

    [Theory]
    [Says("thm-4.1.ii.b")]
    [Trait("Speed", "slow")]
    [InlineData("reading P")]
    public void Theorem_4_1_ii_b_distances_fall_is_refuted_as(string variant) => Statement.Fails($"thm-4.1.ii.b ({variant})");

    [Property(MaxTest = 100)]
    [Says("thm-4.1.iii (reading W)")]
    public Property Theorem_4_1_iii_number_of_steps() => Statement.Holds("thm-4.1.iii (reading W)");

    [Fact]
    public void Theorem_4_1_iii_number_of_steps_says_something() => Statement.ComesOut("thm-4.1.iii (reading W)");

    [Theory]
    [Says("thm-4.1.iii")]
    [Trait("Speed", "slow")]
    [InlineData("reading P")]
    [InlineData("drop progress")]
    [InlineData("drop alignment")]
    public void Theorem_4_1_iii_number_of_steps_is_refuted_as(string variant) => Statement.Fails($"thm-4.1.iii ({variant})");

    [Property(MaxTest = 100)]
    [Says("bound-9/2")]
    public Property Bound_nine_halves() => Statement.Holds("bound-9/2");

    [Fact]
    public void Bound_nine_halves_says_something() => Statement.ComesOut("bound-9/2");

    [Theory]
    [Says("bound-9/2")]
    [Trait("Speed", "slow")]
    [InlineData("drop progress")]
    [InlineData("drop alignment")]
    public void Bound_nine_halves_is_refuted_as(string variant) => Statement.Fails($"bound-9/2 ({variant})");

    [Property(MaxTest = 100)]
    [Says("convex-rate")]
    public Property Rate_on_convex_functions() => Statement.Holds("convex-rate");

    [Fact]
    public void Rate_on_convex_functions_says_something() => Statement.ComesOut("convex-rate");

    [Theory]
    [Says("convex-rate")]
    [Trait("Speed", "slow")]
    [InlineData("quasiconvex only")]
    public void Rate_on_convex_functions_is_refuted_as(string variant) => Statement.Fails($"convex-rate ({variant})");
}
