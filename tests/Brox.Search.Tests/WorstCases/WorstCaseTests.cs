using Brox.Definitions.Verdicts;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Exhaustive;
using Brox.Search.WorstCases;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Search.Tests.WorstCases;

/// <summary>The dynamic programme against every function, one by one, and against the method itself.</summary>
public sealed class WorstCaseTests
{
    public static TheoryData<string, string, bool> Small()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var isFarthest in new[] { true, false })
        {
            foreach (var (points, squares) in new[]
            {
                ("0;1;2;3;4", "1 4 9"),
                ("0;1;3;4;6", "1 4 9"),
                ("0;1;2;4;5;7", "9"),
                ("0,0;0,1;0,2;1,0;1,1;1,2", "1 2"),
                ("0,0;1,1;2,0;3,1;1,3", "2 4 5"),
                ("0,0,0;1,0,0;0,1,0;0,0,1;1,1,1", "1 2"),
            })
            {
                foreach (var square in squares.Split(' '))
                {
                    data.Add(points, square, isFarthest);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Small))]
    public void The_most_steps_are_those_of_the_worst_weak_order(string points, string square, bool isFarthest)
    {
        var scope = Scope(points);
        var radius = Radius.FromSquare(new Rational(int.Parse(square, System.Globalization.CultureInfo.InvariantCulture)));
        var rule = isFarthest ? SelectionRule.Farthest : SelectionRule.AnyMoving;
        var worst = WeakOrders.Of(scope)
            .Where(f => ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(radius)) is Holds)
            .Max(f => f.Points.Max(x => Bpm.AllRuns(new FiniteBpm(f, radius), x, rule).Max(run => run.Steps!.Value)));

        var found = WorstCaseSearch.Run(scope, radius, rule, CancellationToken.None);

        Assert.Equal(worst, found.Steps);
        AssertForced(found, radius, rule);
    }

    [Theory]
    [InlineData(3, 3, 1, true)]
    [InlineData(3, 3, 2, false)]
    [InlineData(2, 5, 5, false)]
    public void The_function_forces_the_steps(int width, int height, int square, bool isFarthest)
    {
        var radius = Radius.FromSquare(new Rational(square));
        var rule = isFarthest ? SelectionRule.Farthest : SelectionRule.AnyMoving;

        AssertForced(WorstCaseSearch.Run(PointScope.Grid([width, height]), radius, rule, CancellationToken.None), radius, rule);
    }

    [Fact]
    public void A_line_of_unit_steps_is_walked_from_end_to_end() =>
        Assert.Equal(7, WorstCaseSearch.Run(PointScope.Line(8), Radius.FromLength(Rational.One), SelectionRule.Farthest, CancellationToken.None).Steps);

    [Fact]
    public void Under_the_rule_nearest_there_is_no_worst_case() =>
        Assert.Throws<ArgumentException>(() => WorstCaseSearch.Run(PointScope.Line(3), Radius.FromLength(Rational.One), SelectionRule.Nearest, CancellationToken.None));

    private static void AssertForced(WorstCase found, Radius radius, SelectionRule rule)
    {
        Assert.IsType<Holds>(ClassCatalog.BroximallyAligned.Decide(found.Function, ClassArgument.Of(radius)));
        Assert.Contains(found.XStar, Alignment.Serving(found.Function, radius, CancellationToken.None));
        var problem = new FiniteBpm(found.Function, radius);
        Assert.Contains(Bpm.AllRuns(problem, found.Start, rule), run => run.Steps == found.Steps);
        Assert.Equal(found.NeedsChoice, Bpm.Run(problem, found.Start, rule).Steps != found.Steps);
    }

    private static PointScope Scope(string points)
    {
        var list = points.Split(';').Select(p => new Point([.. p.Split(',').Select(c => new Rational(int.Parse(c, System.Globalization.CultureInfo.InvariantCulture)))])).ToList();
        return PointScope.Of(list, Metric.Identity(list[0].Dimension));
    }
}
