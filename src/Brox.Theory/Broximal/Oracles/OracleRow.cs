using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>An enclosed number at every point where it was measured: its mean and its largest value.</summary>
/// <param name="Mean">An enclosure of the mean.</param>
/// <param name="Worst">An enclosure of the largest.</param>
internal sealed record MeasuredValues(FloatInterval Mean, FloatInterval Worst)
{
    /// <summary>The summary of some enclosures; <see langword="null"/> where there are none.</summary>
    public static MeasuredValues? Of(IEnumerable<FloatInterval> values)
    {
        var all = values.ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var sum = all.Aggregate(FloatInterval.Zero, (a, b) => a + b);
        return new MeasuredValues(sum / new FloatInterval(all.Count), new FloatInterval(all.Max(v => v.Lower), all.Max(v => v.Upper)));
    }
}

/// <summary>What was measured of one oracle on one function with one radius.</summary>
/// <param name="Oracle">The oracle.</param>
/// <param name="Points">The number of far points at which single steps were measured: those from which the exact runs move.</param>
/// <param name="Suboptimality">There, <c>f(u) - min f over the ball</c>.</param>
/// <param name="Lost">There, the share of the decrease lost, <see cref="ExactStep.Lost"/>.</param>
/// <param name="Distance">There, the distance to the exact set as a share of t.</param>
/// <param name="Runs">The runs of the method with the oracle, one for each start.</param>
internal sealed record OracleRow(
    IBroximalOracle Oracle, int Points, MeasuredValues? Suboptimality, MeasuredValues? Lost, MeasuredValues? Distance, ImmutableArray<OracleRun> Runs)
{
    /// <summary>The number of runs that left the far region.</summary>
    public int Reached => Runs.Count(r => r.Outcome == OracleOutcome.Near);

    /// <summary>The number of steps from far points in all runs.</summary>
    public int Moves => Runs.Sum(r => r.Moves);

    /// <summary>How many of them violate the decrease of Theorem 4.1 (ii).</summary>
    public int Violations => Runs.Sum(r => r.Violations);

    /// <summary>The largest value of <c>f - f*</c> one step after the far region was left; <see langword="null"/> where no run left it.</summary>
    public double? Landing => Reached > 0 ? Runs.Where(r => r.Outcome == OracleOutcome.Near).Max(r => r.Landing) : null;
}

/// <summary>What was measured on one function with one radius.</summary>
/// <param name="Subject">The function.</param>
/// <param name="Radius">The radius t.</param>
/// <param name="FarStarts">The starts farther than t from every minimizer: no other is used.</param>
/// <param name="Budget">The least of <see cref="DecreaseBudget.Share"/> at the far points of the exact runs; <see langword="null"/> where there is none.</param>
/// <param name="Rows">The oracles.</param>
internal sealed record OracleTable(
    OracleSubject Subject, Rational Radius, ImmutableArray<ImmutableArray<double>> FarStarts, FloatInterval? Budget, ImmutableArray<OracleRow> Rows);
