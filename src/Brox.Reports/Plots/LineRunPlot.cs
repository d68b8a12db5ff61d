using System.Collections.Immutable;
using System.Globalization;
using Brox.Reports.Plots.Fonts;

namespace Brox.Reports.Plots;

/// <summary>Figure 2 for a function of one variable: the landscape above, and below it, on the same axis, one row a step with the ball and the broximal set.</summary>
internal sealed class LineRunPlot
{
    private const double LandscapeHeight = 132;
    private const double Gap = 9;
    private const double MostRowHeight = 9;
    private const double MostStripHeight = 150;
    private const double Top = 14;
    private const double RightMargin = 7;
    private const int MostNames = 8;

    private readonly LineLandscape _landscape;
    private readonly Sheet _sheet = new();
    private readonly Axis _x;
    private readonly Axis _y;
    private readonly double _left;
    private readonly double _right;
    private readonly double _bottom;
    private readonly double _stripTop;
    private readonly double _stripBottom;
    private readonly double _row;
    private readonly ImmutableArray<BallRow> _rows;
    private readonly RunScene _scene;

    private LineRunPlot(RunScene scene)
    {
        _scene = scene;
        _landscape = LineLandscape.Of(scene);
        _rows = _landscape.Rows;
        _bottom = Top + LandscapeHeight;
        var yUp = new Axis(_landscape.YFrom, _landscape.YTo, _bottom, Top);
        _left = 12 + yUp.Ticks(6).Max(t => TypeSetting.Width(t.Text, Palette.SmallText));
        _right = Palette.Column - RightMargin;
        _x = new Axis(_landscape.XFrom, _landscape.XTo, _left, _right);
        _y = yUp;
        _stripTop = _bottom + Gap;
        _row = Math.Min(MostRowHeight, MostStripHeight / Math.Max(_rows.Length, 1));
        _stripBottom = _stripTop + (_row * _rows.Length) + 3;
    }

    public static Drawing Draw(RunScene scene) => new LineRunPlot(scene).Draw();

    private Drawing Draw()
    {
        Gaps();
        Guides();
        Axes();
        Graph();
        Balls();
        Iterates();
        var bottom = _stripBottom + 24;
        bottom += _sheet.Legend(4, Palette.Column - 4, bottom, Legend());
        var name = _scene.Function.Name is { Length: > 0 } own ? own : "f";
        return new Drawing($"Ball Proximal Point Method on {name}, {_scene.Radius}", Description(), Palette.Column, bottom, _sheet.Shapes);
    }

    private Pt At(double x, double y) => new(_x.At(x), _y.At(y));

    private double RowAt(int k) => _stripTop + (_row * (k + 0.5)) + 1.5;

    private void Gaps()
    {
        foreach (var (from, to) in _landscape.Gaps)
        {
            var (left, right) = (Math.Clamp(_x.At(from), _left, _right), Math.Clamp(_x.At(to), _left, _right));
            if (right - left < 0.5)
            {
                continue;
            }

            _sheet.Box("gap", left, Top, right, _bottom, null, new Ink(Palette.PaleGrey));
            if (right - left > 16)
            {
                _sheet.Text("gap-label", new Pt((left + right) / 2, Top + 9), "+\u221e", Palette.SmallText, Anchor.Middle, Palette.Grey);
            }
        }
    }

    private void Guides()
    {
        for (var k = 0; k < _scene.Iterates.Length; k++)
        {
            var x = _x.At(_landscape.Iterates[k].X);
            _sheet.Line("guide", new Pen(Palette.LightGrey, 0.5), new Pt(x, _y.At(_landscape.Iterates[k].Y)), new Pt(x, k < _rows.Length ? RowAt(k) : _stripBottom));
        }
    }

