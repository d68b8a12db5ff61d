using System.Collections.Immutable;

namespace Brox.Theory.Broximal;

/// <summary>One statement of Theorem 4.1 (or of a reading of it), checked along a run.</summary>
/// <param name="Claim">The claim, such as <c>thm-4.1.ii.b</c>.</param>
/// <param name="Reading">The reading (<c>P</c>, <c>W</c>), or empty.</param>
/// <param name="Holds">Whether it holds along the run, for every x* that serves.</param>
/// <param name="Detail">What was compared: the first violation, or the bound.</param>
internal sealed record TheoremCheck(string Claim, string Reading, bool Holds, string Detail)
{
    /// <summary>Whether the run has no iterate of which the statement speaks, so that it holds without saying anything.</summary>
    public bool SaysNothing { get; init; }
}

/// <summary>What Theorem 4.1 and the derived bound 9/2 say of a run of the method, statement by statement, every reading.</summary>
internal static class TheoremChecks
{
    /// <summary>
    /// Checks a run for every <c>x*</c> of <paramref name="serving"/>. All inequalities are affine in <c>x*</c>, so the ends of an interval stand for it.
    /// </summary>
    /// <param name="problem">The function, metric and radius.</param>
    /// <param name="run">The run.</param>
    /// <param name="serving">The minimizers that serve in the definition of alignment; not empty.</param>
    public static ImmutableArray<TheoremCheck> Of<TPoint>(IBpmProblem<TPoint> problem, BpmRun<TPoint> run, IReadOnlyList<TPoint> serving)
        where TPoint : notnull
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(run);
        var x = run.Iterates;
        var squareOfT = problem.Radius.Squared;
        var far = x.Select(problem.IsFar).ToArray();
        return
        [
            Moves(run),
            .. TheoremReadings.Decreases.Select(Decrease),
            .. TheoremReadings.StepCounts.Select(Steps),
        ];

        TheoremCheck Decrease(DecreaseReading reading)
        {
            var (checkedSteps, lag) = (0, reading.Lag);
            for (var k = 0; k + lag < x.Length; k++)
            {
                if (!Enumerable.Range(k, lag).All(i => far[i]))
                {
                    continue;
                }

                checkedSteps++;
                foreach (var xStar in serving)
                {
                    var (left, right) = (problem.SquaredDistance(x[k + lag], xStar), problem.SquaredDistance(x[k], xStar) - reading.Decrease(problem, x, k));
                    if (left > right)
                    {
                        return new TheoremCheck(reading.Claim, reading.Reading, false, $"k={k}, x*={xStar}: |x_{k + lag}-x*|^2 = {left} > {right}");
                    }
                }
            }

            return checkedSteps > 0
                ? new TheoremCheck(reading.Claim, reading.Reading, true, $"checked at {checkedSteps} {(checkedSteps == 1 ? "iterate" : "iterates")}")
                : new TheoremCheck(reading.Claim, reading.Reading, true, $"no {(lag == 1 ? "iterate that is far" : $"{lag} iterates in a row that are far")} with a later one") { SaysNothing = true };
        }

        TheoremCheck Steps(StepCountReading reading)
        {
            var smallest = serving.Select(xStar => reading.Allowed(problem.SquaredDistance(x[0], xStar), squareOfT)).Min();
            var holds = run.Steps is { } steps ? steps <= smallest : x.Length - 1 < smallest && run.Outcome == BpmOutcome.Unfinished;
            return new TheoremCheck(reading.Claim, reading.Reading, holds, $"K = {smallest}, steps = {run.Steps?.ToString() ?? "none"}");
        }
    }

    private static TheoremCheck Moves<TPoint>(BpmRun<TPoint> run) =>
        run.Outcome == BpmOutcome.Stuck
            ? new TheoremCheck("thm-4.1.i", string.Empty, false, $"x_{run.Iterates.Length} = x_{run.Iterates.Length - 1} outside X")
            : run.Iterates.Length == 1
                ? new TheoremCheck("thm-4.1.i", string.Empty, true, "no iterate is outside X") { SaysNothing = true }
                : new TheoremCheck("thm-4.1.i", string.Empty, true, "every iterate outside X moves");
}
