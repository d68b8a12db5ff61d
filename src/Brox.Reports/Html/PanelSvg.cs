using System.Text;
using System.Text.RegularExpressions;
using Brox.Reports.Pictures;

namespace Brox.Reports.Html;

/// <summary>A panel as inline SVG, which takes its colours from the style sheet of the page.</summary>
internal static partial class PanelSvg
{
    private static readonly SvgStyle _style = new(
        stroke => $"class=\"{(stroke.IsClosed ? "area " : string.Empty)}{Name(stroke.Role)}\"",
        spot => $"class=\"{(spot.IsOpen ? "open" : spot.IsWitness ? "witness" : "point")}\"",
        caption => caption.IsWitness ? "class=\"letter\"" : "class=\"label\"");

    /// <summary>The picture with its title as caption and its data as text alternative.</summary>
    public static Markup Figure(Panel panel) => Markup.Of($"""
        <figure class="panel"><svg viewBox="0 0 {SvgMarks.Pixels(panel.Width)} {SvgMarks.Pixels(panel.Height)}" width="{SvgMarks.Pixels(panel.Width)}" role="img" aria-label="{panel.Title}. {panel.Description}">
        {Marks(panel)}</svg><figcaption><bdi>{panel.Title}</bdi></figcaption></figure>

        """);

    private static Markup Marks(Panel panel)
    {
        var text = new StringBuilder();
        foreach (var mark in panel.Marks)
        {
            SvgMarks.Append(text, mark is Caption caption ? caption with { Text = Indexed(caption.Text) } : mark, panel.Height, _style);
        }

        return new Markup(text.ToString());
    }

    /// <summary>The text with its indices set low: <c>x_1</c> is written with a small 1.</summary>
    private static string Indexed(string text) => Index().Replace(text, match => string.Concat(match.Value[1..].Select(digit => (char)('\u2080' + (digit - '0')))));

    [GeneratedRegex(@"_[0-9]+")]
    private static partial Regex Index();

    private static string Name(StrokeRole role) => role switch
    {
        StrokeRole.Axis => "axis",
        StrokeRole.Graph => "graph",
        StrokeRole.Ball => "ball",
        StrokeRole.Path => "path",
        _ => "guide",
    };
}
