using Brox.Definitions;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>quasar-convex</c> at the edge of its definition.</summary>
public sealed class QuasarConvexTests
{
    [Theory]
    [InlineData("gamma=1", "x^2", null, true, "convex")]
    [InlineData("gamma=1", "x^2/(1 + x^2)", "-2..2", false, "at 2 it asks for gamma <= 2/5")]
    [InlineData("", "abs(x)", null, false, "no gradient at 0")]
    [InlineData("", "0:0", null, false, "a single point has no gradient")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(ClassName.QuasarConvex, argument, function, box, isMember, why);
}
