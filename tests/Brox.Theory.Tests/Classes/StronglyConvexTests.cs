using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>strongly-convex</c> at the edge of its definition.</summary>
public sealed class StronglyConvexTests
{
    [Theory]
    [InlineData("mu=2", "x^2", null, true, "with equality")]
    [InlineData("mu=2001/1000", "x^2", null, false, "just above it does not")]
    [InlineData("", "x^4", null, false, "flat at 0")]
    [InlineData("mu=5", "3:1", null, true, "a single point")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.StronglyConvex, argument, function, box, isMember, why);
}
