using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Claims.Predicates;

/// <summary>
/// Lemmas 5.1 to 5.3 on formulas, with their metric: the least value over a ball of the transformed function is that of f, transformed. That is what carries the broximal sets, and with them the
/// classes, over; both least values are enclosed.
/// </summary>
internal static class FormulaTransformations
{
    private const int Budget = 3_000;

    /// <summary>Lemma 5.2: the least value of <c>f(Q. + b)</c> over <c>Ball(x,t)</c> is that of f over <c>Ball(Qx+b,t)</c>.</summary>
    /// <param name="preserves">Whether <c>Q'BQ = B</c> is asked for.</param>
    /// <param name="classes">The classes of the members.</param>
    public static ClaimBody VariablesChanged(bool preserves, params ImmutableArray<string> classes) => new ClaimBody.OnFormulas(classes, (instance, cancellation) =>
    {
        if (FormulaStep.Of(instance, cancellation) is not { F: { HasBox: false, Dimension: var d } f } step)
        {
            return new ClaimOutcome.NotApplicable("f on all of R^d");
        }

        var change = Change.Of(instance, d);
        if (preserves && !change.Preserves(f.Metric))
        {
            return new ClaimOutcome.NotApplicable("Q'BQ = B");
        }

        var h = FormulaFunction.Create(f.Variables, f.Expression.Substitute(change.Coordinate), null, f.Metric);
        var moved = change.Image(step.X);
        return Compare(FormulaOperator.Brox(h, step.X, step.Radius, Budget, cancellation), FormulaOperator.Brox(f, moved, step.Radius, Budget, cancellation)?.Minimum, f.Enclose(FloatBoxes.Of(moved)));
    });

    /// <summary>Lemmas 5.1 and 5.3: the least value of <c>phi(f)</c> over <c>Ball(x,t)</c> is phi of that of f, for <c>phi(s) = a s + b</c> or <c>atan(a s) + b</c>.</summary>
    /// <param name="bent">Whether phi is the arc tangent.</param>
    /// <param name="increasing">Whether a is positive; else it is negative.</param>
    /// <param name="classes">The classes of the members.</param>
    public static ClaimBody Composed(bool bent, bool increasing, params ImmutableArray<string> classes) => new ClaimBody.OnFormulas(classes, (instance, cancellation) =>
    {
        var (a, b) = (instance.Parameter("a"), instance.Parameter("b"));
        if (FormulaStep.Of(instance, cancellation) is not { } step || a.IsZero || a.Sign > 0 != increasing)
        {
            return new ClaimOutcome.NotApplicable("the sign of a");
        }

        var scaled = Expression.Of(Operation.Multiply, Expression.Constant(a), step.F.Expression);
        var bentOrNot = bent ? Expression.Of(Operation.Atan, scaled) : scaled;
        var h = FormulaFunction.Create(step.F.Variables, Expression.Of(Operation.Add, bentOrNot, Expression.Constant(b)), step.F.HasBox ? step.F.Box : null, step.F.Metric);
        return Compare(FormulaOperator.Brox(h, step.X, step.Radius, Budget, cancellation), step.Enclosure?.Minimum is { } least ? Phi(least) : null, Phi(step.F.Enclose(FloatBoxes.Of(step.X))));

        FloatInterval Phi(FloatInterval s)
        {
            var product = FloatInterval.FromRational(a) * s;
            return (bent ? FloatInterval.ArcTangent(product) : product) + FloatInterval.FromRational(b);
        }
    });

    /// <summary>Lemma 5.2: where every u of <c>brox_t(Qx+b)</c> is aligned for f and its minimizer, in the metric, so is every u of <c>brox_t(x)</c> for <c>f(Q. + b)</c> and the minimizer's preimage.</summary>
    /// <param name="classes">The classes of the members.</param>
    public static ClaimBody VariablesChangedAligned(params ImmutableArray<string> classes) => new ClaimBody.OnFormulas(classes, (instance, cancellation) =>
    {
        if (FormulaStep.Of(instance, cancellation) is not { F: { HasBox: false, Dimension: var d } f } step || Change.Of(instance, d) is var change && !change.Preserves(f.Metric))
        {
            return new ClaimOutcome.NotApplicable("f on all of R^d, Q'BQ = B");
        }

        var h = FormulaFunction.Create(f.Variables, f.Expression.Substitute(change.Coordinate), null, f.Metric);
        return change.Preimage(step.Center) is { } center
            ? Aligned(With(instance, "x", change.Image(step.X)), With(instance.With("f", h), "c", center), cancellation)
            : new ClaimOutcome.NotApplicable("Q invertible");
    });

    /// <summary>Lemmas 5.1 and 5.3: where every u of <c>brox_t(x)</c> is aligned for f and its minimizer, in the metric, so it is for <c>a f</c> or <c>atan(a f)</c>, a > 0.</summary>
    /// <param name="bent">Whether the arc tangent is applied.</param>
    /// <param name="classes">The classes of the members.</param>
    public static ClaimBody ComposedAligned(bool bent, params ImmutableArray<string> classes) => new ClaimBody.OnFormulas(classes, (instance, cancellation) =>
    {
        var a = instance.Parameter("a");
        if (FormulaStep.Of(instance, cancellation) is not { F: var f } || a.Sign <= 0)
        {
            return new ClaimOutcome.NotApplicable("a > 0");
        }

        var scaled = Expression.Of(Operation.Multiply, Expression.Constant(a), f.Expression);
        var h = FormulaFunction.Create(f.Variables, bent ? Expression.Of(Operation.Atan, scaled) : scaled, f.HasBox ? f.Box : null, f.Metric);
        return Aligned(instance, instance.With("f", h), cancellation);
    });

    /// <summary>Compares what is certified of two steps: that all of the broximal set is aligned with the minimizer, or that none of it is.</summary>
    private static ClaimOutcome Aligned(ConjectureInstance before, ConjectureInstance after, CancellationToken cancellation)
    {
        if (FormulaStep.Of(before, cancellation) is not { } first || FormulaStep.Of(after, cancellation) is not { } second)
        {
            return new ClaimOutcome.Undecided("the value at the minimizer is not known exactly");
        }

        var (isAligned, contradiction) = (first.IsCertainlyAligned(first.Center), second.Contradiction(second.Center));
        return isAligned && contradiction is not null ? new ClaimOutcome.Violated($"f is aligned at {first.X}, the transformed function is not: {contradiction}")
            : new ClaimOutcome.Satisfied(isAligned && second.IsCertainlyAligned(second.Center));
    }

    private static ConjectureInstance With(ConjectureInstance instance, string letter, Point x) =>
        x.Coordinates.Select((value, i) => (value, i)).Aggregate(instance, (changed, c) => changed.With($"{letter}{c.i + 1}", c.value));

    private static ClaimOutcome Compare(BroximalEnclosure? transformed, FloatInterval? expected, FloatInterval atCenter)
    {
        if (transformed?.Minimum is not { } least || expected is not { } other)
        {
            return new ClaimOutcome.Undecided("a least value was not enclosed");
        }

        return !least.Meets(other)
            ? new ClaimOutcome.Violated($"the least value over the ball lies in {FloatBoxes.Text(least)}, not in {FloatBoxes.Text(other)}")
            : new ClaimOutcome.Satisfied(least.Upper < atCenter.Lower && Math.Max(least.Width, other.Width) < 1e-3 * (atCenter.Lower - least.Upper));
    }
}
