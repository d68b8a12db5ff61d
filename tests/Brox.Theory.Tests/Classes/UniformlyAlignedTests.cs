using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>uniformly-aligned</c> at the edge of its definition.</summary>
public sealed class UniformlyAlignedTests
{
    [Theory]
    [InlineData("t=1", "0:0, 1:1, 2:2", null, true, "every u below is on the way")]
    [InlineData("t=1", "0:0, 2:2, 3:1", null, false, "3 is below the ball of 2")]
    [InlineData("t=1", "abs(x)", null, false, "-1/2 is below the ball of 2, beyond 0")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.UniformlyAligned, argument, function, box, isMember, why);
}
