using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace Brox.Reports.Plots;

/// <summary>Drawings as SVG text.</summary>
internal static class SvgText
{
    public static string Write(Drawing drawing)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(drawing.Width)}pt\" height=\"{N(drawing.Height)}pt\" viewBox=\"0 0 {N(drawing.Width)} {N(drawing.Height)}\" ");
        if (drawing.Frame is { } frame)
        {
            text.Append(CultureInfo.InvariantCulture, $"data-x=\"{Axis(frame.X)}\" data-y=\"{Axis(frame.Y)}\" ");
        }

        text.Append("role=\"img\" font-family=\"'DejaVu Sans', Verdana, sans-serif\" stroke-linejoin=\"round\">\n");
        text.Append("<title>").Append(Escape(drawing.Title)).Append("</title>\n<desc>").Append(Escape(drawing.Description)).Append("</desc>\n");
        text.Append(CultureInfo.InvariantCulture, $"<rect width=\"{N(drawing.Width)}\" height=\"{N(drawing.Height)}\" fill=\"{Palette.White}\"/>\n");
        foreach (var shape in drawing.Shapes)
        {
            text.Append(Element(shape)).Append('\n');
        }

        return text.Append("</svg>\n").ToString();
    }

    private static string Axis(Axis axis) => string.Create(CultureInfo.InvariantCulture, $"{axis.From:R} {axis.To:R} {N(axis.Start)} {N(axis.End)}");

    private static string Element(Shape shape) => shape switch
    {
        Curve { IsClosed: true } c => $"<polygon class=\"{c.Role}\" points=\"{Points(c)}\"{Style(c.Stroke, c.Fill)}/>",
        Curve c => $"<polyline class=\"{c.Role}\" points=\"{Points(c)}\"{Style(c.Stroke, c.Fill)}{(c.Stroke is { Dash: 0 } ? " stroke-linecap=\"round\"" : string.Empty)}/>",
        Area a => $"<path class=\"{a.Role}\" d=\"{string.Concat(a.Rims.Select(Rim))}\"{Style(null, a.Fill)}/>",
        Disc d => $"<circle class=\"{d.Role}\" cx=\"{N(d.Center.X)}\" cy=\"{N(d.Center.Y)}\" r=\"{N(d.Radius)}\"{Style(d.Stroke, d.Fill)}/>",
        Label l => Text(l),
        _ => throw new ArgumentException($"no SVG for {shape.GetType().Name}", nameof(shape)),
    };

    private static string Rim(ImmutableArray<Pt> rim) => $"M{string.Join('L', rim.Select(p => $"{N(p.X)},{N(p.Y)}"))}Z";

    private static string Points(Curve curve) => string.Join(' ', curve.Points.Select(p => $"{N(p.X)},{N(p.Y)}"));

    private static string Style(Pen? pen, Ink? ink)
    {
        var fill = ink is null ? " fill=\"none\"" : $" fill=\"{ink.Color}\"{(ink.Opacity < 1 ? $" fill-opacity=\"{N(ink.Opacity)}\"" : string.Empty)}";
        return pen is null ? fill : $"{fill} stroke=\"{pen.Color}\" stroke-width=\"{N(pen.Width)}\"{(pen.Dash > 0 ? $" stroke-dasharray=\"{N(pen.Dash)}\"" : string.Empty)}";
    }

    private static string Text(Label label)
    {
        var anchor = label.Anchor switch
        {
            Anchor.Middle => " text-anchor=\"middle\"",
            Anchor.End => " text-anchor=\"end\"",
            _ => string.Empty,
        };
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<text class=\"{label.Role}\" x=\"{N(label.At.X)}\" y=\"{N(label.At.Y)}\" font-size=\"{N(label.Size)}\" fill=\"{label.Color}\"{anchor}{Blanks(label)}>");
        var isLowered = false;
        foreach (var run in label.Runs)
        {
            var shift = run.IsSubscript == isLowered ? string.Empty : $" dy=\"{N(run.IsSubscript ? label.SubscriptDrop : -label.SubscriptDrop)}\"";
            isLowered = run.IsSubscript;
            text.Append(run.IsSubscript ? $"<tspan{shift} font-size=\"{N(label.SubscriptSize)}\">{Escape(run.Text)}</tspan>"
                : shift.Length > 0 ? $"<tspan{shift}>{Escape(run.Text)}</tspan>" : Escape(run.Text));
        }

        return text.Append("</text>").ToString();
    }

    /// <summary>Viewers drop blanks at the ends of a part, unless they are told not to.</summary>
    private static string Blanks(Label label) => label.Runs.Length > 1 || label.Runs[0].Text.Contains("  ", StringComparison.Ordinal) ? " xml:space=\"preserve\"" : string.Empty;

    private static string N(double value) => Math.Round(value, 3) is var rounded && rounded == 0 ? "0" : rounded.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A text in which no character is markup, and none that XML does not know.</summary>
    private static string Escape(string text) =>
        WebUtility.HtmlEncode(string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c)));
}
