using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>connected-minimizers</c> at the edge of its definition.</summary>
public sealed class ConnectedMinimizersTests
{
    [Theory]
    [InlineData("", "0:0, 1:0", null, false, "two points")]
    [InlineData("", "0:0, 1:1", null, true, "one point")]
    [InlineData("", "max(abs(x) - 1, 0)", null, true, "an interval")]
    [InlineData("", "x^2*(x - 1)^2", null, false, "0 and 1")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.ConnectedMinimizers, argument, function, box, isMember, why);
}
