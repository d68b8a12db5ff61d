namespace Brox.Theory.Tests.Classes;

/// <summary><c>concave</c> at the edge of its definition.</summary>
public sealed class ConcaveTests
{
    [Theory]
    [InlineData("", "sqrt(x)", "1..4", true, "f'' < 0")]
    [InlineData("", "-x^2 - y^2", "-1..1", true, "the Hessian is -2I")]
    [InlineData("", "-x^2", "-1..1", true, "f'' = -2")]
    [InlineData("", "x", "-1..1", true, "equality")]
    [InlineData("", "abs(x)", "-1..1", false, "f(0) = 0 is below the chord")]
    [InlineData("", "0:0", null, true, "there are no two points")]
    [InlineData("", "0:0, 1:1", null, false, "the domain is not convex")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("concave", argument, function, box, isMember, why);
}
