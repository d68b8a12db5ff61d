using System.Collections.Immutable;
using System.Globalization;
using Brox.Functions;
using Brox.Reports.Plots.Fonts;

namespace Brox.Reports.Plots.Functions;

/// <summary>A function of one variable: its graph with minimizers and a witness; with a run of the method (Figure 2) below it, on the same axis, one row a step with the ball and the broximal set.</summary>
internal sealed class LinePlot
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
    private readonly FunctionScene _scene;

    private LinePlot(FunctionScene scene, CancellationToken cancellation)
    {
        _scene = scene;
        _landscape = LineLandscape.Of(scene, cancellation);
        _rows = _landscape.Rows;
        _bottom = Top + LandscapeHeight;
        var yUp = new Axis(_landscape.YFrom, _landscape.YTo, _bottom, Top);
        _left = 12 + yUp.Upwards(6).Width;
        _right = Palette.Column - RightMargin;
        _x = new Axis(_landscape.XFrom, _landscape.XTo, _left, _right);
        _y = yUp;
        _stripTop = _bottom + Gap;
        _row = Math.Min(MostRowHeight, MostStripHeight / Math.Max(_rows.Length, 1));
        _stripBottom = _rows.IsEmpty ? _bottom : _stripTop + (_row * _rows.Length) + 3;
    }

    public static Drawing Draw(FunctionScene scene, CancellationToken cancellation) => new LinePlot(scene, cancellation).Draw();

    private Drawing Draw()
    {
        Gaps();
        Guides();
        Axes();
        Graph();
        Balls();
        Marks();
        var bottom = _stripBottom + 24;
        bottom += _sheet.Legend(4, Palette.Column - 4, bottom, Legend());
        bottom += Evidence.Write(_sheet, _scene.Evidence, bottom);
        return new Drawing(_scene.Name, Description(), Palette.Column, bottom, _sheet.Shapes) { Frame = (_x, _y) };
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
        var (upwards, across) = (_y.Upwards(6), _x.SideBySide((_x.To - _x.From) / 7));
        foreach (var (value, text) in upwards.Marks)
        {
            _sheet.Line("tick", pen, new Pt(_left, _y.At(value)), new Pt(_left - 2.5, _y.At(value)));
            _sheet.Text("tick-label", new Pt(_left - 4, _y.At(value) + (Palette.SmallText * TypeSetting.CapHeight / 2)), text, anchor: Anchor.End);
        }

        _sheet.Text("axis-label", new Pt(_left + 3, Top - 5), upwards.Named(_scene.Function is FormulaFunction named ? $"f({named.Variables[0]})" : "f(x)"), Palette.Text);
        if (!_rows.IsEmpty)
        {
            _sheet.Line("axis", pen, new Pt(_left, _stripTop), new Pt(_left, _stripBottom), new Pt(_right, _stripBottom));
        }

        foreach (var (value, text) in across.Marks)
        {
            foreach (var foot in new[] { _bottom, _stripBottom }.Distinct())
            {
                _sheet.Line("tick", pen, new Pt(_x.At(value), foot), new Pt(_x.At(value), foot + 2.5));
            }

            _sheet.Text("tick-label", new Pt(_x.At(value), _stripBottom + 10), text, anchor: Anchor.Middle);
        }

        _sheet.Text("axis-label", new Pt((_left + _right) / 2, _stripBottom + 20), across.Named(_scene.Function is FormulaFunction formula ? formula.Variables[0] : "x"), Palette.Text, Anchor.Middle);
        var every = Math.Max(1, (int)Math.Ceiling(8.5 / _row));
        for (var k = 0; k < _rows.Length && !_landscape.Iterates.IsEmpty; k += every)
        {
            _sheet.Text("tick-label", new Pt(_left - 4, RowAt(k) + (Palette.SmallText * TypeSetting.CapHeight / 2)), k.ToString(CultureInfo.InvariantCulture), anchor: Anchor.End);
        }

        if (_rows.Length > 0 && !_landscape.Iterates.IsEmpty)
        {
            _sheet.Text("axis-label", new Pt(_left - 4, _stripTop - 0.5), "k", Palette.Text, Anchor.End);
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

    private void Marks()
    {
        var placer = Placer();
        Witness(placer);
        Minimizers();
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

    /// <summary>A placer that keeps off the graph and all marks.</summary>
    private LabelPlacer Placer()
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

        foreach (var place in _landscape.Values.Concat(_landscape.OpenEnds).Where(Shows))
        {
            placer.Avoid(At(place.X, place.Y), 2.2);
        }

        if (_landscape.XStar is { } star)
        {
            placer.Avoid(At(star.X, star.Y), 4.5);
        }

        return placer;
    }

    private void Minimizers()
    {
        var known = _scene.Minimizers ?? new MinimizerMarks();
        foreach (var (from, to) in known.Intervals.Select(i => (Math.Max(i.From, _x.From), Math.Min(i.To, _x.To))).Where(i => i.Item1 < i.Item2))
        {
            var y = _y.At(LineGraph.Value(_scene.Function, (from + to) / 2));
            _sheet.Line("minimizers", new Pen(Palette.Black, 3), new Pt(_x.At(from), y), new Pt(_x.At(to), y));
        }

        foreach (var x in known.Points.Select(p => p[0]).Where(x => x != _landscape.XStar?.X))
        {
            Mark(x, at => _sheet.Star("minimizer", at, _scene.Function is FiniteFunction ? 4.2 : 3.8));
        }

        foreach (var x in known.Enclosed.Select(p => p[0]))
        {
            Mark(x, at => _sheet.Star("enclosed", at, 3.8, isHollow: true));
        }

        if (known.Lowest is [var lowest])
        {
            Mark(lowest, at => _sheet.Add(new Disc("lowest", at, 2.4, new Pen(Palette.Black, 1), new Ink(Palette.White))));
        }

        void Mark(double x, Action<Pt> mark)
        {
            if (LineGraph.Value(_scene.Function, x) is var y && Shows((x, y)))
            {
                mark(At(x, y));
            }
        }
    }

    /// <summary>The points of the witness on the graph; of a chord its segment, and both sides at z.</summary>
    private void Witness(LabelPlacer placer)
    {
        var places = _scene.Named().Select(n => (X: n.At[0], Y: LineGraph.Value(_scene.Function, n.At[0]), n.Letters)).Where(p => p.X >= _x.From && p.X <= _x.To).ToList();
        foreach (var (x, y, _) in places)
        {
            _sheet.Line("guide", new Pen(Palette.Vermillion, 0.5, Dash: 1.6), Place(x, y), new Pt(_x.At(x), _bottom));
            placer.Avoid(Place(x, y), new Pt(_x.At(x), _bottom));
        }

        var ends = _scene.Witness.Where(p => p.Letter != "z").Select(p => (X: p.At[0], Y: LineGraph.Value(_scene.Function, p.At[0]))).Distinct().Take(2).ToList();
        if (_scene.IsChord && ends.Count == 2 && ends.TrueForAll(e => double.IsFinite(e.Y)) && _scene.Point("z") is [var z])
        {
            _sheet.Line("segment", new Pen(Palette.Vermillion, 1, Dash: 2.4), At(ends[0].X, ends[0].Y), At(ends[1].X, ends[1].Y));
            placer.Avoid(At(ends[0].X, ends[0].Y), At(ends[1].X, ends[1].Y));
            var other = ends[0].Y + ((z - ends[0].X) / (ends[1].X - ends[0].X) * (ends[1].Y - ends[0].Y));
            _sheet.Line("sides", new Pen(Palette.Vermillion, 1.6), Place(z, LineGraph.Value(_scene.Function, z)), At(z, other));
            _sheet.Add(new Disc("other-side", At(z, other), 2, new Pen(Palette.Vermillion, 0.9), new Ink(Palette.White)));
        }

        foreach (var (x, y, _) in places)
        {
            placer.Avoid(Place(x, y), 2.6);
            _sheet.Add(new Disc("witness", Place(x, y), 2.4, new Pen(Palette.White, 0.5), new Ink(Palette.Vermillion)));
        }

        foreach (var (x, y, letters) in places)
        {
            _sheet.Add(placer.Place("name", Place(x, y), 3.6, Sheet.Rich(double.IsFinite(y) ? letters : $"{letters}: +\u221e"), Palette.Text, Palette.Vermillion, required: true));
        }

        // Where there is no value the mark stands at the upper end.
        Pt Place(double x, double y) => double.IsFinite(y) ? At(x, y) : new Pt(_x.At(x), Top);
    }

    private void IterateMark(string role, Pt at, double radius) =>
        _sheet.Add(new Disc(role, at, radius, new Pen(Palette.White, 0.5), new Ink(Palette.Blue)));

    private IEnumerable<(Action<Pt> Mark, ImmutableArray<TextRun> Meaning)> Legend()
    {
        var known = _scene.Minimizers ?? new MinimizerMarks();
        if (_sheet.Shapes.Any(x => x.Role is "minimizer" or "x-star"))
        {
            yield return (p => _sheet.Star("legend-mark", p, 4), Sheet.Rich("minimizer"));
        }

        if (!known.Intervals.IsEmpty)
        {
            yield return (p => _sheet.Line("legend-mark", new Pen(Palette.Black, 3), p - new Pt(6, 0), p + new Pt(6, 0)), Sheet.Rich("minimizers"));
        }

        if (_sheet.Shapes.Any(x => x.Role == "enclosed"))
        {
            yield return (p => _sheet.Star("legend-mark", p, 4, isHollow: true), Sheet.Rich("in an interval that may hold one"));
        }

        if (_sheet.Shapes.Any(x => x.Role == "lowest"))
        {
            yield return (p => _sheet.Add(new Disc("legend-mark", p, 2.4, new Pen(Palette.Black, 1), new Ink(Palette.White))), Sheet.Rich("lowest found, not proved"));
        }

        if (!_scene.Witness.IsEmpty)
        {
            yield return (p => _sheet.Add(new Disc("legend-mark", p, 2.4, new Pen(Palette.White, 0.5), new Ink(Palette.Vermillion))), Sheet.Rich("witness"));
        }

        if (!_landscape.Iterates.IsEmpty)
        {
            yield return (p => IterateMark("legend-mark", p, 2.4), Sheet.Rich("iterate x", "_k"));
        }

        if (_rows.Length > 0)
        {
            var center = _landscape.Iterates.IsEmpty ? Sheet.Rich($"ball around x, {_scene.RadiusText}") : Sheet.Rich("ball around x", "_k", $", {_scene.RadiusText}");
            yield return (
                p =>
                {
                    var pen = new Pen(Palette.Blue, 0.9);
                    _sheet.Line("legend-mark", pen, p - new Pt(6, 0), p + new Pt(6, 0));
                    _sheet.Line("legend-mark", pen, p - new Pt(6, 2.6), p - new Pt(6, -2.6));
                    _sheet.Line("legend-mark", pen, p + new Pt(6, -2.6), p + new Pt(6, 2.6));
                },
                center);
            if (_rows.Any(r => !r.Broximal.IsEmpty))
            {
                var set = _landscape.Iterates.IsEmpty ? Sheet.Rich("u in brox", "_t", "(x)")
                    : _scene.Function is FormulaFunction ? Sheet.Rich("holds brox", "_t", "(x", "_k", ")") : Sheet.Rich("brox", "_t", "(x", "_k", ")");
                yield return (p => _sheet.Box("legend-mark", p.X - 2.3, p.Y - 2.3, p.X + 2.3, p.Y + 2.3, null, new Ink(Palette.Vermillion)), set);
            }
        }
    }

    private string Description()
    {
        var run = string.Join(", ", _landscape.Iterates.Select((p, k) => string.Create(CultureInfo.InvariantCulture, $"x_{k} = {p.X:0.####} with f = {p.Y:0.####}")));
        var star = _landscape.XStar is { } s ? string.Create(CultureInfo.InvariantCulture, $" x* = {s.X:0.####}.") : string.Empty;
        if (run.Length > 0)
        {
            return $"{run}.{star}";
        }

        var marks = string.Join(", ", _scene.Named().Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Letters} at {n.At[0]:0.####}")));
        var best = string.Join(", ", (_scene.Minimizers?.Points ?? []).Take(12).Select(p => p[0].ToString("0.####", CultureInfo.InvariantCulture)));
        return $"{_scene.Function}.{(best.Length > 0 ? $" Minimizers: {best}." : string.Empty)}{(marks.Length > 0 ? $" Marked: {marks}." : string.Empty)}";
    }
}
