using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>differentiable</c> at the edge of its definition.</summary>
public sealed class DifferentiableTests
{
    [Theory]
    [InlineData("", "x^2", null, true, "2x")]
    [InlineData("", "abs(x)", null, false, "-1 and 1 at 0")]
    [InlineData("", "max(x, 0)^2", null, true, "both derivatives are 0 at 0")]
    [InlineData("", "0:0", null, false, "not finite everywhere")]
    [InlineData("", "sqrt(x)", null, false, "not finite everywhere")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.Differentiable, argument, function, box, isMember, why);
}
