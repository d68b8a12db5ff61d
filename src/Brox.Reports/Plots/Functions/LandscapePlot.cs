using System.Collections.Immutable;
using System.Globalization;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Reports.Plots.Landscapes;

namespace Brox.Reports.Plots.Functions;

/// <summary>The landscape of a formula of two variables, or of more on a plane: areas between levels, the lines with their values, and in it minimizers, a run, a witness.</summary>
internal sealed class LandscapePlot
{
    private const double Cell = 1.4;

    // A closed line shorter than this is a speck: where a valley becomes narrower than the grid, it falls apart into such.
    private const double Speck = 7;
    private const int MostBalls = 6;
    private const int MostNames = 9;
    private const string LineColor = "#44566b";

    private readonly FunctionScene _scene;
    private readonly PlaneView _view;
    private readonly Metric _metric;
    private readonly Sheet _sheet = new();
    private readonly PlaneFrame _frame;
    private readonly ContourGrid _grid;
    private readonly LabelPlacer _placer;
    private readonly int _columns;
    private readonly int _rows;
    private readonly ImmutableArray<(double X, double Y)> _path;
    private readonly ImmutableArray<DecimalText> _levels;

    private LandscapePlot(FunctionScene scene, FormulaFunction f, CancellationToken cancellation)
    {
        _scene = scene;
        _view = new PlaneView(scene, f, cancellation);
        _metric = _view.Slice is null ? f.Metric : Metric.Identity(2);
        _path = [.. scene.Iterates.Select(_view.Flat)];
        _frame = new PlaneFrame(_sheet, _metric, _view.X, _view.Y, isWidened: false);
        (_columns, _rows) = ((int)Math.Ceiling((_frame.Right - _frame.Left) / Cell), (int)Math.Ceiling((_frame.Lower - _frame.Upper) / Cell));
        (_grid, _levels) = _view.Grid(_columns, _rows);
        _placer = new LabelPlacer(_frame.Left + 1, _frame.Upper + 1, _frame.Right - 1, _frame.Lower - 1);
    }

    /// <summary>Every so many iterates a name is written and a step has a head.</summary>
    private int Every => Math.Max(1, (int)Math.Ceiling((_path.Length - 1.0) / MostNames));

    public static Drawing Draw(FunctionScene scene, FormulaFunction f, CancellationToken cancellation) => new LandscapePlot(scene, f, cancellation).Draw(f);

    private Drawing Draw(FormulaFunction f)
    {
        Areas();
        var lines = Lines();
        MinimizerCurve();
        Discs();
        _frame.Axes(_view.Slice?.FirstName ?? f.Variables[0], _view.Slice?.SecondName ?? f.Variables[1]);
        Path();
        Minimizers();
        Witness();
        LineNames.Write(_sheet, _placer, lines);
        var bottom = _frame.End;
        bottom += _sheet.Legend(4, Palette.Column - 4, bottom, Legend());
        bottom += Evidence.Write(_sheet, _scene.Evidence, bottom);
        return new Drawing(_scene.Name, Description(), Palette.Column, bottom, _sheet.Shapes) { Frame = (_frame.X, _frame.Y) };
    }

    private Pt At(Spot p) => _frame.At((p.X, p.Y));

    private void Areas()
    {
        _sheet.Box("height h0", _frame.Left, _frame.Upper, _frame.Right, _frame.Lower, null, new Ink(Palette.Height(0)));
        for (var k = 0; k < _levels.Length; k++)
        {
            var rims = _grid.Above(_levels[k].Value).Select(rim => Simplified.Line([.. rim.Select(At)])).Where(r => r.Length > 2 && LineNames.Length(r) >= Speck).ToImmutableArray();
            if (!rims.IsEmpty)
            {
                var height = (k + 1) * (Palette.Heights - 1) / Math.Max(_levels.Length, 1);
                _sheet.Add(new Area($"height h{height}", rims, new Ink(Palette.Height(height))));
            }
        }

        if (_grid.Undefined().Select(rim => Simplified.Line([.. rim.Select(At)])).Where(r => r.Length > 2).ToImmutableArray() is { IsEmpty: false } gaps)
        {
            _sheet.Add(new Area("gap", gaps, new Ink(Palette.LightGrey)));
        }
    }

