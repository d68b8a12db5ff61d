using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Claims.Predicates;

/// <summary>
/// The weakening of generalized pseudoconvexity (Definition C.1) in which <c>f(y) &lt; f(x)</c> asks <c>&lt;g, y-x&gt; &lt; 0</c> of <em>some</em> <c>g ∈ ∂f(x)</c> only.
/// </summary>
internal static class SomeSubgradient
{
    /// <summary>Whether a closed piecewise linear function has the property, with Clarke's subdifferential.</summary>
    public static bool PointsAway(PiecewiseLinear f)
    {
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { } cell)
            {
                // In a cell the slope is the only subgradient; the end where the cell is highest asks most.
                var isBroken = cell.Slope.Sign switch
                {
                    0 => cell.Constant > f.Infimum,
                    > 0 => i < f.Knots.Length && Infimum(f, i, f.Knots.Length - 1, i + 1, f.Cells.Length - 1) < f.LimitAtEnd(i),
                    _ => i > 0 && Infimum(f, 0, i - 1, 0, i - 1) < f.LimitAtStart(i),
                };
                if (isBroken)
                {
                    return false;
                }
            }

            if (i < f.Knots.Length && IsBrokenAtKnot(f, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBrokenAtKnot(PiecewiseLinear f, int knot)
    {
        var value = f.Values[knot]!.Value;
        var left = f.Cells[knot] is { } a && f.LimitAtEnd(knot) == value ? a.Slope : (Rational?)null;
        var right = f.Cells[knot + 1] is { } b && f.LimitAtStart(knot + 1) == value ? b.Slope : (Rational?)null;

        // A side on which f is not continuous opens the interval of subgradients to infinity.
        var hasPositive = right is null || left is null || left > Rational.Zero || right > Rational.Zero;
        var hasNegative = right is null || left is null || left < Rational.Zero || right < Rational.Zero;
        if (left is null && right is { } r)
        {
            hasPositive = r > Rational.Zero;
        }

        if (right is null && left is { } l)
        {
            hasNegative = l < Rational.Zero;
        }

        return (!hasPositive && Infimum(f, 0, knot - 1, 0, knot) < value)
            || (!hasNegative && Infimum(f, knot + 1, f.Knots.Length - 1, knot + 1, f.Cells.Length - 1) < value);
    }

    /// <summary>The infimum over ranges of knots and cells; <see langword="null"/> where they are empty or outside the domain.</summary>
    private static Rational? Infimum(PiecewiseLinear f, int firstKnot, int lastKnot, int firstCell, int lastCell)
    {
        Rational? least = null;
        void Offer(Rational? value) => least = value is { } v && (least is not { } l || v < l) ? v : least;
        for (var k = firstKnot; k <= lastKnot; k++)
        {
            Offer(f.Values[k]);
        }

        for (var i = firstCell; i <= lastCell; i++)
        {
            if (f.Cells[i] is { } cell)
            {
                Offer(i > 0 ? f.LimitAtStart(i) : null);
                Offer(i < f.Knots.Length ? f.LimitAtEnd(i) : null);
                Offer(cell.Slope.IsZero ? cell.Constant : null);
            }
        }

        return least;
    }
}
