using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests;

/// <summary>The bounds at every iterate, against the inequalities written out and against the checks of a whole run.</summary>
public sealed class RunRatesTests
{
    [Fact]
    public void OfFiniteFunctionsAreTheInequalitiesWrittenOut()
    {
        var random = new Random(41);
        var (steps, violated) = (0, 0);
        for (var n = 0; n < 300; n++)
        {
            var points = Enumerable.Range(0, 12).Select(_ => new Point(random.Next(6), random.Next(6))).Distinct().ToList();
            var f = FiniteFunction.Create(points, points.Select(_ => new Rational(random.Next(8))));
            var (radius, square) = n % 2 == 0 ? (Radius.FromLength(2), new Rational(4)) : (Radius.FromSquare(5), new Rational(5));
            var problem = new FiniteBpm(f, radius);
            var run = Bpm.Run(problem, points[0], SelectionRule.Farthest, 50);
            var star = f.Minimizers[0];
            var x = run.Iterates;
            var rates = RunRates.Of(problem, run, star);
            Assert.Equal(x.Length, rates.Length);
            for (var k = 0; k < x.Length; k++)
            {
                Assert.Equal((Surd)f.Values[f.IndexOf(x[k])], rates[k].Value);
                Assert.Equal((Surd)Square(x[k], star), rates[k].SquaredDistance);
                Assert.Equal(f.Minimizers.All(m => Square(x[k], m) > square), rates[k].IsFar);
                Rational? own = k >= 1 && rates[k - 1].IsFar ? Square(x[k - 1], star) - Square(x[k], x[k - 1]) : null;
                Rational? pair = k >= 2 && rates[k - 1].IsFar && rates[k - 2].IsFar ? Square(x[k - 2], star) - (square / 2) : null;
                Rational? window = k >= 3 && rates[k - 1].IsFar && rates[k - 2].IsFar && rates[k - 3].IsFar ? Square(x[k - 3], star) - (square / 2) : null;
                Agrees(own, rates[k].Bound("thm-4.1.ii.a", string.Empty, BoundedQuantity.SquaredDistance));
                Agrees(pair, rates[k].Bound("thm-4.1.ii.b", "P", BoundedQuantity.SquaredDistance));
                Agrees(window, rates[k].Bound("thm-4.1.ii.b", "W", BoundedQuantity.SquaredDistance));

                // Reading P of part (iii) counted out: the least K with K >= 2 m + 1, m >= 2(d^2/t^2 - 1).
                var (m, d) = (0, Square(x[k], star));
                while (m < 2 * ((d / square) - 1))
                {
                    m++;
                }

                var count = rates[k].Bound("thm-4.1.iii", "P", BoundedQuantity.StepsLeft)!;
                Assert.Equal((Surd)(d > square ? (2 * m) + 1 : 1), count.Bound);
                Assert.Equal(run.Steps is { } all && all - k <= (d > square ? (2 * m) + 1 : 1), count.Holds);
                steps++;
                violated += rates[k].Bounds.Count(b => !b.Holds);
            }
        }

        Assert.True(steps > 500 && violated > 50, $"{steps} iterates, {violated} violations");

        static Rational Square(Point a, Point b) => ((a[0] - b[0]) * (a[0] - b[0])) + ((a[1] - b[1]) * (a[1] - b[1]));

        static void Agrees(Rational? expected, IterateBound? actual)
        {
            Assert.Equal(expected is { } bound ? (Surd)bound : (Surd?)null, actual?.Bound);
            Assert.Equal(actual?.Margin is { Sign: >= 0 }, actual?.Holds ?? false);
        }
    }

    [Fact]
    public void OfAllServingMinimizersHoldExactlyWhereTheChecksOfTheRunDo()
    {
        var random = new Random(5);
        var failures = 0;
        for (var n = 0; n < 1500; n++)
        {
            var points = Enumerable.Range(0, 6).Select(_ => new Point(random.Next(4), random.Next(4))).Distinct().ToList();
            var f = FiniteFunction.Create(points, points.Select(_ => new Rational(random.Next(5))));
            var radius = Radius.FromSquare(1 + random.Next(5));
            var problem = new FiniteBpm(f, radius);
            var run = Bpm.Run(problem, points[0], SelectionRule.Farthest, 50);
            var checks = TheoremChecks.Of(problem, run, [.. f.Minimizers]);
            foreach (var check in checks.Where(c => c.Claim.StartsWith("thm-4.1.ii", StringComparison.Ordinal) && !c.Claim.EndsWith("iii", StringComparison.Ordinal)))
            {
                var holds = f.Minimizers.All(star => RunRates.Of(problem, run, star)
                    .All(r => r.Bound(check.Claim, check.Reading, BoundedQuantity.SquaredDistance) is not { Holds: false }));
                Assert.Equal(check.Holds, holds);
                failures += holds ? 0 : 1;
            }

            foreach (var check in checks.Where(c => c.Claim is "thm-4.1.iii" or "bound-9/2"))
            {
                Assert.Equal(check.Holds, f.Minimizers.All(star => RunRates.Of(problem, run, star)[0].Bound(check.Claim, check.Reading, BoundedQuantity.StepsLeft)!.Holds));
            }
        }

        Assert.True(failures > 30, $"only {failures} failures");
    }

