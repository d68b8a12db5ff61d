namespace Brox.Theory.Tests.Classes;

/// <summary><c>strictly-pseudoconvex</c> at the edge of its definition.</summary>
public sealed class StrictlyPseudoconvexTests
{
    [Theory]
    [InlineData("", "x^4", null, true, "the derivative is 0 at the minimizer alone")]
    [InlineData("", "max(abs(x) - 1, 0)^2", null, false, "from one minimizer to another <0, y-x> = 0")]
    [InlineData("", "x^3", "-1..1", false, "f'(0) = 0, and f(-1) < f(0)")]
    [InlineData("", "x^3 + x", "-1..1", true, "it rises with a positive derivative")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    [InlineData("", "x^2 + y^2", "-1..1", true, "strictly convex")]
    [InlineData("", "x^2 - y^2", "-1..1", false, "the origin is stationary")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("strictly-pseudoconvex", argument, function, box, isMember, why);
}