    private void Axes()
    {
        var pen = new Pen(Palette.Black, 0.6);
        _sheet.Line("axis", pen, new Pt(_left, Top - 4), new Pt(_left, _bottom), new Pt(_right, _bottom));
        foreach (var (value, text) in _y.Ticks(6))
        {
            _sheet.Line("tick", pen, new Pt(_left, _y.At(value)), new Pt(_left - 2.5, _y.At(value)));
            _sheet.Text("tick-label", new Pt(_left - 4, _y.At(value) + (Palette.SmallText * TypeSetting.CapHeight / 2)), text, anchor: Anchor.End);
        }

        _sheet.Text("axis-label", new Pt(_left + 3, Top - 5), "f(x)", Palette.Text);
        _sheet.Line("axis", pen, new Pt(_left, _stripTop), new Pt(_left, _stripBottom), new Pt(_right, _stripBottom));
        foreach (var (value, text) in _x.SideBySide(Axis.Step((_x.To - _x.From) / 7)))
        {
            _sheet.Line("tick", pen, new Pt(_x.At(value), _bottom), new Pt(_x.At(value), _bottom + 2.5));
            _sheet.Line("tick", pen, new Pt(_x.At(value), _stripBottom), new Pt(_x.At(value), _stripBottom + 2.5));
            _sheet.Text("tick-label", new Pt(_x.At(value), _stripBottom + 10), text, anchor: Anchor.Middle);
        }

        _sheet.Text("axis-label", new Pt((_left + _right) / 2, _stripBottom + 20), "x", Palette.Text, Anchor.Middle);
        var every = Math.Max(1, (int)Math.Ceiling(8.5 / _row));
        for (var k = 0; k < _rows.Length; k += every)
        {
            _sheet.Text("tick-label", new Pt(_left - 4, RowAt(k) + (Palette.SmallText * TypeSetting.CapHeight / 2)), k.ToString(CultureInfo.InvariantCulture), anchor: Anchor.End);
        }

        if (_rows.Length > 0)
        {
            _sheet.Text("axis-label", new Pt(_left - 4, _stripBottom + 10), "k", Palette.Text, Anchor.End);
        }
    }

    private void Graph()
    {
        var pen = new Pen(Palette.Black, 1.1);
        foreach (var part in _landscape.Curves.SelectMany(c => Clipping.Line([.. c.Select(p => At(p.X, p.Y))], _left, Top, _right, _bottom)))
        {
            _sheet.Add(new Curve("graph", [.. part], false, pen));
        }

        foreach (var (x, y) in _landscape.Stems.Where(Shows))
        {
            _sheet.Line("stem", new Pen(Palette.LightGrey, 0.7), At(x, y), new Pt(_x.At(x), _bottom));
        }

        foreach (var (x, y) in _landscape.OpenEnds.Where(Shows))
        {
            _sheet.Add(new Disc("open-end", At(x, y), 1.9, new Pen(Palette.Black, 0.8), new Ink(Palette.White)));
        }

        foreach (var (x, y) in _landscape.Values.Where(Shows))
        {
            _sheet.Add(new Disc("value", At(x, y), 1.9, null, new Ink(Palette.Black)));
        }
    }

    private bool Shows((double X, double Y) p) => p.X >= _x.From && p.X <= _x.To && p.Y >= _y.From && p.Y <= _y.To;

    private void Balls()
    {
        var end = Math.Min(2.6, 0.45 * _row);
        for (var k = 0; k < _rows.Length; k++)
        {
            var (row, y) = (_rows[k], RowAt(k));
            var (left, right) = (_x.At(row.From), _x.At(row.To));
            var pen = new Pen(Palette.Blue, Math.Min(0.9, 0.3 * _row));
            _sheet.Line("ball", pen, new Pt(left, y), new Pt(right, y));
            _sheet.Line("ball-end", pen, new Pt(left, y - end), new Pt(left, y + end));
            _sheet.Line("ball-end", pen, new Pt(right, y - end), new Pt(right, y + end));
            foreach (var (from, to) in row.Broximal)
            {
                BroximalMark(new Pt(_x.At(from), y), new Pt(_x.At(to), y));
            }
        }
    }

    private void BroximalMark(Pt from, Pt to)
    {
        if (to.X - from.X > 0.1)
        {
            _sheet.Line("broximal", new Pen(Palette.Vermillion, Math.Min(2.6, 0.6 * _row)), from, to);
            return;
        }

        var half = Math.Min(2.3, 0.42 * _row);
        _sheet.Box("broximal", from.X - half, from.Y - half, from.X + half, from.Y + half, null, new Ink(Palette.Vermillion));
    }

