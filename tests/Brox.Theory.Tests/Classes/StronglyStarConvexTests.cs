namespace Brox.Theory.Tests.Classes;

/// <summary><c>strongly-star-convex</c> at the edge of its definition.</summary>
public sealed class StronglyStarConvexTests
{
    [Theory]
    [InlineData("mu=2", "x^2 + 3*y^2", null, true, "strongly convex with 2")]
    [InlineData("mu=2", "x^2", null, true, "(1-a)^2 = (1-a) - a(1-a)")]
    [InlineData("mu=201/100", "x^2", null, false, "equality at mu = 2")]
    [InlineData("", "abs(x)", "-1..1", false, "linear from 0")]
    [InlineData("mu=2", "x^2 + abs(x)", null, true, "x^2 gives the term")]
    [InlineData("", "max(abs(x) - 1, 0)^2", null, false, "between two minimizers f would be below the minimum")]
    [InlineData("mu=7", "0:0", null, true, "there is one point")]
    [InlineData("", "0:0, 1:1", null, false, "between the points f = +inf")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("strongly-star-convex", argument, function, box, isMember, why);
}
