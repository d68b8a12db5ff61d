namespace Brox.Theory.Tests.Classes;

/// <summary><c>strongly-quasar-convex</c> at the edge of its definition.</summary>
public sealed class StronglyQuasarConvexTests
{
    [Theory]
    [InlineData("gamma=1, mu=2", "x^2", null, true, "0 >= x^2 - 2x^2 + x^2")]
    [InlineData("gamma=1, mu=201/100", "x^2", null, false, "equality at mu = 2")]
    [InlineData("gamma=1/2, mu=6", "x^2", null, true, "0 >= x^2 - 4x^2 + 3x^2")]
    [InlineData("gamma=1/2, mu=61/10", "x^2", null, false, "equality at mu = 6")]
    [InlineData("", "x^4", null, false, "near 0 the square is larger than the fourth power")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("strongly-quasar-convex", argument, function, box, isMember, why);
}
