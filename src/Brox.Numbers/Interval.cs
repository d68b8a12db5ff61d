namespace Brox.Numbers;

/// <summary>
/// A non-empty interval of the real line, bounded or not, each end open or closed; a single point is <c>[a, a]</c>.
/// </summary>
/// <param name="Lower">The lower end; <see langword="null"/> for minus infinity.</param>
/// <param name="LowerClosed">Whether the lower end belongs to the interval (never for an infinite end).</param>
/// <param name="Upper">The upper end; <see langword="null"/> for plus infinity.</param>
/// <param name="UpperClosed">Whether the upper end belongs to the interval (never for an infinite end).</param>
internal readonly record struct Interval(Surd? Lower, bool LowerClosed, Surd? Upper, bool UpperClosed)
{
    /// <summary>Whether the interval is one point.</summary>
    public bool IsPoint => Lower is { } a && Upper is { } b && a == b;

    /// <summary>The single point <paramref name="x"/>.</summary>
    public static Interval Point(Surd x) => new(x, true, x, true);

    /// <summary>The closed interval from <paramref name="lower"/> to <paramref name="upper"/>.</summary>
    public static Interval Closed(Surd lower, Surd upper) => new(lower, true, upper, true);

    /// <summary>The open interval between the ends; <see langword="null"/> is an infinite end.</summary>
    public static Interval Open(Surd? lower, Surd? upper) => new(lower, false, upper, false);

    /// <summary>Whether <paramref name="x"/> belongs to the interval.</summary>
    public bool Contains(Surd x) =>
        (Lower is not { } a || x > a || (LowerClosed && x == a))
        && (Upper is not { } b || x < b || (UpperClosed && x == b));

    /// <summary>The part where <c>constant + slope*x &gt;= 0</c> (or <c>&gt; 0</c> when <paramref name="strict"/>); <see langword="null"/> if there is none.</summary>
    public Interval? Where(Surd constant, Rational slope, bool strict)
    {
        if (slope.IsZero)
        {
            return constant.Sign > 0 || (!strict && constant.Sign == 0) ? this : null;
        }

        var root = -constant / slope;
        return slope.Sign > 0 ? After(root, !strict) : Before(root, !strict);
    }

    /// <summary>The part above <paramref name="bound"/>, with the bound itself when <paramref name="closed"/>; <see langword="null"/> if it is empty.</summary>
    public Interval? After(Surd bound, bool closed)
    {
        if (Lower is { } a && (a > bound || (a == bound && (closed || !LowerClosed))))
        {
            return this;
        }

        return NonEmpty(new Interval(bound, closed, Upper, UpperClosed));
    }

    /// <summary>The part below <paramref name="bound"/>, with the bound itself when <paramref name="closed"/>; <see langword="null"/> if it is empty.</summary>
    public Interval? Before(Surd bound, bool closed)
    {
        if (Upper is { } b && (b < bound || (b == bound && (closed || !UpperClosed))))
        {
            return this;
        }

        return NonEmpty(new Interval(Lower, LowerClosed, bound, closed));
    }

    /// <summary>
    /// An element that is easy to write: the rational of smallest denominator, then of smallest absolute value; the point itself where the interval is one.
    /// </summary>
    public Surd SimplestElement()
    {
        if (IsPoint)
        {
            return Lower!.Value;
        }

        var inside = SimplestRational.Between(Lower, Upper);
        foreach (var (end, closed) in new[] { (Lower, LowerClosed), (Upper, UpperClosed) })
        {
            if (closed && end is { IsRational: true } e && SimplestRational.IsSimpler(e.RationalPart, inside))
            {
                inside = e.RationalPart;
            }
        }

        return inside;
    }

    /// <summary>The text <c>[a, b)</c>, a point as <c>{a}</c>.</summary>
    public override string ToString() =>
        IsPoint
            ? $"{{{Lower}}}"
            : $"{(LowerClosed ? '[' : '(')}{Lower?.ToString() ?? "-inf"}, {Upper?.ToString() ?? "inf"}{(UpperClosed ? ']' : ')')}";

    private static Interval? NonEmpty(Interval candidate)
    {
        if (candidate.Lower is { } a && candidate.Upper is { } b)
        {
            var order = a.CompareTo(b);
            if (order > 0 || (order == 0 && !(candidate.LowerClosed && candidate.UpperClosed)))
            {
                return null;
            }
        }

        return candidate;
    }
}
