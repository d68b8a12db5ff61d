using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Runs;

/// <summary>What one statement says at an iterate of a run by certified steps.</summary>
/// <param name="Claim">The claim, such as <c>thm-4.1.ii.b</c> or <c>convex-rate</c>.</param>
/// <param name="Reading">The reading, or empty.</param>
/// <param name="Quantity">What is bounded.</param>
/// <param name="Margin">An enclosure of the bound less the quantity: the statement holds here where it is not negative.</param>
internal sealed record FormulaBound(string Claim, string Reading, BoundedQuantity Quantity, FloatInterval Margin);

/// <summary>
/// The bounds of Theorem 4.1 and of convex functions along a run by certified steps, where X is one point x*. The bounds of one step are enclosed over all u of the enclosure of the broximal set, so that they
/// hold for an exact step from the same iterate; those of several steps, and of the steps left, are for the run as it stands.
/// </summary>
internal static class FormulaRates
{
    /// <summary>The bounds at each iterate; whether the hypotheses hold is not asked here.</summary>
    /// <param name="f">The function.</param>
    /// <param name="run">The run.</param>
    /// <param name="radius">The radius.</param>
    /// <param name="isConvex">Whether f is known to be convex: then its rates are added.</param>
    public static IReadOnlyList<IReadOnlyList<FormulaBound>> Of(FormulaFunction f, FormulaRun run, Radius radius, bool isConvex)
    {
        var (steps, squared, least) = (run.Steps, FloatInterval.FromRational(radius.Squared), run.Minimum?.Value.Enclosure);
        return [.. Enumerable.Range(0, steps.Count).Select(k => steps[k].SquaredDistance is { } d ? (IReadOnlyList<FormulaBound>)[.. At(k, d)] : [])];

        IEnumerable<FormulaBound> At(int k, FloatInterval distance)
        {
            foreach (var reading in TheoremReadings.Decreases)
            {
                if (reading.Share is { } share && k + reading.Lag < steps.Count && Enumerable.Range(k, reading.Lag).All(i => steps[i].IsFar is true) && steps[k + reading.Lag].SquaredDistance is { } later)
                {
                    yield return new FormulaBound(
                        reading.Claim, reading.Reading, BoundedQuantity.SquaredDistance, distance - (FloatInterval.FromRational(share) * squared) - later);
                }
            }

            if (run.Outcome == BpmOutcome.Reached)
            {
                var left = steps.Count - 1 - k;
                foreach (var reading in TheoremReadings.StepCounts)
                {
                    yield return Count(reading.Claim, reading.Reading, d => (double)reading.Allowed(d, radius.Squared), distance, left);
                }

                if (isConvex)
                {
                    yield return Count(ConvexRates.Claim, string.Empty, d => (double)(d / radius.Squared).Ceiling(), distance, left);
                }
            }

            if (isConvex && steps[k] is { IsFar: true, Cover.IsEmpty: false } step && k + 1 < steps.Count && run.Minimum is { } minimum)
            {
                var there = FormulaOperator.SquaredDistance(f, [.. step.Cover], minimum.Place);
                yield return new FormulaBound(ConvexRates.Claim, string.Empty, BoundedQuantity.SquaredDistance, distance - squared - there);
                var next = new FloatInterval(steps[k + 1].Value.Lower - step.Gap, steps[k + 1].Value.Upper);
                var way = FloatInterval.SquareRoot(there);
                var share = way.Lower > 0 ? new FloatInterval(1) / (new FloatInterval(1) + (FloatInterval.SquareRoot(squared) / way)) : new FloatInterval(0, 1);
                yield return new FormulaBound(ConvexRates.Claim, string.Empty, BoundedQuantity.Gap, ((step.Value - least!.Value) * share) - (next - least.Value));
            }
        }
    }

    private static FormulaBound Count(string claim, string reading, Func<Surd, double> allowed, FloatInterval distance, int left) => new(
        claim, reading, BoundedQuantity.StepsLeft,
        new FloatInterval(allowed(Rational.FromDouble(Math.Max(0, distance.Lower))) - left, allowed(Rational.FromDouble(distance.Upper)) - left));
}