    /// <summary>The square root of the linear rate removed by squaring: <c>t (f_k - f*) &lt;= |x_k - x*| (f_{k-1} - f_k)</c>, all sides non-negative.</summary>
    [Fact]
    public void OfConvexFunctionsAreKeptAndOfOthersDecidedAsWithoutRoots()
    {
        var random = new Random(8);
        var (kept, broken) = (0, 0);
        for (var n = 0; n < 400; n++)
        {
            if (LineSamples.Linear(random, 2 + random.Next(5)) is not { } f)
            {
                continue;
            }

            var line = PiecewiseLinear.Of(f);
            var square = new Rational(1 + random.Next(6)) / 2;
            var problem = new LineBpm(line, Radius.FromSquare(square));
            var isConvex = ClassCatalog.Find("convex")!.Decide(f, ClassArgument.None) is Definitions.Verdicts.Holds;
            var star = line.Minimizers[0].Lower ?? line.Minimizers[0].SimplestElement();
            foreach (var start in f.Knots.Select(k => (Surd)(k + random.Next(-9, 10))).Where(x => f.Evaluate(x) is not null))
            {
                var run = Bpm.Run(problem, start, SelectionRule.Farthest, 60);
                var rates = ConvexRates.Add(problem, run, star, RunRates.Of(problem, run, star));
                for (var k = 1; k < rates.Length; k++)
                {
                    var gap = rates[k].Bound(ConvexRates.Claim, string.Empty, BoundedQuantity.Gap);
                    Assert.Equal(rates[k - 1].IsFar, gap is not null);
                    if (gap is null)
                    {
                        continue;
                    }

                    var (before, after) = (f.Evaluate(run.Iterates[k - 1])!.Value, f.Evaluate(run.Iterates[k])!.Value);
                    var (left, right) = (square * Surd.Square(after - line.Infimum), Surd.Square(run.Iterates[k] - star) * Surd.Square(before - after));
                    Assert.Equal(left <= right, gap.Holds);
                    var distance = rates[k].Bound(ConvexRates.Claim, string.Empty, BoundedQuantity.SquaredDistance)!;
                    Assert.Equal(Surd.Square(run.Iterates[k] - star) + square <= Surd.Square(run.Iterates[k - 1] - star), distance.Holds);
                    kept += gap.Holds && distance.Holds ? 1 : 0;
                    broken += gap.Holds && distance.Holds ? 0 : 1;
                }

                Assert.True(!isConvex || rates.All(r => r.Bounds.Where(b => b.Claim == ConvexRates.Claim).All(b => b.Holds)), $"convex, from {start}");
            }
        }

        Assert.True(kept > 200 && broken > 50, $"{kept} kept, {broken} broken");
    }

    [Fact]
    public void TheLinearRateIsTheNumberInTheTheorem()
    {
        // f = |x|, t = 1/2 measured in B = (4): steps of 1/4; from 3 to 11/4, |11/4|_B = 11/2, and 3 / (1 + (1/2)/(11/2)) = 11/4.
        Assert.True(Metric.TryCreate([[new Rational(4)]], out var metric, out _));
        var f = PiecewisePolynomial.Create([new Piece(null, 0, Line(-1)), new Piece(0, null, Line(1))], [], metric: metric);
        var problem = new LineBpm(PiecewiseLinear.Of(f), Radius.FromLength(Rational.Half));
        var run = Bpm.Run(problem, 3, SelectionRule.Farthest);
        var rates = ConvexRates.Add(problem, run, 0, RunRates.Of(problem, run, 0));
        Assert.Equal(12, run.Steps);
        Assert.Equal((Surd)Rational.Create(11, 4), rates[1].Bound(ConvexRates.Claim, string.Empty, BoundedQuantity.Gap)!.Bound);
        Assert.Equal((Surd)(36 - Rational.Create(1, 4)), rates[1].Bound(ConvexRates.Claim, string.Empty, BoundedQuantity.SquaredDistance)!.Bound);
        Assert.Equal((Surd)144, rates[0].Bound(ConvexRates.Claim, string.Empty, BoundedQuantity.StepsLeft)!.Bound);
        Assert.All(rates, r => Assert.All(r.Bounds, b => Assert.True(b.Holds)));

        static Polynomial Line(long slope) => new([Rational.Zero, new Rational(slope)]);
    }
}
