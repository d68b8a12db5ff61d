using System.Collections.Immutable;
using System.Globalization;

namespace Brox.Reports.Plots;

/// <summary>
/// The colours and sizes of all plots: the colours of Okabe and Ito, which stay distinct in the common forms of colour blindness, differ in lightness as well, and are never the only
/// difference (dashes, widths and marks differ too).
/// </summary>
internal static class Palette
{
    public const string Black = "#000000";
    public const string Grey = "#6b6b6b";
    public const string LightGrey = "#d5d5d5";
    public const string PaleGrey = "#ededed";
    public const string White = "#ffffff";
    public const string Blue = "#0072b2";
    public const string Vermillion = "#d55e00";
    public const string Green = "#009e73";

    /// <summary>The smallest text, in points: readable in a printed column.</summary>
    public const double SmallestText = 7;

    /// <summary>Numbers at axes, values, the legend.</summary>
    public const double SmallText = 7.5;

    /// <summary>The names of points and axes.</summary>
    public const double Text = 9;

    /// <summary>The width of one column of a paper: 8.5 cm.</summary>
    public const double Column = 8.5 / 2.54 * 72;

    /// <summary>The width of a page of two columns: 17.5 cm.</summary>
    public const double Page = 17.5 / 2.54 * 72;

    // Stops of a ramp that grows in lightness (cividis), so that it reads the same in grey and for colour-blind readers.
    private static readonly ImmutableArray<(int R, int G, int B)> _ramp = [(0, 32, 76), (65, 77, 107), (124, 123, 120), (188, 175, 111), (255, 234, 70)];

    // Stops of a ramp for areas: light enough everywhere that lines, marks and texts stand out, and growing in lightness from low to high.
    private static readonly ImmutableArray<(int R, int G, int B)> _heights = [(126, 166, 208), (168, 196, 223), (204, 219, 233), (232, 237, 240), (252, 250, 244)];

    /// <summary>The number of colours of heights that a theme has to know.</summary>
    public const int Heights = 16;

    /// <summary>The colour of a height, from 0 (lowest, darkest) to <see cref="Heights"/> - 1.</summary>
    public static string Height(int step) => Mixed(_heights, step / (Heights - 1.0));

    /// <summary>The colour of a level, from 0 (lowest, darkest) to 1.</summary>
    public static string Level(double share) => Mixed(_ramp, share);

    private static string Mixed(ImmutableArray<(int R, int G, int B)> ramp, double share)
    {
        var position = Math.Clamp(share, 0, 1) * (ramp.Length - 1);
        var i = Math.Min((int)position, ramp.Length - 2);
        var (from, to, part) = (ramp[i], ramp[i + 1], position - i);
        return string.Create(CultureInfo.InvariantCulture, $"#{Mix(from.R, to.R):x2}{Mix(from.G, to.G):x2}{Mix(from.B, to.B):x2}");

        int Mix(int a, int b) => (int)Math.Round(a + (part * (b - a)));
    }
}
