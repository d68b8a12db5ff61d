using System.Collections.Immutable;
using System.Globalization;
using Brox.Functions;

namespace Brox.Reports.Plots.Functions;

/// <summary>
/// A function on finitely many points of the plane: its points by level with their values, minimizers, the points of a witness; the path of a run (Figures 1 and 2), balls, x*, and the disc with diameter
/// <c>[x*, x_0]</c>.
/// </summary>
internal sealed class PointsPlot
{
    private const int MostBalls = 6;
    private const int MostNames = 12;
    private const int MostValues = 40;
    private const int LongestValue = 6;

    private readonly FunctionScene _scene;
    private readonly FiniteFunction _f;
    private readonly Sheet _sheet = new();
    private readonly PlaneFrame _frame;
    private readonly ImmutableArray<(double X, double Y)> _points;
    private readonly ImmutableArray<(double X, double Y)> _path;
    private readonly (double X, double Y)? _star;
    private readonly (double X, double Y)? _start;
    private readonly double _markRadius;

    private PointsPlot(FunctionScene scene, FiniteFunction f)
    {
        (_scene, _f) = (scene, f);
        _points = [.. f.Points.Select(p => (p[0].ToDouble(), p[1].ToDouble()))];
        _path = [.. scene.Iterates.Select(p => (p[0], p[1]))];
        _star = (scene.XStar ?? scene.Point("x*")) is { } s ? (s[0], s[1]) : null;
        _start = scene.Iterates.IsEmpty ? scene.Point("x") is { } x ? (x[0], x[1]) : null : _path[0];
        List<(double X, double Y)> places = [.. _points, .. _path, .. scene.Witness.Select(p => (p.At[0], p.At[1])), .. Balls().SelectMany(c => PlaneFrame.Rim(f.Metric, c, scene.Radius!.Value.Squared.ToDouble()))];
        if (Diameter() is var (center, square))
        {
            places.AddRange(PlaneFrame.Rim(f.Metric, center, square));
        }

        _frame = scene.Window is [var windowX, var windowY] ? new PlaneFrame(_sheet, f.Metric, windowX, windowY, isWidened: false) : new PlaneFrame(_sheet, f.Metric, places);
        _markRadius = Math.Clamp(_frame.Scale * SmallestDistance() / 4.5, 1.1, 3.2);
    }

    /// <summary>Every so many iterates a name is written and a step has a head.</summary>
    private int Every => Math.Max(1, (int)Math.Ceiling((_path.Length - 1.0) / MostNames));

    public static Drawing Draw(FunctionScene scene, FiniteFunction f) => new PointsPlot(scene, f).Draw();

    private Drawing Draw()
    {
        if (Diameter() is var (center, square))
        {
            _sheet.Add(_frame.Ball("eq3-disc", center, square, new Pen(Palette.Green, 1, Dash: 3.2), new Ink(Palette.Green, 0.1)));
            _sheet.Line("eq3-diameter", new Pen(Palette.Green, 0.7, Dash: 1.6), _frame.At(_star!.Value), _frame.At(_start!.Value));
        }

        foreach (var middle in Balls())
        {
            _sheet.Add(_frame.Ball("ball", middle, _scene.Radius!.Value.Squared.ToDouble(), new Pen(Palette.Blue, 0.8), new Ink(Palette.Blue, 0.06)));
        }

        _frame.Axes("x", "y");
        Path();
        Points();
        Names();
        var bottom = _frame.End;
        bottom += LevelBar(bottom);
        bottom += _sheet.Legend(4, Palette.Column - 4, bottom, Legend());
        bottom += Evidence.Write(_sheet, _scene.Evidence, bottom);
        return new Drawing(_scene.Name, Description(), Palette.Column, bottom, _sheet.Shapes) { Frame = (_frame.X, _frame.Y) };
    }

    /// <summary>The centres of the balls that are drawn: of a short run all but the last iterate, of a long one some; without a run the point x of the witness.</summary>
    private IEnumerable<(double X, double Y)> Balls()
    {
        if (_scene.Radius is null || (_path.IsEmpty && _start is null))
        {
            return [];
        }

        if (_path.IsEmpty)
        {
            return [_start!.Value];
        }

        var count = Math.Max(_path.Length - 1, 1);
        return count <= MostBalls ? _path.Take(count) : Enumerable.Range(0, MostBalls).Select(i => _path[i * (count - 1) / (MostBalls - 1)]);
    }

