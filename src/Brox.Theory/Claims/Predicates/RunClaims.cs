using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Statements about a few consecutive iterates of the Ball Proximal Point Method, asked of every start and every choice that the rule leaves.</summary>
internal static class RunClaims
{
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
