using System.Collections.Immutable;
using Brox.Functions.Formulas;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>How a run of the method with an oracle ends.</summary>
internal enum OracleOutcome
{
    /// <summary>An iterate is at distance at most t from a minimizer: an exact step from there ends the run.</summary>
    Near,

    /// <summary>The oracle does not move from a far point; a random one not in <see cref="OracleRun.Patience"/> trials.</summary>
    Stuck,

    /// <summary>The limit of steps was reached far from every minimizer.</summary>
    Limit,
}

/// <summary>A run of the method with an oracle, from a start to the first point that is not far.</summary>
/// <param name="Iterates">The iterates; the last one is the first that is not far, where there is one.</param>
/// <param name="Outcome">How it ends.</param>
/// <param name="Moves">The number of steps from far points.</param>
/// <param name="Violations">
/// How many of them violate <c>|u - x*|^2 &lt;= |x - x*|^2 - |u - x|^2</c> (Theorem 4.1 (ii)) by more than <see cref="Slack"/>; x* is the minimizer nearest to the start.
/// </param>
/// <param name="Landing">The value of <c>f - f*</c> after one step more, from the first point that is not far; not a number where there is none.</param>
internal sealed record OracleRun(ImmutableArray<ImmutableArray<double>> Iterates, OracleOutcome Outcome, int Moves, int Violations, double Landing)
{
    /// <summary>A step shorter than this share of the radius counts as none.</summary>
    public const double Still = 1e-9;

    /// <summary>A point is far from the minimizers when its distance is more than this multiple of t: a step on the sphere that rounding has shortened does not count as short.</summary>
    public const double Far = 1 + 1e-9;

    /// <summary>The number of trials after which a random oracle counts as stuck.</summary>
    public const int Patience = 20;

    /// <summary>
    /// A violation counts where the left side is larger by more than this multiple of t^2. An exact step may meet the inequality with equality, and no oracle in floating point does then.
    /// </summary>
    public const double Slack = 2e-6;

    /// <summary>The steps after which a run is given up, unless another number is given.</summary>
    public const int DefaultLimit = 200;

    /// <summary>Runs the method.</summary>
    /// <param name="subject">The function with its minimizers.</param>
    /// <param name="metric">The factor of its metric.</param>
    /// <param name="oracle">The oracle.</param>
    /// <param name="start">The first iterate.</param>
    /// <param name="radius">The radius t.</param>
    /// <param name="random">The randomness of the oracle.</param>
    /// <param name="limit">The largest number of steps.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static OracleRun Of(
        OracleSubject subject,
        MetricFactor metric,
        IBroximalOracle oracle,
        ReadOnlySpan<double> start,
        double radius,
        Random random,
        int limit = DefaultLimit,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(oracle);
        var f = subject.Function;
        var iterates = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        var x = start.ToArray();
        var xStar = FloatBoxes.Of(subject.Nearest(x));
        var (moves, violations) = (0, 0);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            iterates.Add([.. x]);
            var isFar = Distance(metric, x, subject.Nearest(x)) > Far * radius;
            if (isFar && moves == limit)
            {
                return new OracleRun(iterates.ToImmutable(), OracleOutcome.Limit, moves, violations, double.NaN);
            }

            var (ball, trials) = (new OracleBall(f, metric, x, radius), oracle.IsRandom && isFar ? Patience : 1);
            var u = x;
            for (var trial = 0; trial < trials && !(Distance(metric, u, x) > Still * radius); trial++)
            {
                u = oracle.Step(ball, random);
            }

            if (!isFar)
            {
                return new OracleRun(iterates.ToImmutable(), OracleOutcome.Near, moves, violations, f.Evaluate(u) - subject.Minimum);
            }

            if (!(Distance(metric, u, x) > Still * radius))
            {
                return new OracleRun(iterates.ToImmutable(), OracleOutcome.Stuck, moves, violations, double.NaN);
            }

            // The right side less the left one is 2 <x - u, u - x*>, the product of eq. (3).
            var (from, to) = (FloatBoxes.Of(x), FloatBoxes.Of(u));
            var product = FormulaOperator.Inner(f, FloatBoxes.Difference(from, to), FloatBoxes.Difference(to, xStar));
            (moves, violations, x) = (moves + 1, violations + (product.Upper < -0.5 * Slack * radius * radius ? 1 : 0), u);
        }
    }

    internal static double Distance(MetricFactor metric, double[] x, double[] y) =>
        metric.Norm(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense([.. x.Select((c, i) => c - y[i])]));
}
