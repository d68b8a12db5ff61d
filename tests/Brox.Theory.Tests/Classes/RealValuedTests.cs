using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>real-valued</c> at the edge of its definition.</summary>
public sealed class RealValuedTests
{
    [Theory]
    [InlineData("", "x^2", null, true, "finite everywhere")]
    [InlineData("", "sqrt(x)", null, false, "not on the left of 0")]
    [InlineData("", "0:0", null, false, "a single point")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.RealValued, argument, function, box, isMember, why);
}
