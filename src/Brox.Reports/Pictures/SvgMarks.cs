using System.Globalization;
using System.Net;
using System.Text;

namespace Brox.Reports.Pictures;

/// <summary>How marks look: the attributes of an element of SVG for each kind.</summary>
/// <param name="Stroke">The attributes of a line.</param>
/// <param name="Spot">The attributes of a point.</param>
/// <param name="Caption">The attributes of a text.</param>
internal sealed record SvgStyle(Func<Stroke, string> Stroke, Func<Spot, string> Spot, Func<Caption, string> Caption);

/// <summary>Marks as elements of SVG.</summary>
internal static class SvgMarks
{
    private const double Unit = 50;

    /// <summary>Appends one mark.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="bottom">Where the lower edge of its panel is, in centimetres from the upper edge of the picture.</param>
    /// <param name="style">How it looks.</param>
    public static void Append(StringBuilder text, Mark mark, double bottom, SvgStyle style)
    {
        switch (mark)
        {
            case Stroke stroke:
                var points = string.Join(' ', stroke.Places.Select(p => $"{Pixels(p.X)},{Pixels(bottom - p.Y)}"));
                text.Append(CultureInfo.InvariantCulture, $"<{(stroke.IsClosed ? "polygon" : "polyline")} points=\"{points}\" {style.Stroke(stroke)}/>\n");
                break;
            case Spot spot:
                text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Pixels(spot.At.X)}\" cy=\"{Pixels(bottom - spot.At.Y)}\" r=\"4.5\" {style.Spot(spot)}/>\n");
                break;
            case Caption caption:
                var (dx, dy, anchor) = caption.Side switch
                {
                    Side.Above => (0, -7, "middle"),
                    Side.Below => (0, 17, "middle"),
                    Side.Left => (-5, 5, "end"),
                    _ => (6, 5, "start"),
                };
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Pixels(caption.At.X, dx)}\" y=\"{Pixels(bottom - caption.At.Y, dy)}\" text-anchor=\"{anchor}\" {style.Caption(caption)}>{Escape(caption.Text)}</text>\n");
                break;
        }
    }

    /// <summary>A length in pixels.</summary>
    public static string Pixels(double centimetres, double more = 0) => ((centimetres * Unit) + more).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A text in which no character is markup, and none that XML does not know.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c)));
}
