namespace Brox.Numbers;

/// <summary>A non-empty interval of positive lengths; a lower end 0 is never closed, an infinite upper end neither.</summary>
/// <param name="Lower">The lower end, at least 0.</param>
/// <param name="LowerClosed">Whether the lower end belongs to the interval.</param>
/// <param name="Upper">The upper end; <see langword="null"/> for infinity.</param>
/// <param name="UpperClosed">Whether the upper end belongs to the interval.</param>
public sealed record LengthInterval(AlgebraicSum Lower, bool LowerClosed, AlgebraicSum? Upper, bool UpperClosed)
{
    /// <summary>All positive lengths.</summary>
    public static LengthInterval All { get; } = new(AlgebraicSum.Zero, false, null, false);

    /// <summary>The lengths from 0 to a positive bound, which belongs to the interval when <paramref name="closed"/>; all of them for <see langword="null"/>.</summary>
    public static LengthInterval UpTo(AlgebraicSum? bound, bool closed) => new(AlgebraicSum.Zero, false, bound, closed && bound is not null);

    /// <summary>Whether a length belongs to the interval.</summary>
    public bool Contains(AlgebraicSum length)
    {
        ArgumentNullException.ThrowIfNull(length);
        var low = length.CompareTo(Lower);
        var high = Upper is null ? -1 : length.CompareTo(Upper);
        return (low > 0 || (low == 0 && LowerClosed)) && (high < 0 || (high == 0 && UpperClosed));
    }

    /// <summary>The text <c>[3,5)</c>, <c>(sqrt(2),inf)</c>, <c>[2,2]</c>.</summary>
    public override string ToString() => $"{(LowerClosed ? '[' : '(')}{Lower},{Upper?.ToString() ?? "inf"}{(UpperClosed ? ']' : ')')}";
}
