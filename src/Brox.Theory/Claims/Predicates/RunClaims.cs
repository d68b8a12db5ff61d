using System.Collections.Immutable;
using Brox.Definitions.Claims;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Statements about a few consecutive iterates of the Ball Proximal Point Method, asked of every start and every choice that the rule leaves.</summary>
internal static class RunClaims
{
    /// <summary>A claim of the catalogue on runs, from what its reading says.</summary>
    /// <param name="id">The claim.</param>
    /// <param name="variant">The reading or variant.</param>
    /// <param name="source">Where the claim stands.</param>
    /// <param name="statement">The statement, in one line.</param>
    /// <param name="kinds">The kinds of instances.</param>
    public static Claim Claim(string id, ClaimVariant variant, string source, string statement, params ImmutableArray<InstanceKind> kinds) =>
        new(id, variant, source, statement, Of(RunReading.Of(id, variant)), kinds);

    private static ClaimBody Of(RunReading reading)
    {
        var hypothesis = reading.Statement.Hypothesis is { } name ? ClassCatalog.Named(name) : null;
        var rule = SelectionRuleNames.Find(reading.Rule) ?? throw new ArgumentException($"there is no rule \"{reading.Rule}\"", nameof(reading));
        return reading.Statement switch
        {
            RunStatement.NoReturn s => OperatorClaims.NoReturn(hypothesis, s.FarOnly),
            RunStatement.Arrival s => OperatorClaims.Arrives(s.ByBall),
            RunStatement.Moves => Along(hypothesis, rule, steps: 1, far: 0, static (graph, walk) => walk[0] == walk[1] && !graph.F.IsMinimizer(walk[0]) ? "x_1 = x_0 outside X" : null),
            RunStatement.Optimality => Along(hypothesis, rule, steps: 1, far: 0, static (graph, walk) => (graph.F.IsMinimizer(walk[0]), graph.F.IsMinimizer(walk[1])) switch
            {
                (true, false) => "x_0 is in X, x_1 is not",
                (true, true) => graph.Brox(walk[0]).Contains(walk[0]) ? null : "x_0 is in X and not in brox_t(x_0)",
                _ => walk[0] == walk[1] ? "x_1 = x_0 outside X" : null,
            }),
            RunStatement.LongSteps { IsPair: true } s => Along(hypothesis, rule, s.Iterates - 1, s.Far, static (graph, walk) =>
                graph.Square(walk[2], walk[0]) <= graph.SquareOfT ? $"|x_2-x_0|^2 = {graph.Square(walk[2], walk[0])} <= t^2 = {graph.SquareOfT}" : null),
            RunStatement.LongSteps s => Along(hypothesis, rule, s.Iterates - 1, s.Far, static (graph, walk) =>
                graph.Square(walk[2], walk[0]) <= graph.SquareOfT && graph.Square(walk[3], walk[1]) <= graph.SquareOfT
                    ? $"|x_2-x_0|^2 = {graph.Square(walk[2], walk[0])} and |x_3-x_1|^2 = {graph.Square(walk[3], walk[1])} are at most t^2 = {graph.SquareOfT}"
                    : null),
            RunStatement.Decrease s => AlongToward(rule, s.Lag, s.Far, (graph, walk, xStar) => TooFar(graph, walk, xStar, s)),
            RunStatement.Steps s => StepBounds.Reached(hypothesis!, rule, s.Bound),
            var other => throw new ArgumentException($"unknown statement {other}", nameof(reading)),
        };
    }

    private static string? TooFar(MoveGraph graph, ImmutableArray<int> walk, Point xStar, RunStatement.Decrease statement)
    {
        var decrease = statement.Share is { } share ? share * graph.SquareOfT : graph.Square(walk[1], walk[0]);
        var (after, before) = (graph.Square(walk[statement.Lag], xStar), graph.Square(walk[0], xStar));
        return after > before - decrease ? $"|x_{statement.Lag}-x*|^2 = {after} > {before} - {decrease}" : null;
    }

