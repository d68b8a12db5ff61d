using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>convex-domain</c> at the edge of its definition.</summary>
public sealed class ConvexDomainTests
{
    [Theory]
    [InlineData("", "0:0", null, true, "a single point")]
    [InlineData("", "0:0, 1:1", null, false, "two points")]
    [InlineData("", "sqrt(x)", null, true, "a half-line")]
    [InlineData("", "sqrt(x^2 - 1)", null, false, "two half-lines")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.ConvexDomain, argument, function, box, isMember, why);
}
