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

    // Beyond this ratio of its sides a part of the plane is stretched to be seen.
    private const double MostRatio = 3.5;

    private readonly Sheet _sheet;
    private readonly Metric _metric;
    private readonly Ticks _xTicks;
    private readonly Ticks _yTicks;
    private readonly bool _isEqual;

    /// <summary>The frame that shows the given places, as large as fits one column.</summary>
    public PlaneFrame(Sheet sheet, Metric metric, IReadOnlyCollection<(double X, double Y)> places)
        : this(sheet, metric, Padded(places.Min(p => p.X), places.Max(p => p.X)), Padded(places.Min(p => p.Y), places.Max(p => p.Y)), isWidened: true)
    {
    }

    /// <summary>The frame that shows a part of the plane, as large as fits one column.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="metric">The metric of balls.</param>
    /// <param name="x">The range of the first coordinate.</param>
    /// <param name="y">The range of the second.</param>
    /// <param name="isWidened">Whether a narrow picture is widened to the column, so that labels beside points have room.</param>
    public PlaneFrame(Sheet sheet, Metric metric, (double From, double To) x, (double From, double To) y, bool isWidened)
    {
        (_sheet, _metric) = (sheet, metric);
        var left = 14 + new Axis(y.From, y.To, 0, 1).Upwards(6).Width;
        var room = Palette.Column - RightMargin - left;
        var ratio = (y.To - y.From) / (x.To - x.From);
        _isEqual = isWidened || (ratio <= MostRatio && ratio >= 1 / MostRatio);
        var scale = Math.Min(room / (x.To - x.From), Tallest / (y.To - y.From));
        var (width, height) = _isEqual ? (scale * (x.To - x.From), scale * (y.To - y.From)) : (room, 0.8 * room);
        if (isWidened)
        {
            var missing = (room / scale) - (x.To - x.From);
            (x, width) = ((x.From - (missing / 2), x.To + (missing / 2)), room);
        }

        (Left, Right, Upper, Lower) = (left, left + width, Top, Top + height);
        (X, Y) = (new Axis(x.From, x.To, Left, Right), new Axis(y.From, y.To, Lower, Upper));
        var most = Math.Max(x.To - x.From, y.To - y.From) / 8;
        _xTicks = X.SideBySide(_isEqual ? Math.Max(most, 20 / X.Scale) : 20 / X.Scale);
        _yTicks = Y.SideBySide(_isEqual ? Math.Max(most, 20 / X.Scale) : 20 / -Y.Scale, isUpright: true);
    }

    /// <summary>The first coordinate, to the right.</summary>
    public Axis X { get; }

    /// <summary>The second coordinate, upwards.</summary>
    public Axis Y { get; }

    public double Left { get; }

    public double Right { get; }

    /// <summary>The upper end of the frame.</summary>
    public double Upper { get; }

    /// <summary>The lower end of the frame.</summary>
    public double Lower { get; }

    /// <summary>Where what stands below the axis ends.</summary>
    public double End => Lower + Bottom;

    /// <summary>Points a unit of x; of y as well, unless the picture is stretched.</summary>
    public double Scale => X.Scale;

    public Pt At((double X, double Y) p) => new(X.At(p.X), Y.At(p.Y));

    /// <summary>A closed ball of the metric: a circle, or an ellipse.</summary>
    public Shape Ball(string role, (double X, double Y) center, double squaredRadius, Pen? pen, Ink? fill) => _metric.IsIdentity && _isEqual
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
        foreach (var (value, text) in _xTicks.Marks)
        {
            _sheet.Line("tick", pen, new Pt(X.At(value), Lower), new Pt(X.At(value), Lower + 2.5));
            _sheet.Text("tick-label", new Pt(X.At(value), Lower + 10), text, anchor: Anchor.Middle);
        }

        foreach (var (value, text) in _yTicks.Marks)
        {
            _sheet.Line("tick", pen, new Pt(Left, Y.At(value)), new Pt(Left - 2.5, Y.At(value)));
            _sheet.Text("tick-label", new Pt(Left - 4, Y.At(value) + (Palette.SmallText * TypeSetting.CapHeight / 2)), text, anchor: Anchor.End);
        }

        _sheet.Text("axis-label", new Pt((Left + Right) / 2, Lower + 20), _xTicks.Named(x), Palette.Text, Anchor.Middle);
        _sheet.Text("axis-label", new Pt(Left, Upper - 6), _yTicks.Named(y), Palette.Text, _yTicks.Named(y).Length <= 2 ? Anchor.End : Anchor.Start);
    }

    private static (double From, double To) Padded(double from, double to)
    {
        var margin = to - from < 1e-9 ? 1 : 0.06 * (to - from);
        return (from - margin, to + margin);
    }
}
