using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Functions.Text;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Classes.Formulas;

namespace Brox.Theory.Runs;

/// <summary>An iterate of a run on a formula, with what is certified of the step from it.</summary>
/// <param name="X">The iterate: a rational point, near a point of the broximal set of the one before.</param>
/// <param name="Value">An enclosure of <c>f(x_k)</c>.</param>
/// <param name="Cover">A box that contains <c>brox_t(x_k)</c>; empty where no step was asked for.</param>
/// <param name="Gap">How far <c>f(x_{k+1})</c> may be above the least value over the ball.</param>
/// <param name="Parts">The number of separate boxes in which <c>brox_t(x_k)</c> lies: more than one where it was not told apart where the least value is attained.</param>
/// <param name="IsFar">Whether <c>dist(x_k, X) &gt; t</c>; <see langword="null"/> where that is not known.</param>
/// <param name="SquaredDistance">An enclosure of <c>|x_k - x*|^2</c>; <see langword="null"/> where X is not one known point.</param>
/// <param name="Margin">
/// An enclosure of <c>|x_k - x*|^2 - |u - x_k|^2 - |u - x*|^2 = 2&lt;x_k - u, u - x*&gt;</c> over all u of the cover, which Theorem 4.1 (ii.a) says is not negative where x_k is far; <see langword="null"/> where it
/// says nothing.
/// </param>
internal sealed record FormulaStep(
    Point X, FloatInterval Value, ImmutableArray<FloatInterval> Cover, double Gap, int Parts, bool? IsFar, FloatInterval? SquaredDistance, FloatInterval? Margin)
{
    /// <summary>Separate boxes that together contain <c>brox_t(x_k)</c> and lie in the cover.</summary>
    public ImmutableArray<ImmutableArray<FloatInterval>> Places { get; init; } = [];
}

/// <summary>A run on a formula.</summary>
/// <param name="Steps">The iterates.</param>
/// <param name="Outcome">How it ends: at a minimizer, at an iterate that its step leaves where it is, or unfinished.</param>
/// <param name="Remark">Why it ends there, in words.</param>
/// <param name="Minimum">What is known of X; <see langword="null"/> where nothing is.</param>
internal sealed record FormulaRun(IReadOnlyList<FormulaStep> Steps, BpmOutcome Outcome, string Remark, Minimum? Minimum);

/// <summary>
/// The Ball Proximal Point Method on a formula by certified steps: each broximal set is enclosed by branch and bound, and a rational point of the ball near it, whose value is certified to be near the least
/// one, is the next iterate. An exact step from the same iterate ends in the enclosure.
/// </summary>
internal static class FormulaBpm
{
    private const int Budget = 20_000;
    private const long Denominator = 1L << 30;

    // Parts of the cover as near to one another as this, relative to the radius, count as one.
    private const double Merged = 1.0 / 64;

    /// <summary>The run from a point of the box.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static FormulaRun Run(FormulaFunction f, Point start, Radius radius, SelectionRule rule, int mostSteps, CancellationToken cancellation)
    {
        var minimum = FormulaAnalysis.Of(f).Minimum(cancellation);
        var within = LineMinimizers(f, radius);
        var (steps, x, length) = (new List<FormulaStep>(), start, Math.Sqrt(radius.Squared.ToDouble()));
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var at = FloatBoxes.Of(x);
            if ((minimum is not null && minimum.Members.Contains(x)) || within(x, true))
            {
                return Ended(BpmOutcome.Reached, "the last iterate is a minimizer");
            }

            if (steps.Count >= mostSteps || FormulaOperator.Brox(f, x, radius, Budget, cancellation) is not { Cover.Count: > 0 } brox)
            {
                return Ended(BpmOutcome.Unfinished, steps.Count >= mostSteps ? $"{Counted.Of(mostSteps, "step")} {(mostSteps == 1 ? "was" : "were")} allowed" : "the next broximal set was not enclosed");
            }

            // Where all of X is within reach the next exact iterate is a minimizer.
            var isNear = minimum is { IsUnique: true } && FormulaOperator.SquaredDistance(f, at, minimum.Place).Upper <= FloatInterval.FromRational(radius.Squared).Lower;
            var groups = Components.Of([.. brox.Cover.Select(box => (FloatInterval[])[.. box])]);
            var hulls = groups.ConvertAll(g => g.Aggregate(FloatBoxes.Hull));
            var next = isNear ? minimum!.Only ?? Inside(f, x, radius, [.. brox.Point]) : Chosen(f, x, radius, brox, hulls, rule);
            var all = hulls.Aggregate(FloatBoxes.Hull);
            if (isNear)
            {
                // brox_t(x) is X then, which lies in both.
                all = [.. all.Zip(minimum!.Place, FloatInterval.Intersection)];
            }

            var gap = Math.Max(0, (f.Enclose(FloatBoxes.Of(next)) - brox.Minimum).Upper);
            var parts = isNear || Enumerable.Range(0, all.Length).All(i => all[i].Width < Merged * length) ? 1 : hulls.Count;
            steps.Add(Step(x, [.. all], gap, parts) with { Places = parts == 1 ? [[.. all]] : [.. hulls.Select(h => h.ToImmutableArray())] });
            if (!isNear && within(x, false))
            {
                x = next;
                return Ended(BpmOutcome.Reached, within(x, true) ? "the last iterate is a minimizer" : "a minimizer is within the radius: the last iterate stands for it");
            }

            if (isNear)
            {
                x = next;
                return Ended(BpmOutcome.Reached, minimum!.Only is null ? "X is one point within the radius: the last iterate stands for it" : "X is one point within the radius");
            }

            if (next == x || FormulaOperator.SquaredDistance(f, at, FloatBoxes.Of(next)).Upper < 1e-18 * radius.Squared.ToDouble())
            {
                x = next;
                return Ended(BpmOutcome.Stuck, "the step does not move, as far as can be told apart");
            }

            x = next;
        }