    /// <summary>The claim that a statement holds along every walk of the given number of steps.</summary>
    /// <param name="hypothesis">The class that the function must be in for the radius; <see langword="null"/> for none.</param>
    /// <param name="rule">The rule; <c>any-moving</c> allows all that <c>farthest</c> does.</param>
    /// <param name="steps">The number of steps.</param>
    /// <param name="far">
    /// How many iterates, from the first on, must be far. It is enough that the last of them is: a step from a point that is not far ends in X (Theorem A.1), so the iterates before a far one are far.
    /// </param>
    /// <param name="violation">The violated inequality, or <see langword="null"/>.</param>
    public static ClaimBody Along(FunctionClass? hypothesis, SelectionRule rule, int steps, int far, Func<MoveGraph, ImmutableArray<int>, string?> violation) =>
        OnFinite(hypothesis, (f, radius, cancellation) =>
        {
            var graph = new MoveGraph(f, radius);
            var moved = false;
            foreach (var walk in graph.Walks(rule, steps))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!walk.Take(far).All(graph.IsFar))
                {
                    continue;
                }

                moved |= walk[0] != walk[1];
                if (violation(graph, walk) is { } text)
                {
                    return new ClaimOutcome.Violated(Describe(graph, walk, text, radius, rule), new ViolatingRun(SelectionRuleNames.NameOf(rule), graph.Points(walk), null));
                }
            }

            return new ClaimOutcome.Satisfied(moved);
        }, needsFarPoint: far > 0);

    /// <summary>As <see cref="Along"/>, for a statement about every <c>x*</c> that serves in the definition of alignment.</summary>
    public static ClaimBody AlongToward(SelectionRule rule, int steps, int far, Func<MoveGraph, ImmutableArray<int>, Point, string?> violation) =>
        OnFinite(ClassCatalog.BroximallyAligned, (f, radius, cancellation) =>
        {
            var graph = new MoveGraph(f, radius);
            var serving = Alignment.Serving(f, radius, cancellation);
            var moved = false;
            foreach (var walk in graph.Walks(rule, steps).Where(walk => walk.Take(far).All(graph.IsFar)))
            {
                cancellation.ThrowIfCancellationRequested();
                moved = true;
                foreach (var xStar in serving)
                {
                    if (violation(graph, walk, xStar) is { } text)
                    {
                        return new ClaimOutcome.Violated($"{Describe(graph, walk, text, radius, rule)}, x* = {xStar}", new ViolatingRun(SelectionRuleNames.NameOf(rule), graph.Points(walk), xStar));
                    }
                }
            }

            return new ClaimOutcome.Satisfied(moved);
        }, needsFarPoint: far > 0);

    /// <summary>A claim about functions on finitely many points that are in a class for the radius.</summary>
    /// <param name="hypothesis">The class; <see langword="null"/> for none.</param>
    /// <param name="decide">What the function says of the claim.</param>
    /// <param name="needsFarPoint">Whether only a function with a far point can violate the claim.</param>
    public static ClaimBody OnFinite(FunctionClass? hypothesis, Func<FiniteFunction, Radius, CancellationToken, ClaimOutcome> decide, bool needsFarPoint = false) =>
        new ClaimBody.Predicate((instance, cancellation) =>
        {
            if (instance.Finite() is not { } f || instance.Radius() is not { } radius)
            {
                return new ClaimOutcome.NotApplicable("a function on finitely many points and a positive radius");
            }

            return (hypothesis is null ? null : Outcomes.Hypothesis(hypothesis.Decide(f, ClassArgument.Of(radius), cancellation), $"{hypothesis.Name}({radius})"))
                ?? decide(f, radius, cancellation);
        })
        {
            Hypothesis = hypothesis,
            NeedsFarPoint = needsFarPoint,
        };

    private static string Describe(MoveGraph graph, ImmutableArray<int> walk, string text, Radius radius, SelectionRule rule) =>
        $"{radius}, rule {SelectionRuleNames.NameOf(rule)}: {string.Join(", ", walk.Select((x, k) => $"x_{k} = {graph.F.Points[x]}"))}: {text}";
}
