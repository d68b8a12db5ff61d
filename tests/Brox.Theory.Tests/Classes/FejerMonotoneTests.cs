using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference.Definitions;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Classes;

/// <summary><c>fejer-monotone</c> at the edge of its definition, and against loops.</summary>
public sealed class FejerMonotoneTests
{
    private const string Name = "fejer-monotone";

    [Theory]
    [InlineData("t=1", "0:0, 1:1, 2:3", null, true, "each step goes towards 0")]
    [InlineData("t=1", "0:0, 1:0", null, false, "a step from the minimizer 0 to the minimizer 1")]
    [InlineData("t=9/10", "0:0, 1:0", null, true, "no step reaches the other minimizer")]
    [InlineData("t=1", "0:0, 3:2, 4:1, 6:0", null, false, "the step from 3 to 4 leaves 0")]
    [InlineData("t^2=2", "(0,0):0, (3,0):2, (2,1):1", null, true, "sqrt(5) <= 3")]
    [InlineData("t=1", "(0,0):0, (2,0):2, (2,1):1", null, false, "sqrt(5) > 2")]
    [InlineData("t=1", "(0,0):0", null, true, "there is no step")]
    [InlineData("t=1", "abs(x)", null, true, "each step goes towards 0")]
    [InlineData("t=1", "x^2", null, true, "each step goes towards 0")]
    [InlineData("t=1", "max(abs(x) - 1, 0)", null, false, "in X steps go anywhere within reach, away from -1 as well")]
    [InlineData("t=1", "x^4 - 2*x^2", null, false, "the step from -1/2 to -1 leaves 1")]
    public void At_the_edge(string argument, string function, string? box, bool isMember, string why) => ClassCase.Check(Name, argument, function, box, isMember, why);

    [Fact]
    public void On_random_points_it_is_what_loops_say()
    {
        DefinedClasses.AddLiterature(NaiveReader.Instance);
        var (random, members, others) = (new Random(4), 0, 0);
        Assert.True(Metric.TryCreate([[2, 1], [1, 2]], out var skew, out _));
        for (var i = 0; i < 200; i++)
        {
            List<Point> points = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => new Point(random.Next(4), random.Next(3))).Distinct()];
            var f = FiniteFunction.Create(points, points.Select(_ => (Rational)random.Next(3)), i % 2 == 0 ? skew : null);
            Rational square = random.Next(1, 7);
            var isMember = Loops(f, square);
            var verdict = FunctionClasses.Named(Name).Decide(f, ClassArgument.Of(Radius.FromSquare(square)));
            Assert.True(isMember ? verdict is Holds : verdict is Fails, $"t^2 = {square} on {string.Join(" ", f.Points.Zip(f.Values))}: {verdict}");
            _ = isMember ? members++ : others++;
        }

        Assert.True(members > 40 && others > 40, $"{members} members, {others} others");
    }

    private static bool Loops(FiniteFunction f, Rational square)
    {
        var least = f.Values.Min();
        foreach (var x in f.Points)
        {
            var ball = f.Points.Where(u => f.Metric.SquaredDistance(x, u) <= square).ToList();
            foreach (var u in ball.Where(u => ball.All(z => Value(u) <= Value(z))))
            {
                if (f.Points.Any(s => Value(s) == least && f.Metric.SquaredDistance(u, s) > f.Metric.SquaredDistance(x, s)))
                {
                    return false;
                }
            }
        }

        return true;

        Rational Value(Point p) => f.Values[f.IndexOf(p)];
    }
}