        FormulaRun Ended(BpmOutcome outcome, string remark)
        {
            if (outcome != BpmOutcome.Stuck)
            {
                steps.Add(Step(x, [], 0, 0));
            }

            return new FormulaRun(steps, outcome, remark, minimum);
        }

        FormulaStep Step(Point point, ImmutableArray<FloatInterval> cover, double gap, int parts)
        {
            var at = FloatBoxes.Of(point);
            var squared = FloatInterval.FromRational(radius.Squared);
            FloatInterval? distance = minimum is { IsUnique: true } ? FormulaOperator.SquaredDistance(f, at, minimum.Place) : null;
            bool? isFar = minimum is null ? null
                : minimum.Cover.All(box => FormulaOperator.SquaredDistance(f, at, box).Lower > squared.Upper) ? true
                : minimum.IsUnique && distance!.Value.Upper <= squared.Lower ? false : null;
            FloatInterval[] u = [.. cover];
            FloatInterval? margin = isFar is true && minimum is { IsUnique: true } && u.Length > 0
                ? new FloatInterval(2) * FormulaOperator.Inner(f, FloatBoxes.Difference(at, u), FloatBoxes.Difference(u, minimum.Place)) : null;
            return new FormulaStep(point, f.Enclose(at), cover, gap, parts, isFar, distance, margin);
        }
    }

    /// <summary>
    /// Whether a point of the line is a minimizer, or whether one is within the radius of it, for a formula whose minimizers are known as algebraic numbers. In the second case <c>brox_t(x)</c> is X cut with the ball, so that
    /// every exact step ends in X. The radius is taken a little smaller where it is not rational.
    /// </summary>
    private static Func<Point, bool, bool> LineMinimizers(FormulaFunction f, Radius radius)
    {
        if (FormulaAnalysis.Of(f).Line is not { } line)
        {
            return (_, _) => false;
        }

        var parts = MonotoneProfile.Of(line).Minimizers;
        var square = radius.Squared / f.Metric.Rows[0][0];
        var half = square.ExactSquareRoot() ?? Rational.FromDouble(Math.Sqrt(square.ToDouble()));
        while (half * half > square)
        {
            half *= Rational.One - Rational.Create(1, 1L << 40);
        }

        return (x, isItself) => parts.Any(part => isItself
            ? part.Contains(x[0])
            : (part.Lower is not { } low || low <= x[0] + half) && (part.Upper is not { } high || high >= x[0] - half)
                && part is ({ LowerClosed: true } or { Lower: null }) and ({ UpperClosed: true } or { Upper: null }));
    }

    /// <summary>The next iterate by the rule: among the separate parts the farthest, the nearest, or one that moves; within it near the best point found.</summary>
    private static Point Chosen(FormulaFunction f, Point x, Radius radius, BroximalEnclosure brox, List<FloatInterval[]> hulls, SelectionRule rule)
    {
        var at = FloatBoxes.Of(x);
        double Distance(FloatInterval[] hull) => FormulaOperator.SquaredDistance(f, at, hull).Middle;
        var part = rule switch
        {
            SelectionRule.Nearest => hulls.MinBy(Distance)!,
            SelectionRule.AnyMoving => hulls.OrderBy(h => h[0].Lower).FirstOrDefault(h => !FloatBoxes.Contains(h, at)) ?? hulls[0],
            _ => hulls.MaxBy(Distance)!,
        };
        double[] best = [.. brox.Point];
        return Inside(f, x, radius, FloatBoxes.Contains(part, FloatBoxes.Of(best)) ? best : FloatBoxes.Middle(part));
    }

    /// <summary>A rational point of the ball and the box near a given one: a simple one that is not worse, where there is one.</summary>
    private static Point Inside(FormulaFunction f, Point x, Radius radius, double[] wanted)
    {
        var limit = f.Enclose(FloatBoxes.Of(wanted)).Upper;
        foreach (var simple in SimplePoints.Candidates(f, wanted).Select(c => c[0]).Take(6))
        {
            if (f.Metric.SquaredDistance(x, simple) <= radius.Squared && f.Enclose(FloatBoxes.Of(simple)).Upper <= limit + (1e-14 * Math.Abs(limit)))
            {
                return simple;
            }
        }

        var u = SimplePoints.Round(f, wanted, Denominator);
        for (var shrink = Rational.Create(1, 1L << 40); f.Metric.SquaredDistance(x, u) > radius.Squared; shrink *= 4)
        {
            var factor = Rational.One - shrink;
            u = new Point([.. x.Coordinates.Select((c, i) => c + (factor * (u[i] - c)))]);
        }

        return u;
    }
}
