using Brox.Theory.Functions;
using Brox.Theory.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>A far centre <c>x</c> and a point <c>u</c> that the definition of an alignment class admits for it.</summary>
internal readonly record struct Move(Surd X, Surd U);

/// <summary>
/// What the moves of far points ask of <c>x*</c> on the line. Far points and their moves lie in the gaps between the components of <c>X</c>, where
/// <c>&lt;x-u, u-x*&gt; &gt;= 0</c> says only: a move to the right from gap g asks for <c>x*</c> in a component right of the gap, a move to the left for one left of it.
/// </summary>
/// <param name="components">The number of components of X; gap g lies left of component g, gap 0 left of all.</param>
internal sealed class GapConstraints(int components)
{
    private int _right = -1;
    private int _left = components + 1;

    /// <summary>A move to the right from the rightmost gap that has one.</summary>
    public Move? RightMove { get; private set; }

    /// <summary>A move to the left from the leftmost gap that has one.</summary>
    public Move? LeftMove { get; private set; }

    /// <summary>Whether any far point was met.</summary>
    public bool AnyFar { get; set; }

    /// <summary>The first component that may hold x*.</summary>
    public int FirstServing => Math.Max(0, _right);

    /// <summary>The last component that may hold x*; below <see cref="FirstServing"/> if none may.</summary>
    public int LastServing => Math.Min(components, _left) - 1;

    /// <summary>Whether a move to the right from this gap says anything new. Gaps come ascending.</summary>
    public bool WantsRight(int gap) => gap > _right;

    /// <summary>Whether a move to the left from this gap says anything new.</summary>
    public bool WantsLeft(int gap) => gap < _left;

    public void AddRight(int gap, Move move) => (_right, RightMove) = (gap, move);

    public void AddLeft(int gap, Move move) => (_left, LeftMove) = (gap, move);
}

/// <summary>A far part of a stratum, and the gap between the components of X in which it lies.</summary>
internal readonly record struct FarStratum(Stratum Stratum, Interval Far, int Gap);

/// <summary>Sweeps the window over a closed piecewise linear function and keeps the parts whose centres are far: where the window misses X.</summary>
internal sealed class FarSweep
{
    private readonly PiecewiseLinear _f;
    private readonly Surd _halfWidth;

    public FarSweep(PiecewiseLinear f, Surd halfWidth)
    {
        _f = f;
        _halfWidth = halfWidth;
        Window = new SlidingMinimum(k => f.Values[k]!.Value);
    }

    /// <summary>The knots inside the window of the stratum that was yielded last.</summary>
    public SlidingMinimum Window { get; }

    public IEnumerable<FarStratum> Strata(CancellationToken cancellation)
    {
        var gap = 0;
        foreach (var stratum in WindowSweep.Strata(_f, _halfWidth, cancellation))
        {
            Window.MoveTo(stratum.First, stratum.End);
            if (!Window.IsEmpty && Window.Minimum == _f.Infimum)
            {
                continue;
            }

            var far = stratum.LeftEnd is { } left ? left.AtLeast(_f.Infimum, stratum.X, strict: true) : stratum.X;
            if (far is { } a && stratum.RightEnd is { } right)
            {
                far = right.AtLeast(_f.Infimum, a, strict: true);
            }

            if (far is not { } part)
            {
                continue;
            }

            while (gap < _f.Minimizers.Length && _f.Minimizers[gap].Upper is { } end && (part.Upper is not { } top || end < top))
            {
                gap++;
            }

            yield return new FarStratum(stratum, part, gap);
        }
    }
}

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
        if (!window.IsEmpty && window.Rightmost >= s.Above && EndsAtLeast(s, far, window.Minimum) is { } x)
        {
            return new Move(x.SimplestElement(), f.Knots[window.Rightmost]);
        }

        return s.RightEnd is { } end && EndIsLeast(end, s.LeftEnd, far, window) is { } part
            ? new Move(part.SimplestElement(), part.SimplestElement() + halfWidth)
            : null;
    }

    /// <summary>A far centre of the stratum with a minimizer over its window to the left of it.</summary>
    public static Move? BroximalLeft(PiecewiseLinear f, Stratum s, Interval far, SlidingMinimum window, Surd halfWidth)
    {
        if (!window.IsEmpty && window.Leftmost < s.Below && EndsAtLeast(s, far, window.Minimum) is { } x)
        {
            return new Move(x.SimplestElement(), f.Knots[window.Leftmost]);
        }

        return s.LeftEnd is { } end && EndIsLeast(end, s.RightEnd, far, window) is { } part
            ? new Move(part.SimplestElement(), part.SimplestElement() - halfWidth)
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

    /// <summary>The part of a set of centres where both ends of the window are at least a bound.</summary>
    public static Interval? EndsAtLeast(Stratum s, Interval on, Rational bound)
    {
        var part = s.LeftEnd is { } left ? left.AtLeast(bound, on) : on;
        return part is { } p && s.RightEnd is { } right ? right.AtLeast(bound, p) : part;
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
            ? new Move(part.SimplestElement(), part.SimplestElement() + shift)
            : null;
}
