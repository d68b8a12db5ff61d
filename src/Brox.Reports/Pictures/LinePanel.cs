using System.Globalization;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reports.Pictures;

/// <summary>The graph of a function of one variable, with open and filled ends, the ball, and the points of the witness.</summary>
internal sealed class LinePanel
{
    private const int LongestLabel = 8;
    private const double Width = 12;
    private const double Height = 7.6;
    private const double Left = 1.4;
    private const double Right = 0.6;
    private const double Bottom = 1.9;
    private const double Top = 0.9;
    private const int Samples = 48;

    private readonly PanelScene _scene;
    private readonly List<Mark> _marks = [];
    private readonly double _xFrom;
    private readonly double _xTo;
    private readonly double _yFrom;
    private readonly double _yTo;

    private LinePanel(PanelScene scene)
    {
        _scene = scene;
        var xs = Abscissae().ToList();
        var spread = Math.Max(xs.Max() - xs.Min(), 1);
        (_xFrom, _xTo) = (xs.Min() - (0.2 * spread), xs.Max() + (0.2 * spread));
        var ys = Curves().SelectMany(c => c).Select(p => p.Y).Concat(Values().Select(v => v.Value.ToDouble())).ToList();
        (_yFrom, _yTo) = (ys.Min(), ys.Max());
        if (_yTo - _yFrom < 1e-9)
        {
            (_yFrom, _yTo) = (_yFrom - 1, _yTo + 1);
        }
    }

    public static Panel Draw(PanelScene scene) => new LinePanel(scene).Draw();

    private Panel Draw()
    {
        Axes();
        Ball();
        foreach (var curve in Curves())
        {
            _marks.Add(new Stroke([.. curve.Select(p => At(p.X, p.Y))], StrokeRole.Graph));
        }

        foreach (var (x, y) in OpenEnds())
        {
            _marks.Add(new Spot(At(x.ToDouble(), y.ToDouble()), IsOpen: true, IsWitness: false));
        }

        foreach (var (x, y) in Values())
        {
            _marks.Add(new Spot(At(x.ToDouble(), y.ToDouble()), IsOpen: false, IsWitness: false));
        }

        Witness();
        return new Panel(_scene.Title, Description(), Width, Height, [.. _marks]);
    }

    private Place At(double x, double y) => new(
        Left + ((x - _xFrom) / (_xTo - _xFrom) * (Width - Left - Right)),
        Bottom + ((y - _yFrom) / (_yTo - _yFrom) * (Height - Bottom - Top)));

    private Place Foot(double x) => At(x, _yFrom) with { Y = Bottom - 0.3 };

    private double Ordinate(double x)
    {
        if (Values().Where(v => Math.Abs(v.X.ToDouble() - x) < 1e-9).Select(v => (double?)v.Value.ToDouble()).FirstOrDefault() is { } listed)
        {
            return listed;
        }

        return _scene.Function is PiecewisePolynomial f && CellAt(f, x) is { } cell ? Evaluate(cell, x) : _yFrom;
    }

    private static Polynomial? CellAt(PiecewisePolynomial f, double x) => Enumerable.Range(0, f.Cells.Length)
        .Where(c => (f.CellFrom(c) is not { } from || from.ToDouble() <= x) && (f.CellTo(c) is not { } to || x <= to.ToDouble()))
        .Select(c => f.Cells[c]).FirstOrDefault(c => c is not null);

    private static double Evaluate(Polynomial p, double x) => p.Coefficients.Reverse().Aggregate(0.0, (sum, c) => (sum * x) + c.ToDouble());

    private IEnumerable<double> Abscissae()
    {
        var own = _scene.Function switch
        {
            FiniteFunction finite => finite.Points.Select(p => p[0].ToDouble()),
            PiecewisePolynomial { Knots.IsEmpty: false } piecewise => piecewise.Knots.Select(k => k.ToDouble()),
            _ => [0.0],
        };
        var ball = Reach() is var (from, to) ? new[] { from, to } : [];
        return own.Concat(_scene.Points.Select(p => p.At[0])).Concat(ball);
    }

    private (double From, double To)? Reach()
    {
        if (_scene.Radius is not { } radius || _scene.Point("x") is not { } x)
        {
            return null;
        }

        var half = Math.Sqrt(radius.Squared.ToDouble() / _scene.Function.Metric.Rows[0][0].ToDouble());
        return (x[0] - half, x[0] + half);
    }

    /// <summary>The values that are drawn as points: of a finite function all, else those that are not limits from both sides.</summary>
    private IEnumerable<(Rational X, Rational Value)> Values() => _scene.Function switch
    {
        FiniteFunction finite => finite.Points.Select((p, i) => (p[0], finite.Values[i])),
        PiecewisePolynomial f => Enumerable.Range(0, f.Knots.Length)
            .Where(k => f.KnotValues[k] is not null && (f.KnotValues[k] != f.LeftLimit(k) || f.KnotValues[k] != f.RightLimit(k)))
            .Select(k => (f.Knots[k], f.KnotValues[k]!.Value)),
        _ => [],
    };

    private IEnumerable<(Rational X, Rational Limit)> OpenEnds() => _scene.Function is PiecewisePolynomial f
        ? Enumerable.Range(0, f.Knots.Length).SelectMany(k => new[] { f.LeftLimit(k), f.RightLimit(k) }
            .Where(limit => limit is not null && limit != f.KnotValues[k]).Select(limit => (f.Knots[k], limit!.Value)))
        : [];