    private void Iterates()
    {
        var placer = new LabelPlacer(_left + 1, 0, Palette.Column, _bottom - 1);
        foreach (var (from, to) in _landscape.Curves.SelectMany(c => Clipping.Line([.. c.Select(p => At(p.X, p.Y))], _left, Top, _right, _bottom)).SelectMany(p => p.Zip(p.Skip(1))))
        {
            placer.Avoid(from, to);
        }

        // The name of the axis above the frame.
        placer.Avoid(new Pt(_left + 11, Top - 9), 9);
        foreach (var iterate in _landscape.Iterates)
        {
            placer.Avoid(At(iterate.X, iterate.Y), 2.6);
            placer.Avoid(At(iterate.X, iterate.Y), new Pt(_x.At(iterate.X), _bottom));
        }

        if (_landscape.XStar is { } star)
        {
            placer.Avoid(At(star.X, star.Y), 4.5);
        }

        for (var k = 0; k < _landscape.Iterates.Length; k++)
        {
            var (x, y) = _landscape.Iterates[k];
            IterateMark("iterate", At(x, y), _landscape.Iterates.Length <= 30 ? 2.4 : 1.6);
            if (k < _rows.Length)
            {
                IterateMark("center", new Pt(_x.At(x), RowAt(k)), Math.Min(1.9, 0.35 * _row));
            }
        }

        if (_landscape.XStar is { } best)
        {
            _sheet.Star("x-star", At(best.X, best.Y), 4.6);
            _sheet.Add(placer.Place("name", At(best.X, best.Y), 5, _scene.XStarName, Palette.Text, Palette.Black, required: true));
        }

        var every = Math.Max(1, (int)Math.Ceiling((_landscape.Iterates.Length - 1.0) / MostNames));
        for (var k = 0; k < _landscape.Iterates.Length; k++)
        {
            if (k != _scene.IndexOfXStar && (k % every == 0 || k == _landscape.Iterates.Length - 1))
            {
                var (x, y) = _landscape.Iterates[k];
                _sheet.Add(placer.Place("name", At(x, y), 3.6, Sheet.Rich("x", $"_{k}"), Palette.Text, Palette.Blue, required: k == 0));
            }
        }
    }

    private void IterateMark(string role, Pt at, double radius) =>
        _sheet.Add(new Disc(role, at, radius, new Pen(Palette.White, 0.5), new Ink(Palette.Blue)));

    private IEnumerable<(Action<Pt> Mark, ImmutableArray<TextRun> Meaning)> Legend()
    {
        yield return (p => IterateMark("legend-mark", p, 2.4), Sheet.Rich("iterate x", "_k"));
        if (_rows.Length > 0)
        {
            yield return (
                p =>
                {
                    var pen = new Pen(Palette.Blue, 0.9);
                    _sheet.Line("legend-mark", pen, p - new Pt(6, 0), p + new Pt(6, 0));
                    _sheet.Line("legend-mark", pen, p - new Pt(6, 2.6), p - new Pt(6, -2.6));
                    _sheet.Line("legend-mark", pen, p + new Pt(6, -2.6), p + new Pt(6, 2.6));
                },
                Sheet.Rich("ball around x", "_k", $", {_scene.RadiusText}"));
            yield return (p => _sheet.Box("legend-mark", p.X - 2.3, p.Y - 2.3, p.X + 2.3, p.Y + 2.3, null, new Ink(Palette.Vermillion)), Sheet.Rich("brox", "_t", "(x", "_k", ")"));
        }
    }

    private string Description()
    {
        var points = string.Join(", ", _landscape.Iterates.Select((p, k) => string.Create(CultureInfo.InvariantCulture, $"x_{k} = {p.X:0.####} with f = {p.Y:0.####}")));
        return $"{points}.{(_landscape.XStar is { } s ? string.Create(CultureInfo.InvariantCulture, $" x* = {s.X:0.####}.") : string.Empty)}";
    }
}
