namespace Brox.Theory.Tests.Classes;

/// <summary><c>semistrictly-quasiconvex</c> at the edge of its definition.</summary>
public sealed class SemistrictlyQuasiconvexTests
{
    [Theory]
    [InlineData("", "0:0", null, true, "there are no two values")]
    [InlineData("", "0:0, 2:2, 3:1", null, false, "the domain is not convex")]
    [InlineData("", "min(abs(x), 1)", null, false, "f(1) = f(2) > f(0), and 1 lies between 0 and 2")]
    [InlineData("", "max(abs(x) - 1, 0)^2", null, true, "flat at the minimum alone")]
    [InlineData("", "x^4/4 + x^3/3", null, true, "f' = x^2 (x + 1) vanishes at 0, but f rises there")]
    [InlineData("", "x^2 + y^2", "-1..1", true, "strictly convex")]
    [InlineData("", "x*y", "-1..1", false, "from (1, 1/2) to (-1, -1) it goes below and up")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("semistrictly-quasiconvex", argument, function, box, isMember, why);
}
