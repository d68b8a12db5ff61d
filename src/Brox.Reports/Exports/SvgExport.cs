using System.Globalization;
using System.Net;
using System.Text;
using Brox.Reports.Pictures;

namespace Brox.Reports.Exports;

/// <summary>A picture as SVG that needs nothing else: the axes, the graph or the points, the ball and the points of the witness, with a title and a description for those who do not see it.</summary>
internal static class SvgExport
{
    private const double Unit = 50;
    private const double TitleHeight = 0.8;

    public static string Write(ExportSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var panels = Scenes.Panels(subject);
        if (panels.Count == 0)
        {
            throw new NotExportableException("svg draws functions of one variable and functions on finitely many points of the plane");
        }

        var width = panels.Max(p => p.Width);
        var height = panels.Sum(p => p.Height + TitleHeight);
        var title = subject.Saved is null ? subject.Title : $"Counterexample to {subject.Title}";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Pixels(width)} {Pixels(height)}\" width=\"{Pixels(width)}\" height=\"{Pixels(height)}\" ");
        text.Append("role=\"img\" aria-labelledby=\"brox-title brox-desc\" font-family=\"sans-serif\" font-size=\"15\">\n");
        text.Append("<title id=\"brox-title\">").Append(Escape(title)).Append("</title>\n");
        text.Append("<desc id=\"brox-desc\">").Append(Escape(string.Join(" ", panels.Select(p => $"{p.Title}: {p.Description}")))).Append("</desc>\n");
        text.Append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        var top = 0.0;
        foreach (var panel in panels)
        {
            text.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate(0 {Pixels(top)})\">\n");
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Pixels(0.4)}\" y=\"{Pixels(0.5)}\" fill=\"#222222\" font-weight=\"bold\">{Escape(panel.Title)}</text>\n");
            foreach (var mark in panel.Marks)
            {
                Append(text, mark, panel.Height + TitleHeight);
            }

            text.Append("</g>\n");
            top += panel.Height + TitleHeight;
        }

        return text.Append("</svg>\n").ToString();
    }

    private static void Append(StringBuilder text, Mark mark, double bottom)
    {
        switch (mark)
        {
            case Stroke stroke:
                var points = string.Join(' ', stroke.Places.Select(p => $"{Pixels(p.X)},{Pixels(bottom - p.Y)}"));
                text.Append(CultureInfo.InvariantCulture, $"<{(stroke.IsClosed ? "polygon" : "polyline")} points=\"{points}\" {Style(stroke.Role, stroke.IsClosed)}/>\n");
                break;
            case Spot spot:
                var (fill, line) = spot.IsOpen ? ("#ffffff", "#1f4e9e") : spot.IsWitness ? ("#b3261e", "#b3261e") : ("#1f4e9e", "#1f4e9e");
                text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Pixels(spot.At.X)}\" cy=\"{Pixels(bottom - spot.At.Y)}\" r=\"4.5\" fill=\"{fill}\" stroke=\"{line}\" stroke-width=\"1.5\"/>\n");
                break;
            case Caption caption:
                var (dx, dy, anchor) = caption.Side switch
                {
                    Side.Above => (0, -7, "middle"),
                    Side.Below => (0, 17, "middle"),
                    Side.Left => (-5, 5, "end"),
                    _ => (6, 5, "start"),
                };
                text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Pixels(caption.At.X, dx)}\" y=\"{Pixels(bottom - caption.At.Y, dy)}\" text-anchor=\"{anchor}\" fill=\"{(caption.IsWitness ? "#b3261e" : "#222222")}\">{Escape(caption.Text)}</text>\n");
                break;
        }
    }

    private static string Style(StrokeRole role, bool isClosed) => role switch
    {
        StrokeRole.Axis => "fill=\"none\" stroke=\"#555555\" stroke-width=\"1\"",
        StrokeRole.Graph => "fill=\"none\" stroke=\"#1f4e9e\" stroke-width=\"2.5\"",
        StrokeRole.Ball => $"fill=\"{(isClosed ? "#b3261e" : "none")}\" fill-opacity=\"0.08\" stroke=\"#b3261e\" stroke-width=\"1.5\"",
        StrokeRole.Path => "fill=\"none\" stroke=\"#2e7d32\" stroke-width=\"2\"",
        _ => "fill=\"none\" stroke=\"#777777\" stroke-width=\"1\" stroke-dasharray=\"4 4\"",
    };

    private static string Pixels(double centimetres, double more = 0) => ((centimetres * Unit) + more).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A text in which no character is markup, and none that XML does not know.</summary>
    private static string Escape(string text) => WebUtility.HtmlEncode(string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c)));
}
