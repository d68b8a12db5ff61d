using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>polyak-lojasiewicz</c> at the edge of its definition.</summary>
public sealed class PolyakLojasiewiczTests
{
    [Theory]
    [InlineData("mu=2", "x^2", null, true, "4x^2 = 2*2*x^2, with equality")]
    [InlineData("mu=2001/1000", "x^2", null, false, "just above it does not")]
    [InlineData("", "x^4", null, false, "16x^6 is below every multiple of x^4")]
    [InlineData("", "7 + 0*x", null, true, "0 >= 0 for a constant")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.PolyakLojasiewicz, argument, function, box, isMember, why);
}
