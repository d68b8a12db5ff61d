using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Broximal.Oracles;

namespace Brox.Theory.Tests.Oracles;

/// <summary>What is concluded from an enclosure of the broximal set, on enclosures made by hand.</summary>
public sealed class ExactStepTests
{
    [Fact]
    public void TheShareLostIsEnclosedByTheEndsOfTheMinimum()
    {
        // f(x) = 4, f(u) = 2, and the minimum lies in [0, 1].
        var step = new ExactStep(FormulaFunction.Parse(["x"], "x"), [4], Enclosing(0, 1, [[(0, 1)]]));

        AssertIs(3, 4, step.Decrease);
        AssertIs(1, 2, step.Suboptimality([2]));
        AssertIs(0.25, 2.0 / 3, step.Lost([2])!.Value);
        AssertIs(0.75, 4.0 / 3, step.Lost([4])!.Value);
    }

    [Fact]
    public void NothingCanBeLostWhereTheCentreMayBeAMinimizer() =>
        Assert.Null(new ExactStep(FormulaFunction.Parse(["x"], "x"), [4], Enclosing(3, 4, [[(3, 4)]])).Lost([4]));

    [Fact]
    public void TheDistanceIsAtLeastThatToTheNearestBoxAndAtMostThatToTheFarthestPlace()
    {
        var f = FormulaFunction.Parse(["x", "y"], "x + y");
        AssertIs(1, 2, new ExactStep(f, [0, 0], Enclosing(0, 0, [[(1, 2), (0, 0)]])).Distance([0, 0]));
        AssertIs(1, 5, new ExactStep(f, [0, 0], Enclosing(0, 0, [[(1, 2), (0, 0)], [(-3, -2), (4, 4)]])).Distance([0, 0]));
        AssertIs(0, 1, new ExactStep(f, [0, 0], Enclosing(0, 0, [[(1, 2), (0, 0)]])).Distance([1, 0]));
    }

    [Fact]
    public void TheDistanceIsThatOfTheMetric()
    {
        Assert.True(Metric.TryCreate([[4, 0], [0, 9]], out var metric, out _));
        var f = FormulaFunction.Parse(["x", "y"], "x + y", metric: metric);
        AssertIs(2, 4, new ExactStep(f, [0, 0], Enclosing(0, 0, [[(1, 2), (0, 0)]])).Distance([0, 0]));
        AssertIs(3, 6, new ExactStep(f, [0, 0], Enclosing(0, 0, [[(0, 0), (-2, -1)]])).Distance([0, 0]));
    }

    [Fact]
    public void AMeanAndAMostAreTakenOfBothEnds()
    {
        var values = MeasuredValues.Of([new FloatInterval(0, 1), new FloatInterval(2, 2), new FloatInterval(1, 6)])!;

        AssertIs(1, 3, values.Mean);
        AssertIs(2, 6, values.Worst);
        Assert.Null(MeasuredValues.Of([]));
    }

    private static BroximalEnclosure Enclosing(double low, double high, (double, double)[][] cover) =>
        new(new FloatInterval(low, high), [], [.. cover.Select(box => box.Select(s => new FloatInterval(s.Item1, s.Item2)).ToArray()).Select(box => System.Collections.Immutable.ImmutableArray.Create(box))]);

    private static void AssertIs(double low, double high, FloatInterval found)
    {
        Assert.Equal((low, high), (Math.Round(found.Lower, 12), Math.Round(found.Upper, 12)), Close);
        Assert.True(found.Lower <= low + 1e-15 && found.Upper >= high - 1e-15, $"{found} does not contain [{low}, {high}]");
    }

    private static bool Close((double Low, double High) a, (double Low, double High) b) => Math.Abs(a.Low - b.Low) < 1e-11 && Math.Abs(a.High - b.High) < 1e-11;
}
