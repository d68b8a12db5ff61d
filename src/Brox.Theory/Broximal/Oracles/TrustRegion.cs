using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>Where a minimizer of the trust-region subproblem lies.</summary>
internal enum TrustRegionCase
{
    /// <summary>The model is convex and <c>Hs = -g</c> within the ball; the multiplier is 0.</summary>
    Interior,

    /// <summary>On the sphere, with the multiplier that solves the secular equation.</summary>
    Boundary,

    /// <summary>
    /// The hard case: g is orthogonal to the eigenvectors of the lowest, negative, eigenvalue, and the step with the multiplier minus that eigenvalue is too short; an eigenvector brings it to the sphere.
    /// </summary>
    Hard,
}

/// <summary>A minimizer s of <c>&lt;g, s&gt; + s'Hs/2</c> over <c>|s|_B &lt;= t</c>.</summary>
/// <param name="Step">The step s.</param>
/// <param name="Multiplier">The <c>lambda &gt;= 0</c> with <c>(H + lambda B)s = -g</c>, <c>H + lambda B</c> positive semidefinite and <c>lambda(t - |s|_B) = 0</c>.</param>
/// <param name="Case">Where s lies.</param>
internal sealed record TrustRegionStep(Vector<double> Step, double Multiplier, TrustRegionCase Case);

/// <summary>
/// The trust-region subproblem in the norm of a metric, in floating point. With <c>B = LL'</c>, <c>y = L's</c> it becomes Euclidean with the matrix <c>A = L^{-1}HL^{-T}</c>; in the basis of the
/// eigenvectors of A a global minimizer is <c>y_i = -c_i / (a_i + lambda)</c>, where lambda solves the secular equation <c>|y(lambda)| = t</c> to the right of <c>max(0, -min a_i)</c>, or one of the
/// two exceptions holds (Moré and Sorensen, Computing a trust region step, SIAM J. Sci. Stat. Comput. 4, 1983; Conn, Gould and Toint, Trust-Region Methods, 2000, Section 7.3).
/// </summary>
internal static class TrustRegion
{
    private const int MostIterations = 300;

    /// <summary>A global minimizer of <c>&lt;g, s&gt; + s'Hs/2</c> over <c>|s|_B &lt;= t</c>; where there are several, one of them.</summary>
    /// <param name="g">The linear term.</param>
    /// <param name="h">The symmetric matrix H: definite, indefinite or singular.</param>
    /// <param name="metric">The metric B.</param>
    /// <param name="radius">The radius t, positive.</param>
    /// <exception cref="ArgumentException">A number is not finite, or the radius is not positive.</exception>
    public static TrustRegionStep Minimize(Vector<double> g, Matrix<double> h, MetricFactor metric, double radius)
    {
        ArgumentNullException.ThrowIfNull(g);
        ArgumentNullException.ThrowIfNull(h);
        ArgumentNullException.ThrowIfNull(metric);
        if (!g.All(double.IsFinite) || !h.Enumerate().All(double.IsFinite) || !(radius > 0) || !double.IsFinite(radius))
        {
            throw new ArgumentException("a trust-region subproblem needs finite numbers and a positive radius", nameof(g));
        }

        // In units of the radius and of the largest coefficient neither overflow nor underflow can do harm.
        var (b, a) = (metric.Reduce(g) * radius, metric.Reduce(h) * (radius * radius));
        var scale = Math.Max(b.AbsoluteMaximum(), a.Enumerate().Max(Math.Abs));
        if (scale == 0)
        {
            return new TrustRegionStep(Vector<double>.Build.Dense(g.Count), 0, TrustRegionCase.Interior);
        }

        var spectrum = (a / scale).Evd(Symmetricity.Symmetric);
        double[] values = [.. spectrum.EigenValues.Select(v => v.Real)];
        var (y, shift, where) = OnSpectrum(values, [.. spectrum.EigenVectors.TransposeThisAndMultiply(b / scale)]);
        var lambda = where == TrustRegionCase.Interior ? 0 : Math.Max(0, shift - values.Min());
        return new TrustRegionStep(
            metric.Restore(spectrum.EigenVectors * Vector<double>.Build.Dense(y)) * radius, lambda * scale / (radius * radius), where);
    }

    /// <summary>The minimizer of <c>&lt;c, y&gt; + sum a_i y_i^2/2</c> over the unit ball, and the multiplier counted from <c>-min a_i</c>.</summary>
    private static (double[] Y, double Shift, TrustRegionCase Case) OnSpectrum(double[] values, double[] c)
    {
        // Counting the multiplier from -min a_i keeps its leading digits when it is tiny, as it is next to the hard case.
        var least = values.Min();
        var gaps = Array.ConvertAll(values, v => v - least);
        var floor = Math.Max(0, least);
        if (SquaredNorm(gaps, c, floor) <= 1)
        {
            var y = Solution(gaps, c, floor);
            if (least >= 0)
            {
                return (y, floor, TrustRegionCase.Interior);
            }

            y[Array.IndexOf(values, least)] = Math.Sqrt(Math.Max(0, 1 - y.Sum(v => v * v)));
            return (y, 0, TrustRegionCase.Hard);
        }

        var shift = Secular(gaps, c, floor);
        return (Solution(gaps, c, shift), shift, TrustRegionCase.Boundary);
    }

    /// <summary>The root of <c>|y(m)| = 1</c> above a floor at which <c>|y| &gt; 1</c>: Newton on <c>1/|y|</c>, which is concave, kept in a bracket.</summary>
    private static double Secular(double[] gaps, double[] c, double floor)
    {
        var low = Math.Max(floor, gaps.Select((d, i) => Math.Abs(c[i]) - d).Max());
        var high = Math.Max(low, Math.Sqrt(c.Sum(v => v * v)));
        var at = low > 0 ? low : high;
        for (var k = 0; k < MostIterations && low < high; k++)
        {
            var norm = Math.Sqrt(SquaredNorm(gaps, c, at));
            if (Math.Abs(norm - 1) <= 4e-16)
            {
                return at;
            }

            (low, high) = norm > 1 ? (at, high) : (low, at);
            var bend = 0.0;
            for (var i = 0; i < c.Length; i++)
            {
                bend += c[i] == 0 ? 0 : c[i] * c[i] / Math.Pow(gaps[i] + at, 3);
            }

            var next = at + ((norm - 1) * norm * norm / bend);

            // A bracket over many powers of ten is halved in its exponents.
            var middle = low > 0 && high > 4 * low ? Math.Sqrt(low) * Math.Sqrt(high) : low + ((high - low) / 2);
            var slow = k % 3 == 2 && high > 2 * low;
            var chosen = !slow && next > low && next < high ? next : middle;
            if (chosen <= low || chosen >= high)
            {
                break;
            }

            at = chosen;
        }

        return at;
    }

    private static double SquaredNorm(double[] gaps, double[] c, double shift)
    {
        var sum = 0.0;
        for (var i = 0; i < c.Length; i++)
        {
            var y = c[i] == 0 ? 0 : c[i] / (gaps[i] + shift);
            sum += y * y;
        }

        return sum;
    }

    private static double[] Solution(double[] gaps, double[] c, double shift) =>
        [.. c.Select((v, i) => v == 0 ? 0 : -v / (gaps[i] + shift))];
}
