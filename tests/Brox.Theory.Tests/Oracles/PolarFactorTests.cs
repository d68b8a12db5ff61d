using Brox.Theory.Broximal.Oracles;
using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Tests.Oracles;

/// <summary>The polar factor against other ways to compute it and against what it is for.</summary>
public sealed class PolarFactorTests
{
    [Fact]
    public void ItIsTheSumOverTheSingularVectors()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            // Built from its own singular vectors, so that they are known without a decomposition.
            var (m, n) = (random.Next(1, 5), random.Next(1, 5));
            var rank = random.Next(0, Math.Min(m, n) + 1);
            var (u, v) = (TrustRegionModel.Orthogonal(m, random), TrustRegionModel.Orthogonal(n, random));
            var (g, expected, nuclear) = (Matrix<double>.Build.Dense(m, n), Matrix<double>.Build.Dense(m, n), 0.0);
            for (var k = 0; k < rank; k++)
            {
                var sigma = Math.Pow(10, (4 * random.NextDouble()) - 3);
                var pair = u.Column(k).OuterProduct(v.Column(k));
                (g, expected, nuclear) = (g + (sigma * pair), expected + pair, nuclear + sigma);
            }

            var (factor, norm) = PolarFactor.Of(g);

            Assert.True((factor - expected).FrobeniusNorm() <= 1e-9, $"round {round}: {m}x{n}, rank {rank}: off by {(factor - expected).FrobeniusNorm():R}");
            Assert.Equal(nuclear, norm, 1e-12 * Math.Max(1, nuclear));
        }
    }

    [Fact]
    public void OfFullRankItIsTheInverseRootOfTheGramMatrixTimesTheMatrix()
    {
        var random = new Random(2);
        for (var round = 0; round < 200; round++)
        {
            var (m, n) = (random.Next(1, 4), random.Next(3, 6));
            var g = Random(m, n, random);
            if (g.TransposeAndMultiply(g).Determinant() < 1e-6)
            {
                continue;
            }

            Assert.True((PolarFactor.Of(g).Factor - (InverseRoot(g.TransposeAndMultiply(g)) * g)).FrobeniusNorm() <= 1e-8);
            Assert.True((PolarFactor.Of(g.Transpose()).Factor - PolarFactor.Of(g).Factor.Transpose()).FrobeniusNorm() <= 1e-10);
        }
    }

    [Fact]
    public void NoMatrixOfTheSpectralBallHasALargerInnerProduct()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var n = random.Next(1, 5);
            var g = Random(n, n, random);
            var (factor, nuclear) = PolarFactor.Of(g);
            Assert.Equal(nuclear, g.PointwiseMultiply(factor).Enumerate().Sum(), 10);
            Assert.True(factor.L2Norm() <= 1 + 1e-12);
            for (var k = 0; k < 40; k++)
            {
                // The extreme points of the ball are the orthogonal matrices.
                Assert.True(g.PointwiseMultiply(TrustRegionModel.Orthogonal(n, random)).Enumerate().Sum() <= nuclear + 1e-10);
            }
        }
    }

    [Fact]
    public void ARankDeficientMatrixHasThePartialIsometryOfLeastNorm()
    {
        var random = new Random(4);
        for (var round = 0; round < 50; round++)
        {
            var g = Random(4, 2, random) * Random(2, 3, random);
            var factor = PolarFactor.Of(g).Factor;
            Assert.True((factor * factor.Transpose() * factor - factor).FrobeniusNorm() <= 1e-10);
            Assert.Equal(2, factor.Enumerate().Sum(x => x * x), 10);
        }

        Assert.Equal(0, PolarFactor.Of(Matrix<double>.Build.Dense(3, 2)).Factor.FrobeniusNorm());
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void TheScaleDoesNotMatter(double scale)
    {
        var g = Random(3, 2, new Random(5));
        Assert.True((PolarFactor.Of(scale * g).Factor - PolarFactor.Of(g).Factor).FrobeniusNorm() <= 1e-12);
        Assert.True((PolarFactor.NewtonSchulz(scale * g) - PolarFactor.NewtonSchulz(g)).FrobeniusNorm() <= 1e-12);
    }

    [Fact]
    public void MuonsIterationKeepsTheSingularVectorsAndBringsTheValuesNearOne()
    {
        var random = new Random(6);
        var (least, largest) = (double.PositiveInfinity, 0.0);
        for (var round = 0; round < 300; round++)
        {
            var n = random.Next(1, 5);
            var (u, v) = (TrustRegionModel.Orthogonal(n, random), TrustRegionModel.Orthogonal(n, random));
            var sigma = Vector<double>.Build.Dense(n, _ => Math.Pow(10, -1.5 * random.NextDouble()));
            var result = u.Transpose() * PolarFactor.NewtonSchulz(u * Matrix<double>.Build.DenseOfDiagonalVector(sigma) * v) * v.Transpose();
            Assert.True((result - Matrix<double>.Build.DenseOfDiagonalVector(result.Diagonal())).FrobeniusNorm() <= 1e-10);
            (least, largest) = (Math.Min(least, result.Diagonal().Minimum()), Math.Max(largest, result.Diagonal().Maximum()));
        }

        Assert.True(least >= 0.65 && largest is > 1.1 and <= 1.25, $"[{least}, {largest}]");
    }

    private static Matrix<double> Random(int rows, int columns, Random random) => Matrix<double>.Build.Dense(rows, columns, (_, _) => (2 * random.NextDouble()) - 1);

    /// <summary>The inverse of the positive square root by the iteration of Denman and Beavers: inverses only, no decomposition.</summary>
    private static Matrix<double> InverseRoot(Matrix<double> a)
    {
        var (y, z) = (a, Matrix<double>.Build.DenseIdentity(a.RowCount));
        for (var k = 0; k < 60; k++)
        {
            (y, z) = ((y + z.Inverse()) / 2, (z + y.Inverse()) / 2);
        }

        return z;
    }
}
