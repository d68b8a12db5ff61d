using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>quasiconvex</c> at the edge of its definition.</summary>
public sealed class QuasiconvexTests
{
    [Theory]
    [InlineData("", "0:0, 1:1", null, false, "between them f = +inf")]
    [InlineData("", "0:0", null, true, "a single point")]
    [InlineData("", "min(abs(x), 1)", null, true, "sublevel sets are intervals")]
    [InlineData("", "x^2*(x - 1)^2", null, false, "two valleys")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.Quasiconvex, argument, function, box, isMember, why);
}
