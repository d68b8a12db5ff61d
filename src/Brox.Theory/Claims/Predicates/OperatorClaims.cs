using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Claims about the broximal operator itself.</summary>
internal static class OperatorClaims
{
    /// <summary>Theorem A.1: <c>brox_t(x)</c> is non-empty, and it is <c>Ball(x,t) ∩ X</c> where the ball meets <c>X</c>.</summary>
    /// <param name="closedOnly">Whether the function must be closed.</param>
    public static ClaimBody WellDefined(bool closedOnly) => new ClaimBody.Predicate((instance, cancellation) =>
    {
        if (instance.Radius() is not { } radius)
        {
            return new ClaimOutcome.NotApplicable("a positive radius");
        }

        if (instance.Finite() is { } finite)
        {
            return OfFinite(finite, radius);
        }

        if (instance.Line() is not { } f || (closedOnly && !f.Source.IsClosed))
        {
            return new ClaimOutcome.NotApplicable("closed");
        }

        var halfWidth = radius.HalfWidth(f.Source.Metric);
        var meets = false;
        foreach (var x in LineSamples.Centers(f, halfWidth))
        {
            cancellation.ThrowIfCancellationRequested();
            var (lowest, isAttained) = WindowInfimum(f, x - halfWidth, x + halfWidth);
            if (lowest is null)
            {
                continue;
            }

            if (!isAttained)
            {
                return new ClaimOutcome.Violated($"{radius}, x = {x}: the infimum {lowest} over the ball is not attained, so brox_t(x) is empty");
            }

            if (!f.Source.IsClosed)
            {
                continue;
            }

            var set = LineOperator.Brox(f, x, halfWidth);
            var expected = f.Minimizers.Select(i => Intersect(i, x - halfWidth, x + halfWidth)).OfType<Interval>().ToList();
            meets |= expected.Count > 0;
            if (set.IsEmpty || (expected.Count > 0 && !set.SequenceEqual(expected)))
            {
                return new ClaimOutcome.Violated($"{radius}, x = {x}: brox_t(x) = {Show(set)}, and Ball(x,t) ∩ X = {Show(expected)}");
            }
        }

        return new ClaimOutcome.Satisfied(meets);
    });

    /// <summary>Lemma A.2: under <c>alignment(t)</c>, <c>x</c> and <c>u</c> far, <c>u ∈ brox_t(x)</c> and <c>x ∈ brox_t(u)</c> imply <c>x = u</c>.</summary>
    /// <param name="hypothesis">The class that the function must be in.</param>
    /// <param name="farOnly">Whether x and u must be far.</param>
    public static ClaimBody NoReturn(FunctionClass? hypothesis, bool farOnly) => RunClaims.OnFinite(hypothesis, (f, radius, _) =>
    {
        var graph = new MoveGraph(f, radius);
        var moves = 0;
        for (var x = 0; x < f.Points.Length; x++)
        {
            foreach (var u in graph.Brox(x).Where(u => u != x && (!farOnly || (graph.IsFar(x) && graph.IsFar(u)))))
            {
                moves++;
                if (graph.Brox(u).Contains(x))
                {
                    return new ClaimOutcome.Violated(
                        $"{radius}, x = {f.Points[x]} and u = {f.Points[u]} are in brox_t of each other",
                        new ViolatingRun(SelectionRuleNames.NameOf(SelectionRule.AnyMoving), [f.Points[x], f.Points[u], f.Points[x]], null));
                }
            }
        }

        return new ClaimOutcome.Satisfied(moves > 0);
    });

