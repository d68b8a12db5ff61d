using System.Collections.Immutable;
using System.Numerics;
using Brox.Theory.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>One statement of Theorem 4.1 (or of a reading of it), checked along a run.</summary>
/// <param name="Claim">The claim, such as <c>thm-4.1.ii.b</c>.</param>
/// <param name="Reading">The reading (<c>P</c>, <c>W</c>), or empty.</param>
/// <param name="Holds">Whether it holds along the run, for every x* that serves.</param>
/// <param name="Detail">What was compared: the first violation, or the bound.</param>
public sealed record TheoremCheck(string Claim, string Reading, bool Holds, string Detail);

/// <summary>What Theorem 4.1 and the derived bound 9/2 say of a run of the method, statement by statement, every reading.</summary>
public static class TheoremChecks
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
            Decrease("thm-4.1.ii.a", string.Empty, 1, 1, k => problem.SquaredDistance(x[k + 1], x[k])),
            Decrease("thm-4.1.ii.b", "P", 2, 2, _ => Rational.Half * squareOfT),
            Decrease("thm-4.1.ii.b", "W", 3, 3, _ => Rational.Half * squareOfT),
            Steps("thm-4.1.iii", "P", ratio => (2 * (2 * (ratio - Rational.One)).Ceiling()) + 1),
            Steps("thm-4.1.iii", "W", ratio => (3 * (2 * (ratio - Rational.One)).Ceiling()) + 1),
            Steps("bound-9/2", string.Empty, ratio => (Rational.Create(9, 2) * (ratio - Rational.One)).Ceiling() + 3),
        ];

        // |x_{k+lag} - x*|^2 <= |x_k - x*|^2 - decrease, for every k whose first `farNeeded` iterates are far.
        TheoremCheck Decrease(string claim, string reading, int lag, int farNeeded, Func<int, Surd> decrease)
        {
            var checkedSteps = 0;
            for (var k = 0; k + lag < x.Length; k++)
            {
                if (!Enumerable.Range(k, farNeeded).All(i => far[i]))
                {
                    continue;
                }

                checkedSteps++;
                foreach (var xStar in serving)
                {
                    var (left, right) = (problem.SquaredDistance(x[k + lag], xStar), problem.SquaredDistance(x[k], xStar) - decrease(k));
                    if (left > right)
                    {
                        return new TheoremCheck(claim, reading, false, $"k={k}, x*={xStar}: |x_{k + lag}-x*|^2 = {left} > {right}");
                    }
                }
            }

            return new TheoremCheck(claim, reading, true, $"checked at {checkedSteps} iterates");
        }

        TheoremCheck Steps(string claim, string reading, Func<Surd, BigInteger> bound)
        {
            var smallest = serving
                .Select(xStar => problem.SquaredDistance(x[0], xStar))
                .Select(d => d > squareOfT ? bound(d / squareOfT) : BigInteger.One)
                .Min();
            var holds = run.Steps is { } steps ? steps <= smallest : x.Length - 1 < smallest && run.Outcome == BpmOutcome.Unfinished;
            return new TheoremCheck(claim, reading, holds, $"K = {smallest}, steps = {run.Steps?.ToString() ?? "none"}");
        }
    }

    private static TheoremCheck Moves<TPoint>(BpmRun<TPoint> run) =>
        run.Outcome == BpmOutcome.Stuck
            ? new TheoremCheck("thm-4.1.i", string.Empty, false, $"x_{run.Iterates.Length} = x_{run.Iterates.Length - 1} outside X")
            : new TheoremCheck("thm-4.1.i", string.Empty, true, "every iterate outside X moves");
}
