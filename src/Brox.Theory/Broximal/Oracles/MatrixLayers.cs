using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>The size of one matrix of variables.</summary>
/// <param name="Rows">The number of rows, positive.</param>
/// <param name="Columns">The number of columns, positive.</param>
internal readonly record struct MatrixSize(int Rows, int Columns)
{
    /// <summary>The number of variables.</summary>
    public int Count => Rows * Columns;
}

/// <summary>
/// Variables read as matrices, one after another, each row by row: the layers of a network. Their ball is <c>{U : |U_k - X_k| &lt;= t for every k}</c> in the spectral norm
/// <c>|D|</c>, the largest singular value (Section 6; Gruntkowska and Richtárik 2025, non-Euclidean balls).
/// </summary>
internal sealed class MatrixLayers
{
    /// <summary>The layers of the given sizes.</summary>
    /// <exception cref="ArgumentException">There is no layer, or a size is not positive.</exception>
    public MatrixLayers(params ReadOnlySpan<MatrixSize> sizes)
    {
        Sizes = [.. sizes];
        if (Sizes.IsEmpty || Sizes.Any(s => s.Rows < 1 || s.Columns < 1))
        {
            throw new ArgumentException("layers are matrices with at least one row and one column", nameof(sizes));
        }
    }

    /// <summary>The sizes, in order.</summary>
    public ImmutableArray<MatrixSize> Sizes { get; }

    /// <summary>The number of variables.</summary>
    public int Count => Sizes.Sum(s => s.Count);

    /// <summary>The matrices that a vector of all variables is.</summary>
    public IReadOnlyList<Matrix<double>> Matrices(IReadOnlyList<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        var result = new List<Matrix<double>>();
        var start = 0;
        foreach (var size in Sizes)
        {
            var from = start;
            result.Add(Matrix<double>.Build.Dense(size.Rows, size.Columns, (i, j) => x[from + (i * size.Columns) + j]));
            start += size.Count;
        }

        return result;
    }

    /// <summary>The vector of all variables.</summary>
    public static double[] Vector(IEnumerable<Matrix<double>> matrices) => [.. matrices.SelectMany(m => m.EnumerateRows()).SelectMany(row => row)];

    /// <summary>The largest of the spectral norms.</summary>
    public double Norm(IReadOnlyList<double> x) => Matrices(x).Max(m => m.L2Norm());
}
