using System.Globalization;
using System.Text;
using Brox.Reports.Pictures;

namespace Brox.Reports.Exports;

/// <summary>A picture as SVG that needs nothing else: the axes, the graph or the points, the ball and the points of the witness, with a title and a description for those who do not see it.</summary>
internal static class SvgExport
{
    private const double TitleHeight = 0.8;

    private static readonly SvgStyle _style = new(
        stroke => Style(stroke.Role, stroke.IsClosed),
        spot =>
        {
            var (fill, line) = spot.IsOpen ? ("#ffffff", "#1f4e9e") : spot.IsWitness ? ("#b3261e", "#b3261e") : ("#1f4e9e", "#1f4e9e");
            return $"fill=\"{fill}\" stroke=\"{line}\" stroke-width=\"1.5\"";
        },
        caption => $"fill=\"{(caption.IsWitness ? "#b3261e" : "#222222")}\"");

    public static string Write(ExportSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var panels = Scenes.Panels(subject);
        if (panels.Count == 0)
        {
            throw new NotExportableException($"svg draws functions of one variable and functions on finitely many points of the plane; {Scale.Refusal}");
        }

        var width = panels.Max(p => p.Width);
        var height = panels.Sum(p => p.Height + TitleHeight);
        var title = subject.Saved is null ? subject.Title : $"Counterexample to {subject.Title}";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SvgMarks.Pixels(width)} {SvgMarks.Pixels(height)}\" width=\"{SvgMarks.Pixels(width)}\" height=\"{SvgMarks.Pixels(height)}\" ");
        text.Append("role=\"img\" aria-labelledby=\"brox-title brox-desc\" font-family=\"sans-serif\" font-size=\"15\">\n");
        text.Append("<title id=\"brox-title\">").Append(SvgMarks.Escape(title)).Append("</title>\n");
        text.Append("<desc id=\"brox-desc\">").Append(SvgMarks.Escape(string.Join(" ", panels.Select(p => $"{p.Title}: {p.Description}")))).Append("</desc>\n");
        text.Append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        var top = 0.0;
        foreach (var panel in panels)
        {
            text.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate(0 {SvgMarks.Pixels(top)})\">\n");
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{SvgMarks.Pixels(0.4)}\" y=\"{SvgMarks.Pixels(0.5)}\" fill=\"#222222\" font-weight=\"bold\">{SvgMarks.Escape(panel.Title)}</text>\n");
            foreach (var mark in panel.Marks)
            {
                SvgMarks.Append(text, mark, panel.Height + TitleHeight, _style);
            }

            text.Append("</g>\n");
            top += panel.Height + TitleHeight;
        }

        return text.Append("</svg>\n").ToString();
    }

    private static string Style(StrokeRole role, bool isClosed) => role switch
    {
        StrokeRole.Axis => "fill=\"none\" stroke=\"#555555\" stroke-width=\"1\"",
        StrokeRole.Graph => "fill=\"none\" stroke=\"#1f4e9e\" stroke-width=\"2.5\"",
        StrokeRole.Ball => $"fill=\"{(isClosed ? "#b3261e" : "none")}\" fill-opacity=\"0.08\" stroke=\"#b3261e\" stroke-width=\"1.5\"",
        StrokeRole.Path => "fill=\"none\" stroke=\"#2e7d32\" stroke-width=\"2\"",
        _ => "fill=\"none\" stroke=\"#777777\" stroke-width=\"1\" stroke-dasharray=\"4 4\"",
    };
}