    /// <summary>The ball whose diameter is <c>[x*, x_0]</c>: eq. (3) says that x_1 lies in it where x_0 is far; without a run the one from x* to the point x of the witness.</summary>
    private ((double X, double Y) Center, double SquaredRadius)? Diameter()
    {
        if (_star is not { } star || _start is not { } start || _path.Length == 1 || (_path.IsEmpty && _scene.Point("u") is null) || star == start)
        {
            return null;
        }

        return (((start.X + star.X) / 2, (start.Y + star.Y) / 2), PlaneFrame.SquaredNorm(_f.Metric, start.X - star.X, start.Y - star.Y) / 4);
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

        foreach (var point in (_scene.Minimizers?.Points ?? []).Select(p => (p[0], p[1])).Where(p => p != _star))
        {
            _sheet.Star("minimizer", _frame.At(point), 4.2);
        }

        if (_star is { } star)
        {
            _sheet.Star("x-star", _frame.At(star), 4.6);
        }

        if (_scene.Point("x") is [var x, var y] && _scene.Point("u") is [var ux, var uy])
        {
            _sheet.Arrow("move", _frame.At((x, y)), _frame.At((ux, uy)), new Pen(Palette.Vermillion, 1.3), _markRadius + 0.6, _markRadius + 0.6);
        }

        foreach (var at in _scene.Witness.Select(p => (p.At[0], p.At[1])).Distinct())
        {
            _sheet.Add(new Disc("witness", _frame.At(at), _markRadius + 1.6, new Pen(Palette.Vermillion, 1.1)));
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

        foreach (var at in (_scene.Minimizers?.Points ?? []).Select(p => _frame.At((p[0], p[1]))))
        {
            placer.Avoid(at, 4.2);
        }

        // A name is followed by the value of its point, behind a colon: side by side "x*" and "0" would read as a product.
        var values = _points.Select((p, i) => (p, Text: _points.Length <= MostValues && _f.Values[i].ToString() is { Length: <= LongestValue } v ? v.Replace('-', '\u2212') : string.Empty)).ToDictionary(p => p.p, p => p.Text);
        var named = new HashSet<(double X, double Y)>();
        if (_star is { } star)
        {
            placer.Avoid(_frame.At(star), 4.5);
        }

        foreach (var (at, letters) in _scene.Named().Select(n => ((n.At[0], n.At[1]), n.Letters)))
        {
            Name(at, _markRadius + 2.4, Sheet.Rich(letters), isRequired: true);
        }

        if (_star is { } best && !_path.IsEmpty)
        {
            Name(best, 5, _scene.XStarName, isRequired: true);
        }

        for (var k = 0; k < _path.Length; k++)
        {
            if (k != _scene.IndexOfXStar && (k % Every == 0 || k == _path.Length - 1))
            {
                Name(_path[k], _markRadius + 1.2, Sheet.Rich("x", $"_{k}"), _path.Length <= MostNames);
            }
        }

        foreach (var (point, value) in values.Where(v => v.Value.Length > 0 && !named.Contains(v.Key)))
        {
            _sheet.Add(placer.Place("value", _frame.At(point), _markRadius + 0.8, Sheet.Rich(value), Palette.SmallText, Palette.Grey, required: false));
        }

        void Name((double X, double Y) at, double distance, ImmutableArray<TextRun> runs, bool isRequired)
        {
            var text = values.GetValueOrDefault(at) is { Length: > 0 } value && !named.Contains(at) ? runs.Add(new TextRun($": {value}")) : runs;
            if (placer.Place("name", _frame.At(at), distance, text, Palette.Text, Palette.Black, isRequired) is { } label)
            {
                _sheet.Add(label);
                named.Add(at);
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

        if (_scene.Minimizers is { Points.IsEmpty: false } || _star is not null)
        {
            yield return (p => _sheet.Star("legend-mark", p, 4), Sheet.Rich("minimizer"));
        }

        if (!_scene.Witness.IsEmpty)
        {
            yield return (p => _sheet.Add(new Disc("legend-mark", p, 3.4, new Pen(Palette.Vermillion, 1.1))), Sheet.Rich("witness"));
        }

        var some = _path.Length - 1 > MostBalls ? "some balls, " : _path.Length > 1 ? "balls, " : "ball, ";
        if (Balls().Any())
        {
            yield return (p => _sheet.Add(new Disc("legend-mark", p, 4, new Pen(Palette.Blue, 0.8), new Ink(Palette.Blue, 0.06))), Sheet.Rich(some + _scene.RadiusText));
        }

        if (Diameter() is not null)
        {
            yield return (p => _sheet.Add(new Disc("legend-mark", p, 4, new Pen(Palette.Green, 1, Dash: 2), new Ink(Palette.Green, 0.1))), Sheet.Rich($"{(_f.Metric.IsIdentity ? "disc" : "ellipse")} of eq. (3), diameter [x*, x", _path.IsEmpty ? string.Empty : "_0", "]"));
        }
    }

    private string Description()
    {
        var points = string.Join(", ", _path.Select((p, k) => string.Create(CultureInfo.InvariantCulture, $"x_{k} = ({p.X:0.####}, {p.Y:0.####})")));
        var marks = string.Join(", ", _scene.Named().Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Letters} at ({n.At[0]:0.####}, {n.At[1]:0.####})")));
        var shown = _points.Length <= MostValues ? _f.ToString() : $"{_points.Length} points";
        return $"{shown}.{(points.Length > 0 ? $" {points}." : string.Empty)}{(marks.Length > 0 ? $" Marked: {marks}." : string.Empty)}{(_star is { } s ? string.Create(CultureInfo.InvariantCulture, $" x* = ({s.X:0.####}, {s.Y:0.####}).") : string.Empty)}";
    }
}
