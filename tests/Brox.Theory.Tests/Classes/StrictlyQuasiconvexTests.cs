using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>strictly-quasiconvex</c> at the edge of its definition.</summary>
public sealed class StrictlyQuasiconvexTests
{
    [Theory]
    [InlineData("", "abs(x)", null, true, "strictly monotone on both sides")]
    [InlineData("", "min(abs(x), 1)", null, false, "a plateau")]
    [InlineData("", "7 + 0*x", null, false, "a plateau")]
    [InlineData("", "0:0", null, true, "no open segment")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.StrictlyQuasiconvex, argument, function, box, isMember, why);
}
