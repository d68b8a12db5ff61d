using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>The polar factor of a matrix, and what Muon computes in its place.</summary>
internal static class PolarFactor
{
    /// <summary>The coefficients of Muon's iteration (Jordan et al. 2024).</summary>
    private const double A = 3.4445;
    private const double B = -4.7750;
    private const double C = 2.0315;

    /// <summary>
    /// The polar factor <c>U_r V_r'</c> of <c>G = U S V'</c>, over the r singular values that are not 0, and the nuclear norm of G. It maximizes <c>&lt;G, D&gt;</c> over the matrices D of spectral norm
    /// at most 1, with the value <c>|G|_*</c>. Where G has full rank it is the only maximizer, and <c>(GG')^{-1/2}G</c> if G has at most as many rows as columns. Else the maximizers are
    /// <c>U_r V_r' + W</c> with any W of norm at most 1 that acts between the two kernels: this is the one of least Frobenius norm, and 0 for G = 0.
    /// </summary>
    /// <param name="g">The matrix; a singular value counts as 0 when it is at most <c>max(m, n) 2^-52</c> times the largest.</param>
    public static (Matrix<double> Factor, double NuclearNorm) Of(Matrix<double> g)
    {
        ArgumentNullException.ThrowIfNull(g);
        var factor = Matrix<double>.Build.Dense(g.RowCount, g.ColumnCount);
        var largest = g.Enumerate().Max(Math.Abs);
        if (largest == 0)
        {
            return (factor, 0);
        }

        var svd = (g / largest).Svd();
        var negligible = Math.Max(g.RowCount, g.ColumnCount) * Math.Pow(2, -52) * svd.S[0];
        for (var k = 0; k < svd.S.Count && svd.S[k] > negligible; k++)
        {
            factor += svd.U.Column(k).OuterProduct(svd.VT.Row(k));
        }

        return (factor, svd.S.Sum() * largest);
    }

    /// <summary>
    /// Muon's approximation: from <c>G/|G|_F</c> the iteration <c>Y+ = aY + b(YY')Y + c(YY')^2 Y</c> with (a, b, c) = (3.4445, -4.7750, 2.0315). It does not converge: it carries singular values
    /// above about 0.01 of the Frobenius norm to roughly [0.7, 1.2] in five iterations, and keeps the singular vectors. So it may leave the ball by a fifth, and 0 stays 0.
    /// </summary>
    /// <param name="g">The matrix.</param>
    /// <param name="iterations">The number of iterations.</param>
    public static Matrix<double> NewtonSchulz(Matrix<double> g, int iterations = 5)
    {
        ArgumentNullException.ThrowIfNull(g);
        var largest = g.Enumerate().Max(Math.Abs);
        if (largest == 0)
        {
            return g;
        }

        var y = g / largest;
        y /= y.FrobeniusNorm();
        for (var k = 0; k < iterations; k++)
        {
            var gram = y.TransposeAndMultiply(y);
            y = (A * y) + (((B * gram) + (C * gram * gram)) * y);
        }

        return y;
    }
}
