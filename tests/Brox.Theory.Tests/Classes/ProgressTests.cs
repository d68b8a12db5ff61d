using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>progress</c> at the edge of its definition.</summary>
public sealed class ProgressTests
{
    [Theory]
    [InlineData("t=1", "0:0, 2:2", null, false, "2 does not move")]
    [InlineData("t=2", "0:0, 2:2", null, true, "0 is at distance t")]
    [InlineData("t=99/100", "0:0, 1:1, 2:2", null, false, "no step reaches a point")]
    [InlineData("t=1", "abs(x)", null, true, "every ball has a lower point")]
    [InlineData("t=1", "0:0", null, true, "X is all there is")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.Progress, argument, function, box, isMember, why);
}
