namespace Brox.Theory.Tests.Classes;

/// <summary><c>error-bound</c> at the edge of its definition.</summary>
public sealed class ErrorBoundTests
{
    [Theory]
    [InlineData("c=2", "x^2", null, true, "|2x| = 2d")]
    [InlineData("c=21/10", "x^2", null, false, "|2x| = 2d")]
    [InlineData("c=2", "max(abs(x) - 1, 0)^2", null, true, "2d = 2d")]
    [InlineData("", "x^4", null, false, "|4x^3| >= c|x| fails near 0")]
    [InlineData("", "x^4 - 2*x^2 + 1", null, false, "the gradient is 0 at 0, which is no minimizer")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("error-bound", argument, function, box, isMember, why);
}
