namespace Brox.Theory.Tests.Classes;

/// <summary><c>quadratic-upper-growth</c> at the edge of its definition.</summary>
public sealed class QuadraticUpperGrowthTests
{
    [Theory]
    [InlineData("L=2", "x^2", null, true, "x^2 = d^2")]
    [InlineData("L=19/10", "x^2", null, false, "x^2 = d^2")]
    [InlineData("", "abs(x)", null, false, "|x| <= L/2 x^2 fails near 0")]
    [InlineData("", "x^4", null, false, "x^4 <= L/2 x^2 fails far out")]
    [InlineData("", "0:0", null, false, "f = +inf beside 0")]
    [InlineData("", "0:0, 1:1", null, false, "f = +inf between 0 and 1")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("quadratic-upper-growth", argument, function, box, isMember, why);
}
