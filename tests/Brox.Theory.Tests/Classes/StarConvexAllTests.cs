namespace Brox.Theory.Tests.Classes;

/// <summary><c>star-convex-all</c> at the edge of its definition.</summary>
public sealed class StarConvexAllTests
{
    [Theory]
    [InlineData("", "0:0", null, true, "there is one point")]
    [InlineData("", "0:0, 1:0", null, false, "between the two minimizers f = +inf")]
    [InlineData("", "abs(x)", null, true, "convex")]
    [InlineData("", "min(abs(x), 1)", null, false, "from 0 to 2: f(1) = 1 > 1/2")]
    [InlineData("", "x^4 - 2*x^2 + 1", null, false, "f(0) = 1 between the minimizers -1 and 1")]
    [InlineData("", "x^2 + y^2", "-1..1", true, "convex")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("star-convex-all", argument, function, box, isMember, why);
}
