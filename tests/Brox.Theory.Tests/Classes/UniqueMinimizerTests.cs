using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>unique-minimizer</c> at the edge of its definition.</summary>
public sealed class UniqueMinimizerTests
{
    [Theory]
    [InlineData("", "x^2", null, true, "0")]
    [InlineData("", "0:0, 1:0", null, false, "0 and 1")]
    [InlineData("", "max(abs(x) - 1, 0)", null, false, "an interval")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.UniqueMinimizer, argument, function, box, isMember, why);
}
