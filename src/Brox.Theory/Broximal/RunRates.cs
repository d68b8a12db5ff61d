using System.Collections.Immutable;
using System.Numerics;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>What is bounded at an iterate of a run.</summary>
internal enum BoundedQuantity
{
    /// <summary><c>|x_k - x*|_B^2</c>.</summary>
    SquaredDistance,

    /// <summary>The number of steps from <c>x_k</c> to a minimizer.</summary>
    StepsLeft,

    /// <summary><c>f(x_k) - f*</c>.</summary>
    Gap,
}

/// <summary>What one statement says of one iterate: a quantity is at most a bound.</summary>
/// <param name="Claim">The claim, such as <c>thm-4.1.ii.b</c> or <c>convex-rate</c>.</param>
/// <param name="Reading">The reading (<c>P</c>, <c>W</c>), or empty.</param>
/// <param name="Quantity">What is bounded.</param>
/// <param name="Value">Its value along the run; <see langword="null"/> for the steps left on a run that never arrives.</param>
/// <param name="Bound">The bound, exact.</param>
internal sealed record IterateBound(string Claim, string Reading, BoundedQuantity Quantity, Surd? Value, Surd Bound)
{
    /// <summary>The bound less the value: not negative exactly when the statement holds here; <see langword="null"/> where the value is infinite.</summary>
    public Surd? Margin => Value is { } value ? Bound - value : null;

    /// <summary>Whether the statement holds at this iterate.</summary>
    public bool Holds => Margin is { Sign: >= 0 };
}

/// <summary>An iterate with what the statements say of it.</summary>
/// <param name="Index">Its index k.</param>
/// <param name="Value"><c>f(x_k)</c>.</param>
/// <param name="SquaredDistance"><c>|x_k - x*|_B^2</c>.</param>
/// <param name="SquaredStep"><c>|x_k - x_{k-1}|_B^2</c>; <see langword="null"/> for k = 0.</param>
/// <param name="IsFar">Whether <c>dist(x_k, X) &gt; t</c>.</param>
/// <param name="Bounds">The bounds that apply to it.</param>
internal sealed record IterateRate(int Index, Surd Value, Surd SquaredDistance, Surd? SquaredStep, bool IsFar, ImmutableArray<IterateBound> Bounds)
{
    /// <summary>The bound of a reading of a claim, if it says anything of this iterate.</summary>
    public IterateBound? Bound(string claim, string reading, BoundedQuantity quantity) =>
        Bounds.FirstOrDefault(b => b.Claim == claim && b.Reading == reading && b.Quantity == quantity);
}

/// <summary>
/// The bounds of Theorem 4.1 in all readings along a run, iterate by iterate. A reading of part (ii) bounds the squared distance of <c>x_k</c> by that of the iterate
/// one, two or three steps before, where it speaks of it; a reading of part (iii) bounds the steps from <c>x_k</c>, itself a start.
/// </summary>
internal static class RunRates
{
    /// <summary>The bounds for one minimizer x*; whether the hypotheses of Theorem 4.1 hold is not asked here.</summary>
    /// <param name="problem">The function, metric and radius.</param>
    /// <param name="run">The run.</param>
    /// <param name="xStar">The minimizer that distances are measured to.</param>
    public static ImmutableArray<IterateRate> Of<TPoint>(IBpmProblem<TPoint> problem, BpmRun<TPoint> run, TPoint xStar)
        where TPoint : notnull
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(run);
        var x = run.Iterates;
        var far = x.Select(problem.IsFar).ToArray();
        var distances = x.Select(p => problem.SquaredDistance(p, xStar)).ToArray();
        return
        [
            .. x.Select((p, k) => new IterateRate(
                k, problem.Value(p), distances[k], k == 0 ? null : problem.SquaredDistance(p, x[k - 1]), far[k], [.. Decreases(k), .. StepCounts(k)])),
        ];

        IEnumerable<IterateBound> Decreases(int k) =>
            from reading in TheoremReadings.Decreases
            let before = k - reading.Lag
            where before >= 0 && Enumerable.Range(before, reading.Lag).All(i => far[i])
            select new IterateBound(reading.Claim, reading.Reading, BoundedQuantity.SquaredDistance, distances[k], distances[before] - reading.Decrease(problem, x, before));

        IEnumerable<IterateBound> StepCounts(int k) => run.Outcome == BpmOutcome.Unfinished
            ? []
            : TheoremReadings.StepCounts.Select(reading => new IterateBound(
                reading.Claim, reading.Reading, BoundedQuantity.StepsLeft, StepsLeft(run, k), Integer(reading.Allowed(distances[k], problem.Radius.Squared))));
    }

    /// <summary>The steps from an iterate to the end of a run that reaches a minimizer; else <see langword="null"/>.</summary>
    internal static Surd? StepsLeft<TPoint>(BpmRun<TPoint> run, int k) => run.Steps is { } steps ? (Surd)(steps - k) : null;

    /// <summary>A whole number as a number of every field.</summary>
    internal static Surd Integer(BigInteger value) => Rational.Create(value, BigInteger.One);
}
