namespace Brox.Theory.Tests.Classes;

/// <summary><c>strongly-quasiconvex</c> at the edge of its definition.</summary>
public sealed class StronglyQuasiconvexTests
{
    [Theory]
    [InlineData("mu=2", "x^2 + y^2", null, true, "strongly convex with 2")]
    [InlineData("mu=201/100", "x^2", null, false, "from -x to x there is equality at mu = 2")]
    [InlineData("mu=11/10", "abs(x)", "-1..1", false, "from -1 to 1, a near 0")]
    [InlineData("", "abs(x)", null, false, "from 0 to a far point mu falls to 0")]
    [InlineData("", "x^4", null, false, "from -e to e: 0 <= e^4 - mu/2 e^2 fails for small e")]
    [InlineData("", "0:0", null, true, "there are no two points")]
    [InlineData("", "0:0, 1:1", null, false, "the domain is not convex")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("strongly-quasiconvex", argument, function, box, isMember, why);
}
