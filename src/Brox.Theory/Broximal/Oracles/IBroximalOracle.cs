namespace Brox.Theory.Broximal.Oracles;

/// <summary>
/// A practical approximation of the broximal step (Section 6): from a ball it names one point of the ball, in floating point and without a proof. How good the point is, is measured against
/// <see cref="FormulaOperator"/>.
/// </summary>
internal interface IBroximalOracle
{
    /// <summary>The name in tables.</summary>
    string Name { get; }

    /// <summary>What it computes, in one line.</summary>
    string Formula { get; }

    /// <summary>The matrices whose spectral norms make the oracle's ball, or <see langword="null"/> where it is the ball of the metric.</summary>
    MatrixLayers? Layers => null;

    /// <summary>Whether the step depends on randomness, so that one that does not move says little.</summary>
    bool IsRandom => false;

    /// <summary>The step: a point of the ball. It is the centre where the oracle cannot move, because the derivatives vanish or do not exist.</summary>
    /// <param name="ball">The function, the centre and the radius.</param>
    /// <param name="random">The randomness of oracles that use any.</param>
    double[] Step(OracleBall ball, Random random);
}
