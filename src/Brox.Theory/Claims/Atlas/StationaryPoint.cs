using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Claims.Atlas;

/// <summary>Stationary points of functions of one variable that are not minimizers (Table 1, third column): <c>f</c> is differentiable at <c>x</c>, <c>f'(x) = 0</c> and <c>f(x) &gt; f*</c>.</summary>
internal static class StationaryPoint
{
    /// <summary>One of them, or <see langword="null"/> where there is none.</summary>
    public static AlgebraicNumber? NotOptimal(PiecewisePolynomial f)
    {
        var profile = MonotoneProfile.Of(f);
        foreach (var element in profile.Elements.Where(e => e is { InDomain: true, Direction: 0 } && e.Start! > profile.Infimum))
        {
            if (!element.IsPoint)
            {
                return AlgebraicNumber.SimplestBetween(element.Part.Lower, element.Part.Upper);
            }

            // A point inside a cell is there because the derivative vanishes; a knot has to be looked at.
            var knot = f.Knots.IndexOf(element.Part.Lower!.RationalOrNull ?? default);
            if (element.Polynomial is not null || (knot >= 0 && f.Knots[knot] == element.Part.Lower.RationalOrNull && IsFlat(f, knot)))
            {
                return element.Part.Lower;
            }
        }

        return null;
    }

    private static bool IsFlat(PiecewisePolynomial f, int knot) =>
        f.LeftLimit(knot) == f.KnotValues[knot] && f.RightLimit(knot) == f.KnotValues[knot]
        && f.Cells[knot]!.Derivative().Evaluate(f.Knots[knot]).IsZero && f.Cells[knot + 1]!.Derivative().Evaluate(f.Knots[knot]).IsZero;
}
