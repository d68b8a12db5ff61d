using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>The affine function <c>x -> Constant + Slope*x</c> whose constant may be irrational: <c>f</c> seen at <c>x ± h</c>.</summary>
internal readonly record struct Shifted(Surd Constant, Rational Slope)
{
    public static Shifted Of(Affine cell, Surd shift) =>
        new(cell.Slope.IsZero ? (Surd)cell.Constant : cell.Constant + ((Surd)cell.Slope * shift), cell.Slope);

    /// <summary>The part of an interval where this function is at least the other (or larger when strict).</summary>
    public Interval? AtLeast(Shifted other, Interval on, bool strict = false) =>
        on.Where(Constant - other.Constant, Slope - other.Slope, strict);

    /// <summary>The part of an interval where this function is at least a constant (or larger when strict).</summary>
    public Interval? AtLeast(Rational bound, Interval on, bool strict = false) => on.Where(Constant - bound, Slope, strict);

    /// <summary>The part of an interval where this function is at most a constant.</summary>
    public Interval? AtMost(Rational bound, Interval on) => on.Where(bound - Constant, -Slope, false);
}

/// <summary>
/// A set of centres <c>x</c> of the domain, a point or an open interval, over which the window <c>W(x) = [x - h, x + h]</c> keeps its combinatorial form:
/// the same knots inside, the ends in the same cells.
/// </summary>
/// <param name="X">The centres.</param>
/// <param name="Place">The index of the knot that is <c>x</c>, or of the cell that contains it.</param>
/// <param name="IsKnot">Whether <c>x</c> is a knot.</param>
/// <param name="Own">The value of <c>f</c> at <c>x</c>.</param>
/// <param name="LeftEnd">The value at <c>x - h</c> where that lies inside a cell of the domain; absent where it is a knot or outside the domain.</param>
/// <param name="RightEnd">The value at <c>x + h</c>, likewise.</param>
/// <param name="First">The first knot in the window.</param>
/// <param name="Below">One past the last knot left of <c>x</c>.</param>
/// <param name="Above">The first knot right of <c>x</c>.</param>
/// <param name="End">One past the last knot in the window.</param>
internal readonly record struct Stratum(
    Interval X, int Place, bool IsKnot, Shifted Own, Shifted? LeftEnd, Shifted? RightEnd, int First, int Below, int Above, int End)
{
    /// <summary>The part of a set of centres where both ends of the window are at least a bound (or above it when strict).</summary>
    public Interval? EndsAtLeast(Rational bound, Interval on, bool strict = false)
    {
        var part = LeftEnd is { } left ? left.AtLeast(bound, on, strict) : on;
        return part is { } p && RightEnd is { } right ? right.AtLeast(bound, p, strict) : part;
    }
}
