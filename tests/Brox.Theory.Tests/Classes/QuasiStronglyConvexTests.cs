namespace Brox.Theory.Tests.Classes;

/// <summary><c>quasi-strongly-convex</c> at the edge of its definition.</summary>
public sealed class QuasiStronglyConvexTests
{
    [Theory]
    [InlineData("mu=2", "max(abs(x) - 1, 0)^2", null, true, "0 >= d^2 - 2d^2 + d^2")]
    [InlineData("mu=21/10", "max(abs(x) - 1, 0)^2", null, false, "equality at mu = 2")]
    [InlineData("", "x^4", null, false, "near 0 the square is larger than the fourth power")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("quasi-strongly-convex", argument, function, box, isMember, why);
}
