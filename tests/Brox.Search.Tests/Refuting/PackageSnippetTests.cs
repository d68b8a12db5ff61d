using Brox.Functions;
using Brox.Search.Refuting;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Tests.Refuting;

/// <summary>The lines that the readme of the package shows.</summary>
public class PackageSnippetTests
{
    [Fact]
    public void The_smallest_counterexample_has_three_points()
    {
        var conjecture = Conjecture.Parse("alignment(t=s), s < r => alignment(t=r)");
        var result = Refuter.Run(conjecture, new RefuterOptions(SearchFamilies.Finite, [1], Seed: 1, Budget: TimeSpan.FromSeconds(30)));

        Assert.Equal(3, Assert.IsType<FiniteFunction>(result.Counterexample!.Functions["f"]).Points.Length);
    }
}
