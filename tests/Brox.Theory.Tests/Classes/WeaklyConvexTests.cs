namespace Brox.Theory.Tests.Classes;

/// <summary><c>weakly-convex</c> at the edge of its definition.</summary>
public sealed class WeaklyConvexTests
{
    [Theory]
    [InlineData("rho=2", "-x^2", "-1..1", true, "f + x^2 = 0 is convex")]
    [InlineData("rho=19/10", "-x^2", "-1..1", false, "f + 19/20 x^2 is concave")]
    [InlineData("rho=4", "x^4 - 2*x^2 + 1", null, true, "f'' = 12 x^2 - 4 >= -4")]
    [InlineData("rho=39/10", "x^4 - 2*x^2 + 1", null, false, "f''(0) = -4")]
    [InlineData("", "-abs(x)", "-1..1", false, "no rho makes up for a kink that bends downward")]
    [InlineData("", "0:0, 1:0", null, false, "the domain is not convex")]
    [InlineData("rho=1/100", "abs(x)", null, true, "convex")]
    [InlineData("rho=2", "x^2 - y^2", "-1..1", true, "the least eigenvalue of the Hessian is -2")]
    [InlineData("rho=1", "x^2 - y^2", "-1..1", false, "the least eigenvalue of the Hessian is -2")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("weakly-convex", argument, function, box, isMember, why);
}
