namespace Brox.Theory.Tests.Classes;

/// <summary><c>gamma-convex</c> at the edge of its definition.</summary>
public sealed class GammaConvexTests
{
    [Theory]
    [InlineData("r=1", "x^2", null, true, "convex")]
    [InlineData("r=1/100", "abs(x)", null, true, "convex")]
    [InlineData("r=1", "min(abs(x), 1)", null, false, "f(x+1) - f(x) falls from 1 at 0 to 0 at 1")]
    [InlineData("r=1", "0:0", null, true, "there are no two points")]
    [InlineData("r=1", "0:0, 1:1", null, false, "the domain is not convex")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("gamma-convex", argument, function, box, isMember, why);
}
