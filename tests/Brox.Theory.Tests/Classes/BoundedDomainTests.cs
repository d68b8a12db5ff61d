using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>bounded-domain</c> at the edge of its definition.</summary>
public sealed class BoundedDomainTests
{
    [Theory]
    [InlineData("", "0:0, 9:1", null, true, "finitely many points")]
    [InlineData("", "x^2", null, false, "the whole line")]
    [InlineData("", "x^2", "-1..1", true, "a box bounds it")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.BoundedDomain, argument, function, box, isMember, why);
}
