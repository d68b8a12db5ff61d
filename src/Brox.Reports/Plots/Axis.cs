using System.Globalization;
using Brox.Reports.Plots.Fonts;

namespace Brox.Reports.Plots;

/// <summary>A range of numbers on a stretch of the drawing.</summary>
/// <param name="From">The least number.</param>
/// <param name="To">The largest, above it.</param>
/// <param name="Start">Where the least number is drawn.</param>
/// <param name="End">Where the largest is drawn; before <paramref name="Start"/> for an axis that runs upwards.</param>
internal sealed record Axis(double From, double To, double Start, double End)
{
    /// <summary>Points a unit, negative for an axis that runs upwards.</summary>
    public double Scale => (End - Start) / (To - From);

    /// <summary>The place of a number.</summary>
    public double At(double value) => Start + ((value - From) * Scale);

    /// <summary>Round numbers in the range, at most about <paramref name="most"/>, a step of 1, 2 or 5 times a power of ten apart.</summary>
    public IEnumerable<(double Value, string Text)> Ticks(int most) => Multiples(Step((To - From) / Math.Max(most, 1)));

    /// <summary>The multiples of a step, or of the next larger round one at which the numbers stand apart and inside the sheet when they are written side by side.</summary>
    public IEnumerable<(double Value, string Text)> SideBySide(double step)
    {
        const double Apart = 4;
        List<(double Value, string Text)> ticks;
        while ((ticks = [.. Multiples(step)]).Count > 1 && ticks.Max(t => TypeSetting.Width(t.Text, Palette.SmallText)) + Apart > step * Math.Abs(Scale))
        {
            step = Step(1.01 * step);
        }

        return ticks.Where(t => Inside(At(t.Value), TypeSetting.Width(t.Text, Palette.SmallText) / 2));

        static bool Inside(double middle, double half) => middle - half >= 0 && middle + half <= Palette.Column;
    }

    /// <summary>The multiples of a step in the range.</summary>
    public IEnumerable<(double Value, string Text)> Multiples(double step)
    {
        for (var i = Math.Ceiling((From / step) - 1e-9); i <= (To / step) + 1e-9; i++)
        {
            yield return (i * step, Text(i * step, step));
        }
    }

    /// <summary>The least of 1, 2, 5 times a power of ten that is not below a number.</summary>
    public static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return new[] { 1.0, 2, 5, 10 }.Select(m => m * power).First(s => s >= least * (1 - 1e-9));
    }

    private static string Text(double value, double step)
    {
        var digits = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 12);
        var text = (Math.Round(value, digits) + 0.0).ToString(step is >= 1e7 or < 1e-7 ? "0.##e0" : $"F{digits}", CultureInfo.InvariantCulture);
        return text.Replace('-', '\u2212');
    }
}
