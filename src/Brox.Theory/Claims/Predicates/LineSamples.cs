using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Points of the line at which the window of a piecewise linear function changes its form, and points between them.</summary>
internal static class LineSamples
{
    /// <summary>
    /// Knots, knots shifted by the half-width either way, ends and points of the minimizer set likewise, a point between every two neighbours, and two beyond the last:
    /// one centre for each form that the window can take.
    /// </summary>
    public static IReadOnlyList<Surd> Centers(PiecewiseLinear f, Surd halfWidth)
    {
        var knots = f.Knots.IsEmpty ? [Rational.Zero] : f.Knots;
        var breaks = knots.SelectMany(k => new[] { k - halfWidth, k, k + halfWidth }).Distinct().Order().ToList();
        var half = (Surd)Rational.Half;
        return
        [
            breaks[0] - halfWidth, .. breaks, .. breaks.Zip(breaks.Skip(1)).Select(pair => half * (pair.First + pair.Second)), breaks[^1] + halfWidth,
        ];
    }

    /// <summary>The ends of closed intervals, and a point inside those that have one.</summary>
    public static IEnumerable<Surd> Representatives(IEnumerable<Interval> closed) => closed
        .SelectMany(i => new[] { i.Lower!.Value, (Surd)Rational.Half * (i.Lower!.Value + i.Upper!.Value), i.Upper!.Value })
        .Distinct();
}
