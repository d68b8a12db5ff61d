using System.Collections.Immutable;
using System.Globalization;
using Brox.Functions;

namespace Brox.Reports.Plots;

/// <summary>Figures 1 and 2 for a function on finitely many points of the plane: its points by level, the path of the run, balls, x*, and the disc with diameter <c>[x*, x_0]</c>.</summary>
internal sealed class PlaneRunPlot
{
    private const int MostBalls = 6;
    private const int MostNames = 12;
    private const int MostValues = 40;
    private const int LongestValue = 6;

    private readonly RunScene _scene;
    private readonly FiniteFunction _f;
    private readonly Sheet _sheet = new();
    private readonly PlaneFrame _frame;
    private readonly ImmutableArray<(double X, double Y)> _points;
    private readonly ImmutableArray<(double X, double Y)> _path;
    private readonly (double X, double Y)? _star;
    private readonly double _markRadius;

    private PlaneRunPlot(RunScene scene, FiniteFunction f)
    {
        (_scene, _f) = (scene, f);
        _points = [.. f.Points.Select(p => (p[0].ToDouble(), p[1].ToDouble()))];
        _path = [.. scene.Iterates.Select(p => (p[0].ToDouble(), p[1].ToDouble()))];
        _star = scene.XStar is { } s ? (s[0].ToDouble(), s[1].ToDouble()) : null;
        List<(double X, double Y)> places = [.. _points, .. _path, .. Balls().SelectMany(k => PlaneFrame.Rim(f.Metric, _path[k], scene.Radius.Squared.ToDouble()))];
        if (Diameter() is var (center, square))
        {
            places.AddRange(PlaneFrame.Rim(f.Metric, center, square));
        }

        _frame = new PlaneFrame(_sheet, f.Metric, places);
        _markRadius = Math.Clamp(_frame.Scale * SmallestDistance() / 4.5, 1.1, 3.2);
    }

    /// <summary>Every so many iterates a name is written and a step has a head.</summary>
    private int Every => Math.Max(1, (int)Math.Ceiling((_path.Length - 1.0) / MostNames));

    public static Drawing Draw(RunScene scene, FiniteFunction f) => new PlaneRunPlot(scene, f).Draw();

    private Drawing Draw()
    {
        if (Diameter() is var (center, square))
        {
            _sheet.Add(_frame.Ball("eq3-disc", center, square, new Pen(Palette.Green, 1, Dash: 3.2), new Ink(Palette.Green, 0.1)));
            _sheet.Line("eq3-diameter", new Pen(Palette.Green, 0.7, Dash: 1.6), _frame.At(_star!.Value), _frame.At(_path[0]));
        }

        foreach (var k in Balls())
        {
            _sheet.Add(_frame.Ball("ball", _path[k], _scene.Radius.Squared.ToDouble(), new Pen(Palette.Blue, 0.8), new Ink(Palette.Blue, 0.06)));
        }

        _frame.Axes("x", "y");
        Path();
        Points();
        Names();
        var bottom = _frame.End;
        bottom += LevelBar(bottom);
        bottom += _sheet.Legend(4, Palette.Column - 4, bottom, Legend());
        var name = _f.Name is { Length: > 0 } own ? own : "f";
        return new Drawing($"Ball Proximal Point Method on {name}, {_scene.Radius}", Description(), Palette.Column, bottom, _sheet.Shapes);
    }

    /// <summary>The iterates whose balls are drawn: all of a short run, some of a long one. Nothing happens in the ball of the last.</summary>
    private IEnumerable<int> Balls()
    {
        var count = Math.Max(_path.Length - 1, 1);
        return count <= MostBalls ? Enumerable.Range(0, count) : Enumerable.Range(0, MostBalls).Select(i => i * (count - 1) / (MostBalls - 1));
    }

    /// <summary>The ball whose diameter is <c>[x*, x_0]</c>: eq. (3) says that x_1 lies in it where x_0 is far.</summary>
    private ((double X, double Y) Center, double SquaredRadius)? Diameter()
    {
        if (_star is not { } star || _path.Length < 2 || star == _path[0])
        {
            return null;
        }

        var (x, y) = _path[0];
        return (((x + star.X) / 2, (y + star.Y) / 2), PlaneFrame.SquaredNorm(_f.Metric, x - star.X, y - star.Y) / 4);
    }

    private double SmallestDistance()
    {
        var (best, sorted) = (double.PositiveInfinity, _points.OrderBy(p => p.X).ToList());
        for (var i = 0; i < sorted.Count; i++)
        {
            for (var j = i + 1; j < sorted.Count && sorted[j].X - sorted[i].X < best; j++)
            {
                best = Math.Min(best, Math.Sqrt(Math.Pow(sorted[i].X - sorted[j].X, 2) + Math.Pow(sorted[i].Y - sorted[j].Y, 2)));
            }
        }

        return best;
    }

    private void Path()
    {
        var pen = new Pen(Palette.Vermillion, _path.Length <= 30 ? 1.3 : 0.9);
        for (var k = 0; k + 1 < _path.Length; k++)
        {
            var (from, to) = (_frame.At(_path[k]), _frame.At(_path[k + 1]));
            if (k % Every == 0 && (to - from).Length >= 7)
            {
                _sheet.Arrow("step", from, to, pen, 0, _markRadius + 0.6);
            }
            else
            {
                _sheet.Line("step", pen, from, to);
            }
        }
    }

