using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Tests.Oracles;

/// <summary>
/// The trust-region subproblem a second time, without eigenvalues: for every lambda at least 0 with <c>H + lambda B</c> positive definite (an own Cholesky factorisation succeeds)
/// <c>-g'(H + lambda B)^{-1}g/2 - lambda t^2/2</c> is a lower bound of the minimum, and the largest of them is the minimum. It lies where the factorisation begins to succeed or the step
/// <c>-(H + lambda B)^{-1}g</c> begins to fit into the ball, which is found by bisection.
/// </summary>
internal static class DualBisection
{
    /// <summary>The largest lower bound found.</summary>
    public static double LowerBound(Vector<double> g, Matrix<double> h, Matrix<double> b, double radius)
    {
        var best = double.NegativeInfinity;
        bool Fits(double lambda)
        {
            if (Factor(h + (lambda * b)) is not { } lower)
            {
                return false;
            }

            var s = Solve(lower, -g);
            best = Math.Max(best, (0.5 * (g * s)) - (0.5 * lambda * radius * radius));
            return Math.Sqrt(s * b * s) <= radius;
        }

        if (Fits(0))
        {
            return best;
        }

        var (low, high) = (0.0, 1e-3);
        while (!Fits(high))
        {
            (low, high) = (high, 2 * high);
        }

        for (var k = 0; k < 200 && low < high; k++)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Fits(middle) ? (low, middle) : (middle, high);
            if (middle == low && middle == high)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The Cholesky factor, or <see langword="null"/> where a pivot is not positive.</summary>
    public static double[][]? Factor(Matrix<double> a)
    {
        var lower = new double[a.RowCount][];
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = new double[i + 1];
            for (var j = 0; j <= i; j++)
            {
                var rest = a[i, j];
                for (var k = 0; k < j; k++)
                {
                    rest -= lower[i][k] * lower[j][k];
                }

                if (j < i)
                {
                    lower[i][j] = rest / lower[j][j];
                }
                else if (rest > 0)
                {
                    lower[i][i] = Math.Sqrt(rest);
                }
                else
                {
                    return null;
                }
            }
        }

        return lower;
    }

    private static Vector<double> Solve(double[][] lower, Vector<double> right)
    {
        var y = right.ToArray();
        for (var i = 0; i < y.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                y[i] -= lower[i][k] * y[k];
            }

            y[i] /= lower[i][i];
        }

        for (var i = y.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < y.Length; k++)
            {
                y[i] -= lower[k][i] * y[k];
            }

            y[i] /= lower[i][i];
        }

        return Vector<double>.Build.Dense(y);
    }
}
