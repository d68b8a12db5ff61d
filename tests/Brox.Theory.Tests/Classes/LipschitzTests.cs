namespace Brox.Theory.Tests.Classes;

/// <summary><c>lipschitz</c> at the edge of its definition.</summary>
public sealed class LipschitzTests
{
    [Theory]
    [InlineData("L=2", "0:0, 1:2, 3:1", null, true, "the steepest step, from 0 to 1, rises by 2")]
    [InlineData("L=3/2", "0:0, 1:2, 3:1", null, false, "from 0 to 1 it rises by 2 > 3/2")]
    [InlineData("L=1", "(0,0):0, (3,4):5, (3,0):1", null, true, "from (0,0) to (3,4) it rises by 5, which is the distance, and from (3,0) by 4")]
    [InlineData("L=1", "abs(x)", "-10..10", true, "the slopes are -1 and 1")]
    [InlineData("L=9/10", "abs(x)", "-10..10", false, "the slopes are -1 and 1")]
    [InlineData("L=3", "x^2", "-2..2", false, "the slope is 4 at the ends")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("lipschitz", argument, function, box, isMember, why);

    [Fact]
    public void Without_the_constant_some_constant_is_asked_for() => ClassCase.Check("lipschitz", string.Empty, "0:0, 1:100", null, true, "100 serves");
}
