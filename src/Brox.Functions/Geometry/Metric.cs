using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Functions.Geometry;

/// <summary>
/// A metric on R^d: a symmetric positive definite matrix <c>B</c> of rationals with <c>&lt;x, y&gt;_B = x'By</c> and <c>|x|_B = sqrt(&lt;x, x&gt;_B)</c>.
/// </summary>
public sealed class Metric : IEquatable<Metric>
{
    private readonly ImmutableArray<ImmutableArray<Rational>> _rows;
    private readonly Lazy<FloatInterval[][]> _enclosure;

    private Metric(ImmutableArray<ImmutableArray<Rational>> rows)
    {
        _rows = rows;
        _enclosure = new Lazy<FloatInterval[][]>(() => [.. rows.Select(row => row.Select(FloatInterval.FromRational).ToArray())]);
        IsIdentity = rows.Select((row, i) => row.Select((b, j) => b == (i == j ? Rational.One : Rational.Zero)).All(same => same)).All(same => same);
    }

    /// <summary>The dimension d.</summary>
    public int Dimension => _rows.Length;

    /// <summary>Whether <c>B = I</c>, the Euclidean metric.</summary>
    public bool IsIdentity { get; }

    /// <summary>The matrix, row by row.</summary>
    public IReadOnlyList<ImmutableArray<Rational>> Rows => _rows;

    /// <summary>The matrix in intervals of doubles, row by row.</summary>
    internal IReadOnlyList<FloatInterval[]> Enclosure => _enclosure.Value;

    /// <summary>The Euclidean metric <c>B = I</c>.</summary>
    public static Metric Identity(int dimension) =>
        new([.. Enumerable.Range(0, dimension).Select(i => Enumerable.Range(0, dimension).Select(j => i == j ? Rational.One : Rational.Zero).ToImmutableArray())]);

    /// <summary>
    /// The metric of a matrix, checked exactly: square, symmetric, and positive definite (all pivots of the elimination without exchanges positive).
    /// On failure <paramref name="error"/> names the first cause.
    /// </summary>
    public static bool TryCreate(IReadOnlyList<ImmutableArray<Rational>> rows, out Metric? metric, out string error)
    {
        ArgumentNullException.ThrowIfNull(rows);
        metric = null;
        error = string.Empty;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Length != rows.Count)
            {
                error = $"the metric is not square: row {i} has {rows[i].Length} entries, there are {rows.Count} rows";
                return false;
            }
        }

        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (rows[i][j] != rows[j][i])
                {
                    error = $"the metric is not symmetric: entries ({j},{i}) = {rows[j][i]} and ({i},{j}) = {rows[i][j]} differ";
                    return false;
                }
            }
        }

        var minor = FirstNonPositivePivot(rows);
        if (minor >= 0)
        {
            error = $"the metric is not positive definite: its leading minor of order {minor + 1} is not positive";
            return false;
        }

        metric = new Metric([.. rows]);
        return true;
    }

    /// <summary>The inner product <c>&lt;x, y&gt;_B = x'By</c>.</summary>
    public Rational InnerProduct(Point x, Point y)
    {
        var sum = Rational.Zero;
        for (var i = 0; i < _rows.Length; i++)
        {
            if (IsIdentity)
            {
                sum += x[i] * y[i];
                continue;
            }

            var row = Rational.Zero;
            for (var j = 0; j < _rows.Length; j++)
            {
                row += _rows[i][j] * y[j];
            }

            sum += x[i] * row;
        }

        return sum;
    }

    /// <summary>The squared norm <c>|x|_B^2</c>.</summary>
    public Rational SquaredNorm(Point x) => InnerProduct(x, x);

    /// <summary>The squared distance <c>|x - y|_B^2</c>.</summary>
    public Rational SquaredDistance(Point x, Point y) => SquaredNorm(x - y);

    /// <inheritdoc/>
    public bool Equals(Metric? other) =>
        other is not null && Dimension == other.Dimension
        && _rows.Zip(other._rows).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Metric);

    /// <inheritdoc/>
    public override int GetHashCode() => _rows.SelectMany(row => row).Aggregate(Dimension, HashCode.Combine);

    private static int FirstNonPositivePivot(IReadOnlyList<ImmutableArray<Rational>> rows)
    {
        var a = rows.Select(row => row.ToArray()).ToArray();
        for (var k = 0; k < a.Length; k++)
        {
            if (a[k][k].Sign <= 0)
            {
                return k;
            }

            for (var i = k + 1; i < a.Length; i++)
            {
                var factor = a[i][k] / a[k][k];
                for (var j = k; j < a.Length; j++)
                {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }

        return -1;
    }
}
