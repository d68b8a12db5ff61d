namespace Brox.Theory.Tests.Classes;

/// <summary><c>invex</c> at the edge of its definition.</summary>
public sealed class InvexTests
{
    [Theory]
    [InlineData("", "x^4", null, true, "0 is the only stationary point")]
    [InlineData("", "x^4 - 2*x^2 + 1", null, false, "0 is stationary and no minimizer")]
    [InlineData("", "exp(x)", "-1..1", true, "no point is stationary")]
    [InlineData("", "x^3", "-1..1", false, "0 is stationary and no minimizer")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    [InlineData("", "x^2 - y^2", "-1..1", false, "the origin is stationary and no minimizer")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("invex", argument, function, box, isMember, why);
}
