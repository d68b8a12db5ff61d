using System.Collections.Immutable;

namespace Brox.Numbers;

/// <summary>A finite union of intervals of positive lengths, kept as its maximal intervals, ascending.</summary>
public sealed class LengthSet
{
    private LengthSet(ImmutableArray<LengthInterval> intervals) => Intervals = intervals;

    /// <summary>The empty set.</summary>
    public static LengthSet Empty { get; } = new([]);

    /// <summary>All positive lengths.</summary>
    public static LengthSet All { get; } = new([LengthInterval.All]);

    /// <summary>The maximal intervals, ascending.</summary>
    public ImmutableArray<LengthInterval> Intervals { get; }

    /// <summary>The union of intervals in any order.</summary>
    public static LengthSet Union(IEnumerable<LengthInterval> intervals)
    {
        var sorted = intervals.ToList();
        sorted.Sort((a, b) => a.Lower.CompareTo(b.Lower) is var c and not 0 ? c : b.LowerClosed.CompareTo(a.LowerClosed));
        var result = ImmutableArray.CreateBuilder<LengthInterval>();
        foreach (var next in sorted)
        {
            if (result.Count == 0 || !Touches(result[^1], next))
            {
                result.Add(next);
                continue;
            }

            var last = result[^1];
            var order = last.Upper is null ? 1 : next.Upper is null ? -1 : last.Upper.CompareTo(next.Upper);
            result[^1] = order switch
            {
                < 0 => last with { Upper = next.Upper, UpperClosed = next.UpperClosed },
                0 => last with { UpperClosed = last.UpperClosed || next.UpperClosed },
                _ => last,
            };
        }

        return new LengthSet(result.ToImmutable());
    }

    /// <summary>The union with another set.</summary>
    public LengthSet Or(LengthSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Union(Intervals.Concat(other.Intervals));
    }

    /// <summary>The intersection with another set.</summary>
    public LengthSet And(LengthSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Complement().Or(other.Complement()).Complement();
    }

    /// <summary>The positive lengths that are not in the set.</summary>
    public LengthSet Complement()
    {
        var result = ImmutableArray.CreateBuilder<LengthInterval>();
        (AlgebraicSum At, bool Closed)? start = (AlgebraicSum.Zero, false);
        foreach (var interval in Intervals)
        {
            var (from, closed) = start!.Value;
            var order = from.CompareTo(interval.Lower);
            if (order < 0 || (order == 0 && closed && !interval.LowerClosed))
            {
                result.Add(new LengthInterval(from, closed, interval.Lower, !interval.LowerClosed));
            }

            start = interval.Upper is { } upper ? (upper, !interval.UpperClosed) : null;
        }

        if (start is { } rest)
        {
            result.Add(new LengthInterval(rest.At, rest.Closed, null, false));
        }

        return new LengthSet(result.ToImmutable());
    }

    /// <summary>Whether a length belongs to the set.</summary>
    public bool Contains(AlgebraicSum length) => Intervals.Any(i => i.Contains(length));

    /// <summary>The set of all lengths times the square root of a positive rational.</summary>
    public LengthSet TimesRoot(Rational square) =>
        new([.. Intervals.Select(i => i with { Lower = i.Lower.TimesRoot(square), Upper = i.Upper?.TimesRoot(square) })]);

    /// <summary>The maximal intervals, separated by blanks; <c>none</c> for the empty set.</summary>
    public override string ToString() => Intervals.IsEmpty ? "none" : string.Join(" ", Intervals);

    private static bool Touches(LengthInterval first, LengthInterval second)
    {
        var order = first.Upper is null ? 1 : first.Upper.CompareTo(second.Lower);
        return order > 0 || (order == 0 && (first.UpperClosed || second.LowerClosed));
    }
}
