using System.Collections.Immutable;
using System.Numerics;
using Brox.Reports.Plots.Fonts;

namespace Brox.Reports.Plots;

/// <summary>The numbers at an axis.</summary>
/// <param name="Marks">The places, as numbers of the axis, and what is written there.</param>
/// <param name="Offset">What the written numbers are counted from, where the numbers themselves are long and close together; else empty.</param>
internal sealed record Ticks(ImmutableArray<(double Value, string Text)> Marks, string Offset)
{
    /// <summary>The width of the longest number.</summary>
    public double Width => Marks.Select(t => TypeSetting.Width(t.Text, Palette.SmallText)).DefaultIfEmpty(0).Max();

    /// <summary>The name of the axis, with what its numbers are counted from.</summary>
    public string Named(string name) => Offset.Length == 0 ? name : Offset[0] == '\u2212' ? $"{name} + {Offset[1..]}" : $"{name} \u2212 {Offset}";
}

/// <summary>A range of numbers on a stretch of the drawing.</summary>
/// <param name="From">The least number.</param>
/// <param name="To">The largest, above it.</param>
/// <param name="Start">Where the least number is drawn.</param>
/// <param name="End">Where the largest is drawn; before <paramref name="Start"/> for an axis that runs upwards.</param>
internal sealed record Axis(double From, double To, double Start, double End)
{
    private const int LongestNumber = 8;

    /// <summary>Points a unit, negative for an axis that runs upwards.</summary>
    public double Scale => (End - Start) / (To - From);

    /// <summary>The place of a number.</summary>
    public double At(double value) => Start + ((value - From) * Scale);

    /// <summary>Round numbers in the range, at most about <paramref name="most"/>, a step of 1, 2 or 5 times a power of ten apart.</summary>
    public Ticks Upwards(int most) => Multiples(StepOf((To - From) / Math.Max(most, 1)));

    /// <summary>
    /// The multiples of a step of at least a length, or of the next larger round one at which the numbers stand apart and inside the sheet when they are written side by side.
    /// </summary>
    /// <param name="least">The least step.</param>
    /// <param name="isUpright">Whether the numbers are written one above the other, where only their height counts.</param>
    public Ticks SideBySide(double least, bool isUpright = false)
    {
        const double Apart = 4;
        var step = StepOf(least);
        Ticks ticks;
        while ((ticks = Multiples(step)).Marks.Length > 1 && (isUpright ? Palette.SmallText : ticks.Width) + Apart > step.Value * Math.Abs(Scale))
        {
            step = StepOf(1.01 * step.Value);
        }

        return isUpright ? ticks : ticks with { Marks = [.. ticks.Marks.Where(t => Inside(At(t.Value), TypeSetting.Width(t.Text, Palette.SmallText) / 2))] };

        static bool Inside(double middle, double half) => middle - half >= 0 && middle + half <= Palette.Column;
    }

    /// <summary>The least of 1, 2, 5 times a power of ten that is not below a positive number.</summary>
    public static double Step(double least) => StepOf(least).Value;

    private static DecimalText StepOf(double least)
    {
        var power = (int)Math.Floor(Math.Log10(least));
        return new[] { (1, power), (2, power), (5, power), (1, power + 1), (2, power + 1) }
            .Select(s => new DecimalText(s.Item1, s.Item2)).First(s => s.Value >= least * (1 - 1e-9));
    }

    /// <summary>The multiples of a step in the range, each written in full; where that is long, as what it is more than a round number before the range.</summary>
    private Ticks Multiples(DecimalText step)
    {
        var (first, last) = (Math.Ceiling((From / step.Value) - 1e-9), Math.Floor((To / step.Value) + 1e-9));
        var multiples = new List<BigInteger>();
        for (var n = new BigInteger(first); multiples.Count <= last - first; n++)
        {
            multiples.Add(n);
        }

        DecimalText Of(BigInteger n) => step with { Digits = n * step.Digits };
        if (multiples.TrueForAll(n => Of(n).ToString().Length <= LongestNumber))
        {
            return new Ticks([.. multiples.Select(n => (Of(n).Value, Of(n).ToString()))], string.Empty);
        }

        var offset = BigInteger.Divide(multiples[0], 100) * 100;
        return new Ticks([.. multiples.Select(n => (Of(n).Value, Of(n - offset).ToString()))], offset.IsZero ? string.Empty : Of(offset).ToString());
    }
}
