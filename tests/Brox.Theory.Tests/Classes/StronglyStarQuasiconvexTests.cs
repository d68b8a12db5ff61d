namespace Brox.Theory.Tests.Classes;

/// <summary><c>strongly-star-quasiconvex</c> at the edge of its definition.</summary>
public sealed class StronglyStarQuasiconvexTests
{
    [Theory]
    [InlineData("mu=4", "x^2", null, true, "1 - (1-a)^2 = a(2-a) >= 2a(1-a)")]
    [InlineData("mu=401/100", "x^2", null, false, "a near 0")]
    [InlineData("mu=2", "abs(x)", "-1..1", true, "a|x| >= a(1-a)x^2 as |x| <= 1")]
    [InlineData("mu=21/10", "abs(x)", "-1..1", false, "x = 1, a near 0")]
    [InlineData("", "abs(x)", null, false, "far out no mu serves")]
    [InlineData("", "max(abs(x) - 1, 0)^2", null, false, "between two minimizers f would be below the minimum")]
    [InlineData("mu=7", "0:0", null, true, "there is one point")]
    [InlineData("", "0:0, 1:1", null, false, "between the points f = +inf")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("strongly-star-quasiconvex", argument, function, box, isMember, why);
}
