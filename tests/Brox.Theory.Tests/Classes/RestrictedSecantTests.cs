using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>restricted-secant</c> at the edge of its definition.</summary>
public sealed class RestrictedSecantTests
{
    [Theory]
    [InlineData("mu=2", "x^2", null, true, "2x*x = 2*x^2, with equality")]
    [InlineData("mu=2001/1000", "x^2", null, false, "just above it does not")]
    [InlineData("", "x^4", null, false, "4x^4 is below every multiple of x^2")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.RestrictedSecant, argument, function, box, isMember, why);
}
