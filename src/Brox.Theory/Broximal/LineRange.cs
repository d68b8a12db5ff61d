using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>An interval of the line whose ends may lie in different quadratic fields, narrowed step by step.</summary>
internal readonly record struct LineRange(AlgebraicSum? Lower, bool LowerClosed, AlgebraicSum? Upper, bool UpperClosed)
{
    public static LineRange From(AlgebraicSum? lower, bool closed) => new(lower, closed, null, false);

    /// <summary>The part between two more bounds; <see langword="null"/> is no bound.</summary>
    public LineRange And(AlgebraicSum? lower, bool lowerClosed, AlgebraicSum? upper, bool upperClosed)
    {
        var (low, lowClosed, high, highClosed) = this;
        if (lower is not null)
        {
            var order = low is null ? 1 : lower.CompareTo(low);
            (low, lowClosed) = order > 0 ? (lower, lowerClosed) : order == 0 ? (low, lowClosed && lowerClosed) : (low, lowClosed);
        }

        if (upper is not null)
        {
            var order = high is null ? -1 : upper.CompareTo(high);
            (high, highClosed) = order < 0 ? (upper, upperClosed) : order == 0 ? (high, highClosed && upperClosed) : (high, highClosed);
        }

        return new LineRange(low, lowClosed, high, highClosed);
    }

    /// <summary>An element that is easy to write; the range must not be empty.</summary>
    public AlgebraicSum Simplest()
    {
        if (Lower is { } low && Upper is { } high && low == high)
        {
            return low;
        }

        var inside = AlgebraicSum.Between(Lower, Upper);
        foreach (var (end, closed) in new[] { (Lower, LowerClosed), (Upper, UpperClosed) })
        {
            if (closed && end is { IsRational: true } && end.RationalPart.Denominator < inside.Denominator)
            {
                inside = end.RationalPart;
            }
        }

        return inside;
    }
}
