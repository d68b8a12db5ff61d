using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>star-convex</c> at the edge of its definition.</summary>
public sealed class StarConvexTests
{
    [Theory]
    [InlineData("", "x^2", null, true, "convex")]
    [InlineData("", "min(abs(x), 1)", null, false, "the plateau is above the chord from 0")]
    [InlineData("", "0:0", null, true, "a single point")]
    [InlineData("", "0:0, 1:1", null, false, "between them f = +inf")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.StarConvex, argument, function, box, isMember, why);
}
