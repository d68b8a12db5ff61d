using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal.Oracles;
using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Tests.Oracles;

/// <summary>The steps of the oracles: in the ball, and minimizers of what they say they minimize.</summary>
public sealed class OracleStepTests
{
    private static readonly MatrixLayers _square = new(new MatrixSize(2, 2));

    private static readonly Metric _metric = Metric.TryCreate([[2, 1, 0], [1, 3, -1], [0, -1, 2]], out var metric, out _) ? metric! : Metric.Identity(3);

    public static TheoryData<string> Names => [.. OracleExperiment.MetricOracles.Select(o => o.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AStepStaysInTheBallAndInTheBox(string name)
    {
        var oracle = OracleExperiment.MetricOracles.Single(o => o.Name == name);
        var random = new Random(1);
        var box = Box.Create([new BoxSide(-1, 2), new BoxSide(null, 1), new BoxSide(-3, null)]);
        var moved = 0;
        for (var round = 0; round < 60; round++)
        {
            var f = FormulaFunction.Parse(["x", "y", "z"], "(x - 1)^2 + sin(3*y)*x + exp(z/4) - x*y*z/5", round % 2 == 0 ? box : null, _metric);
            var ball = new OracleBall(f, MetricFactor.Of(_metric), [(3 * random.NextDouble()) - 1, 1 - (3 * random.NextDouble()), (4 * random.NextDouble()) - 3], 0.1 + (3 * random.NextDouble()));
            var u = oracle.Step(ball, random);

            Assert.True(_metric.SquaredDistance(Exact(u), Exact([.. ball.Center])) <= Rational.FromDouble(ball.Radius) * Rational.FromDouble(ball.Radius), $"{name} leaves the ball");
            Assert.True(f.Box.Contains(Exact(u)), $"{name} leaves the box");
            moved += u.SequenceEqual(ball.Center) ? 0 : 1;
        }

        Assert.True(moved >= 50);
    }

    [Theory]
    [InlineData("sampling 100")]
    [InlineData("local solver")]
    [InlineData("exact")]
    public void AnOracleThatEvaluatesTheFunctionNeverRises(string name)
    {
        var oracle = name == "exact" ? (IBroximalOracle)new CertifiedStep() : OracleExperiment.MetricOracles.Single(o => o.Name == name);
        var random = new Random(2);
        var f = TestFunctions.All.Single(s => s.Name == "rastrigin").Function;
        for (var round = 0; round < 15; round++)
        {
            double[] x = [(10 * random.NextDouble()) - 5, (10 * random.NextDouble()) - 5];
            Assert.True(f.Evaluate(oracle.Step(new OracleBall(f, MetricFactor.Of(f.Metric), x, 1), random)) <= f.Evaluate(x));
        }
    }

    [Fact]
    public void TheLinearModelIsNotLowerAtAnySampleOfTheBall()
    {
        var f = FormulaFunction.Parse(["x", "y", "z"], "x^2 + sin(y)*z + 3*z", metric: _metric);
        var factor = MetricFactor.Of(_metric);
        var random = new Random(3);
        for (var round = 0; round < 20; round++)
        {
            var ball = new OracleBall(f, factor, [random.NextDouble(), random.NextDouble(), random.NextDouble()], 1 + random.NextDouble());
            var g = ball.Gradient([.. ball.Center])!;
            var s = Vector<double>.Build.Dense(new LinearModel().Step(ball, random)) - Vector<double>.Build.Dense([.. ball.Center]);
            Assert.Equal(-ball.Radius * factor.DualNorm(g), g * s, 10);
            for (var k = 0; k < 200; k++)
            {
                Assert.True(g * s <= g * BallSampling.Uniform(factor, ball.Radius, random));
            }
        }
    }

    [Fact]
    public void SamplesAreUniformInTheBallOfTheMetric()
    {
        // E s = 0 and E ss' = t^2 B^{-1} / (d + 2); a share 2^-d of the volume lies within t/2.
        var factor = MetricFactor.Of(_metric);
        var random = new Random(4);
        const int N = 40_000;
        const double T = 1.5;
        var (mean, second, near) = (Vector<double>.Build.Dense(3), Matrix<double>.Build.Dense(3, 3), 0);
        for (var k = 0; k < N; k++)
        {
            var s = BallSampling.Uniform(factor, T, random);
            Assert.True(factor.Norm(s) <= T * (1 + 1e-12));
            (mean, second, near) = (mean + (s / N), second + (s.OuterProduct(s) / N), near + (factor.Norm(s) <= T / 2 ? 1 : 0));
        }

        var b = Matrix<double>.Build.Dense(3, 3, (i, j) => _metric.Rows[i][j].ToDouble());
        Assert.True(mean.L2Norm() <= 0.02);
        Assert.True((second - (T * T / 5 * b.Inverse())).FrobeniusNorm() <= 0.02);
        Assert.Equal(0.125, near / (double)N, 0.01);
    }

    [Fact]
    public void TheQuadraticModelIsExactOnAQuadraticAndTheLocalSolverFindsTheSame()
    {
        var f = FormulaFunction.Parse(["x", "y", "z"], "x^2 + 2*y^2 + z^2 + x*y - z + x", metric: _metric);
        var random = new Random(5);
        for (var round = 0; round < 3; round++)
        {
            double[] x = [(4 * random.NextDouble()) - 2, (4 * random.NextDouble()) - 2, (4 * random.NextDouble()) - 2];
            var ball = new OracleBall(f, MetricFactor.Of(_metric), x, 0.25 + random.NextDouble());
            var exact = new CertifiedStep().Enclose(ball)!;
            foreach (var oracle in new IBroximalOracle[] { new QuadraticModel(), new LocalSolver(2_000) })
            {
                Assert.True(exact.Suboptimality(oracle.Step(ball, random)).Upper <= 1e-8, oracle.Name);
                Assert.True(exact.Distance(oracle.Step(ball, random)).Lower <= 1e-4, oracle.Name);
            }
        }
    }

    [Fact]
    public void NoModelMovesFromACriticalPointButTheQuadraticOneLeavesASaddle()
    {
        var saddle = FormulaFunction.Parse(["x", "y"], "x^2 - y^2 + x^4 + y^4");
        var ball = new OracleBall(saddle, MetricFactor.Of(saddle.Metric), [0, 0], 0.5);

        Assert.Equal([0, 0], new LinearModel().Step(ball, new Random(1)));
        Assert.Equal([0, 0], new LocalSolver().Step(ball, new Random(1)));
        Assert.Equal(0.5, Math.Abs(new QuadraticModel().Step(ball, new Random(1))[1]), 10);
    }

    [Fact]
    public void WhereThereIsNoDerivativeModelsStayAndSamplingMoves()
    {
        // At 0 the derivative of the root is infinite.
        var f = FormulaFunction.Parse(["x"], "1 - sqrt(abs(x))");
        var ball = new OracleBall(f, MetricFactor.Of(f.Metric), [0], 1);

        Assert.Equal([0], new LinearModel().Step(ball, new Random(1)));
        Assert.Equal([0], new QuadraticModel().Step(ball, new Random(1)));
        Assert.Equal([0], new LocalSolver().Step(ball, new Random(1)));
        Assert.NotEqual([0], new BallSampling(10).Step(ball, new Random(1)));
    }

    [Fact]
    public void TheSpectralStepLowersTheLinearModelByTheNuclearNormAndStaysInItsBall()
    {
        var subject = TestFunctions.All.Single(s => s.Name == "factorisation-XX");
        var random = new Random(6);
        for (var round = 0; round < 100; round++)
        {
            double[] x = [.. Enumerable.Range(0, 4).Select(_ => (4 * random.NextDouble()) - 2)];
            var ball = new OracleBall(subject.Function, MetricFactor.Of(subject.Function.Metric), x, 0.5);
            var u = new SpectralLinearModel(_square).Step(ball, random);
            var g = ball.Gradient(x)!;
            double[] s = [.. u.Select((c, i) => c - x[i])];

            Assert.Equal(-0.5 * _square.Matrices([.. g])[0].Svd().S.Sum(), g * Vector<double>.Build.Dense(s), 8);
            Assert.Equal(0.5, _square.Norm(s), 8);
        }
    }

    [Fact]
    public void AMetricThatIsSingularInFloatingPointIsRefused() =>
        Assert.Throws<ArgumentException>(() => MetricFactor.Of(Matrix<double>.Build.DenseOfDiagonalArray([1, 0])));

    private static Point Exact(double[] x) => new([.. x.Select(Rational.FromDouble)]);
}