    /// <summary>The lines, of each level those that can be seen.</summary>
    private List<(DecimalText Level, ImmutableArray<Pt> Line)> Lines()
    {
        var result = new List<(DecimalText Level, ImmutableArray<Pt> Line)>();
        foreach (var level in _levels)
        {
            foreach (var line in _grid.Lines(level.Value).Select(l => Simplified.Line([.. l.Select(At)])).Where(l => l.Length > 1 && (l[0] != l[^1] || LineNames.Length(l) >= Speck)))
            {
                _sheet.Add(new Curve("contour", line, false, new Pen(LineColor, 0.45)));
                result.Add((level, line));
            }
        }

        return result;
    }

    private void MinimizerCurve()
    {
        if (_view.Slice is not null || _scene.Minimizers?.Curve is not { } equation)
        {
            return;
        }

        foreach (var line in new ContourGrid(equation, _view.X, _view.Y, _columns, _rows).Lines(0).Select(l => Simplified.Line([.. l.Select(At)])).Where(l => l.Length > 1))
        {
            _sheet.Add(new Curve("minimizers", line, false, new Pen(Palette.Black, 1.6)));
            foreach (var (from, to) in line.Zip(line.Skip(1)))
            {
                _placer.Avoid(from, to);
            }
        }
    }

    /// <summary>The centres of the balls that are drawn: of a short run all, of a long one some; without a run the point x of the witness.</summary>
    private IEnumerable<(double X, double Y)> Centers()
    {
        if (_path.IsEmpty)
        {
            return _scene.Point("x") is { } x ? [_view.Flat(x)] : [];
        }

        var count = Math.Max(_path.Length - 1, 1);
        return count <= MostBalls ? _path.Take(count) : Enumerable.Range(0, MostBalls).Select(i => _path[i * (count - 1) / (MostBalls - 1)]);
    }

    /// <summary>The ends of the diameter of the disc of equation (3): x* and the first iterate, or the point x of the witness.</summary>
    private ((double X, double Y) From, (double X, double Y) To)? Diameter()
    {
        if (_path.Length > 1)
        {
            return _scene.XStar is { } star && _view.Flat(star) != _path[0] ? (_view.Flat(star), _path[0]) : null;
        }

        return _scene.Point("x*") is { } named && _scene.Point("x") is { } x && _scene.Point("u") is not null && _view.Flat(named) != _view.Flat(x) ? (_view.Flat(named), _view.Flat(x)) : null;
    }

    private void Discs()
    {
        if (Diameter() is var (star, x))
        {
            var square = PlaneFrame.SquaredNorm(_metric, x.X - star.X, x.Y - star.Y) / 4;
            Clipped("eq3-disc", ((x.X + star.X) / 2, (x.Y + star.Y) / 2), square, new Pen(Palette.Green, 1, Dash: 3.2));
        }

        if (_scene.Radius is { } radius)
        {
            foreach (var center in Centers())
            {
                Clipped("ball", center, radius.Squared.ToDouble(), new Pen(Palette.Blue, 1));
            }
        }
    }

    /// <summary>The rim of a ball as far as it lies in the frame: whole as a shape, else in parts.</summary>
    private void Clipped(string role, (double X, double Y) center, double square, Pen pen)
    {
        List<Pt> rim = [.. PlaneFrame.Rim(_metric, center, square).Select(_frame.At)];
        if (rim.TrueForAll(p => p.X >= _frame.Left && p.X <= _frame.Right && p.Y >= _frame.Upper && p.Y <= _frame.Lower))
        {
            _sheet.Add(_frame.Ball(role, center, square, pen, null));
        }
        else
        {
            Clip(role, [.. rim, rim[0]], pen);
        }
    }

    private void Clip(string role, IReadOnlyList<Pt> line, Pen pen)
    {
        foreach (var part in Clipping.Line(line, _frame.Left, _frame.Upper, _frame.Right, _frame.Lower))
        {
            _sheet.Add(new Curve(role, [.. part], false, pen));
        }
    }

    private bool Shows(Pt p) => p.X >= _frame.Left && p.X <= _frame.Right && p.Y >= _frame.Upper && p.Y <= _frame.Lower;

