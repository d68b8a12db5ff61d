using System.Collections.Immutable;
using System.Numerics;
using Brox.Functions.Geometry;
using Brox.Numbers;
using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Tests;

/// <summary>Positive definiteness against a Cholesky factorisation in floating point, where that one can be trusted.</summary>
public sealed class MetricTests
{
    [Fact]
    public void PositiveDefinitenessIsThatOfCholesky()
    {
        var random = new Random(20_240_601);
        var (positive, indefinite, singular) = (0, 0, 0);
        for (var round = 0; round < 3_000; round++)
        {
            var matrix = RandomSymmetric(random, random.Next(1, 5), gram: random.Next(2) == 0);
            var accepted = Metric.TryCreate(Rows(matrix), out var metric, out var error);

            // The entries are integers: a leading minor is 0 exactly or at least 1 in size, far from what rounding can hide.
            var hasZeroMinor = Enumerable.Range(1, matrix.GetLength(0)).Any(order => LeadingMinor(matrix, order).IsZero);
            var expected = !hasZeroMinor && HasCholesky(matrix);
            Assert.True(expected == accepted, $"round {round}: {error}");
            Assert.Equal(accepted, metric is not null);
            Assert.Equal(accepted, error.Length == 0);
            (positive, indefinite, singular) = (positive + (accepted ? 1 : 0), indefinite + (!accepted && !hasZeroMinor ? 1 : 0), singular + (hasZeroMinor ? 1 : 0));
        }

        Assert.True(positive > 300 && indefinite > 300 && singular > 100, $"{positive} positive, {indefinite} indefinite, {singular} singular");
    }

    [Fact]
    public void TheFirstBadMinorIsNamed()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var matrix = RandomSymmetric(random, 3, gram: random.Next(2) == 0);
            var bad = Enumerable.Range(1, 3).FirstOrDefault(order => LeadingMinor(matrix, order).Sign <= 0);
            Metric.TryCreate(Rows(matrix), out _, out var error);
            Assert.Equal(bad == 0 ? "" : $"the metric is not positive definite: its leading minor of order {bad} is not positive", error);
        }
    }

    [Fact]
    public void AMatrixThatIsNotSquareOrNotSymmetricIsRefused()
    {
        Assert.False(Metric.TryCreate([[1, 0]], out _, out var notSquare));
        Assert.Contains("not square", notSquare, StringComparison.Ordinal);
        Assert.False(Metric.TryCreate([[1, 0], [Rational.Half, 1]], out _, out var notSymmetric));
        Assert.Contains("not symmetric", notSymmetric, StringComparison.Ordinal);
    }

    [Fact]
    public void TheInnerProductIsTheDoubleSum()
    {
        var random = new Random(11);
        var checkedMetrics = 0;
        for (var round = 0; round < 500; round++)
        {
            var matrix = RandomSymmetric(random, 3, gram: true);
            if (!Metric.TryCreate(Rows(matrix), out var metric, out _))
            {
                continue;
            }

            checkedMetrics++;
            int[] x = [random.Next(-5, 6), random.Next(-5, 6), random.Next(-5, 6)];
            int[] y = [random.Next(-5, 6), random.Next(-5, 6), random.Next(-5, 6)];
            var sum = 0;
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 3; j++)
                {
                    sum += x[i] * matrix[i, j] * y[j];
                }
            }

            Assert.Equal(new Rational(sum), metric!.InnerProduct(new Point(x[0], x[1], x[2]), new Point(y[0], y[1], y[2])));
        }

        Assert.True(checkedMetrics > 100);
    }

    private static int[,] RandomSymmetric(Random random, int size, bool gram)
    {
        var factor = new int[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                factor[i, j] = random.Next(-2, 3);
            }
        }

        var matrix = new int[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i, j] = matrix[j, i] = gram
                    ? Enumerable.Range(0, size).Sum(k => factor[k, i] * factor[k, j])
                    : random.Next(-3, 4) + (i == j ? 3 : 0);
            }
        }

        return matrix;
    }

    private static ImmutableArray<Rational>[] Rows(int[,] matrix) =>
        [.. Enumerable.Range(0, matrix.GetLength(0)).Select(i =>
            Enumerable.Range(0, matrix.GetLength(1)).Select(j => new Rational(matrix[i, j])).ToImmutableArray())];

    private static bool HasCholesky(int[,] matrix)
    {
        try
        {
            Matrix<double>.Build.Dense(matrix.GetLength(0), matrix.GetLength(1), (i, j) => matrix[i, j]).Cholesky();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The leading minor by Laplace expansion: slow, exact, and nothing like an elimination.</summary>
    private static BigInteger LeadingMinor(int[,] matrix, int order) =>
        Determinant([.. Enumerable.Range(0, order).Select(i => Enumerable.Range(0, order).Select(j => (BigInteger)matrix[i, j]).ToArray())]);

    private static BigInteger Determinant(BigInteger[][] rows)
    {
        if (rows.Length == 0)
        {
            return BigInteger.One;
        }

        var sum = BigInteger.Zero;
        for (var j = 0; j < rows.Length; j++)
        {
            var minor = Determinant([.. rows.Skip(1).Select(row => row.Where((_, column) => column != j).ToArray())]);
            sum += (j % 2 == 0 ? 1 : -1) * rows[0][j] * minor;
        }

        return sum;
    }
}
