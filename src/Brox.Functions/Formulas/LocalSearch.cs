using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>Descent in floating point within a box: finds good points, proves nothing.</summary>
internal static class LocalSearch
{
    private const int NewtonSteps = 40;

    /// <summary>The number of rounds at each step length: without a minimum a search would go on to infinity.</summary>
    private const int CompassRounds = 400;

    /// <summary>A point of low value near a start: Newton steps where they help, else steepest descent, at last a compass search that needs no derivatives.</summary>
    public static double[] Descend(FormulaFunction f, double[] start, Func<double[], double[]> project)
    {
        var x = project(start);
        var value = f.Evaluate(x);
        for (var step = 0; step < NewtonSteps && double.IsFinite(value); step++)
        {
            var jet = f.Differentiate(x, second: true);
            var gradient = jet.Slopes.Select(g => g.Value).ToArray();
            if (!gradient.All(double.IsFinite) || gradient.All(g => g == 0))
            {
                break;
            }

            var direction = NewtonDirection(jet, gradient) ?? [.. gradient.Select(g => -g)];
            if (!TryLine(f, project, ref x, ref value, direction) && !TryLine(f, project, ref x, ref value, [.. gradient.Select(g => -g)]))
            {
                break;
            }
        }

        return Compass(f, x, value, project);
    }

    private static bool TryLine(FormulaFunction f, Func<double[], double[]> project, ref double[] x, ref double value, double[] direction)
    {
        for (var scale = 1.0; scale > 1e-10; scale /= 3)
        {
            var from = x;
            var y = project([.. from.Select((c, i) => c + (scale * direction[i]))]);
            var there = f.Evaluate(y);
            if (there < value)
            {
                (x, value) = (y, there);
                return true;
            }
        }

        return false;
    }

    private static double[] Compass(FormulaFunction f, double[] x, double value, Func<double[], double[]> project)
    {
        for (var step = 1e-2; step > 1e-13; step /= 4)
        {
            var moved = true;
            for (var round = 0; moved && round < CompassRounds; round++)
            {
                moved = false;
                for (var k = 0; k < 2 * x.Length; k++)
                {
                    var y = (double[])x.Clone();
                    y[k / 2] += k % 2 == 0 ? step : -step;
                    y = project(y);
                    var there = f.Evaluate(y);
                    if (there < value)
                    {
                        (x, value, moved) = (y, there, true);
                    }
                }

                moved &= step > 1e-4;
            }
        }

        return x;
    }

    /// <summary>Minus the inverse Hessian times the gradient, where the Hessian is positive definite.</summary>
    private static double[]? NewtonDirection(Jet<Approximate> jet, double[] gradient)
    {
        var n = gradient.Length;
        var a = new double[n][];
        for (var i = 0; i < n; i++)
        {
            a[i] = new double[n + 1];
            for (var j = 0; j < n; j++)
            {
                a[i][j] = jet.Hessian(i, j).Value;
            }

            a[i][n] = -gradient[i];
        }

        for (var k = 0; k < n; k++)
        {
            if (!(a[k][k] > 1e-12))
            {
                return null;
            }

            for (var i = k + 1; i < n; i++)
            {
                var factor = a[i][k] / a[k][k];
                for (var j = k; j <= n; j++)
                {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }

        var result = new double[n];
        for (var i = n - 1; i >= 0; i--)
        {
            var sum = a[i][n];
            for (var j = i + 1; j < n; j++)
            {
                sum -= a[i][j] * result[j];
            }

            result[i] = sum / a[i][i];
        }

        return result.All(double.IsFinite) ? result : null;
    }
}
