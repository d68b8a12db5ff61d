using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>Finds, gap by gap, the moves of the alignment classes on the line.</summary>
internal static class LineMoves
{
    /// <summary>The moves <c>u ∈ brox_t(x)</c> of <c>alignment(t)</c>.</summary>
    public static GapConstraints Broximal(PiecewiseLinear f, Surd halfWidth, CancellationToken cancellation)
    {
        var constraints = new GapConstraints(f.Minimizers.Length);
        var sweep = new FarSweep(f, halfWidth);
        foreach (var (stratum, far, gap) in sweep.Strata(cancellation))
        {
            constraints.AnyFar = true;
            if (constraints.WantsRight(gap) && BroximalRight(f, stratum, far, sweep.Window, halfWidth) is { } right)
            {
                constraints.AddRight(gap, right);
            }

            if (constraints.WantsLeft(gap) && BroximalLeft(f, stratum, far, sweep.Window, halfWidth) is { } left)
            {
                constraints.AddLeft(gap, left);
            }
        }

        return constraints;
    }

    /// <summary>A far centre of the stratum with a minimizer over its window to the right of it.</summary>
    public static Move? BroximalRight(PiecewiseLinear f, Stratum s, Interval far, SlidingMinimum window, Surd halfWidth)
    {
        if (!window.IsEmpty && window.Rightmost >= s.Above && s.EndsAtLeast(window.Minimum, far) is { } x)
        {
            return new Move(x.SimplestElement(), f.Knots[window.Rightmost]);
        }

        return s.RightEnd is { } end && EndIsLeast(end, s.LeftEnd, far, window) is { } part
            ? Shift(part, halfWidth)
            : null;
    }

    /// <summary>A far centre of the stratum with a minimizer over its window to the left of it.</summary>
    public static Move? BroximalLeft(PiecewiseLinear f, Stratum s, Interval far, SlidingMinimum window, Surd halfWidth)
    {
        if (!window.IsEmpty && window.Leftmost < s.Below && s.EndsAtLeast(window.Minimum, far) is { } x)
        {
            return new Move(x.SimplestElement(), f.Knots[window.Leftmost]);
        }

        return s.LeftEnd is { } end && EndIsLeast(end, s.RightEnd, far, window) is { } part
            ? Shift(part, -halfWidth)
            : null;
    }

    /// <summary>The moves with <c>f(u) &lt;= f(x)</c> and <c>|u - x| &lt;= t</c> of <c>uniformly-aligned-in-ball(t)</c>.</summary>
    public static GapConstraints InBall(PiecewiseLinear f, Surd halfWidth, CancellationToken cancellation)
    {
        var constraints = new GapConstraints(f.Minimizers.Length);
        var sweep = new FarSweep(f, halfWidth);
        var leftHalf = new SlidingMinimum(k => f.Values[k]!.Value);
        var rightHalf = new SlidingMinimum(k => f.Values[k]!.Value);
        foreach (var (stratum, far, gap) in sweep.Strata(cancellation))
        {
            constraints.AnyFar = true;
            leftHalf.MoveTo(stratum.First, stratum.Below);
            rightHalf.MoveTo(stratum.Above, stratum.End);
            if (constraints.WantsRight(gap)
                && (NearRight(f, stratum, far, halfWidth) ?? KnotNotAbove(f, stratum, far, rightHalf) ?? EndNotAbove(stratum, stratum.RightEnd, far, halfWidth)) is { } right)
            {
                constraints.AddRight(gap, right);
            }

            if (constraints.WantsLeft(gap)
                && (NearLeft(f, stratum, far, halfWidth) ?? KnotNotAbove(f, stratum, far, leftHalf) ?? EndNotAbove(stratum, stratum.LeftEnd, far, -halfWidth)) is { } left)
            {
                constraints.AddLeft(gap, left);
            }
        }

        return constraints;
    }

    /// <summary>A move from a far centre to a point just right of it that is not higher: where the function does not rise there.</summary>
    public static Move? NearRight(PiecewiseLinear f, Stratum s, Interval far, Surd reach)
    {
        var cell = s.IsKnot ? s.Place + 1 : s.Place;
        if (f.Cells[cell] is not { } affine || affine.Slope.Sign > 0 || (s.IsKnot && affine.At(f.Knots[s.Place]) > f.Values[s.Place]))
        {
            return null;
        }

        var x = far.SimplestElement();
        var end = f.CellInterval(cell).Upper is { } upper ? Surd.Min(upper, x + reach) : x + reach;
        return new Move(x, Interval.Open(x, end).SimplestElement());
    }

    /// <summary>A move from a far centre to a point just left of it that is not higher.</summary>
    public static Move? NearLeft(PiecewiseLinear f, Stratum s, Interval far, Surd reach)
    {
        var cell = s.Place;
        if (f.Cells[cell] is not { } affine || affine.Slope.Sign < 0 || (s.IsKnot && affine.At(f.Knots[s.Place]) > f.Values[s.Place]))
        {
            return null;
        }

        var x = far.SimplestElement();
        var end = f.CellInterval(cell).Lower is { } lower ? Surd.Max(lower, x - reach) : x - reach;
        return new Move(x, Interval.Open(end, x).SimplestElement());
    }

    /// <summary>The move by a fixed length from the simplest of the centres.</summary>
    private static Move Shift(Interval centres, Surd by)
    {
        var x = centres.SimplestElement();
        return new Move(x, x + by);
    }

    private static Interval? EndIsLeast(Shifted end, Shifted? other, Interval far, SlidingMinimum window)
    {
        var part = window.IsEmpty ? far : end.AtMost(window.Minimum, far);
        return part is { } p && other is { } o ? o.AtLeast(end, p) : part;
    }

    private static Move? KnotNotAbove(PiecewiseLinear f, Stratum s, Interval far, SlidingMinimum knots) =>
        !knots.IsEmpty && s.Own.AtLeast(knots.Minimum, far) is { } part
            ? new Move(part.SimplestElement(), f.Knots[knots.Leftmost])
            : null;

    private static Move? EndNotAbove(Stratum s, Shifted? end, Interval far, Surd shift) =>
        end is { } e && s.Own.AtLeast(e, far) is { } part
            ? Shift(part, shift)
            : null;
}
