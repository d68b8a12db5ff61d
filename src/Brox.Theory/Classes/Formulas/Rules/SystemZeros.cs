using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas.Rules;

/// <summary>
/// Zeros of <c>g_1 = ... = g_d = 0</c> for <c>f = sum c_i g_i^2 + constant</c> in d variables with <c>c_i &gt; 0</c>: each is a minimizer. Their existence is proved by Krawczyk's test (1969), each in a small box
/// of its own.
/// </summary>
internal static class SystemZeros
{
    /// <summary>Disjoint boxes, in each of which a minimizer lies; empty where the formula has another form.</summary>
    public static IReadOnlyList<FloatInterval[]> Find(FormulaAnalysis a, CancellationToken cancellation)
    {
        var d = a.F.Dimension;
        if (LeastSquares.Squares(a.Formula) is not { } squares || squares.Count != d || squares.Exists(s => s.Factor.Sign <= 0))
        {
            return [];
        }

        var programs = squares.ConvertAll(s => new FormulaProgram(s.Inside, d));
        var found = new List<FloatInterval[]>();
        foreach (var start in a.LocalMinima(cancellation).Take(24))
        {
            cancellation.ThrowIfCancellationRequested();
            var x = Newton(programs, start);
            for (var radius = 1e-9; x is not null && radius < 1e-3; radius *= 10)
            {
                var box = FloatBoxes.Grown(FloatBoxes.Of(x), radius, a.Region.Box);
                if (a.Region.IsInterior(box) && HasZero(programs, box, x))
                {
                    if (!found.Exists(b => FloatBoxes.Meet(b, box)))
                    {
                        found.Add(box);
                    }

                    break;
                }
            }
        }

        return found;
    }

    private static double[]? Newton(List<FormulaProgram> programs, double[] x)
    {
        for (var step = 0; step < 30; step++)
        {
            var point = Array.ConvertAll(x, c => new Approximate(c));
            var jets = programs.ConvertAll(p => p.Jet<Approximate>(point, second: false));
            if (Solve(jets.ConvertAll(j => Array.ConvertAll(j.Slopes, g => g.Value)), [.. jets.Select(j => -j.Value.Value)]) is not { } move)
            {
                return null;
            }

            x = [.. x.Zip(move, (c, m) => c + m)];
            if (move.Max(Math.Abs) < 1e-14 * Math.Max(1, x.Max(Math.Abs)))
            {
                break;
            }
        }

        return x.All(double.IsFinite) ? x : null;
    }

    /// <summary>Whether <c>c - Y g(c) + (I - Y J)(B - c)</c> lies in the interior of the box B.</summary>
    private static bool HasZero(List<FormulaProgram> programs, FloatInterval[] box, double[] x)
    {
        var n = x.Length;
        var near = programs.ConvertAll(p => Array.ConvertAll(p.Jet<Approximate>(Array.ConvertAll(x, c => new Approximate(c)), second: false).Slopes, g => g.Value));
        var at = programs.ConvertAll(p => p.Value<FloatInterval>(FloatBoxes.Of(x)));
        var jets = programs.ConvertAll(p => p.Jet<FloatInterval>(box, second: false).Slopes);
        if (jets.Exists(j => !Array.TrueForAll(j, g => g.IsBounded && g.Decoration == Decoration.Continuous)))
        {
            return false;
        }

        var columns = new List<double[]>();
        for (var k = 0; k < n; k++)
        {
            var unit = new double[n];
            unit[k] = 1;
            if (Solve(near, unit) is not { } column)
            {
                return false;
            }

            columns.Add(column);
        }

        var offset = FloatBoxes.Difference(box, FloatBoxes.Of(x));
        for (var i = 0; i < n; i++)
        {
            var k = new FloatInterval(x[i]);
            for (var l = 0; l < n; l++)
            {
                k -= new FloatInterval(columns[l][i]) * at[l];
            }

            for (var j = 0; j < n; j++)
            {
                var entry = new FloatInterval(i == j ? 1 : 0);
                for (var l = 0; l < n; l++)
                {
                    entry -= new FloatInterval(columns[l][i]) * jets[l][j];
                }

                k += entry * offset[j];
            }

            if (!(k.Lower > box[i].Lower && k.Upper < box[i].Upper))
            {
                return false;
            }
        }

        return true;
    }

    private static double[]? Solve(List<double[]> matrix, double[] b)
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

        return [.. a.Select((row, i) => row[n] / row[i])];
    }
}
