using Brox.Functions.Geometry;
using Brox.Reports.Plots.Fonts;

namespace Brox.Reports.Plots;

/// <summary>A part of the plane on a sheet, with axes: one unit of x is as long as one unit of y, and balls of the metric are drawn as what they are.</summary>
internal sealed class PlaneFrame
{
    private const double Top = 14;
    private const double RightMargin = 8;
    private const double Tallest = 260;
    private const double Bottom = 24;
    private const int Corners = 96;

    private readonly Sheet _sheet;
    private readonly Metric _metric;
    private readonly Axis _x;
    private readonly Axis _y;

    /// <summary>The frame that shows the given places, as large as fits one column.</summary>
    public PlaneFrame(Sheet sheet, Metric metric, IReadOnlyCollection<(double X, double Y)> places)
    {
        (_sheet, _metric) = (sheet, metric);
        var (xFrom, xTo) = Padded(places.Min(p => p.X), places.Max(p => p.X));
        var (yFrom, yTo) = Padded(places.Min(p => p.Y), places.Max(p => p.Y));
        var left = 14 + new Axis(yFrom, yTo, 0, 1).Ticks(6).Max(t => TypeSetting.Width(t.Text, Palette.SmallText));
        var room = Palette.Column - RightMargin - left;
        var scale = Math.Min(room / (xTo - xFrom), Tallest / (yTo - yFrom));

        // A narrow picture is widened to the column, so that labels beside points have room.
        var missing = (room / scale) - (xTo - xFrom);
        (xFrom, xTo) = (xFrom - (missing / 2), xTo + (missing / 2));
        (Left, Right, Upper, Lower) = (left, left + room, Top, Top + (scale * (yTo - yFrom)));
        (_x, _y) = (new Axis(xFrom, xTo, Left, Right), new Axis(yFrom, yTo, Lower, Upper));
    }

    public double Left { get; }

    public double Right { get; }

    /// <summary>The upper end of the frame.</summary>
    public double Upper { get; }

    /// <summary>The lower end of the frame.</summary>
    public double Lower { get; }

    /// <summary>Where what stands below the axis ends.</summary>
    public double End => Lower + Bottom;

    /// <summary>Points a unit, on both axes.</summary>
    public double Scale => _x.Scale;

    public Pt At((double X, double Y) p) => new(_x.At(p.X), _y.At(p.Y));

    /// <summary>A closed ball of the metric: a circle, or an ellipse.</summary>
    public Shape Ball(string role, (double X, double Y) center, double squaredRadius, Pen? pen, Ink? fill) => _metric.IsIdentity
        ? new Disc(role, At(center), Math.Sqrt(squaredRadius) * Scale, pen, fill)
        : new Curve(role, [.. Rim(_metric, center, squaredRadius).Select(At)], true, pen, fill);

    /// <summary>Points around a ball of the metric: with <c>B = R'R</c>, R upper triangular, the images of a circle under the inverse of R.</summary>
    public static IEnumerable<(double X, double Y)> Rim(Metric metric, (double X, double Y) center, double squaredRadius)
    {
        var (a, b, c) = (metric.Rows[0][0].ToDouble(), metric.Rows[0][1].ToDouble(), metric.Rows[1][1].ToDouble());
        var (root, radius) = (Math.Sqrt(a), Math.Sqrt(squaredRadius));
        for (var i = 0; i < Corners; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / Corners);
            var y = radius * sin / Math.Sqrt(c - (b * b / a));
            yield return (center.X + (((radius * cos) - (b / root * y)) / root), center.Y + y);
        }
    }

    /// <summary>The squared length of a vector.</summary>
    public static double SquaredNorm(Metric metric, double x, double y)
    {
        var b = metric.Rows;
        return (b[0][0].ToDouble() * x * x) + (2 * b[0][1].ToDouble() * x * y) + (b[1][1].ToDouble() * y * y);
    }

    /// <summary>The axes with their numbers and names.</summary>
    public void Axes(string x, string y)
    {
        var pen = new Pen(Palette.Black, 0.6);
        _sheet.Box("axis", Left, Upper, Right, Lower, pen);
        var step = Axis.Step(Math.Max(Math.Max(_x.To - _x.From, _y.To - _y.From) / 8, 20 / Scale));
        foreach (var (value, text) in _x.SideBySide(step))
        {
            _sheet.Line("tick", pen, new Pt(_x.At(value), Lower), new Pt(_x.At(value), Lower + 2.5));
            _sheet.Text("tick-label", new Pt(_x.At(value), Lower + 10), text, anchor: Anchor.Middle);
        }

        foreach (var (value, text) in _y.Multiples(step))
        {
            _sheet.Line("tick", pen, new Pt(Left, _y.At(value)), new Pt(Left - 2.5, _y.At(value)));
            _sheet.Text("tick-label", new Pt(Left - 4, _y.At(value) + (Palette.SmallText * TypeSetting.CapHeight / 2)), text, anchor: Anchor.End);
        }

        _sheet.Text("axis-label", new Pt((Left + Right) / 2, Lower + 20), x, Palette.Text, Anchor.Middle);
        _sheet.Text("axis-label", new Pt(Left, Upper - 4), y, Palette.Text, Anchor.End);
    }

    private static (double From, double To) Padded(double from, double to)
    {
        var margin = to - from < 1e-9 ? 1 : 0.06 * (to - from);
        return (from - margin, to + margin);
    }
}
