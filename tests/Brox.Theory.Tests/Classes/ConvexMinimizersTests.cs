namespace Brox.Theory.Tests.Classes;

/// <summary><c>convex-minimizers</c> at the edge of its definition.</summary>
public sealed class ConvexMinimizersTests
{
    [Theory]
    [InlineData("", "0:0, 3:0", null, false, "between them f = +inf")]
    [InlineData("", "0:0, 3:1", null, true, "one minimizer")]
    [InlineData("", "x^4 - 2*x^2 + 1", null, false, "X = {-1, 1}")]
    [InlineData("", "max(abs(x) - 1, 0)^2", null, true, "X = [-1, 1]")]
    [InlineData("", "x^2 + y^2", "-1..1", true, "one minimizer")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("convex-minimizers", argument, function, box, isMember, why);
}