    private IEnumerable<List<(double X, double Y)>> Curves()
    {
        if (_scene.Function is not PiecewisePolynomial f)
        {
            yield break;
        }

        for (var c = 0; c < f.Cells.Length; c++)
        {
            if (f.Cells[c] is { } cell)
            {
                var (from, to) = (f.CellFrom(c)?.ToDouble() ?? _xFrom, f.CellTo(c)?.ToDouble() ?? _xTo);
                var steps = cell.Degree <= 1 ? 1 : Samples;
                yield return [.. Enumerable.Range(0, steps + 1).Select(i => from + ((to - from) * i / steps)).Select(x => (x, Evaluate(cell, x)))];
            }
        }
    }

    private void Axes()
    {
        var (origin, end, top) = (new Place(Left - 0.4, Bottom - 0.3), new Place(Width - 0.2, Bottom - 0.3), new Place(Left - 0.4, Height - 0.5));
        _marks.Add(new Stroke([origin, end], StrokeRole.Axis));
        _marks.Add(new Stroke([origin, top], StrokeRole.Axis));
        _marks.Add(new Caption(end with { X = Width - 0.35 }, Side.Above, "x", false));
        _marks.Add(new Caption(top, Side.Right, $"{_scene.Name}(x)", false));
        var xs = _scene.Function switch
        {
            FiniteFunction finite => finite.Points.Select(p => p[0]),
            PiecewisePolynomial { Knots.IsEmpty: false } piecewise => piecewise.Knots,
            _ => [Rational.Zero],
        };
        var last = double.NegativeInfinity;
        var labels = xs.Select(x => (At: x.ToDouble(), Text: Label(x))).ToList();
        labels.AddRange(_scene.Points.Where(p => labels.TrueForAll(l => Math.Abs(l.At - p.At[0]) > 1e-9)).Select(p => (p.At[0], p.At[0].ToString("0.###", CultureInfo.InvariantCulture))));
        foreach (var (x, label) in labels.DistinctBy(l => l.Text).OrderBy(l => l.At))
        {
            var foot = Foot(x);
            _marks.Add(new Stroke([foot, foot with { Y = foot.Y - 0.1 }], StrokeRole.Axis));
            if (foot.X - last > 0.25 + (0.18 * label.Length))
            {
                _marks.Add(new Caption(foot with { Y = foot.Y - 0.1 }, Side.Below, label, false));
                last = foot.X;
            }
        }

        last = double.NegativeInfinity;
        foreach (var y in Values().Concat(OpenEnds()).Select(v => v.Item2).Append(Lowest()).Distinct().Order())
        {
            var at = At(0, y.ToDouble()) with { X = Left - 0.4 };
            _marks.Add(new Stroke([at, at with { X = at.X - 0.1 }], StrokeRole.Axis));
            if (at.Y - last > 0.4)
            {
                _marks.Add(new Caption(at with { X = at.X - 0.1 }, Side.Left, Label(y), false));
                last = at.Y;
            }
        }
    }

    /// <summary>A number at an axis; one that takes much room is rounded.</summary>
    private static string Label(Rational value) => value.ToString() is { Length: <= LongestLabel } exact ? exact : value.ToDouble().ToString("0.###", CultureInfo.InvariantCulture);

    private Rational Lowest() => _scene.Function switch
    {
        FiniteFunction finite => finite.Minimum,
        PiecewisePolynomial f => f.KnotValues.Where(v => v is not null).Select(v => v!.Value).DefaultIfEmpty(Rational.FromDouble(_yFrom)).Min(),
        _ => Rational.Zero,
    };

    private void Ball()
    {
        if (Reach() is not var (from, to))
        {
            return;
        }

        var (left, right) = (Foot(from) with { Y = 0.75 }, Foot(to) with { Y = 0.75 });
        _marks.Add(new Stroke([left with { Y = 0.9 }, left with { Y = 0.6 }], StrokeRole.Ball));
        _marks.Add(new Stroke([left, right], StrokeRole.Ball));
        _marks.Add(new Stroke([right with { Y = 0.9 }, right with { Y = 0.6 }], StrokeRole.Ball));
        _marks.Add(new Caption(new Place((left.X + right.X) / 2, 0.6), Side.Below, $"Ball(x, t), {_scene.Radius}", true));
    }

    private void Witness()
    {
        foreach (var group in _scene.Points.GroupBy(p => p.At[0]))
        {
            var (x, letters) = (group.Key, string.Join(" = ", group.Select(p => p.Letter).Distinct()));
            var place = At(x, Ordinate(x));
            _marks.Add(new Stroke([Foot(x), place], StrokeRole.Guide));
            _marks.Add(new Spot(place, IsOpen: false, IsWitness: true));
            _marks.Add(new Caption(place with { Y = place.Y + 0.08 }, Side.Above, letters, true));
        }
    }

    private string Description()
    {
        var graph = _scene.Function switch
        {
            FiniteFunction finite => string.Join(", ", finite.Points.Zip(finite.Values, (p, v) => $"{_scene.Name}({p}) = {v}")) + ", +inf elsewhere",
            PiecewisePolynomial f => string.Join("; ", Exports.FunctionText.Cases(f, isLatex: false).Select(c => $"{_scene.Name}(x) = {c.Value} {(c.Condition.StartsWith('x') ? "where " : string.Empty)}{c.Condition}")),
            _ => _scene.Name,
        };
        var points = string.Join(", ", _scene.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Letter} at {p.At[0]:0.###}")));
        return points.Length > 0 ? $"{graph}. Marked: {points}." : $"{graph}.";
    }
}
