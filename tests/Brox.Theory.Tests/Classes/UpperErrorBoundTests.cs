namespace Brox.Theory.Tests.Classes;

/// <summary><c>upper-error-bound</c> at the edge of its definition.</summary>
public sealed class UpperErrorBoundTests
{
    [Theory]
    [InlineData("L=2", "x^2", null, true, "|2x| = 2d")]
    [InlineData("L=19/10", "x^2", null, false, "|2x| = 2d")]
    [InlineData("", "x^4", null, false, "|4x^3| <= L|x| fails far out")]
    [InlineData("L=4", "x^4", "-1..1", true, "|4x^3| <= 4|x|")]
    [InlineData("L=39/10", "x^4", "-1..1", false, "at 1 the derivative is 4")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("upper-error-bound", argument, function, box, isMember, why);
}