    private void Path()
    {
        var pen = new Pen(Palette.Vermillion, _path.Length <= 30 ? 1.4 : 1);
        for (var k = 0; k + 1 < _path.Length; k++)
        {
            var (from, to) = (_frame.At(_path[k]), _frame.At(_path[k + 1]));
            _placer.Avoid(from, to);
            if (k % Every == 0 && (to - from).Length >= 7 && Shows(from) && Shows(to))
            {
                _sheet.Arrow("step", from, to, pen, 0, 2.6);
            }
            else
            {
                Clip("step", [from, to], pen);
            }
        }

        foreach (var at in _path.Select(_frame.At).Where(Shows))
        {
            _placer.Avoid(at, 2.4);
            _sheet.Add(new Disc("iterate", at, _path.Length <= 30 ? 2.2 : 1.5, new Pen(Palette.White, 0.5), new Ink(Palette.Vermillion)));
        }

        for (var k = 0; k < _path.Length; k++)
        {
            if (k != _scene.IndexOfXStar && (k % Every == 0 || k == _path.Length - 1) && Shows(_frame.At(_path[k])))
            {
                _sheet.Add(_placer.Place("name", _frame.At(_path[k]), 3.4, Sheet.Rich("x", $"_{k}"), Palette.Text, Palette.Black, required: k == 0));
            }
        }
    }

    private void Minimizers()
    {
        if (_view.Slice is not null && _scene.Minimizers is { Points: [var only] } && _view.Slice.Foot(_scene.Function.Metric, only) is var foot && !_view.Slice.At(foot.A, foot.B).Zip(only).All(p => Math.Abs(p.First - p.Second) < 1e-9))
        {
            return;
        }

        var known = _scene.Minimizers ?? new MinimizerMarks();
        foreach (var at in known.Enclosed.Where(_ => _view.Slice is null).Select(_view.Flat).Select(_frame.At).Where(Shows))
        {
            _sheet.Star("enclosed", at, 4.2, isHollow: true);
            _placer.Avoid(at, 4.2);
        }

        foreach (var at in known.Points.Select(_view.Flat).Select(_frame.At).Where(Shows))
        {
            _sheet.Star("minimizer", at, 4.6);
            _placer.Avoid(at, 4.5);
        }

        if (known.Lowest is { } lowest && Shows(_frame.At(_view.Flat(lowest))))
        {
            _sheet.Add(new Disc("lowest", _frame.At(_view.Flat(lowest)), 2.4, new Pen(Palette.Black, 1), new Ink(Palette.White)));
            _placer.Avoid(_frame.At(_view.Flat(lowest)), 3);
        }

        if (_scene.XStar is { } star && Shows(_frame.At(_view.Flat(star))))
        {
            _sheet.Star("x-star", _frame.At(_view.Flat(star)), 4.6);
            _placer.Avoid(_frame.At(_view.Flat(star)), 4.5);
            _sheet.Add(_placer.Place("name", _frame.At(_view.Flat(star)), 5, _scene.XStarName, Palette.Text, Palette.Black, required: true));
        }
    }

    private void Witness()
    {
        var pen = new Pen(Palette.Vermillion, 1.2);
        var (x, u, star) = (_scene.Point("x"), _scene.Point("u"), _scene.Point("x*"));
        if (x is { } from && u is { } through)
        {
            _sheet.Arrow("move", _frame.At(_view.Flat(from)), _frame.At(_view.Flat(through)), pen, 2.6, 2.6);
            _placer.Avoid(_frame.At(_view.Flat(from)), _frame.At(_view.Flat(through)));
            if (star is { } end)
            {
                Clip("segment", [_frame.At(_view.Flat(through)), _frame.At(_view.Flat(end))], pen with { Dash = 2.4 });
            }
        }
        else if (_scene.Witness.Length > 1)
        {
            var ends = _scene.IsChord ? [.. _scene.Witness.Where(p => p.Letter != "z").Take(2)] : _scene.Witness.Take(2).ToList();
            Clip("segment", [.. ends.Select(p => _frame.At(_view.Flat(p.At)))], pen with { Dash = 2.4 });
        }

        var named = _scene.Named().Select(n => (At: _frame.At(_view.Flat(n.At)), n.Letters)).Where(n => Shows(n.At)).ToList();
        foreach (var (at, _) in named)
        {
            _sheet.Add(new Disc("witness", at, 2.6, new Pen(Palette.White, 0.6), new Ink(Palette.Vermillion)));
            _placer.Avoid(at, 2.8);
        }

        foreach (var (at, letters) in named)
        {
            _sheet.Add(_placer.Place("name", at, 3.6, Sheet.Rich(letters), Palette.Text, Palette.Black, required: true));
        }
    }

