using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>
/// Measures the oracles of Section 6 on a function with one radius: single steps against the certified operator, at the far points that exact runs visit, and whole runs. The same seed gives the same
/// numbers.
/// </summary>
internal sealed class OracleExperiment
{
    private readonly OracleSubject _subject;
    private readonly MetricFactor _metric;
    private readonly double _length;
    private readonly int _seed;
    private readonly CancellationToken _cancellation;
    private readonly ImmutableArray<ImmutableArray<double>> _starts;

    private OracleExperiment(OracleSubject subject, double radius, int seed, CancellationToken cancellation)
    {
        (_subject, _metric, _length) = (subject, MetricFactor.Of(subject.Function.Metric), radius);
        (_seed, _cancellation) = (seed, cancellation);
        _starts = [.. subject.Starts.Where(x => IsFar([.. x]))];
    }

    /// <summary>The oracles that step in a ball of the metric.</summary>
    public static IReadOnlyList<IBroximalOracle> MetricOracles { get; } = [new BallSampling(100), new LocalSolver(), new LinearModel(), new QuadraticModel()];

    /// <summary>The oracles that step in a spectral-norm ball.</summary>
    public static IReadOnlyList<IBroximalOracle> SpectralOracles(MatrixLayers layers) => [new SpectralLinearModel(layers), new SpectralLinearModel(layers, newtonSchulz: true)];

    /// <summary>Everything that is measured on one function with one radius.</summary>
    /// <param name="subject">The function.</param>
    /// <param name="radius">The radius t, positive; computed with as the nearest double.</param>
    /// <param name="seed">The seed of the oracles that use randomness.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The metric is nearly singular, or the layers have a matrix with both sides above 2.</exception>
    public static OracleTable Measure(OracleSubject subject, Rational radius, int seed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var experiment = new OracleExperiment(subject, radius.ToDouble(), seed, cancellation);
        var (rows, references) = experiment.Against(new CertifiedStep(cancellation: cancellation), MetricOracles);
        if (subject.Layers is { } layers)
        {
            rows = [.. rows, .. experiment.Against(new CertifiedStep(layers, 6_000, cancellation), SpectralOracles(layers)).Rows];
        }

        return new OracleTable(subject, radius, experiment._starts, experiment.Budget(references), rows);
    }

    /// <summary>The exact runs in one kind of ball, and the oracles of that ball at the far points which these runs visit.</summary>
    private (ImmutableArray<OracleRow> Rows, List<Reference> References) Against(CertifiedStep certified, IReadOnlyList<IBroximalOracle> oracles)
    {
        var recorder = new Recorder(certified);
        var exactRuns = Runs(recorder);
        var references = recorder.Steps.Where(s => IsFar([.. s.Ball.Center])).ToList();
        OracleRow Row(IBroximalOracle oracle, Func<Reference, double[]> step, ImmutableArray<OracleRun> runs)
        {
            var steps = references.Select(r => (r.Exact, U: step(r))).ToList();
            return new OracleRow(
                oracle,
                steps.Count,
                MeasuredValues.Of(steps.Select(s => s.Exact.Suboptimality(s.U))),
                MeasuredValues.Of(steps.Select(s => s.Exact.Lost(s.U)).OfType<FloatInterval>()),
                MeasuredValues.Of(steps.Select(s => s.Exact.Distance(s.U) / new FloatInterval(_length))),
                runs);
        }

        return ([
            Row(certified, r => [.. r.Exact.Enclosure.Point], exactRuns),
            .. oracles.Select(oracle =>
            {
                var random = Randomness(0);
                return Row(oracle, r => oracle.Step(r.Ball, random), Runs(oracle));
            }),
        ], references);
    }

    private ImmutableArray<OracleRun> Runs(IBroximalOracle oracle) =>
        [.. _starts.Select((x, i) =>
        {
            if (oracle is Recorder recorder)
            {
                recorder.XStar = [.. _subject.Nearest(x)];
            }

            return OracleRun.Of(_subject, _metric, oracle, x.AsSpan(), _length, Randomness(i + 1), cancellation: _cancellation);
        })];

    private FloatInterval? Budget(List<Reference> references)
    {
        var shares = references
            .Select(r => DecreaseBudget.Share(r.Ball, r.Exact, r.XStar.AsSpan(), cancellation: _cancellation))
            .OfType<FloatInterval>().ToList();
        return shares.Count == 0 ? null : new FloatInterval(shares.Min(s => s.Lower), shares.Min(s => s.Upper));
    }

    private bool IsFar(double[] x) => OracleRun.Distance(_metric, x, _subject.Nearest(x)) > OracleRun.Far * _length;

    private Random Randomness(int use) => new(unchecked((_seed * 1_000_003) + use));

    /// <summary>A point with the certified step from it, and the minimizer nearest to the start of its run.</summary>
    private sealed record Reference(OracleBall Ball, ExactStep Exact, ImmutableArray<double> XStar);

    /// <summary>The certified operator that keeps its steps, so that none is computed twice.</summary>
    private sealed class Recorder(CertifiedStep certified) : IBroximalOracle
    {
        public List<Reference> Steps { get; } = [];

        public ImmutableArray<double> XStar { get; set; } = [];

        public string Name => certified.Name;

        public string Formula => certified.Formula;

        public double[] Step(OracleBall ball, Random random)
        {
            if (certified.Enclose(ball) is not { Decrease.Lower: > 0 } exact)
            {
                return [.. ball.Center];
            }

            Steps.Add(new Reference(ball, exact, XStar));
            return [.. exact.Enclosure.Point];
        }
    }
}
