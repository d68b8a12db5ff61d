namespace Brox.Theory.Tests.Classes;

/// <summary><c>acute-gradient</c> at the edge of its definition.</summary>
public sealed class AcuteGradientTests
{
    [Theory]
    [InlineData("a=1", "x^2", null, true, "on the line the angle is 0")]
    [InlineData("a=11/10", "x^2", null, false, "no cosine is above 1")]
    [InlineData("", "x^4 - 2*x^2 + 1", null, true, "between -1 and 1 it falls to the nearer minimizer, and at 0 the gradient is 0")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    [InlineData("", "x^4 - 2*x^2 + x/2", null, false, "beside the higher local minimum the gradient points away from the minimizer")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("acute-gradient", argument, function, box, isMember, why);
}
