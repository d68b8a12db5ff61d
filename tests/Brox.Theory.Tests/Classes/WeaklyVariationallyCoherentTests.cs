namespace Brox.Theory.Tests.Classes;

/// <summary><c>weakly-variationally-coherent</c> at the edge of its definition.</summary>
public sealed class WeaklyVariationallyCoherentTests
{
    [Theory]
    [InlineData("", "x^4", null, true, "the minimizer is one")]
    [InlineData("", "x^4 - 2*x^2 + 1", null, false, "at 0 the gradient is 0")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    [InlineData("", "x^2 + y^2", "-1..1", true, "the product is 2|x|^2")]
    [InlineData("", "x^2 - y^2", "-1..1", false, "the origin is stationary and no minimizer")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("weakly-variationally-coherent", argument, function, box, isMember, why);
}
