namespace Brox.Theory.Tests.Classes;

/// <summary><c>outer-gamma-convex</c> at the edge of its definition.</summary>
public sealed class OuterGammaConvexTests
{
    [Theory]
    [InlineData("r=1", "0:0, 1:0", null, true, "the ends are 1 apart")]
    [InlineData("r=9/10", "0:0, 1:0", null, false, "between the ends f = +inf")]
    [InlineData("r=2", "0:0, 1:2, 2:0", null, true, "no two points are farther apart")]
    [InlineData("r=1", "0:0, 1:2, 2:0", null, false, "1 lies above the chord from 0 to 2")]
    [InlineData("r=1", "0:0, 1:1, 2:2", null, true, "1 lies on the chord")]
    [InlineData("r=1", "x^2", null, true, "convex")]
    [InlineData("r=1", "x^4 - 2*x^2 + 1", null, false, "between -1 and 1 all is above the chord")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("outer-gamma-convex", argument, function, box, isMember, why);
}
