using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal.Oracles;

namespace Brox.Theory.Tests.Oracles;

/// <summary>What is measured of the oracles, against the definitions.</summary>
public sealed class OracleExperimentTests
{
    [Fact]
    public void EveryTestFunctionIsZeroAtItsMinimizersAndPositiveAtItsStarts()
    {
        foreach (var subject in TestFunctions.All)
        {
            foreach (var start in subject.Starts)
            {
                Assert.True(Math.Abs(subject.Function.Evaluate(subject.Nearest(start))) <= 1e-9, subject.Name);
                Assert.True(subject.Function.Evaluate(start.AsSpan()) > 0.1, subject.Name);
            }
        }
    }

    [Fact]
    public void TheNearestFactorisationIsNearestOnAScanOfAll()
    {
        var random = new Random(1);
        for (var round = 0; round < 40; round++)
        {
            double[] x = [.. Enumerable.Range(0, 4).Select(_ => (6 * random.NextDouble()) - 3)];
            var rankOne = Enumerable.Range(1, 8_000).SelectMany(k => new[] { k / 1_000.0, -k / 1_000.0 }).Min(s => Length([s, 0, 2 / s, 0], x));
            Assert.Equal(rankOne, Length(Named("factorisation-uv").Nearest(x), x), 1e-3);

            // Every orthogonal matrix of order 2 is a rotation, or a rotation after a reflection.
            var root = Enumerable.Range(0, 6_284).SelectMany(k => new[] { (A: k / 1_000.0, S: 1), (A: k / 1_000.0, S: -1) })
                .Min(q => Length([2 * Math.Cos(q.A), -2 * q.S * Math.Sin(q.A), Math.Sin(q.A), q.S * Math.Cos(q.A)], x));
            Assert.Equal(root, Length(Named("factorisation-XX").Nearest(x), x), 1e-3);
        }
    }

    [Fact]
    public void ExactStepsLoseNothingAndReachAMinimizer()
    {
        foreach (var name in new[] { "rosenbrock", "ex-1" })
        {
            var subject = Named(name);
            var table = OracleExperiment.Measure(subject, subject.Radii[^1], seed: 3);
            var (exact, budget) = (table.Rows[0], table.Budget!.Value);

            Assert.True(exact.Lost!.Worst.Upper <= 1e-6 && exact.Violations == 0 && exact.Reached == exact.Runs.Length && exact.Landing <= 1e-6, name);
            Assert.True(budget.Lower > 0 && budget.Upper <= 1, $"{name}: {budget}");
            foreach (var row in table.Rows.Skip(1))
            {
                Assert.Equal(exact.Points, row.Points);
                Assert.True(row.Lost!.Worst.Upper >= row.Lost.Mean.Lower && row.Lost.Mean.Lower >= -1e-6, $"{name}, {row.Oracle.Name}");
            }
        }
    }

    [Fact]
    public void TheBudgetIsTheLeastValueOnAGridOfViolatingPoints()
    {
        var subject = Named("ill-conditioned");
        var (f, metric) = (subject.Function, MetricFactor.Of(subject.Function.Metric));
        double[] star = [0, 0];
        foreach (var (x, t) in new[] { (new[] { 3.0, 1.0 }, 1.0), ([5.0, -0.5], 2.0), ([2.0, 2.0], 0.5) })
        {
            var ball = new OracleBall(f, metric, x, t);
            var exact = new CertifiedStep().Enclose(ball)!;
            var share = DecreaseBudget.Share(ball, exact, star)!.Value;
            var least = 1.0;
            for (var i = -200; i <= 200; i++)
            {
                for (var j = -200; j <= 200; j++)
                {
                    double[] u = [x[0] + (t * i / 200), x[1] + (t * j / 200)];
                    var violates = ((x[0] - u[0]) * (u[0] - star[0])) + ((x[1] - u[1]) * (u[1] - star[1])) < 0;
                    if (violates && (i * i) + (j * j) <= 40_000)
                    {
                        least = Math.Min(least, (f.Evaluate(u) - exact.Enclosure.Minimum.Upper) / (f.Evaluate(x) - exact.Enclosure.Minimum.Upper));
                    }
                }
            }

            Assert.True(share.Lower <= least + 1e-9 && least <= share.Upper + 0.02, $"{least} on the grid, {share}");
            Assert.True(share.Width <= 0.02, $"{share}");
        }
    }

    [Fact]
    public void AnExactStepThatViolatesTheDecreaseLeavesNoBudget()
    {
        // The ball of (5/2, 0) meets the well at (3, 0), which lies away from the minimizer 0.
        var f = FormulaFunction.Parse(["x"], "min(abs(x), abs(x - 3) + 1)");
        var ball = new OracleBall(f, MetricFactor.Of(f.Metric), [2.5], 1);
        var share = DecreaseBudget.Share(ball, new CertifiedStep().Enclose(ball)!, [0])!.Value;

        Assert.Equal(0, share.Lower);
        Assert.True(share.Upper <= 1e-6);
    }

