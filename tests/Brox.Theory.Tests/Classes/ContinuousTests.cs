using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>continuous</c> at the edge of its definition.</summary>
public sealed class ContinuousTests
{
    [Theory]
    [InlineData("", "abs(x)", null, true, "a kink is no jump")]
    [InlineData("", "0:0", null, false, "+inf beside the point")]
    [InlineData("", "sqrt(x)", null, false, "+inf on the left of 0")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.Continuous, argument, function, box, isMember, why);
}
