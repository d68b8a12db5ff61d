using System.Globalization;
using Brox.Definitions;
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
    /// definition is not an inequality between values, gradients and minimizers.
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
        if (minima.Count == 0 || Excess(a, expression, minima) is not { } excess)
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
        if (worst <= Tolerance && IsWeaker(expression))
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

    /// <summary>Whether the sampled inequality is a consequence of the class only: without its constant it is taken with 0, and what is strict is taken with equality.</summary>
    private static bool IsWeaker(ClassExpression expression) =>
        expression.Class.Name is ClassName.StrictlyQuasiconvex or ClassName.StrictlyStarQuasiconvex
        || (expression.Class.Parameter is ParameterKind.PositiveConstant or ParameterKind.UnitConstant && expression.Argument.ConstantOrNull is null);

    /// <summary>The relative violation of a definition at two points; <see langword="null"/> where there is no such definition.</summary>
    private static Func<double[][], double>? Excess(FormulaAnalysis a, ClassExpression expression, IReadOnlyList<double[]> minima)
    {
        var f = a.F;
        var least = f.Evaluate(minima[0]);
        var minimizers = minima.Where(x => f.Evaluate(x) <= least + (1e-9 * (1 + Math.Abs(least)))).ToList();
        var constant = expression.Argument.ConstantOrNull?.ToDouble() ?? 0;
        double At(params double[] x) => f.Evaluate(x);
        static double[] Between(double[] x, double[] y) => [.. x.Zip(y, (p, q) => (p + q) / 2)];
        static double Squared(double[] x, double[] y) => x.Zip(y, (p, q) => (p - q) * (p - q)).Sum();
        static double Relative(double left, double right) => (left - right) / (1 + Math.Abs(left) + Math.Abs(right));
        double Slope(double[] x, double[] to) => f.Differentiate(x, second: false).Slopes.Select((g, i) => g.Value * (to[i] - x[i])).Sum();
        double GradientSquared(double[] x) => f.Differentiate(x, second: false).Slopes.Sum(g => g.Value * g.Value);
        double[] Nearest(double[] x) => minimizers.MinBy(p => Squared(x, p))!;

        // With several minimizers known in floating point only, the definitions that ask for one x* or for the projection are left alone unless there is just one.
        var only = minimizers.Count == 1;
        return expression.Class.Name switch
        {
            ClassName.Convex or ClassName.StronglyConvex => p => Relative(
                At(Between(p[0], p[1])), ((At(p[0]) + At(p[1])) / 2) - (constant / 8 * Squared(p[0], p[1]))),
            ClassName.Quasiconvex or ClassName.StrictlyQuasiconvex => p => Relative(At(Between(p[0], p[1])), Math.Max(At(p[0]), At(p[1]))),
            ClassName.Pseudoconvex or ClassName.GeneralizedPseudoconvex => p => Slope(p[0],
                p[1]) is var s && s > Tolerance ? Relative(At(p[0]), At(p[1])) is var fall && fall > 0 ? Math.Min(fall, s) : -1 : -1,
            ClassName.PolyakLojasiewicz => p => Relative(2 * constant * (At(p[0]) - least), GradientSquared(p[0])),
            ClassName.QuasarConvex or ClassName.Aiming when only => p => Relative(constant * (At(p[0]) - least), -Slope(p[0],
                minimizers[0])),
            ClassName.RestrictedSecant when only => p => Relative(constant * Squared(p[0], minimizers[0]), -Slope(p[0], minimizers[0])),
            ClassName.QuadraticGrowth when only => p => Relative(constant / 2 * Squared(p[0], Nearest(p[0])), At(p[0]) - least),
            ClassName.StarConvex when only => p => Relative(At(Between(p[0], minimizers[0])), (At(p[0]) + least) / 2),
            ClassName.StarQuasiconvex or ClassName.StrictlyStarQuasiconvex when only => p => Relative(At(Between(p[0], minimizers[0])),
                At(p[0])),
            _ => null,
        };
    }
}
