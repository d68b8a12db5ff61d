namespace Brox.Theory.Broximal.Oracles;

/// <summary>
/// The quadratic model (Section 6, "solving the resulting trust-region subproblem"): a minimizer of <c>f(x) + &lt;g, u - x&gt; + (u-x)'H(u-x)/2</c> over <c>Ball(x, t)</c>, with g and H the gradient
/// and the Hessian at x, by <see cref="TrustRegion"/>.
/// </summary>
internal sealed class QuadraticModel : IBroximalOracle
{
    /// <inheritdoc/>
    public string Name => "quadratic model";

    /// <inheritdoc/>
    public string Formula => "x + argmin <g, s> + s'Hs/2 over |s|_B <= t";

    /// <inheritdoc/>
    public double[] Step(OracleBall ball, Random random)
    {
        ArgumentNullException.ThrowIfNull(ball);
        return ball.Model() is var (g, h) ? ball.At(TrustRegion.Minimize(g, h, ball.Metric, ball.Radius).Step) : [.. ball.Center];
    }
}
