using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>
/// The rates of the method on a convex function of one variable (arXiv 2502.02002), iterate by iterate, for <c>x_k</c> far:
/// <c>|x_{k+1}-x*|^2 &lt;= |x_k-x*|^2 - t^2</c>, so that at most <c>ceil(d0^2/t^2)</c> steps are taken, and
/// <c>f(x_{k+1}) - f* &lt;= (1 + t/|x_{k+1}-x*|)^{-1} (f(x_k) - f*)</c>.
/// </summary>
/// <remarks>A finite function of two points or more is not convex, so the line is where exact runs meet these rates.</remarks>
internal static class ConvexRates
{
    /// <summary>The name of the claim.</summary>
    public const string Claim = "convex-rate";

    /// <summary>The rates of a run with these bounds added. That the function is convex is not asked here.</summary>
    /// <param name="problem">The function, metric and radius.</param>
    /// <param name="run">The run.</param>
    /// <param name="xStar">A minimizer.</param>
    /// <param name="rates">The rates that the bounds are added to, one an iterate.</param>
    public static ImmutableArray<IterateRate> Add(IBpmProblem<Surd> problem, BpmRun<Surd> run, Surd xStar, ImmutableArray<IterateRate> rates)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(run);
        var squareOfT = problem.Radius.Squared;
        var minimum = problem.Value(xStar);

        // The square of |x-y|_B is b(x-y)^2, so t/|x-x*|_B = h/|x-x*| with h = t/sqrt(b), a number of the field of the iterates.
        var halfWidth = Surd.SquareRoot(squareOfT / problem.SquaredDistance(Rational.Zero, Rational.One).RationalPart);
        return [.. rates.Select(rate => rate with { Bounds = [.. rate.Bounds, .. Bounds(rate)] })];

        IEnumerable<IterateBound> Bounds(IterateRate rate)
        {
            var k = rate.Index;
            if (k > 0 && rates[k - 1].IsFar)
            {
                yield return new IterateBound(Claim, string.Empty, BoundedQuantity.SquaredDistance, rate.SquaredDistance, rates[k - 1].SquaredDistance - squareOfT);
                var distance = Surd.Abs(run.Iterates[k] - xStar);
                yield return new IterateBound(
                    Claim, string.Empty, BoundedQuantity.Gap, rate.Value - minimum, (rates[k - 1].Value - minimum) * distance / (distance + halfWidth));
            }

            if (run.Outcome != BpmOutcome.Unfinished)
            {
                yield return new IterateBound(
                    Claim, string.Empty, BoundedQuantity.StepsLeft, RunRates.StepsLeft(run, k), RunRates.Integer((rate.SquaredDistance / squareOfT).Ceiling()));
            }
        }
    }
}
