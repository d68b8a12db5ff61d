using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>strictly-star-quasiconvex</c> at the edge of its definition.</summary>
public sealed class StrictlyStarQuasiconvexTests
{
    [Theory]
    [InlineData("", "abs(x)", null, true, "strictly falling towards 0")]
    [InlineData("", "min(abs(x), 1)", null, false, "a plateau above the minimum")]
    [InlineData("", "max(abs(x) - 1, 0)", null, true, "a plateau of minimizers")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.StrictlyStarQuasiconvex, argument, function, box, isMember, why);
}