    private void Points()
    {
        var levels = _f.Values.Distinct().Order().ToList();
        var onPath = _path.ToHashSet();
        foreach (var (point, i) in _points.Select((p, i) => (p, i)).OrderBy(e => onPath.Contains(e.p)))
        {
            var share = levels.Count == 1 ? 0 : (double)levels.BinarySearch(_f.Values[i]) / (levels.Count - 1);
            _sheet.Add(new Disc(onPath.Contains(point) ? "point iterate" : "point", _frame.At(point), _markRadius, new Pen(Palette.Black, 0.5), new Ink(Palette.Level(share))));
        }

        if (_star is { } star)
        {
            _sheet.Star("x-star", _frame.At(star), 4.6);
        }
    }

    private void Names()
    {
        var placer = new LabelPlacer(_frame.Left + 1, _frame.Upper + 1, _frame.Right - 1, _frame.Lower - 1);
        foreach (var point in _points)
        {
            placer.Avoid(_frame.At(point), _markRadius);
        }

        foreach (var (from, to) in _path.Zip(_path.Skip(1)))
        {
            placer.Avoid(_frame.At(from), _frame.At(to));
        }

        if (_star is { } star)
        {
            placer.Avoid(_frame.At(star), 4.5);
            _sheet.Add(placer.Place("name", _frame.At(star), 5, _scene.XStarName, Palette.Text, Palette.Black, required: true));
        }

        for (var k = 0; k < _path.Length; k++)
        {
            if (k != _scene.IndexOfXStar && (k % Every == 0 || k == _path.Length - 1))
            {
                _sheet.Add(placer.Place("name", _frame.At(_path[k]), _markRadius + 1.2, Sheet.Rich("x", $"_{k}"), Palette.Text, Palette.Black, required: _path.Length <= MostNames));
            }
        }

        if (_points.Length <= MostValues)
        {
            for (var i = 0; i < _points.Length; i++)
            {
                if (_f.Values[i].ToString() is { Length: <= LongestValue } value)
                {
                    _sheet.Add(placer.Place("value", _frame.At(_points[i]), _markRadius + 0.8, Sheet.Rich(value.Replace('-', '\u2212')), Palette.SmallText, Palette.Grey, required: false));
                }
            }
        }
    }

    /// <summary>The colours of the levels from the least to the greatest value; returns the height it took.</summary>
    private double LevelBar(double top)
    {
        var levels = _f.Values.Distinct().Order().ToList();
        if (levels.Count < 2)
        {
            return 0;
        }

        const double Width = 60;
        const double Height = 5;
        var (left, parts) = (80.0, Math.Min(levels.Count, 24));
        for (var i = 0; i < parts; i++)
        {
            _sheet.Box("level", left + (Width * i / parts), top + 2, left + (Width * (i + 1) / parts), top + 2 + Height, null, new Ink(Palette.Level((double)i / (parts - 1))));
        }

        _sheet.Box("level-frame", left, top + 2, left + Width, top + 2 + Height, new Pen(Palette.Black, 0.4));
        _sheet.Text("legend", new Pt(left - 4, top + 7.5), $"f = {Short(levels[0])}", anchor: Anchor.End);
        _sheet.Text("legend", new Pt(left + Width + 4, top + 7.5), $"{Short(levels[^1])}  (levels in order)");
        return 12;
    }

    private static string Short(Numbers.Rational value) =>
        (value.ToString() is { Length: <= 8 } text ? text : value.ToDouble().ToString("0.####", CultureInfo.InvariantCulture)).Replace('-', '\u2212');

    private IEnumerable<(Action<Pt> Mark, ImmutableArray<TextRun> Meaning)> Legend()
    {
        if (_path.Length > 1)
        {
            yield return (p => _sheet.Arrow("legend-mark", p - new Pt(7, 0), p + new Pt(7, 0), new Pen(Palette.Vermillion, 1.3)), Sheet.Rich("step x", "_k", " to x", "_k+1"));
        }

        var some = _path.Length - 1 > MostBalls ? "some balls, " : "balls, ";
        yield return (p => _sheet.Add(new Disc("legend-mark", p, 4, new Pen(Palette.Blue, 0.8), new Ink(Palette.Blue, 0.06))), Sheet.Rich(some + _scene.RadiusText));
        if (Diameter() is not null)
        {
            yield return (p => _sheet.Add(new Disc("legend-mark", p, 4, new Pen(Palette.Green, 1, Dash: 2), new Ink(Palette.Green, 0.1))), Sheet.Rich($"{(_f.Metric.IsIdentity ? "disc" : "ellipse")} of eq. (3), diameter [x*, x", "_0", "]"));
        }
    }

    private string Description()
    {
        var points = string.Join(", ", _path.Select((p, k) => string.Create(CultureInfo.InvariantCulture, $"x_{k} = ({p.X:0.####}, {p.Y:0.####})")));
        return $"{_points.Length} points; {points}.{(_star is { } s ? string.Create(CultureInfo.InvariantCulture, $" x* = ({s.X:0.####}, {s.Y:0.####}).") : string.Empty)}";
    }
}
