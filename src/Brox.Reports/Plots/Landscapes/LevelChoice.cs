using System.Collections.Immutable;

namespace Brox.Reports.Plots.Landscapes;

/// <summary>The levels whose lines are drawn: few, short decimals, and spread so that they divide the picture.</summary>
internal static class LevelChoice
{
    private const int Most = 9;

    // Below the first of evenly spaced lines may lie this share of the picture; where more does, the levels follow the values instead.
    private const double MostBelowFirst = 0.3;

    // The share of the picture between two neighbouring lines, where they do not lie close to the minimum.
    private const double LeastBetween = 0.065;

    private static readonly double[] _shares = [0.01, 0.04, 0.1, 0.2, 0.32, 0.45, 0.58, 0.7, 0.81, 0.91];

    /// <summary>The levels, ascending; none for a constant.</summary>
    /// <param name="values">The values on a grid.</param>
    public static ImmutableArray<DecimalText> Of(IEnumerable<double> values)
    {
        var sorted = values.Where(v => Math.Abs(v) < 1e100).Order().ToArray();
        if (sorted.Length == 0 || !(sorted[^1] - sorted[0] > 1e-9 * Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]))))
        {
            return [];
        }

        var (low, high) = (sorted[0], sorted[^1]);
        var even = new Axis(low, high, 0, 1).Upwards(Most).Marks.Select(m => m.Value).Where(v => v > low && v < high).Select(v => Exactly(v, high - low)).ToImmutableArray();
        if (!even.IsEmpty && Share(sorted, even[0].Value) <= MostBelowFirst && Share(sorted, even[^1].Value) >= MostBelowFirst)
        {
            return even;
        }

        double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
        var levels = new SortedDictionary<double, DecimalText>();
        foreach (var share in _shares)
        {
            var (from, to) = (At(0.75 * share), At(Math.Min(1, share + (0.25 * Math.Min(share, 1 - share)))));
            if (to - from > 1e-12 * (high - low) && DecimalText.Shortest(from, to) is var level && level.Value > low && level.Value < high)
            {
                levels[level.Value] = level;
            }
        }

        return Apart(sorted, levels.Values);
    }

    /// <summary>Without the levels whose lines would lie close to those of the one before.</summary>
    private static ImmutableArray<DecimalText> Apart(double[] sorted, IEnumerable<DecimalText> levels)
    {
        var result = ImmutableArray.CreateBuilder<DecimalText>();
        var before = 0.0;
        foreach (var level in levels)
        {
            var share = Share(sorted, level.Value);
            if (result.Count == 0 || share - before >= Math.Min(before, LeastBetween))
            {
                result.Add(level);
                before = share;
            }
        }

        return result.ToImmutable();
    }

    /// <summary>The decimal that a mark of an axis stands for.</summary>
    private static DecimalText Exactly(double value, double range) => DecimalText.Shortest(value - (1e-9 * range), value + (1e-9 * range));

    private static double Share(double[] sorted, double level)
    {
        var i = Array.BinarySearch(sorted, level);
        return (double)(i < 0 ? ~i : i) / sorted.Length;
    }
}
