using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>
/// Krawczyk's operator (1969) for zeros of <c>g: R^n -> R^n</c>: <c>K(B) = c - Y g(c) + (I - Y J(B))(B - c)</c>, with the middle c of a box B, enclosures of the Jacobian on B, and an approximate inverse Y of
/// one of them. Every zero of g in B lies in K(B); where K(B) lies in the interior of B there is exactly one.
/// </summary>
internal static class Krawczyk
{
    /// <summary>The image of a box; <see langword="null"/> where the Jacobian is not enclosed, or near to singular.</summary>
    /// <param name="box">The box.</param>
    /// <param name="middle">A point of it.</param>
    /// <param name="values">Enclosures of the values at that point.</param>
    /// <param name="jacobian">Enclosures of the rows of the Jacobian on the box.</param>
    public static FloatInterval[]? Image(FloatInterval[] box, double[] middle, IReadOnlyList<FloatInterval> values, IReadOnlyList<FloatInterval[]> jacobian)
    {
        var n = middle.Length;
        if (!jacobian.All(row => Array.TrueForAll(row, static g => g.IsBounded && g.Decoration == Decoration.Continuous)))
        {
            return null;
        }

        double[][] near = [.. jacobian.Select(row => Array.ConvertAll(row, static g => g.Middle))];
        var columns = new double[n][];
        for (var k = 0; k < n; k++)
        {
            var unit = new double[n];
            unit[k] = 1;
            if (Solve(near, unit) is not { } column)
            {
                return null;
            }

            columns[k] = column;
        }

        var offset = FloatBoxes.Difference(box, FloatBoxes.Of(middle));
        var result = new FloatInterval[n];
        for (var i = 0; i < n; i++)
        {
            var k = new FloatInterval(middle[i]);
            for (var l = 0; l < n; l++)
            {
                k -= new FloatInterval(columns[l][i]) * values[l];
            }

            for (var j = 0; j < n; j++)
            {
                var entry = new FloatInterval(i == j ? 1 : 0);
                for (var l = 0; l < n; l++)
                {
                    entry -= new FloatInterval(columns[l][i]) * jacobian[l][j];
                }

                k += entry * offset[j];
            }

            result[i] = k;
        }

        return result;
    }

    /// <summary>Whether a box lies in the interior of another.</summary>
    public static bool IsInside(FloatInterval[] inner, FloatInterval[] outer) => inner.Zip(outer).All(p => p.First.Lower > p.Second.Lower && p.First.Upper < p.Second.Upper);

    /// <summary>The solution of a linear system in floating point, by elimination with pivots; <see langword="null"/> where a pivot is next to 0.</summary>
    public static double[]? Solve(IReadOnlyList<double[]> matrix, double[] b)
    {
        var n = b.Length;
        var a = matrix.Select((row, i) => row.Append(b[i]).ToArray()).ToArray();
        for (var k = 0; k < n; k++)
        {
            var pivot = Enumerable.Range(k, n - k).MaxBy(i => Math.Abs(a[i][k]));
            (a[k], a[pivot]) = (a[pivot], a[k]);
            if (!(Math.Abs(a[k][k]) > 1e-14))
            {
                return null;
            }

            for (var i = 0; i < n; i++)
            {
                var factor = a[i][k] / a[k][k];
                for (var j = k; j <= n && i != k; j++)
                {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }

        var result = a.Select((row, i) => row[n] / row[i]).ToArray();
        return result.All(double.IsFinite) ? result : null;
    }
}
