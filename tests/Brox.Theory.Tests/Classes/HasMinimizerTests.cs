using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>has-minimizer</c> at the edge of its definition.</summary>
public sealed class HasMinimizerTests
{
    [Theory]
    [InlineData("", "x^2", null, true, "0")]
    [InlineData("", "0:0", null, true, "0")]
    [InlineData("", "exp(x)", null, false, "0 is not attained")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.HasMinimizer, argument, function, box, isMember, why);
}
