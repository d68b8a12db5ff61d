using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>pseudoconvex</c> at the edge of its definition.</summary>
public sealed class PseudoconvexTests
{
    [Theory]
    [InlineData("", "x^4", null, true, "stationary at 0 alone")]
    [InlineData("", "x^2*(x - 1)^2", null, false, "stationary at 1/2")]
    [InlineData("", "7 + 0*x", null, true, "no value is lower")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.Pseudoconvex, argument, function, box, isMember, why);
}
