using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Brox.Reports.Plots;

/// <summary>Drawings as a <c>tikzpicture</c> for LaTeX with the package tikz: one point of the drawing is one big point of the page.</summary>
internal static class TikzText
{
    public static string Write(Drawing drawing)
    {
        var text = new StringBuilder();
        text.Append("\\begin{tikzpicture}[x=1bp,y=-1bp,line join=round,inner sep=0,outer sep=0]\n");
        foreach (var shape in drawing.Shapes)
        {
            text.Append(Element(shape)).Append('\n');
        }

        return text.Append("\\end{tikzpicture}\n").ToString();
    }

    private static string Element(Shape shape) => shape switch
    {
        Curve c => $"\\path[{Style(c.Stroke, c.Fill)}{(c is { IsClosed: false, Stroke.Dash: 0 } ? ",line cap=round" : string.Empty)}] {Points(c.Points)}{(c.IsClosed ? " -- cycle" : string.Empty)};",
        Area a => $"\\path[{Style(null, a.Fill)}] {string.Join(' ', a.Rims.Select(r => $"{Points(r)} -- cycle"))};",
        Disc d => $"\\path[{Style(d.Stroke, d.Fill)}] {Place(d.Center)} circle[radius={N(d.Radius)}bp];",
        Label l => Text(l),
        _ => throw new ArgumentException($"no TikZ for {shape.GetType().Name}", nameof(shape)),
    };

    private static string Points(ImmutableArray<Pt> points) => string.Join(" -- ", points.Select(Place));

    private static string Place(Pt p) => $"({N(p.X)},{N(p.Y)})";

    private static string Style(Pen? pen, Ink? ink)
    {
        var parts = new List<string>();
        if (ink is not null)
        {
            parts.Add($"fill={Color(ink.Color)}{(ink.Opacity < 1 ? $",fill opacity={N(ink.Opacity)}" : string.Empty)}");
        }

        if (pen is not null)
        {
            parts.Add($"draw={Color(pen.Color)},line width={N(pen.Width)}bp{(pen.Dash > 0 ? $",dash pattern=on {N(pen.Dash)}bp off {N(pen.Dash)}bp" : string.Empty)}");
        }

        return string.Join(',', parts);
    }

    private static string Color(string hex)
    {
        var rgb = Convert.FromHexString(hex.AsSpan(1));
        return string.Create(CultureInfo.InvariantCulture, $"{{rgb,255:red,{rgb[0]};green,{rgb[1]};blue,{rgb[2]}}}");
    }

    private static string Text(Label label)
    {
        var anchor = label.Anchor switch { Anchor.Middle => "base", Anchor.End => "base east", _ => "base west" };
        var runs = label.Runs.Select(run => run.IsSubscript ? $"\\textsubscript{{{Words(run.Text)}}}" : Words(run.Text));
        return $"\\node[anchor={anchor},text={Color(label.Color)},font=\\fontsize{{{N(label.Size)}}}{{{N(1.2 * label.Size)}}}\\selectfont\\sffamily] at {Place(label.At)} {{{string.Concat(runs)}}};";
    }

    /// <summary>A text; the few signs of mathematics that labels use are set as such.</summary>
    private static string Words(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '\u2212' => "$-$",
                '\u221e' => "$\\infty$",
                '\u00b2' => "$^2$",
                ' ' => "\\ ",
                _ => LatexText.Escape(c.ToString()),
            });
        }

        return result.ToString();
    }

    private static string N(double value) => Math.Round(value, 3) is var rounded && rounded == 0 ? "0" : rounded.ToString("0.###", CultureInfo.InvariantCulture);
}
