using System.Globalization;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Theory.Classes.Formulas;

namespace Brox.Theory.Classes;

/// <summary>
/// What a sample says of a formula and a class: the definition evaluated in floating point at random points of the box. It proves nothing, and its verdicts say <c>sampled</c>.
/// </summary>
internal static class SampledVerdicts
{
    /// <summary>The number of samples.</summary>
    public const int DefaultSamples = 20_000;

    private const double Tolerance = 1e-7;

    /// <summary>
    /// The verdict of a sample: it fails at the worst sample that violates the definition by more than rounding could explain, else it holds as far as was seen; undecided for classes whose
    /// definition asks for more than <see cref="SampledDefinition"/> evaluates.
    /// </summary>
    /// <param name="expression">The class.</param>
    /// <param name="f">The function.</param>
    /// <param name="seed">The seed of the samples.</param>
    /// <param name="samples">How many are taken.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Verdict Decide(
        ClassExpression expression, FormulaFunction f, int seed = 1, int samples = DefaultSamples, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(f);
        if (!f.HasDoubles)
        {
            return new Undecided($"no samples are taken on {f.Box}, which floating point does not resolve");
        }

        var a = FormulaAnalysis.Of(f);
        var minima = a.LocalMinima(cancellation);
        if (minima.Count == 0)
        {
            return new Undecided($"no sampled verdict is given for {expression}");
        }

        var least = f.Evaluate(minima[0]);
        var definition = SampledDefinition.Of(expression, f, [.. minima.Where(x => f.Evaluate(x) <= least + (1e-9 * (1 + Math.Abs(least))))], least);
        if (definition.Excess is not { } excess)
        {
            return new Undecided($"no sampled verdict is given for {expression}");
        }

        var random = new Random(seed);
        var (worst, at) = (double.NegativeInfinity, Array.Empty<double[]>());
        for (var i = 0; i < samples; i++)
        {
            if (i % 64 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var pair = Search.Pair(a, random, cancellation);
            var e = excess(pair);
            if (double.IsFinite(e) && e > worst)
            {
                (worst, at) = (e, pair);
            }
        }

        var count = string.Create(CultureInfo.InvariantCulture, $"{samples} samples of {FloatBoxes.Text(a.Region.Sampled)}, seed {seed}");
        if (worst <= Tolerance && definition.IsWeaker)
        {
            return new Undecided($"no violation at {count}, where {expression} asks for more than was sampled");
        }

        if (worst <= Tolerance)
        {
            return new Holds($"no violation at {count}", Method.Sampled);
        }

        var witness = Witness.Of(string.Create(CultureInfo.InvariantCulture, $"the definition is violated by {worst:G3}, relative to the values at hand"))
            .With("x", SimplePoints.Round(f, at[0], 1 << 20)).With("y", SimplePoints.Round(f, at[1], 1 << 20));
        return new Fails($"a violation in floating point among {count}", witness, Method.Sampled);
    }
}
