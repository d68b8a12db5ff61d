using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>A function on which oracles are measured.</summary>
/// <param name="Name">The name.</param>
/// <param name="Function">The function.</param>
/// <param name="Minimizers">Its minimizers, in words.</param>
/// <param name="Nearest">A minimizer nearest to a point in the norm of the metric, in floating point.</param>
/// <param name="Starts">The points from which the method is run.</param>
/// <param name="Radii">The radii t.</param>
internal sealed record OracleSubject(
    string Name,
    FormulaFunction Function,
    string Minimizers,
    Func<IReadOnlyList<double>, double[]> Nearest,
    ImmutableArray<ImmutableArray<double>> Starts,
    ImmutableArray<Rational> Radii)
{
    /// <summary>The matrices that the variables are, where there is a spectral-norm ball to speak of.</summary>
    public MatrixLayers? Layers { get; init; }

    /// <summary>The minimum of the function, in floating point.</summary>
    public double Minimum { get; init; }
}
