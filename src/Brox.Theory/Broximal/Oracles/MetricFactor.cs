using Brox.Functions.Geometry;
using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>
/// A metric in floating point by its Cholesky factor, <c>B = LL'</c>. The substitution <c>y = L's</c> turns <c>|s|_B</c> into the Euclidean norm, so every question on a ball of the metric becomes
/// one on a Euclidean ball.
/// </summary>
internal sealed class MetricFactor
{
    private readonly Matrix<double> _lower;

    private MetricFactor(Matrix<double> lower) => _lower = lower;

    /// <summary>The dimension d.</summary>
    public int Dimension => _lower.RowCount;

    /// <summary>The factor of a metric.</summary>
    /// <exception cref="ArgumentException">The matrix is so close to a singular one that no factor is found in floating point.</exception>
    public static MetricFactor Of(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Of(Matrix<double>.Build.Dense(metric.Dimension, metric.Dimension, (i, j) => metric.Rows[i][j].ToDouble()));
    }

    /// <summary>The factor of a symmetric positive definite matrix.</summary>
    /// <exception cref="ArgumentException">The matrix is not positive definite in floating point.</exception>
    public static MetricFactor Of(Matrix<double> metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new MetricFactor(metric.Cholesky().Factor);
    }

    /// <summary>The norm <c>|s|_B = |L's|</c>.</summary>
    public double Norm(Vector<double> s) => _lower.TransposeThisAndMultiply(s).L2Norm();

    /// <summary>The dual norm <c>|g|_{B^{-1}} = |L^{-1}g|</c>.</summary>
    public double DualNorm(Vector<double> g) => Reduce(g).L2Norm();

    /// <summary>The vector <c>B^{-1}g</c>: the gradient in the metric.</summary>
    public Vector<double> ToVector(Vector<double> g) => Restore(Reduce(g));

    /// <summary>The covector <c>L^{-1}g</c> that g is for <c>y = L's</c>: <c>&lt;g, s&gt; = &lt;L^{-1}g, y&gt;</c>.</summary>
    public Vector<double> Reduce(Vector<double> g)
    {
        ArgumentNullException.ThrowIfNull(g);
        var result = g.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                result[i] -= _lower[i, j] * result[j];
            }

            result[i] /= _lower[i, i];
        }

        return Vector<double>.Build.Dense(result);
    }

    /// <summary>The form <c>L^{-1}HL^{-T}</c> that a symmetric H is for <c>y = L's</c>; symmetric to the last bit.</summary>
    public Matrix<double> Reduce(Matrix<double> h)
    {
        ArgumentNullException.ThrowIfNull(h);
        Matrix<double> Columns(Matrix<double> m) => Matrix<double>.Build.DenseOfColumnVectors(m.EnumerateColumns().Select(Reduce));
        var result = Columns(Columns(h).Transpose());
        return (result + result.Transpose()) / 2;
    }

    /// <summary>The vector <c>s = L^{-T}y</c>.</summary>
    public Vector<double> Restore(Vector<double> y)
    {
        ArgumentNullException.ThrowIfNull(y);
        var result = y.ToArray();
        for (var i = result.Length - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < result.Length; j++)
            {
                result[i] -= _lower[j, i] * result[j];
            }

            result[i] /= _lower[i, i];
        }

        return Vector<double>.Build.Dense(result);
    }
}
