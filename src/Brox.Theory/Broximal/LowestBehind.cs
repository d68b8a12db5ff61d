using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>The infimum of f left of the least minimizer p: attained at a place, or approached at p from inside a stretch.</summary>
/// <param name="Value">The infimum.</param>
/// <param name="Attained">Whether it is attained.</param>
/// <param name="Place">Where it is attained.</param>
/// <param name="Stretch">The stretch that ends at p.</param>
internal sealed record LowestBehind(AlgebraicSum Value, bool Attained, AlgebraicSum Place, int Stretch)
{
    /// <summary>The infimum left of the least minimizer; <see langword="null"/> where the domain begins there.</summary>
    public static LowestBehind? Of(MonotoneLine line)
    {
        var p = line.Minimizers[0].From!;
        LowestBehind? lowest = null;
        for (var i = 0; i < line.Stretches.Length && line.StretchGaps[i] == 0; i++)
        {
            var (from, to) = line.Ends(i);
            var stretch = line.Stretches[i];
            if (stretch.Course == Course.Flat)
            {
                Offer(new LowestBehind(stretch.EndLimit!, true, AlgebraicSum.Between(from, to), i));
            }
            else if (stretch.Course != Course.Gap && to! == p)
            {
                Offer(new LowestBehind(stretch.EndLimit!, false, p, i));
            }

            if (i < line.Points.Length && line.PointGaps[i] == 0 && line.Points[i].Value is { } value)
            {
                Offer(new LowestBehind(value, true, line.Points[i].X, i));
            }
        }

        return lowest;

        void Offer(LowestBehind next)
        {
            var order = lowest is null ? -1 : next.Value.CompareTo(lowest.Value);
            lowest = order < 0 || (order == 0 && next.Attained) ? next : lowest;
        }
    }
}
