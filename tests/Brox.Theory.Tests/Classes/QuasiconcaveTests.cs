namespace Brox.Theory.Tests.Classes;

/// <summary><c>quasiconcave</c> at the edge of its definition.</summary>
public sealed class QuasiconcaveTests
{
    [Theory]
    [InlineData("", "x^3", "-1..1", true, "monotone")]
    [InlineData("", "-abs(x)", "-1..1", true, "concave")]
    [InlineData("", "abs(x)", "-1..1", false, "f(0) < min(f(-1), f(1))")]
    [InlineData("", "0:0", null, true, "there are no two points")]
    [InlineData("", "0:0, 1:1", null, false, "the domain is not convex")]
    [InlineData("", "-x^2*(x^2 - 1)", "-1..1", false, "two hills with a valley at 0")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("quasiconcave", argument, function, box, isMember, why);
}
