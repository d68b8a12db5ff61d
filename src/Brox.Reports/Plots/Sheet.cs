using System.Collections.Immutable;
using Brox.Reports.Plots.Fonts;

namespace Brox.Reports.Plots;

/// <summary>The shapes of a drawing as they are collected, with the marks that plots have in common.</summary>
internal sealed class Sheet
{
    private const double HeadLength = 5;
    private const double HeadWidth = 3.6;

    private readonly List<Shape> _shapes = [];

    public IReadOnlyList<Shape> Shapes => _shapes;

    public void Add(Shape? shape)
    {
        if (shape is not null)
        {
            _shapes.Add(shape);
        }
    }

    public void Line(string role, Pen pen, params ReadOnlySpan<Pt> points) => _shapes.Add(new Curve(role, [.. points], false, pen));

    public void Box(string role, double left, double top, double right, double bottom, Pen? pen, Ink? fill = null) =>
        _shapes.Add(new Curve(role, [new(left, top), new(right, top), new(right, bottom), new(left, bottom)], true, pen, fill));

    public void Text(string role, Pt at, string text, double size = Palette.SmallText, Anchor anchor = Anchor.Start, string color = Palette.Black) =>
        _shapes.Add(new Label(role, at, [new TextRun(text)], size, anchor, color));

    /// <summary>A five-pointed star on a white rim, or a hollow one.</summary>
    public void Star(string role, Pt center, double radius, bool isHollow = false)
    {
        var corners = Enumerable.Range(0, 10).Select(i => (Angle: Math.PI * i / 5, Size: i % 2 == 0 ? radius : 0.42 * radius))
            .Select(c => center + (c.Size * new Pt(Math.Sin(c.Angle), -Math.Cos(c.Angle))));
        _shapes.Add(new Curve(role, [.. corners], true, isHollow ? new Pen(Palette.Black, 0.8) : new Pen(Palette.White, 0.8), new Ink(isHollow ? Palette.White : Palette.Black)));
    }

    /// <summary>A line with a head at its end, which stops short of the marks at both ends.</summary>
    public void Arrow(string role, Pt from, Pt to, Pen pen, double shortFrom = 0, double shortTo = 0)
    {
        var length = (to - from).Length;
        if (length <= shortFrom + shortTo + 0.5)
        {
            return;
        }

        var along = 1 / length * (to - from);
        var across = new Pt(-along.Y, along.X);
        var (start, tip) = (from + (shortFrom * along), to - (shortTo * along));
        var head = Math.Min(HeadLength, 0.8 * (tip - start).Length);
        var back = tip - (head * along);
        Line(role, pen, start, back);
        var half = head / HeadLength * HeadWidth / 2;
        _shapes.Add(new Curve($"{role}-head", [tip, back + (half * across), back - (half * across)], true, null, new Ink(pen.Color)));
    }

    /// <summary>A row of explained marks, wrapped at the right end; returns the height it took.</summary>
    /// <param name="left">Where it starts.</param>
    /// <param name="right">Where it ends at the latest.</param>
    /// <param name="top">Its upper end.</param>
    /// <param name="entries">Each a mark, drawn around a place 7 points to the right of its start, and its meaning.</param>
    public double Legend(double left, double right, double top, IEnumerable<(Action<Pt> Mark, ImmutableArray<TextRun> Meaning)> entries)
    {
        const double Row = 11;
        const double MarkWidth = 17;
        var (x, y) = (left, top + 8);
        foreach (var (mark, meaning) in entries)
        {
            var label = new Label("legend", default, meaning, Palette.SmallText);
            var width = MarkWidth + TypeSetting.Width(label);
            if (x > left && x + width > right)
            {
                (x, y) = (left, y + Row);
            }

            mark(new Pt(x + 7, y - 2.7));
            _shapes.Add(label with { At = new Pt(x + MarkWidth, y) });
            x += width + 9;
        }

        return y + 4 - top;
    }

    /// <summary>Parts of a text; one that begins with an underscore is a subscript.</summary>
    public static ImmutableArray<TextRun> Rich(params ReadOnlySpan<string> parts)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        foreach (var part in parts)
        {
            runs.Add(part.StartsWith('_') ? new TextRun(part[1..], true) : new TextRun(part));
        }

        return runs.ToImmutable();
    }
}
