using Brox.Generators;
using Brox.Search.Refuting;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;
using Brox.Functions;
using Brox.Definitions.Verdicts;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ConjectureTests;

/// <summary>What a growing radius does to a class: one property that holds, one that does not, and how the second is refuted.</summary>
public class RadiusConjectures
{
    /// <summary>Progress grows with the radius. A failure prints the shrunk function and the seed; <c>Replay</c> runs that seed again.</summary>
    [Property(MaxTest = 300)]
    public Property Progress_grows_with_the_radius() => Prop.ForAll(FiniteFunctions.Any(), f =>
        (!IsIn(f, "progress(t=1)") || IsIn(f, "progress(t=2)")).Classify(IsIn(f, "progress(t=1)"), "says something"));

    /// <summary>Most functions that are drawn have to satisfy the hypothesis, or the property above proves little.</summary>
    [Fact]
    public void The_property_says_something()
    {
        var drawn = FiniteFunctions.Any().Generator.Sample(200, new Rnd(1UL, 3UL), 30).ToList();
        Assert.True(drawn.Count(f => IsIn(f, "progress(t=1)")) >= 50);
    }

    /// <summary>Alignment does not grow with the radius: a property that says so is falsified.</summary>
    [Fact]
    public void Alignment_does_not_grow_with_the_radius()
    {
        var property = Prop.ForAll(FiniteFunctions.Any(), f => !IsIn(f, "alignment(t=1)") || IsIn(f, "alignment(t=2)"));
        Assert.ThrowsAny<Exception>(() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), property));
    }

    /// <summary>The search of the laboratory finds the smallest counterexample: three points of a line.</summary>
    [Fact]
    public void The_smallest_counterexample_has_three_points()
    {
        var conjecture = Conjecture.Parse("alignment(t=s), s < r => alignment(t=r)");
        var result = Refuter.Run(conjecture, new RefuterOptions(SearchFamilies.Finite, [1], Seed: 1, Budget: TimeSpan.FromSeconds(30)));

        var f = Assert.IsType<FiniteFunction>(result.Counterexample!.Functions["f"]);
        Assert.Equal(3, f.Points.Length);
    }

    private static bool IsIn(FunctionInstance f, string text) =>
        ClassExpression.TryParse(text, out var expression, out var error)
            ? expression!.Decide(f) is Holds
            : throw new ArgumentException(error, nameof(text));
}
