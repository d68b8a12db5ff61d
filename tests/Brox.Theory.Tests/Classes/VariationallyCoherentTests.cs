namespace Brox.Theory.Tests.Classes;

/// <summary><c>variationally-coherent</c> at the edge of its definition.</summary>
public sealed class VariationallyCoherentTests
{
    [Theory]
    [InlineData("", "x^4", null, true, "4x^4 > 0 but at 0")]
    [InlineData("", "max(abs(x) - 1, 0)^2", null, true, "for each minimizer the product is positive outside [-1, 1]")]
    [InlineData("", "x^4 - 2*x^2 + 1", null, false, "at 0 the gradient is 0")]
    [InlineData("", "-x^2", "-1..1", false, "at 0 the gradient is 0, and the minimizers are the ends")]
    [InlineData("", "exp(x)", "-1..1", true, "f' > 0, and the minimizer is the left end")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    [InlineData("", "max(0, x)^2", null, true, "from every minimizer, also a far one")]
    [InlineData("", "x^2 + y^2", "-1..1", true, "the product is 2|x|^2")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("variationally-coherent", argument, function, box, isMember, why);
}
