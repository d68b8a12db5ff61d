using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>
/// The certified operator in the role of an oracle: the best point that branch and bound finds, with a proof of how far its value is from the minimum over the ball (of the metric, or of spectral
/// norms where layers are given). It moves only where f provably falls.
/// </summary>
/// <param name="layers">The layers of the spectral-norm ball, or <see langword="null"/> for the ball of the metric.</param>
/// <param name="budget">The largest number of boxes to look at.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class CertifiedStep(MatrixLayers? layers = null, int budget = 6_000, CancellationToken cancellation = default) : IBroximalOracle
{
    /// <inheritdoc/>
    public string Name => layers is null ? "exact" : "exact, spectral";

    /// <inheritdoc/>
    public string Formula => layers is null ? "argmin of f over Ball(x, t), certified" : "argmin of f over the spectral-norm ball, certified";

    /// <inheritdoc/>
    public MatrixLayers? Layers => layers;

    /// <inheritdoc/>
    public double[] Step(OracleBall ball, Random random)
    {
        ArgumentNullException.ThrowIfNull(ball);
        return Enclose(ball) is { Decrease.Lower: > 0 } found ? [.. found.Enclosure.Point] : [.. ball.Center];
    }

    /// <summary>The step with all that is proved of it; <see langword="null"/> where no point of the ball was found at which f is defined.</summary>
    public ExactStep? Enclose(OracleBall ball)
    {
        ArgumentNullException.ThrowIfNull(ball);
        var (x, t) = (new Point([.. ball.Center.Select(Rational.FromDouble)]), Brox.Functions.Geometry.Radius.FromLength(Rational.FromDouble(ball.Radius)));
        var found = layers is null
            ? FormulaOperator.Brox(ball.Function, x, t, budget, cancellation)
            : SpectralOperator.Brox(ball.Function, layers, x, t, budget, cancellation);
        return found is null ? null : new ExactStep(ball.Function, [.. ball.Center], found);
    }
}
