namespace Brox.Theory.Tests.Classes;

/// <summary><c>sharp</c> at the edge of its definition.</summary>
public sealed class SharpTests
{
    [Theory]
    [InlineData("c=1/3", "0:0, 2:2, 3:1", null, true, "at 3: 1 >= 3c")]
    [InlineData("c=1/2", "0:0, 2:2, 3:1", null, false, "at 3: 1 < 3/2")]
    [InlineData("c=1", "abs(x)", null, true, "|x| = d")]
    [InlineData("c=11/10", "abs(x)", null, false, "|x| = d")]
    [InlineData("", "x^2", null, false, "near 0 the square is below c|x|")]
    [InlineData("", "min(abs(x), 1)", null, false, "1 >= c|x| fails far out")]
    [InlineData("c=1", "0:0, 1:0, 3:2", null, true, "the nearest minimizer counts")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("sharp", argument, function, box, isMember, why);
}
