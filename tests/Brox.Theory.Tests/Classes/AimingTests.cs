using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>aiming</c> at the edge of its definition.</summary>
public sealed class AimingTests
{
    [Theory]
    [InlineData("theta=2", "x^2", null, true, "x*2x = 2*x^2, with equality")]
    [InlineData("theta=2001/1000", "x^2", null, false, "just above it does not")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    [InlineData("", "7 + 0*x", null, true, "0 >= 0 for a constant")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.Aiming, argument, function, box, isMember, why);
}