    [Fact]
    public void RunsEndNearStuckOrAtTheLimit()
    {
        var subject = Named("ill-conditioned");
        var metric = MetricFactor.Of(subject.Function.Metric);
        OracleRun Run(OracleSubject of, IBroximalOracle oracle, double[] start, double t) => OracleRun.Of(of, metric, oracle, start, t, new Random(1), 50);

        var near = Run(subject, new QuadraticModel(), [3, 0], 1);
        Assert.Equal((OracleOutcome.Near, 2, 0), (near.Outcome, near.Moves, near.Violations));
        Assert.Equal(0, near.Landing, 12);

        // Along the steep axis the normalised gradient steps over the valley and back.
        var limit = Run(subject, new LinearModel(), [0.01, 3], 0.005);
        Assert.Equal((OracleOutcome.Limit, 50), (limit.Outcome, limit.Moves));

        var rastrigin = Named("rastrigin");
        Assert.Equal(OracleOutcome.Stuck, Run(rastrigin, new CertifiedStep(), [4, 3], 0.25).Outcome);
        Assert.Equal((OracleOutcome.Near, 0), (Run(rastrigin, new CertifiedStep(), [0.1, 0], 0.25).Outcome, Run(rastrigin, new CertifiedStep(), [0.1, 0], 0.25).Moves));
    }

    [Fact]
    public void AViolationIsCounted()
    {
        // From (1, 0) on the circle-shaped valley the gradient is (0, -1): a step of length 1 leads to (1, 1), farther from x* = (0, 0).
        var f = FormulaFunction.Parse(["x", "y"], "(x^2 + y^2)/100 - y");
        var subject = new OracleSubject("tilted", f, "the origin stands for x*", _ => [0, 0], [[2, 0]], [Rational.Half]);
        var run = OracleRun.Of(subject, MetricFactor.Of(f.Metric), new LinearModel(), [2, 0], 0.5, new Random(1), 1);

        Assert.Equal((1, 1), (run.Moves, run.Violations));
    }

    [Fact]
    public void AnExactStepThatMeetsTheDecreaseWithEqualityIsNoViolation()
    {
        // From a local minimizer beside an axis the exact step of length 1 leads onto the axis: there <x - u, u - x*> = 0.
        var subject = Named("rastrigin");
        var run = OracleRun.Of(subject, MetricFactor.Of(subject.Function.Metric), new CertifiedStep(), [2.625, -4.5], 1, new Random(1));

        Assert.Equal((OracleOutcome.Near, 0), (run.Outcome, run.Violations));
        Assert.Equal(0, run.Iterates[^1][1], 6);
    }

    [Fact]
    public void TheSameSeedGivesTheSameNumbersAndAnotherSeedOthers()
    {
        var subject = Named("ex-1");
        var (first, again, other) = (OracleExperiment.Measure(subject, 1, 1), OracleExperiment.Measure(subject, 1, 1), OracleExperiment.Measure(subject, 1, 2));

        Assert.Equal(first.Rows.Select(r => r.Lost), again.Rows.Select(r => r.Lost));
        Assert.NotEqual(first.Rows[1].Lost, other.Rows[1].Lost);
        Assert.Equal(first.Rows[3].Lost, other.Rows[3].Lost);
    }

    [Fact]
    public void TheMinimizersOfAnOwnFormulaAreFoundInItsBox()
    {
        var f = FormulaFunction.Parse(["x", "y"], "(x^2 - 1)^2 + (y - x)^2 + 5", Box.Create([new BoxSide(-3, 3), new BoxSide(-3, 3)]));
        Assert.True(FormulaSubject.TryCreate("own", f, [], [], [1], 1, out var found, out _));
        var subject = found!;

        Assert.Equal(5, subject.Minimum, 8);
        Assert.Equal(1, subject.Nearest([2, 0])[1], 5);
        Assert.Equal(-1, subject.Nearest([-2, 0])[0], 5);
        Assert.All(subject.Starts, x => Assert.True(f.Box.Contains(new Point([.. x.Select(Rational.FromDouble)]))));
    }

    [Fact]
    public void AnOwnFormulaWithoutABoundedBoxNeedsMinimizersAndStarts()
    {
        var f = FormulaFunction.Parse(["x"], "x^2");
        foreach (var (minimizers, starts, given) in new (ImmutableArray<double>[], ImmutableArray<double>[], string)[] { ([], [[1.0]], "a minimizer is"), ([[0.0]], [], "starts are"), ([], [], "minimizers and starts are") })
        {
            Assert.False(FormulaSubject.TryCreate("own", f, minimizers, starts, [1], 0, out var none, out var error));
            Assert.Null(none);
            Assert.Equal($"the formula has no bounded box, which is needed unless {given} given", error);
        }

        Assert.True(FormulaSubject.TryCreate("own", f, [[0.0]], [[1.0]], [1], 0, out var subject, out _));
        Assert.Equal(0, subject!.Minimum);
    }

    [Fact]
    public void AMetricThatIsSingularInFloatingPointIsNoSubject()
    {
        // Positive definite as a matrix of rationals: the determinant is 10^-40.
        var tiny = Rational.Parse("1/100000000000000000000") * Rational.Parse("1/100000000000000000000");
        Assert.True(Metric.TryCreate([[1, 1], [1, 1 + tiny]], out var metric, out _));
        Assert.False(FormulaSubject.TryCreate("own", FormulaFunction.Parse(["x", "y"], "x^2 + y^2", metric: metric), [[0.0, 0.0]], [[1.0, 1.0]], [1], 0, out _, out var error));
        Assert.Contains("too close to a singular one", error, StringComparison.Ordinal);
    }

    private static OracleSubject Named(string name) => TestFunctions.All.Single(s => s.Name == name);

    private static double Length(double[] x, double[] y) => Math.Sqrt(x.Zip(y, (a, b) => (a - b) * (a - b)).Sum());
}
