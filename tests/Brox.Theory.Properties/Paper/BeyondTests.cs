using FsCheck;
using FsCheck.Xunit;

namespace Brox.Theory.Properties.Paper;

/// <summary>Inclusions beyond the paper's.</summary>
public class BeyondTests
{
    [Property(MaxTest = 100)]
    [Says("semistrict")]
    public Property Theorem_5_1_for_semistrictly_quasiconvex_functions() => Statement.Holds("semistrict");

    [Fact]
    public void Theorem_5_1_for_semistrictly_quasiconvex_functions_says_something() => Statement.ComesOut("semistrict");

    [Theory]
    [Says("semistrict")]
    [Trait("Speed", "slow")]
    [InlineData("quasiconvex only")]
    public void Theorem_5_1_for_semistrictly_quasiconvex_functions_is_refuted_as(string variant) => Statement.Fails($"semistrict ({variant})");

    [Property(MaxTest = 100)]
    [Says("assumption-3.2")]
    public Property Assumption_3_2_is_redundant_on_convex_domains() => Statement.Holds("assumption-3.2");

    [Fact]
    public void Assumption_3_2_is_redundant_on_convex_domains_says_something() => Statement.ComesOut("assumption-3.2");

    [Theory]
    [Says("assumption-3.2")]
    [Trait("Speed", "slow")]
    [InlineData("drop convex-domain")]
    public void Assumption_3_2_is_redundant_on_convex_domains_is_refuted_as(string variant) => Statement.Fails($"assumption-3.2 ({variant})");

    [Property(MaxTest = 60)]
    [Says("coherent")]
    public Property Variationally_coherent_functions_are_aligned() => Statement.Holds("coherent");

    [Fact]
    public void Variationally_coherent_functions_are_aligned_says_something() => Statement.ComesOut("coherent");

    [Theory]
    [Says("coherent")]
    [Trait("Speed", "slow")]
    [InlineData("differentiable only")]
    public void Variationally_coherent_functions_are_aligned_is_refuted_as(string variant) => Statement.Fails($"coherent ({variant})");

    [Property(MaxTest = 60)]
    [Says("secant-unique")]
    public Property Restricted_secant_with_a_unique_minimizer() => Statement.Holds("secant-unique");

    [Fact]
    public void Restricted_secant_with_a_unique_minimizer_says_something() => Statement.ComesOut("secant-unique");

    [Theory]
    [Says("secant-unique")]
    [Trait("Speed", "slow")]
    [InlineData("quadratic growth only")]
    [InlineData("Polyak-Lojasiewicz only, d = 2")]
    public void Restricted_secant_with_a_unique_minimizer_is_refuted_as(string variant) => Statement.Fails($"secant-unique ({variant})");

    [Theory]
    [Says("clarke")]
    [InlineData("convex domain")]
    [InlineData("convex minimizers")]
    public void Generalized_pseudoconvex_functions_are_quasiconvex(string variant) => Statement.ComesOut($"clarke ({variant})");

    [Theory]
    [Says("clarke")]
    [Trait("Speed", "slow")]
    [InlineData("drop convex-domain")]
    [InlineData("converse")]
    public void Generalized_pseudoconvex_functions_are_quasiconvex_is_refuted_as(string variant) => Statement.Fails($"clarke ({variant})");

    [Fact]
    [Says("gamma")]
    public void Gamma_convex_functions_are_aligned() => Statement.ComesOut("gamma");

    [Theory]
    [Says("gamma")]
    [InlineData("outer")]
    public void Outer_gamma_convex_functions_are_aligned(string variant) => Statement.ComesOut($"gamma ({variant})");

    [Theory]
    [Says("gamma")]
    [Trait("Speed", "slow")]
    [InlineData("t below the step")]
    [InlineData("another metric")]
    [InlineData("outer, d = 2")]
    public void Gamma_convex_functions_are_aligned_is_refuted_as(string variant) => Statement.Fails($"gamma ({variant})");

    [Fact]
    [Says("uniform-plane")]
    [Trait("Speed", "slow")]
    public void No_real_valued_function_of_the_plane_is_uniformly_aligned() => Statement.ComesOut("uniform-plane");

    [Theory]
    [Says("uniform-plane")]
    [InlineData("d = 1")]
    public void Functions_of_one_variable_are_uniformly_aligned(string variant) => Statement.ComesOut($"uniform-plane ({variant})");

    [Theory]
    [Says("uniform-plane")]
    [Trait("Speed", "slow")]
    [InlineData("d = 1, quasiconvex only")]
    public void Functions_of_one_variable_are_uniformly_aligned_is_refuted_as(string variant) => Statement.Fails($"uniform-plane ({variant})");
}
