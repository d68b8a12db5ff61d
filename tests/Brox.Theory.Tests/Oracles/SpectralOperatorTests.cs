using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Broximal.Oracles;

namespace Brox.Theory.Tests.Oracles;

/// <summary>The certified operator over balls of the spectral norm.</summary>
public sealed class SpectralOperatorTests
{
    [Theory]
    [InlineData(2, 2)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    public void OnALinearFunctionTheMinimumIsThatOfTheNuclearNorm(int rows, int columns)
    {
        var random = new Random(1);
        for (var round = 0; round < 2; round++)
        {
            var layers = new MatrixLayers(new MatrixSize(rows, columns));
            int[] g = [.. Enumerable.Range(0, rows * columns).Select(_ => random.Next(-9, 10))];
            var f = Linear(g);
            var found = SpectralOperator.Brox(f, layers, new Point([.. g.Select(_ => Rational.One)]), Radius.FromLength(2), 1_000)!;
            var expected = g.Sum() - (2 * PolarFactor.Of(layers.Matrices([.. g.Select(c => (double)c)])[0]).NuclearNorm);

            Assert.True(found.Minimum.Lower <= expected + 1e-9 && expected <= found.Minimum.Upper + 1e-9, $"{expected} in {found.Minimum}");
            Assert.True(found.Gap <= 0.02 * Math.Abs(expected), $"gap {found.Gap}");
        }
    }

    [Fact]
    public void OfOneColumnItIsTheOperatorOfTheEuclideanBall()
    {
        var f = FormulaFunction.Parse(["x", "y"], "(1 - x)^2 + 100*(y - x^2)^2");
        var layers = new MatrixLayers(new MatrixSize(2, 1));
        foreach (var x in new[] { new Point(-1, 1), new Point(0, 2), new Point(2, -1) })
        {
            var (spectral, euclidean) = (SpectralOperator.Brox(f, layers, x, Radius.FromLength(Rational.Half), 1_500)!, FormulaOperator.Brox(f, x, Radius.FromLength(Rational.Half))!);
            Assert.True(spectral.Minimum.Meets(euclidean.Minimum), $"{spectral.Minimum} and {euclidean.Minimum}");
            Assert.True(spectral.Gap <= 0.02);
        }
    }

    [Fact]
    public void NoSampleOfTheBallIsLowerThanTheBound()
    {
        var subject = TestFunctions.All.Single(s => s.Name == "factorisation-XX");
        var layers = subject.Layers!;
        var random = new Random(2);
        foreach (var start in subject.Starts)
        {
            var found = SpectralOperator.Brox(subject.Function, layers, new Point([.. start.Select(Rational.FromDouble)]), Radius.FromLength(1), 1_500)!;
            Assert.True(layers.Norm([.. found.Point.Select((c, i) => c - start[i])]) <= 1);
            Assert.True(subject.Function.Evaluate([.. found.Point]) <= found.Minimum.Upper);
            for (var k = 0; k < 2_000; k++)
            {
                // Anywhere in the cube, then scaled to the sphere of the norm: boundary points, where the minimum is.
                double[] s = [.. Enumerable.Range(0, 4).Select(_ => (2 * random.NextDouble()) - 1)];
                var norm = layers.Norm(s);
                Assert.True(subject.Function.Evaluate([.. s.Select((c, i) => start[i] + (c / norm))]) >= found.Minimum.Lower);
            }
        }
    }

    [Fact]
    public void LayersThatCannotBeDecidedOrDoNotFitAreRefused()
    {
        Assert.False(SpectralOperator.Decides(new MatrixLayers(new MatrixSize(3, 3))));
        Assert.Throws<ArgumentException>(() => SpectralOperator.Brox(Linear([1, 2, 3]), new MatrixLayers(new MatrixSize(2, 2)), new Point(0, 0, 0), Radius.FromLength(1)));
        Assert.Throws<ArgumentException>(() => new MatrixLayers());
        Assert.Throws<ArgumentException>(() => new MatrixLayers(new MatrixSize(0, 2)));
    }

    private static FormulaFunction Linear(int[] g) => FormulaFunction.Parse(
        Enumerable.Range(0, g.Length).Select(i => $"x{i}"), string.Join(" + ", g.Select((c, i) => $"({c})*x{i}")));
}
