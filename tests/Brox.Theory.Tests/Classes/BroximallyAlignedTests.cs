using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>broximally-aligned</c> at the edge of its definition.</summary>
public sealed class BroximallyAlignedTests
{
    [Theory]
    [InlineData("t=1", "0:0, 1:1, 2:2", null, true, "2 goes to 1, 1 to 0")]
    [InlineData("t=1", "0:0, 2:2", null, false, "2 does not move")]
    [InlineData("t=2", "0:0, 2:2", null, true, "0 is within reach")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.BroximallyAligned, argument, function, box, isMember, why);
}
