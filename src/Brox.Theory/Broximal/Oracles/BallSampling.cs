using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>
/// Sampling in the ball (Section 6, "sampling-based approaches"): the best of the centre and of <c>n</c> points, uniform in <c>Ball(x, t)</c>. With <c>z</c> standard normal and <c>v</c> uniform
/// in [0, 1] the point <c>x + t v^{1/d} L^{-T} z/|z|</c>, <c>B = LL'</c>, is uniform in the ball of <c>|.|_B</c>. A point outside the box counts as one of the n and is not kept.
/// </summary>
/// <param name="samples">The number n of points, positive.</param>
internal sealed class BallSampling(int samples = 100) : IBroximalOracle
{
    /// <inheritdoc/>
    public string Name => FormattableString.Invariant($"sampling {samples}");

    /// <inheritdoc/>
    public string Formula => FormattableString.Invariant($"best of x and {samples} points uniform in Ball(x, t)");

    /// <inheritdoc/>
    public bool IsRandom => true;

    /// <inheritdoc/>
    public double[] Step(OracleBall ball, Random random)
    {
        ArgumentNullException.ThrowIfNull(ball);
        ArgumentNullException.ThrowIfNull(random);
        double[] best = [.. ball.Center];
        var lowest = ball.Value(best);
        for (var i = 0; i < samples; i++)
        {
            var s = Uniform(ball.Metric, ball.Radius, random);
            double[] z = [.. ball.Center.Select((c, j) => c + s[j])];
            if (ball.Value(z) is var value && value < lowest)
            {
                (best, lowest) = (z, value);
            }
        }

        return best;
    }

    /// <summary>A vector uniform in <c>{s : |s|_B &lt;= t}</c>.</summary>
    /// <param name="metric">The metric B.</param>
    /// <param name="radius">The radius t.</param>
    /// <param name="random">The randomness.</param>
    public static Vector<double> Uniform(MetricFactor metric, double radius, Random random)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(random);
        var z = Vector<double>.Build.Dense(metric.Dimension, _ => Normal(random));
        var length = radius * Math.Pow(random.NextDouble(), 1.0 / metric.Dimension);
        var norm = z.L2Norm();
        return metric.Restore(norm > 0 ? z * (length / norm) : z);
    }

    /// <summary>A standard normal number, by Box and Muller.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
