using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>The Ball Proximal Point Method <c>x_{k+1} ∈ brox_t(x_k)</c>, eq. (2), stopped at the first minimizer.</summary>
public static class Bpm
{
    /// <summary>The number of steps after which a run is given up, unless another is asked for.</summary>
    public const int DefaultStepLimit = 100_000;

    /// <summary>The method on a function on finitely many points.</summary>
    internal static IBpmProblem<Point> On(FiniteFunction f, Radius radius) => new FiniteBpm(f, radius);

    /// <summary>The method on a closed piecewise polynomial of degree at most 2.</summary>
    /// <exception cref="ArgumentException">The function is not closed, or its degree is above 2.</exception>
    internal static IBpmProblem<Surd> On(PiecewisePolynomial f, Radius radius)
    {
        ArgumentNullException.ThrowIfNull(f);
        return f is { Degree: <= 1, IsClosed: true } ? new LineBpm(PiecewiseLinear.Of(f), radius) : new CurvedBpm(f, radius);
    }

    /// <summary>The run on a function on finitely many points; where the rule leaves a choice, the lexicographically smallest point is taken.</summary>
    /// <param name="f">The function.</param>
    /// <param name="radius">The radius t.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="rule">Which of the broximal points may follow.</param>
    /// <param name="stepLimit">The number of steps after which the run is given up.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The function is not defined at <paramref name="start"/>.</exception>
    public static BpmRun<Point> Run(
        FiniteFunction f, Radius radius, Point start, SelectionRule rule = SelectionRule.Farthest, int stepLimit = DefaultStepLimit, CancellationToken cancellation = default) =>
        Run(On(f, radius), InDomain(f, start), rule, stepLimit, cancellation);

    /// <summary>The run on a closed piecewise polynomial of degree at most 2; where the rule leaves a choice, the smallest point is taken.</summary>
    /// <param name="f">The function.</param>
    /// <param name="radius">The radius t.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="rule">Which of the broximal points may follow.</param>
    /// <param name="stepLimit">The number of steps after which the run is given up.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">The function is not closed, its degree is above 2, or it is not defined at <paramref name="start"/>.</exception>
    public static BpmRun<Surd> Run(
        PiecewisePolynomial f, Radius radius, Rational start, SelectionRule rule = SelectionRule.Farthest, int stepLimit = DefaultStepLimit, CancellationToken cancellation = default) =>
        Run(On(f, radius), InDomain(f, start), rule, stepLimit, cancellation);

    /// <summary>Every run that the rule allows on a function on finitely many points, depth first, smallest choices first; the arguments are those of <see cref="Run(FiniteFunction, Radius, Point, SelectionRule, int, CancellationToken)"/>.</summary>
    /// <exception cref="ArgumentException">The function is not defined at <paramref name="start"/>.</exception>
    public static IEnumerable<BpmRun<Point>> AllRuns(
        FiniteFunction f, Radius radius, Point start, SelectionRule rule = SelectionRule.AnyMoving, int stepLimit = DefaultStepLimit, CancellationToken cancellation = default) =>
        AllRuns(On(f, radius), InDomain(f, start), rule, stepLimit, cancellation);

    private static Point InDomain(FiniteFunction f, Point start) =>
        f.IndexOf(start) >= 0 ? start : throw new ArgumentException($"the function is not defined at {start}", nameof(start));

    private static Surd InDomain(PiecewisePolynomial f, Rational start) =>
        f.Evaluate(start) is not null ? start : throw new ArgumentException($"the function is not defined at {start}", nameof(start));

    /// <summary>The run from <paramref name="start"/>; where the rule leaves a choice, the lexicographically smallest point is taken.</summary>
    internal static BpmRun<TPoint> Run<TPoint>(
        IBpmProblem<TPoint> problem, TPoint start, SelectionRule rule, int stepLimit = DefaultStepLimit, CancellationToken cancellation = default)
        where TPoint : notnull =>
        Runs(problem, start, rule, stepLimit, all: false, cancellation).First();

    /// <summary>Every run that the rule allows from <paramref name="start"/>, depth first, smallest choices first.</summary>
    internal static IEnumerable<BpmRun<TPoint>> AllRuns<TPoint>(
        IBpmProblem<TPoint> problem, TPoint start, SelectionRule rule, int stepLimit = DefaultStepLimit, CancellationToken cancellation = default)
        where TPoint : notnull =>
        Runs(problem, start, rule, stepLimit, all: true, cancellation);

    private static IEnumerable<BpmRun<TPoint>> Runs<TPoint>(
        IBpmProblem<TPoint> problem, TPoint start, SelectionRule rule, int stepLimit, bool all, CancellationToken cancellation)
        where TPoint : notnull
    {
        // Depth-first search with an explicit stack: each frame holds the choices at one iterate that are still to be followed.
        var path = new List<TPoint> { start };
        var onPath = new HashSet<TPoint> { start };
        var open = new Stack<Queue<TPoint>>();
        if (problem.IsMinimizer(start))
        {
            yield return new BpmRun<TPoint>([start], BpmOutcome.Reached);
            yield break;
        }

        open.Push(ChoicesAt(start));
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (open.Peek().Count == 0)
            {
                open.Pop();
                onPath.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            var (from, next) = (path[^1], open.Peek().Dequeue());
            if (Ending(from, next) is { } outcome)
            {
                ImmutableArray<TPoint> iterates = outcome == BpmOutcome.Stuck ? [.. path] : [.. path, next];
                yield return new BpmRun<TPoint>(iterates, outcome);
                continue;
            }

            path.Add(next);
            onPath.Add(next);
            open.Push(ChoicesAt(next));
        }

        Queue<TPoint> ChoicesAt(TPoint x)
        {
            var choices = problem.Choices(x, rule);
            return new Queue<TPoint>(all ? choices : choices.Take(1));
        }

        BpmOutcome? Ending(TPoint from, TPoint next)
        {
            if (next.Equals(from))
            {
                return BpmOutcome.Stuck;
            }

            if (problem.IsMinimizer(next))
            {
                return BpmOutcome.Reached;
            }

            if (onPath.Contains(next))
            {
                return BpmOutcome.Cycle;
            }

            return problem.Diverges(from, next) ? BpmOutcome.Diverges : path.Count >= stepLimit ? BpmOutcome.Unfinished : null;
        }
    }
}
