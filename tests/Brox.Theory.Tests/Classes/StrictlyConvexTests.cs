namespace Brox.Theory.Tests.Classes;

/// <summary><c>strictly-convex</c> at the edge of its definition.</summary>
public sealed class StrictlyConvexTests
{
    [Theory]
    [InlineData("", "0:0", null, true, "there are no two points")]
    [InlineData("", "0:0, 1:1", null, false, "the domain is not convex")]
    [InlineData("", "x^4", null, true, "the second derivative vanishes at 0 alone")]
    [InlineData("", "abs(x)", null, false, "equality on each side of 0")]
    [InlineData("", "x^2 + y^2", "-1..1", true, "the Hessian is 2I")]
    [InlineData("", "(x + y)^2", "-1..1", false, "constant along (1, -1)")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("strictly-convex", argument, function, box, isMember, why);
}
