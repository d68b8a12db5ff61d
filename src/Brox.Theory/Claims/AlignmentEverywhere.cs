using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims;

/// <summary>
/// Inequality (3) asked of all <c>x ∈ dom f</c>, not only of far ones (the remark after Assumption 3.1), on closed piecewise linear functions whose domain is an interval.
/// </summary>
internal static class AlignmentEverywhere
{
    /// <summary>
    /// A minimizer that serves for all x, or <see langword="null"/>. Beside the far points, a minimizer u with a point x of the domain just beyond it, seen from x*,
    /// must not exist: then u ∈ brox_t(x) lies behind x. Where the domain is an interval every minimizer u other than x* has such an x on the side of x*, so only a unique minimizer can serve.
    /// </summary>
    /// <remarks>The decision is made from the operator at explicit points, not from that argument: for each candidate the x halfway to another minimizer, or t/2 beside it, is evaluated.</remarks>
    public static Surd? Serving(PiecewiseLinear f, Radius radius)
    {
        var halfWidth = radius.HalfWidth(f.Source.Metric);
        foreach (var candidate in Candidates(f))
        {
            if (!Candidates(f).Any(other => other != candidate && IsRefutedBeside(f, candidate, other, halfWidth)) && Alignment.Serving(f, radius).Any(i => i.Contains(candidate)))
            {
                return candidate;
            }
        }

        return null;
    }

    private static IEnumerable<Surd> Candidates(PiecewiseLinear f) =>
        f.Minimizers.SelectMany(i => new[] { i.Lower ?? i.SimplestElement() - Rational.One, i.SimplestElement(), i.Upper ?? i.SimplestElement() + Rational.One }).Distinct();

    private static bool IsRefutedBeside(PiecewiseLinear f, Surd xStar, Surd minimizer, Surd halfWidth)
    {
        var step = Surd.Min(halfWidth, Surd.Abs(minimizer - xStar)) / (Surd)new Rational(2);
        var x = minimizer > xStar ? minimizer - step : minimizer + step;
        return f.Evaluate(x) is not null
            && LineOperator.Brox(f, x, halfWidth).Any(i => new[] { i.Lower!.Value, i.Upper!.Value }.Any(u => ((x - u) * (u - xStar)).Sign < 0));
    }
}
