using System.Xml.Linq;
using Brox.Reports.Plots.Fonts;

namespace Brox.Reports.Tests.Plots;

/// <summary>What is asked of the texts of every picture: none smaller than 7 points, none outside the sheet, none over another.</summary>
internal static class Legible
{
    public static void Check(SvgPicture svg)
    {
        var texts = svg.All.Where(e => e.Name.LocalName == "text").ToList();
        Assert.All(texts, e => Assert.True(SvgPicture.Number(e, "font-size") >= 7, e.ToString()));
        var boxes = texts.ConvertAll(BoxOf);
        Assert.All(boxes, b => Assert.True(b.Left >= -0.5 && b.Right <= svg.Width + 0.5 && b.Top >= -0.5 && b.Bottom <= svg.Height, $"\"{b.Text}\" lies outside"));
        foreach (var (a, b) in boxes.SelectMany((a, i) => boxes.Skip(i + 1).Select(b => (a, b))))
        {
            Assert.False(a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom, $"\"{a.Text}\" and \"{b.Text}\" lie over each other");
        }
    }

    /// <summary>The box around the letters of a text, a little smaller than they are.</summary>
    private static (double Left, double Top, double Right, double Bottom, string Text) BoxOf(XElement e)
    {
        var size = SvgPicture.Number(e, "font-size");
        var width = Width(e, size);
        var (x, y) = (SvgPicture.Number(e, "x"), SvgPicture.Number(e, "y"));
        var left = x - (width * ((string?)e.Attribute("text-anchor") switch { "middle" => 0.5, "end" => 1, _ => 0 }));
        return (left + 0.3, y - (size * TypeSetting.CapHeight) + 0.3, left + width - 0.3, y - 0.3, e.Value);
    }

    /// <summary>The width of a text, its subscripts in their own size.</summary>
    private static double Width(XElement e, double size) => e.Nodes().Sum(node => node switch
    {
        XText text => TypeSetting.Width(text.Value, size),
        XElement part => Width(part, part.Attribute("font-size") is null ? size : SvgPicture.Number(part, "font-size")),
        _ => 0,
    });
}
