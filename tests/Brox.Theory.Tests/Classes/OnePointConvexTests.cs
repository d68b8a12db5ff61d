namespace Brox.Theory.Tests.Classes;

/// <summary><c>one-point-convex</c> at the edge of its definition.</summary>
public sealed class OnePointConvexTests
{
    [Theory]
    [InlineData("mu=2", "x^2", null, true, "<2x, x> = 2x^2")]
    [InlineData("mu=21/10", "x^2", null, false, "<2x, x> = 2x^2")]
    [InlineData("", "max(abs(x) - 1, 0)^2", null, false, "at the minimizer 1 the gradient is 0, and 1 is not -1")]
    [InlineData("", "x^4", null, false, "4x^4 >= mu x^2 fails near 0")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    [InlineData("mu=2", "x^2 + 2*y^2", "-1..1", true, "2x^2 + 4y^2 >= 2|x|^2")]
    [InlineData("mu=3", "x^2 + 2*y^2", "-1..1", false, "along the first axis 2x^2")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("one-point-convex", argument, function, box, isMember, why);
}