    private IEnumerable<(Action<Pt> Mark, ImmutableArray<TextRun> Meaning)> Legend()
    {
        var known = _scene.Minimizers ?? new MinimizerMarks();
        if (_levels.Length > 0)
        {
            yield return (p => _sheet.Line("legend-mark", new Pen(LineColor, 0.45), p - new Pt(7, 0), p + new Pt(7, 0)), Sheet.Rich("level line, the bluer side lower"));
        }

        if (known.Curve is not null && _view.Slice is null)
        {
            yield return (p => _sheet.Line("legend-mark", new Pen(Palette.Black, 1.6), p - new Pt(7, 0), p + new Pt(7, 0)), Sheet.Rich("minimizers"));
        }

        if (_sheet.Shapes.Any(s => s.Role is "minimizer" or "x-star"))
        {
            yield return (p => _sheet.Star("legend-mark", p, 4), Sheet.Rich("minimizer"));
        }

        if (_sheet.Shapes.Any(s => s.Role == "enclosed"))
        {
            yield return (p => _sheet.Star("legend-mark", p, 4, isHollow: true), Sheet.Rich("in a box that may hold one"));
        }

        if (_sheet.Shapes.Any(s => s.Role == "lowest"))
        {
            yield return (p => _sheet.Add(new Disc("legend-mark", p, 2.4, new Pen(Palette.Black, 1), new Ink(Palette.White))), Sheet.Rich("lowest found, not proved"));
        }

        if (_path.Length > 1)
        {
            yield return (p => _sheet.Arrow("legend-mark", p - new Pt(7, 0), p + new Pt(7, 0), new Pen(Palette.Vermillion, 1.3)), Sheet.Rich("step x", "_k", " to x", "_k+1"));
        }

        if (_scene.Radius is not null && Centers().Any())
        {
            yield return (p => _sheet.Add(new Disc("legend-mark", p, 4, new Pen(Palette.Blue, 1))), Sheet.Rich($"{(_path.Length - 1 > MostBalls ? "some balls" : "ball")}, {_scene.RadiusText}"));
        }

        if (Diameter() is not null)
        {
            yield return (
                p => _sheet.Add(new Disc("legend-mark", p, 4, new Pen(Palette.Green, 1, Dash: 2))),
                Sheet.Rich($"{(_metric.IsIdentity ? "disc" : "ellipse")} of eq. (3), diameter [x*, {(_path.Length > 1 ? "x" : "x")}", _path.Length > 1 ? "_0" : string.Empty, "]"));
        }

        if (_sheet.Shapes.Any(s => s.Role == "gap"))
        {
            yield return (p => _sheet.Box("legend-mark", p.X - 5, p.Y - 3, p.X + 5, p.Y + 3, null, new Ink(Palette.LightGrey)), Sheet.Rich("no value here, or +\u221e"));
        }
    }

    private string Description()
    {
        var levels = _levels.IsEmpty ? "The function is constant here." : $"Level lines at {string.Join(", ", _levels)}.";
        var marks = _scene.Named().Select(n => $"{n.Letters} at {Text(n.At)}").Concat(_scene.Iterates.Select((x, k) => $"x_{k} = {Text(x)}")).ToList();
        var minimizers = _scene.Minimizers?.Points.Select(Text).ToList() ?? [];
        return $"{_scene.Function}. {levels}{(minimizers.Count > 0 ? $" Minimizers: {string.Join(", ", minimizers)}." : string.Empty)}{(marks.Count > 0 ? $" Marked: {string.Join(", ", marks)}." : string.Empty)}";
    }

    private static string Text(ImmutableArray<double> at) => $"({string.Join(", ", at.Select(c => c.ToString("0.####", CultureInfo.InvariantCulture)))})";
}
