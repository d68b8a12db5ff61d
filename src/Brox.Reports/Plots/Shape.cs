using System.Collections.Immutable;

namespace Brox.Reports.Plots;

/// <summary>A place in a drawing, in points from its upper left corner, y downwards.</summary>
internal readonly record struct Pt(double X, double Y)
{
    public static Pt operator +(Pt a, Pt b) => new(a.X + b.X, a.Y + b.Y);

    public static Pt operator -(Pt a, Pt b) => new(a.X - b.X, a.Y - b.Y);

    public static Pt operator *(double c, Pt a) => new(c * a.X, c * a.Y);

    public double Length => Math.Sqrt((X * X) + (Y * Y));
}

/// <summary>How a line is drawn.</summary>
/// <param name="Color">The colour as <c>#rrggbb</c>.</param>
/// <param name="Width">The width in points.</param>
/// <param name="Dash">The length of a dash and of the gap after it; 0 for a solid line.</param>
internal sealed record Pen(string Color, double Width, double Dash = 0);

/// <summary>How an area is filled.</summary>
/// <param name="Color">The colour as <c>#rrggbb</c>.</param>
/// <param name="Opacity">From 0 to 1.</param>
internal sealed record Ink(string Color, double Opacity = 1);

/// <summary>Which point of a text stands at its place.</summary>
internal enum Anchor
{
    /// <summary>Its start.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>A part of a text.</summary>
/// <param name="Text">The characters, not escaped.</param>
/// <param name="IsSubscript">Whether it is a subscript.</param>
internal readonly record struct TextRun(string Text, bool IsSubscript = false);

/// <summary>One shape of a drawing.</summary>
/// <param name="Role">What it stands for; it becomes the class of the SVG element.</param>
internal abstract record Shape(string Role);

/// <summary>A line through points, or an area.</summary>
internal sealed record Curve(string Role, ImmutableArray<Pt> Points, bool IsClosed, Pen? Stroke, Ink? Fill = null) : Shape(Role);

/// <summary>An area with several rims: what they turn around, the holes turning the other way (the rule of non-zero winding).</summary>
internal sealed record Area(string Role, ImmutableArray<ImmutableArray<Pt>> Rims, Ink Fill) : Shape(Role);

/// <summary>A disc.</summary>
internal sealed record Disc(string Role, Pt Center, double Radius, Pen? Stroke, Ink? Fill = null) : Shape(Role);

/// <summary>A line of text on its baseline.</summary>
internal sealed record Label(string Role, Pt At, ImmutableArray<TextRun> Runs, double Size, Anchor Anchor = Anchor.Start, string Color = Palette.Black) : Shape(Role)
{
    /// <summary>The size of subscripts: not below what is readable in print.</summary>
    public double SubscriptSize => Math.Max(Palette.SmallestText, 0.75 * Size);

    /// <summary>How far subscripts are lowered.</summary>
    public double SubscriptDrop => 0.22 * Size;
}
