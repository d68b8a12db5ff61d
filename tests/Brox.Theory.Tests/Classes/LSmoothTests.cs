namespace Brox.Theory.Tests.Classes;

/// <summary><c>l-smooth</c> at the edge of its definition.</summary>
public sealed class LSmoothTests
{
    [Theory]
    [InlineData("L=2", "x^2", null, true, "f' = 2x")]
    [InlineData("L=199/100", "x^2", null, false, "f' = 2x")]
    [InlineData("", "x^4", null, false, "f'' = 12 x^2 is not bounded")]
    [InlineData("L=12", "x^4", "-1..1", true, "f'' <= 12")]
    [InlineData("L=11", "x^4", "-1..1", false, "f''(1) = 12")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    [InlineData("L=2", "x^2 + y^2", null, true, "the Hessian is 2I")]
    [InlineData("L=3/2", "x^2 - y^2", "-1..1", false, "the Hessian has the eigenvalue 2")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check("l-smooth", argument, function, box, isMember, why);
}
