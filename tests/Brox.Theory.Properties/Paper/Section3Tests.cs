using FsCheck;
using FsCheck.Xunit;

namespace Brox.Theory.Properties.Paper;

/// <summary>Section 3: the remark after Assumption 3.1 and the Second Brox Theorem.</summary>
public class Section3Tests
{
    [Property(MaxTest = 100)]
    [Says("rem-unique (convex domain)")]
    public Property Remark_after_Assumption_3_1_one_minimizer() => Statement.Holds("rem-unique (convex domain)");

    [Fact]
    public void Remark_after_Assumption_3_1_one_minimizer_says_something() => Statement.ComesOut("rem-unique (convex domain)");

    [Theory]
    [Says("rem-unique")]
    [Trait("Speed", "slow")]
    [InlineData("extended-valued f")]
    public void Remark_after_Assumption_3_1_one_minimizer_is_refuted_as(string variant) => Statement.Fails($"rem-unique ({variant})");

    [Property(MaxTest = 100)]
    [Says("brox-2")]
    public Property Second_Brox_Theorem() => Statement.Holds("brox-2");

    [Fact]
    public void Second_Brox_Theorem_says_something() => Statement.ComesOut("brox-2");

    [Theory]
    [Says("brox-2")]
    [Trait("Speed", "slow")]
    [InlineData("drop convex")]
    public void Second_Brox_Theorem_is_refuted_as(string variant) => Statement.Fails($"brox-2 ({variant})");
}
