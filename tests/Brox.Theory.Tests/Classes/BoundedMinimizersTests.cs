namespace Brox.Theory.Tests.Classes;

/// <summary><c>bounded-minimizers</c> at the edge of its definition.</summary>
public sealed class BoundedMinimizersTests
{
    [Theory]
    [InlineData("", "0:0, 5:0", null, true, "finitely many")]
    [InlineData("", "max(x, 0)", null, false, "X is a half-line")]
    [InlineData("", "abs(x)", null, true, "X = {0}")]
    [InlineData("", "max(abs(x) - 1, 0)^2", null, true, "X = [-1, 1]")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("bounded-minimizers", argument, function, box, isMember, why);
}
