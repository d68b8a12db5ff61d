using Brox.Theory.Broximal.Oracles;
using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Tests.Oracles;

/// <summary>The trust-region subproblem against a solver that knows no eigenvalues, and against its conditions of optimality.</summary>
public sealed class TrustRegionTests
{
    private const double Accuracy = 1e-8;
    private const int Models = 1_000;

    [Fact]
    public void TheValueIsThatOfBisectionOnTheDualWithCholesky()
    {
        var random = new Random(5);
        var kinds = Enum.GetValues<ModelKind>();
        var cases = new Dictionary<TrustRegionCase, int>();
        for (var i = 0; i < Models; i++)
        {
            var model = TrustRegionModel.Random(kinds[i % kinds.Length], random);
            var found = TrustRegion.Minimize(model.G, model.H, MetricFactor.Of(model.B), model.Radius);
            cases[found.Case] = cases.GetValueOrDefault(found.Case) + 1;

            var (value, bound) = (model.Value(found.Step), DualBisection.LowerBound(model.G, model.H, model.B, model.Radius));

            Assert.True(Length(model, found.Step) <= model.Radius * (1 + 1e-12), $"model {i} ({model.Kind}): the step leaves the ball");
            Assert.True(Math.Abs(value - bound) <= Accuracy, $"model {i} ({model.Kind}, {found.Case}): value {value:R}, lower bound {bound:R}");
        }

        Assert.True(cases[TrustRegionCase.Interior] >= 50 && cases[TrustRegionCase.Boundary] >= 300 && cases[TrustRegionCase.Hard] >= 50, string.Join(", ", cases));
    }

    [Fact]
    public void TheConditionsOfOptimalityHold()
    {
        var random = new Random(6);
        var kinds = Enum.GetValues<ModelKind>();
        for (var i = 0; i < Models; i++)
        {
            var model = TrustRegionModel.Random(kinds[i % kinds.Length], random);
            var (s, lambda, _) = TrustRegion.Minimize(model.G, model.H, MetricFactor.Of(model.B), model.Radius);
            var shifted = model.H + (lambda * model.B);

            Assert.True(lambda >= 0);
            Assert.True(((shifted * s) + model.G).L2Norm() <= 1e-9, $"model {i} ({model.Kind}): (H + lambda B)s + g = {((shifted * s) + model.G).L2Norm():R}");
            Assert.True(DualBisection.Factor(shifted + (1e-9 * model.B)) is not null, $"model {i} ({model.Kind}): H + lambda B is not positive semidefinite");
            Assert.True(lambda * (model.Radius - Length(model, s)) <= 1e-9, $"model {i} ({model.Kind}): lambda (t - |s|) = {lambda * (model.Radius - Length(model, s)):R}");
        }
    }

    [Fact]
    public void InThePlaneTheValueIsThatOfAScanOverTheAngle()
    {
        var random = new Random(7);
        var kinds = Enum.GetValues<ModelKind>();
        var scanned = 0;
        for (var i = 0; scanned < 150; i++)
        {
            var model = TrustRegionModel.Random(kinds[i % kinds.Length], random);
            if (model.G.Count != 2)
            {
                continue;
            }

            scanned++;
            var found = TrustRegion.Minimize(model.G, model.H, MetricFactor.Of(model.B), model.Radius);
            Assert.Equal(PlaneScan(model), model.Value(found.Step), Accuracy);
        }
    }

    [Theory]
    [InlineData(-1.0, 2.0, 0.0, 1.0, TrustRegionCase.Hard, 1.0)]
    [InlineData(-1.0, 2.0, 0.0, 9.0, TrustRegionCase.Boundary, 2.5)]
    [InlineData(1.0, 2.0, 0.5, 1.0, TrustRegionCase.Interior, 0.0)]
    [InlineData(0.0, 0.0, 0.0, 0.0, TrustRegionCase.Interior, 0.0)]
    [InlineData(0.0, 1.0, 0.0, 0.5, TrustRegionCase.Interior, 0.0)]
    [InlineData(0.0, 0.0, 3.0, 4.0, TrustRegionCase.Boundary, 2.5)]
    [InlineData(-3.0, -3.0, 0.0, 0.0, TrustRegionCase.Hard, 3.0)]
    internal void CasesByHand(double h1, double h2, double g1, double g2, TrustRegionCase expected, double multiplier)
    {
        // Diagonal models with t = 2: the multiplier is read off the secular equation.
        var found = TrustRegion.Minimize(
            Vector<double>.Build.Dense([g1, g2]), Matrix<double>.Build.DenseOfDiagonalArray([h1, h2]), MetricFactor.Of(Matrix<double>.Build.DenseIdentity(2)), 2);

        Assert.Equal(expected, found.Case);
        Assert.Equal(multiplier, found.Multiplier, 12);
    }

    [Fact]
    public void HugeAndMinuteModelsGiveTheSameStep()
    {
        var model = TrustRegionModel.Random(ModelKind.Indefinite, new Random(8));
        var metric = MetricFactor.Of(model.B);
        var plain = TrustRegion.Minimize(model.G, model.H, metric, model.Radius).Step;
        foreach (var scale in new[] { 1e-280, 1e-100, 1e100, 1e280 })
        {
            Assert.True((TrustRegion.Minimize(scale * model.G, scale * model.H, metric, model.Radius).Step - plain).L2Norm() <= 1e-12);
        }
    }

    [Fact]
    public void NumbersThatAreNotFiniteAreRefused() => Assert.Throws<ArgumentException>(() => TrustRegion.Minimize(
        Vector<double>.Build.Dense([double.NaN]), Matrix<double>.Build.DenseIdentity(1), MetricFactor.Of(Matrix<double>.Build.DenseIdentity(1)), 1));

    private static double Length(TrustRegionModel model, Vector<double> s) => Math.Sqrt(s * model.B * s);

    /// <summary>The least value over the circle, by a scan of 720 angles and golden sections around the best, and over the point where the gradient vanishes if it is inside.</summary>
    private static double PlaneScan(TrustRegionModel model)
    {
        double OnCircle(double angle)
        {
            var s = Vector<double>.Build.Dense([Math.Cos(angle), Math.Sin(angle)]);
            return model.Value(s * (model.Radius / Length(model, s)));
        }

        var step = Math.PI / 360;
        var best = 0.0;
        foreach (var k in Enumerable.Range(0, 720).OrderBy(k => OnCircle(k * step)).Take(6))
        {
            var (low, high) = ((k - 1) * step, (k + 1) * step);
            var golden = (Math.Sqrt(5) - 1) / 2;
            while (high - low > 1e-10)
            {
                var (p, q) = (high - (golden * (high - low)), low + (golden * (high - low)));
                (low, high) = OnCircle(p) < OnCircle(q) ? (low, q) : (p, high);
            }

            best = Math.Min(best, OnCircle(low));
        }

        var (a, b, c) = (model.H[0, 0], model.H[0, 1], model.H[1, 1]);
        var determinant = (a * c) - (b * b);
        if (Math.Abs(determinant) > 1e-14 * ((a * a) + (b * b) + (c * c)))
        {
            var s = Vector<double>.Build.Dense([((-c * model.G[0]) + (b * model.G[1])) / determinant, ((b * model.G[0]) - (a * model.G[1])) / determinant]);
            best = Length(model, s) <= model.Radius ? Math.Min(best, model.Value(s)) : best;
        }

        return best;
    }
}
