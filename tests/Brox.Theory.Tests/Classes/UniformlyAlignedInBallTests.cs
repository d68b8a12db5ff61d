using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>uniformly-aligned-in-ball</c> at the edge of its definition.</summary>
public sealed class UniformlyAlignedInBallTests
{
    [Theory]
    [InlineData("t=1", "0:0, 1:1, 2:2", null, true, "every u below is on the way")]
    [InlineData("t=1", "0:0, 2:2, 3:1", null, false, "3 is below 2, in its ball")]
    [InlineData("t=1", "abs(x)", null, true, "0 is in no ball of a far point")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.UniformlyAlignedInBall, argument, function, box, isMember, why);
}
