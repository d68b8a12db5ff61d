using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>star-quasiconvex</c> at the edge of its definition.</summary>
public sealed class StarQuasiconvexTests
{
    [Theory]
    [InlineData("", "min(abs(x), 1)", null, true, "a plateau may be entered")]
    [InlineData("", "x^2*(x - 1)^2", null, false, "a ridge between two minimizers")]
    [InlineData("", "0:0, 1:1", null, false, "between them f = +inf")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.StarQuasiconvex, argument, function, box, isMember, why);
}
