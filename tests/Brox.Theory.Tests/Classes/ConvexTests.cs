using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>convex</c> at the edge of its definition.</summary>
public sealed class ConvexTests
{
    [Theory]
    [InlineData("", "x^2", null, true, "the derivative rises")]
    [InlineData("", "abs(x)", null, true, "it jumps up")]
    [InlineData("", "x^4 - x^2", null, false, "concave at 0")]
    [InlineData("", "0:0", null, true, "a single point")]
    [InlineData("", "0:0, 1:0", null, false, "between them f = +inf")]
    [InlineData("", "min(x^2, (x - 1)^2)", null, false, "a ridge at 1/2")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.Convex, argument, function, box, isMember, why);
}
