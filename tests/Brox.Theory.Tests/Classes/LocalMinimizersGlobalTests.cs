namespace Brox.Theory.Tests.Classes;

/// <summary><c>local-minimizers-global</c> at the edge of its definition.</summary>
public sealed class LocalMinimizersGlobalTests
{
    [Theory]
    [InlineData("0:0, 1:0, 3:0", null, true, "every point is a minimizer")]
    [InlineData("0:0, 1:0, 3:1", null, false, "3 is alone in the ball of radius 1 around it")]
    [InlineData("(0,0):0, (5,5):1", null, false, "a point far from all others is a local minimizer")]
    public void At_the_edge(string function, string? box, bool isMember, string why) => ClassCase.Check("local-minimizers-global", string.Empty, function, box, isMember, why);
}
