using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>closed</c> at the edge of its definition.</summary>
public sealed class ClosedTests
{
    [Theory]
    [InlineData("", "x^2", null, true, "continuous")]
    [InlineData("", "0:0, 1:1", null, true, "every value is isolated")]
    [InlineData("", "x*log(x)", "0..2", false, "f = +inf at 0, and the limit is 0")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.Closed, argument, function, box, isMember, why);
}
