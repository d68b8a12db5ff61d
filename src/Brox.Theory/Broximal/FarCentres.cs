using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>The points of the domain in a gap between the components of X that are far, for all half-widths at once.</summary>
/// <param name="HalfWidths">The half-widths for which a stretch or turning point has a far point.</param>
/// <param name="At">A far point for one of them.</param>
internal sealed record FarCentres(LengthInterval HalfWidths, Func<AlgebraicSum, AlgebraicSum> At)
{
    /// <summary>The far points of a gap, one family for each turning point and stretch.</summary>
    public static IEnumerable<FarCentres> Of(MonotoneLine line, int gap)
    {
        var (a, b) = line.Gap(gap);
        for (var i = 0; i < line.Points.Length; i++)
        {
            if (line.PointGaps[i] == gap && line.Points[i].Value is not null)
            {
                var x = line.Points[i].X;
                yield return new FarCentres(LengthInterval.UpTo(Distance(x, a, b), closed: false), _ => x);
            }
        }

        for (var i = 0; i < line.Stretches.Length; i++)
        {
            if (line.StretchGaps[i] == gap && line.Stretches[i].Course != Course.Gap)
            {
                var (from, to) = line.Ends(i);
                yield return new FarCentres(LengthInterval.UpTo(Farthest(from, to, a, b), closed: false), h => Range(from, to, a, b, h).Simplest());
            }
        }
    }

    /// <summary>The distance to X of a point of the gap (a, b).</summary>
    public static AlgebraicSum Distance(AlgebraicSum x, AlgebraicSum? a, AlgebraicSum? b) =>
        a is null ? b! - x : b is null ? x - a : AlgebraicSum.Min(x - a, b - x);

    /// <summary>The centres of a stretch farther than h from the gap's ends.</summary>
    public static LineRange Range(AlgebraicSum? from, AlgebraicSum? to, AlgebraicSum? a, AlgebraicSum? b, AlgebraicSum h) =>
        new LineRange(from, false, to, false).And(a is null ? null : a + h, false, b is null ? null : b - h, false);

    /// <summary>The supremum of the distance to X over an interval of the gap; <see langword="null"/> for infinity.</summary>
    public static AlgebraicSum? Farthest(AlgebraicSum? from, AlgebraicSum? to, AlgebraicSum? a, AlgebraicSum? b)
    {
        if (a is null)
        {
            return from is null ? null : b! - from;
        }

        if (b is null)
        {
            return to is null ? null : to - a;
        }

        var middle = AlgebraicSum.Midpoint(a, b);
        return from! >= middle ? b - from! : to! <= middle ? to! - a : middle - a;
    }
}
