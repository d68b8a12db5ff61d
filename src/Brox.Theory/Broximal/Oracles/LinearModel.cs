namespace Brox.Theory.Broximal.Oracles;

/// <summary>
/// The linear model (Section 6, "linearizing around the current iterate"): the minimizer of <c>f(x) + &lt;g, u - x&gt;</c> over <c>Ball(x, t)</c>, with g the gradient at x,
/// <c>u = x - t B^{-1}g / |g|_{B^{-1}}</c>: normalised gradient descent. It does not move where g = 0.
/// </summary>
internal sealed class LinearModel : IBroximalOracle
{
    /// <inheritdoc/>
    public string Name => "linear model";

    /// <inheritdoc/>
    public string Formula => "x - t B^{-1}g / |g|_{B^{-1}}";

    /// <inheritdoc/>
    public double[] Step(OracleBall ball, Random random)
    {
        ArgumentNullException.ThrowIfNull(ball);
        double[] x = [.. ball.Center];
        if (ball.Gradient(x) is not { } g || ball.Metric.DualNorm(g) is not (> 0 and var slope))
        {
            return x;
        }

        return ball.At(ball.Metric.ToVector(g) * (-ball.Radius / slope));
    }
}