    /// <summary>
    /// Theorem 4.1 (i), reading O: for u in <c>brox_t(x)</c>, u is in X exactly when <c>Ball(x,t)</c> meets X. Where the ball meets X, the broximal set is their intersection (Theorem A.1); where it does
    /// not, u is in the ball and so not in X. Every u is looked at, so every selection rule.
    /// </summary>
    /// <param name="byBall">Whether the ball of x is asked to meet X; else x is asked to be in X, which is another statement.</param>
    public static ClaimBody Arrives(bool byBall) => RunClaims.OnFinite(null, (f, radius, _) =>
    {
        var arrives = false;
        foreach (var x in f.Points)
        {
            var set = FiniteOperator.Brox(f, x, radius);
            var isMet = byBall ? f.Minimizers.Any(y => f.Metric.SquaredDistance(x, y) <= radius.Squared) : f.IsMinimizer(f.IndexOf(x));
            foreach (var u in set)
            {
                arrives |= f.IsMinimizer(u) && f.Points[u] != x;
                if (f.IsMinimizer(u) != isMet)
                {
                    var rule = f.Points[u] != x || set.Length == 1 ? SelectionRule.AnyMoving : SelectionRule.Nearest;
                    return new ClaimOutcome.Violated(
                        $"{radius}, x_0 = {x}, x_1 = {f.Points[u]}: {(byBall ? $"Ball(x_0,t) {(isMet ? "meets" : "does not meet")} X" : $"x_0 is {(isMet ? "in" : "not in")} X")}, x_1 is {(isMet ? "not in X" : "in X")}",
                        new ViolatingRun(SelectionRuleNames.NameOf(rule), [x, f.Points[u]], null));
                }
            }
        }

        return new ClaimOutcome.Satisfied(arrives);
    });

    private static ClaimOutcome OfFinite(FiniteFunction f, Radius radius)
    {
        var meets = false;
        foreach (var x in f.Points)
        {
            var set = FiniteOperator.Brox(f, x, radius).Select(i => f.Points[i]).ToHashSet();
            var expected = f.Minimizers.Where(y => f.Metric.SquaredDistance(x, y) <= radius.Squared).ToList();
            meets |= expected.Count > 0 && expected.Count < f.Points.Length;
            if (set.Count == 0 || (expected.Count > 0 && !set.SetEquals(expected)))
            {
                return new ClaimOutcome.Violated($"{radius}, x = {x}: brox_t(x) = {{{string.Join(", ", set)}}}, and Ball(x,t) ∩ X = {{{string.Join(", ", expected)}}}");
            }
        }

        return new ClaimOutcome.Satisfied(meets);
    }

    /// <summary>The infimum over a closed window, and whether it is attained; nothing where the window misses the domain.</summary>
    private static (Surd? Infimum, bool IsAttained) WindowInfimum(PiecewiseLinear f, Surd low, Surd high)
    {
        Surd? attained = null;
        Surd? approached = null;
        void Offer(ref Surd? least, Surd? value) => least = value is { } v && (least is not { } l || v < l) ? v : least;
        Offer(ref attained, f.Evaluate(low));
        Offer(ref attained, f.Evaluate(high));
        for (var k = 0; k < f.Knots.Length; k++)
        {
            if (low <= f.Knots[k] && f.Knots[k] <= high)
            {
                Offer(ref attained, f.Values[k] is { } value ? value : null);
            }

            // A cell is approached at a knot where the window reaches into it.
            if (low < f.Knots[k] && f.Knots[k] <= high && f.Cells[k] is not null)
            {
                Offer(ref f.Cells[k]!.Value.Slope.IsZero ? ref attained : ref approached, f.LimitAtEnd(k));
            }

            if (low <= f.Knots[k] && f.Knots[k] < high && f.Cells[k + 1] is not null)
            {
                Offer(ref f.Cells[k + 1]!.Value.Slope.IsZero ? ref attained : ref approached, f.LimitAtStart(k + 1));
            }
        }

        return approached is { } limit && (attained is not { } best || limit < best) ? (limit, false) : (attained, true);
    }

    private static Interval? Intersect(Interval set, Surd low, Surd high)
    {
        var lower = set.Lower is { } a && a > low ? a : low;
        var upper = set.Upper is { } b && b < high ? b : high;
        return lower <= upper ? Interval.Closed(lower, upper) : null;
    }

    private static string Show(IReadOnlyCollection<Interval> set) => set.Count == 0 ? "empty" : string.Join(" ∪ ", set);
}
