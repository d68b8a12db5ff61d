using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>
/// A local solver over the ball (Section 6, "an iterative optimization method to minimize the original objective over the constraint set"): projected gradient in the metric,
/// <c>z+ = P(z - s B^{-1} grad f(z))</c> with P the projection onto <c>Ball(x, t)</c>, started at the centre. The step size s is halved until
/// <c>f(z+) &lt;= f(z) - |z+ - z|_B^2 / (4s)</c> and doubled after each success. It stops when <c>|z+ - z|_B &lt;= 1e-9 min(t, s |grad f(z)|_{B^{-1}})</c> (z is stationary over the ball to that accuracy),
/// when no step of length above <c>1e-12 t</c> lowers f, or after the given number of iterations.
/// </summary>
/// <remarks>From a centre that is stationary it does not move. Where the box cuts the ball P is a map onto the region, not the projection.</remarks>
/// <param name="iterations">The largest number of iterations, positive.</param>
internal sealed class LocalSolver(int iterations = 300) : IBroximalOracle
{
    private const double Stationary = 1e-9;
    private const double Shortest = 1e-12;

    /// <inheritdoc/>
    public string Name => "local solver";

    /// <inheritdoc/>
    public string Formula => FormattableString.Invariant($"projected gradient on f over Ball(x, t) from x, at most {iterations} iterations");

    /// <inheritdoc/>
    public double[] Step(OracleBall ball, Random random)
    {
        ArgumentNullException.ThrowIfNull(ball);
        double[] z = [.. ball.Center];
        var value = ball.Value(z);
        var size = double.NaN;
        for (var k = 0; k < iterations && double.IsFinite(value) && ball.Gradient(z) is { } gradient; k++)
        {
            var slope = ball.Metric.DualNorm(gradient);
            if (slope == 0)
            {
                break;
            }

            var direction = ball.Metric.ToVector(gradient);
            size = double.IsNaN(size) ? ball.Radius / slope : 2 * size;
            if (Backtrack(ball, z, value, direction, slope, ref size) is not var (next, there, moved))
            {
                break;
            }

            (z, value) = (next, there);
            if (moved <= Stationary * Math.Min(size * slope, ball.Radius))
            {
                break;
            }
        }

        return z;
    }

    private static (double[] Point, double Value, double Moved)? Backtrack(
        OracleBall ball, double[] z, double value, Vector<double> direction, double slope, ref double size)
    {
        for (; size * slope > Shortest * ball.Radius; size /= 2)
        {
            var length = size;
            var next = ball.Project([.. z.Select((c, i) => c - (length * direction[i]))]);
            var moved = ball.Metric.Norm(Vector<double>.Build.Dense([.. next.Select((c, i) => c - z[i])]));
            var there = ball.Value(next);
            if (there < value && there <= value - (moved * moved / (4 * size)))
            {
                return (next, there, moved);
            }
        }

        return null;
    }
}
