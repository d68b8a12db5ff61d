using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>quadratic-growth</c> at the edge of its definition.</summary>
public sealed class QuadraticGrowthTests
{
    [Theory]
    [InlineData("mu=2", "x^2", null, true, "with equality")]
    [InlineData("mu=2001/1000", "x^2", null, false, "just above it does not")]
    [InlineData("mu=1/2", "0:0, 2:1", null, true, "1 = 1/4*4")]
    [InlineData("mu=501/1000", "0:0, 2:1", null, false, "just above it does not")]
    [InlineData("", "0:0, 2:1", null, true, "some constant always does on finitely many points")]
    [InlineData("", "abs(x)", null, false, "linear at infinity")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.QuadraticGrowth, argument, function, box, isMember, why);
}
