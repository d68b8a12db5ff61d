using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Generators;
using Brox.Numbers;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Random;

/// <summary>
/// Instances of Lemma 5.2: a function with a matrix <c>Q</c> and a shift. A reflection <c>I - 2 v v'B/(v'Bv)</c> preserves the metric B exactly; so does a product of two.
/// </summary>
internal static class LinearChanges
{
    public static ConjectureInstance Make(InstanceKind kind, Draw draw)
    {
        var f = draw.Chance(50) && kind == InstanceKind.ChangeOfVariables ? (FiniteFunction)Chains.Make(draw).Functions["f"] : ClaimInstances.Finite(draw);
        while (kind != InstanceKind.ChangeOfVariables && f.Dimension != 2)
        {
            f = ClaimInstances.Finite(draw);
        }

        var metric = kind == InstanceKind.AnyLinearChange ? null : kind == InstanceKind.EuclideanChange ? Metric.Identity(f.Dimension) : f.Metric;
        var matrix = Matrix(f.Dimension, metric, draw);
        return Changed(ClaimInstances.WithRadius(draw, f), matrix, draw);
    }

    /// <summary>A matrix that preserves a metric; any small one where there is none.</summary>
    public static Rational[][] Matrix(int dimension, Metric? preserved, Draw draw) =>
        preserved is not { } metric ? Any(dimension, draw) : draw.Chance(50) ? Reflection(metric, draw) : Product(Reflection(metric, draw), Reflection(metric, draw));

    /// <summary>The instance with a matrix and a random shift.</summary>
    public static ConjectureInstance Changed(ConjectureInstance instance, Rational[][] matrix, Draw draw)
    {
        var d = matrix.Length;
        for (var i = 1; i <= d; i++)
        {
            instance = instance.With($"b{i}", new Rational(draw.Between(-2, 2)));
            for (var j = 1; j <= d; j++)
            {
                instance = instance.With($"q{i}{j}", matrix[i - 1][j - 1]);
            }
        }

        return instance;
    }

    private static Rational[][] Any(int d, Draw draw) =>
        [.. Enumerable.Range(0, d).Select(_ => Enumerable.Range(0, d).Select(_ => new Rational(draw.Between(-2, 2))).ToArray())];

    private static Rational[][] Reflection(Metric metric, Draw draw)
    {
        var d = metric.Dimension;
        var v = new Point([.. Enumerable.Range(0, d).Select(i => new Rational(i == 0 ? draw.Between(1, 2) : draw.Between(-2, 2)))]);
        var scale = new Rational(2) / metric.SquaredNorm(v);
        return [.. Enumerable.Range(0, d).Select(i => Enumerable.Range(0, d).Select(j => (i == j ? Rational.One : Rational.Zero) - (scale * v[i] * metric.InnerProduct(Unit(d, j), v))).ToArray())];
    }

    private static Rational[][] Product(Rational[][] left, Rational[][] right) =>
        [.. left.Select(row => Enumerable.Range(0, row.Length).Select(j => row.Select((a, k) => a * right[k][j]).Aggregate((x, y) => x + y)).ToArray())];

    private static Point Unit(int dimension, int axis) => new([.. Enumerable.Range(0, dimension).Select(i => i == axis ? Rational.One : Rational.Zero)]);
}
