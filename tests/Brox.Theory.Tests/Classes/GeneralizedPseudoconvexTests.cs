using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>generalized-pseudoconvex</c> at the edge of its definition.</summary>
public sealed class GeneralizedPseudoconvexTests
{
    [Theory]
    [InlineData("", "0:1, 2:1", null, true, "no value is lower")]
    [InlineData("", "0:0, 1:1", null, false, "0 is a subgradient at 1")]
    [InlineData("", "abs(x)", null, true, "0 is a subgradient at the minimum alone")]
    [InlineData("", "min(abs(x), 1)", null, false, "and here on the plateau")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.GeneralizedPseudoconvex, argument, function, box, isMember, why);
}
