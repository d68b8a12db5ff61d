using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>alignment</c> at the edge of its definition.</summary>
public sealed class AlignmentTests
{
    [Theory]
    [InlineData("t=2", "0:0, 2:5, 3:4", null, true, "a point at distance t is not far")]
    [InlineData("t=199/100", "0:0, 2:5, 3:4", null, false, "it is far for a smaller t, and moves away")]
    [InlineData("t=1", "0:0", null, true, "no point is far")]
    [InlineData("t=1", "0:0, 2:2, 3:1", null, false, "2 moves to 3")]
    [InlineData("t=1/2", "0:0, 3:1, 4:0", null, true, "one of two minimizers serves")]
    [InlineData("t=1", "abs(x)", null, true, "every step is towards 0")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.Alignment, argument, function, box, isMember, why);
}
