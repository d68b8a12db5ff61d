namespace Brox.Numbers;

/// <summary>A non-empty interval with algebraic ends, each open or closed; <see langword="null"/> is an infinite end; a single point is <c>[a, a]</c>.</summary>
/// <param name="Lower">The lower end; <see langword="null"/> for minus infinity.</param>
/// <param name="LowerClosed">Whether the lower end belongs to the interval (never for an infinite end).</param>
/// <param name="Upper">The upper end; <see langword="null"/> for plus infinity.</param>
/// <param name="UpperClosed">Whether the upper end belongs to the interval (never for an infinite end).</param>
internal sealed record RealInterval(AlgebraicNumber? Lower, bool LowerClosed, AlgebraicNumber? Upper, bool UpperClosed)
{
    /// <summary>Whether the interval is one point.</summary>
    public bool IsPoint => Lower is not null && Upper is not null && (ReferenceEquals(Lower, Upper) || Lower == Upper);

    /// <summary>The single point <paramref name="x"/>.</summary>
    public static RealInterval Point(AlgebraicNumber x) => new(x, true, x, true);

    /// <summary>The open interval between the ends.</summary>
    public static RealInterval Open(AlgebraicNumber? lower, AlgebraicNumber? upper) => new(lower, false, upper, false);

    /// <summary>The interval with algebraic ends that an interval with ends in a quadratic field is.</summary>
    public static RealInterval From(Interval interval) => new(
        interval.Lower is { } a ? AlgebraicNumber.From(a) : null,
        interval.LowerClosed,
        interval.Upper is { } b ? AlgebraicNumber.From(b) : null,
        interval.UpperClosed);

    /// <summary>Whether <paramref name="x"/> belongs to the interval.</summary>
    public bool Contains(AlgebraicNumber x) =>
        (Lower is null || (x.CompareTo(Lower) is var below && (below > 0 || (below == 0 && LowerClosed))))
        && (Upper is null || (x.CompareTo(Upper) is var above && (above < 0 || (above == 0 && UpperClosed))));

    /// <summary>An element that is easy to write: a rational of small denominator where there is one, else the one point.</summary>
    public AlgebraicNumber SimplestElement()
    {
        if (IsPoint)
        {
            return Lower!;
        }

        var inside = AlgebraicNumber.SimplestBetween(Lower, Upper);
        foreach (var (end, closed) in new[] { (Lower, LowerClosed), (Upper, UpperClosed) })
        {
            if (closed && end?.RationalOrNull is { } e && SimplestRational.IsSimpler(e, inside))
            {
                inside = e;
            }
        }

        return inside;
    }

    /// <summary>The text <c>[a, b)</c>, a point as <c>{a}</c>.</summary>
    public override string ToString() =>
        IsPoint
            ? $"{{{Lower}}}"
            : $"{(LowerClosed ? '[' : '(')}{Lower?.ToString() ?? "-inf"}, {Upper?.ToString() ?? "inf"}{(UpperClosed ? ']' : ')')}";
}
