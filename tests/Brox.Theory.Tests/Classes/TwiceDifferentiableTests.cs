namespace Brox.Theory.Tests.Classes;

/// <summary><c>twice-differentiable</c> at the edge of its definition.</summary>
public sealed class TwiceDifferentiableTests
{
    [Theory]
    [InlineData("", "x^2", null, true, "a polynomial")]
    [InlineData("", "max(abs(x) - 1, 0)^2", null, false, "f'' jumps at -1 and 1")]
    [InlineData("", "abs(x)^3", null, true, "f'' = 6|x| is continuous")]
    [InlineData("", "x*abs(x)", "-1..1", false, "f'' jumps at 0")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("twice-differentiable", argument, function, box, isMember, why);
}
