using Brox.Definitions.Verdicts;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference;
using Brox.Search.WorstCases;
using Brox.Tests.Shared;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Search.Tests.WorstCases;

/// <summary>Constructions: their runs are runs of the method, their functions members, by the decider and by the naive recheck where that is quick; and they are as long as they are said to be.</summary>
public sealed class ConstructionTests
{
    private static readonly Radius One = Radius.FromLength(Rational.One);

    [Theory]
    [InlineData("line", 5, true, 9, 9)]
    [InlineData("line", 5, false, 13, 13)]
    [InlineData("spiral", 3, true, 32, 36)]
    [InlineData("staircase", 5, true, 98, 106)]
    [InlineData("staircase", 3, true, 30, 38)]
    [InlineData("staircase", 3, false, 30, 39)]
    public void A_construction_is_a_run_on_a_member(string name, int ratio, bool isFarthest, int least, int most)
    {
        var rule = isFarthest ? SelectionRule.Farthest : SelectionRule.AnyMoving;

        var built = Construction.Of(name, ratio, rule, CancellationToken.None);

        Assert.InRange(built.Steps, least, most);
        Assert.IsType<Holds>(ClassCatalog.BroximallyAligned.Decide(built.Function, ClassArgument.Of(One)));
        Assert.Equal(ratio * ratio, built.Function.Metric.SquaredDistance(built.Start, built.XStar));
        AssertRun(built, rule);
        if (ratio < 5)
        {
            Assert.True(FiniteLoops.IsMember(built.Function, "broximally-aligned", One));
        }
    }

    [Fact]
    public void The_staircases_take_more_steps_than_reading_P_allows_and_the_recheck_says_so()
    {
        var built = Construction.Of("staircase", 5, SelectionRule.AnyMoving, CancellationToken.None);

        Assert.InRange(built.Steps, 107, 111);
        AssertRun(built, SelectionRule.AnyMoving);
        Assert.Null(RunRecheck.Refusal("thm-4.1.iii", "P", built.Function, One, "any-moving", built.Run, built.XStar));
        Assert.NotNull(RunRecheck.Refusal("bound-9/2", string.Empty, built.Function, One, "any-moving", built.Run, built.XStar));
        Assert.NotNull(RunRecheck.Refusal("thm-4.1.iii", "P", built.Function, One, "farthest", built.Run, built.XStar));
    }

    private static void AssertRun(WorstCase built, SelectionRule rule)
    {
        var problem = new FiniteBpm(built.Function, One);
        Assert.Equal((built.Start, built.XStar, built.Steps), (built.Run[0], built.Run[^1], built.Run.Length - 1));
        for (var k = 0; k + 1 < built.Run.Length; k++)
        {
            Assert.False(problem.IsMinimizer(built.Run[k]));
            Assert.Contains(built.Run[k + 1], problem.Choices(built.Run[k], rule));
        }

        Assert.Equal(built.NeedsChoice, !Bpm.Run(problem, built.Start, rule).Iterates.SequenceEqual(built.Run));
    }
}
