namespace Brox.Theory.Tests.Classes;

/// <summary><c>ball-convex</c> at the edge of its definition.</summary>
public sealed class BallConvexTests
{
    [Theory]
    [InlineData("t=1", "0:0, 1:1, 2:2", null, true, "the slope 1 serves at 1, and any up to it at 0")]
    [InlineData("t=1", "0:0, 1:1, 2:1", null, false, "from 2 to 1 the slope 1 is needed for 0, and too much for 2")]
    [InlineData("t=1", "0:0", null, true, "x = u, and 0 >= 0")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("ball-convex", argument, function, box, isMember, why);
}
