using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>
/// The linear model over the spectral-norm ball of matrices of variables: <c>U = X - t polar(G)</c>, layer by layer, with G the gradient and <see cref="PolarFactor"/> its polar factor by singular
/// values. It is the step of Muon (Jordan et al. 2024; Gruntkowska and Richtárik 2025), and lowers the linear model by <c>&lt;G, X - U&gt; = t |G|_*</c>. With
/// <paramref name="newtonSchulz"/> the factor is Muon's approximation of five Newton-Schulz iterations, which may leave the ball by a fifth.
/// </summary>
/// <param name="layers">The matrices that the variables are.</param>
/// <param name="newtonSchulz">Whether Muon's approximation takes the place of the polar factor.</param>
internal sealed class SpectralLinearModel(MatrixLayers layers, bool newtonSchulz = false) : IBroximalOracle
{
    /// <inheritdoc/>
    public string Name => newtonSchulz ? "Muon, 5 iterations" : "spectral step";

    /// <inheritdoc/>
    public string Formula => newtonSchulz ? "X - t NewtonSchulz_5(G), layer by layer" : "X - t polar(G), layer by layer";

    /// <inheritdoc/>
    public MatrixLayers Layers => layers;

    /// <inheritdoc/>
    public double[] Step(OracleBall ball, Random random)
    {
        ArgumentNullException.ThrowIfNull(ball);
        double[] x = [.. ball.Center];
        if (layers.Count != x.Length)
        {
            throw new ArgumentException($"layers of {layers.Count} variables do not fit dimension {x.Length}", nameof(ball));
        }

        if (ball.Gradient(x) is not { } g)
        {
            return x;
        }

        // A hair inside, so that rounding does not leave the ball.
        const double Inward = 1 - (1.0 / (1L << 48));
        var factors = layers.Matrices([.. g]).Select(m => newtonSchulz ? PolarFactor.NewtonSchulz(m) : PolarFactor.Of(m).Factor);
        return ball.Cut(Vector<double>.Build.Dense(MatrixLayers.Vector(factors)) * (-ball.Radius * Inward));
    }
}
