using System.Globalization;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reports.Pictures;

/// <summary>A function on finitely many points of the plane: the points with their values, the ball, the disc of equation (3), the path of a run. Both axes have one scale.</summary>
internal sealed class PlanePanel
{
    private const double Longest = 10;
    private const double Shortest = 3;
    private const double Margin = 1.3;
    private const int Corners = 72;

    private readonly PanelScene _scene;
    private readonly FiniteFunction _f;
    private readonly List<Mark> _marks = [];
    private readonly double _left;
    private readonly double _bottom;
    private readonly double _scale;
    private readonly double _width;
    private readonly double _height;

    private PlanePanel(PanelScene scene, FiniteFunction f)
    {
        (_scene, _f) = (scene, f);
        var places = f.Points.Select(p => new[] { p[0].ToDouble(), p[1].ToDouble() }).Concat(scene.Points.Select(p => p.At)).Concat(Ball()).ToList();
        var (xFrom, xTo) = (places.Min(p => p[0]), places.Max(p => p[0]));
        var (yFrom, yTo) = (places.Min(p => p[1]), places.Max(p => p[1]));
        _scale = Longest / Math.Max(Math.Max(xTo - xFrom, yTo - yFrom), 1e-9);
        (_scale, _left, _bottom) = (Math.Min(_scale, Longest), xFrom, yFrom);
        (_width, _height) = (Math.Max(_scale * (xTo - xFrom), Shortest), Math.Max(_scale * (yTo - yFrom), Shortest));
    }

    public static Panel Draw(PanelScene scene, FiniteFunction f) => new PlanePanel(scene, f).Draw();

    private Panel Draw()
    {
        Axes();
        Closed(Ball());
        if (_scene.Point("x") is { } from && _scene.Point("x*") is { } star)
        {
            Closed(Ellipse([(from[0] + star[0]) / 2, (from[1] + star[1]) / 2], SquaredNorm(from[0] - star[0], from[1] - star[1]) / 4), StrokeRole.Guide);
            _marks.Add(new Stroke([At(from), At(star)], StrokeRole.Guide));
        }

        if (_scene.Path.Count > 1)
        {
            _marks.Add(new Stroke([.. _scene.Path.Select(At)], StrokeRole.Path));
        }

        for (var i = 0; i < _f.Points.Length; i++)
        {
            var place = At([_f.Points[i][0].ToDouble(), _f.Points[i][1].ToDouble()]);
            _marks.Add(new Spot(place, IsOpen: false, IsWitness: false));
            _marks.Add(new Caption(place with { X = place.X + 0.06, Y = place.Y - 0.2 }, Side.Right, _f.Values[i].ToString(), false));
        }

        foreach (var group in _scene.Points.GroupBy(p => (p.At[0], p.At[1])))
        {
            var place = At([group.Key.Item1, group.Key.Item2]);
            _marks.Add(new Spot(place, IsOpen: false, IsWitness: true));
            _marks.Add(new Caption(place with { Y = place.Y + 0.08 }, Side.Above, string.Join(" = ", group.Select(p => p.Letter).Distinct()), true));
        }

        var values = string.Join(", ", _f.Points.Zip(_f.Values, (p, v) => $"{_scene.Name}{p} = {v}"));
        var points = string.Join(", ", _scene.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Letter} at ({p.At[0]:0.###}, {p.At[1]:0.###})")));
        return new Panel(
            _scene.Title, $"{values}, +inf elsewhere.{(points.Length > 0 ? $" Marked: {points}." : string.Empty)}", _width + (2 * Margin), _height + (2 * Margin), [.. _marks]);
    }

    private Place At(double[] p) => new(Margin + ((p[0] - _left) * _scale), Margin + ((p[1] - _bottom) * _scale));

    private IEnumerable<double[]> Ball() => _scene.Radius is { } radius && _scene.Point("x") is { } x ? Ellipse(x, radius.Squared.ToDouble()) : [];

    private double SquaredNorm(double x, double y)
    {
        var b = _f.Metric.Rows;
        return (b[0][0].ToDouble() * x * x) + (2 * b[0][1].ToDouble() * x * y) + (b[1][1].ToDouble() * y * y);
    }

    /// <summary>The points around a centre whose distance in the metric is given by its square: along each direction, the direction divided by its length.</summary>
    private IEnumerable<double[]> Ellipse(double[] centre, double squared)
    {
        for (var i = 0; i < Corners; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / Corners);
            var length = Math.Sqrt(squared / SquaredNorm(cos, sin));
            yield return [centre[0] + (length * cos), centre[1] + (length * sin)];
        }
    }

    private void Closed(IEnumerable<double[]> corners, StrokeRole role = StrokeRole.Ball)
    {
        var places = corners.Select(At).ToList();
        if (places.Count > 0)
        {
            _marks.Add(new Stroke([.. places], role, IsClosed: true));
        }
    }

    private void Axes()
    {
        var origin = new Place(0.7, 0.7);
        var (right, top) = (new Place(_width + (2 * Margin) - 0.2, 0.7), new Place(0.7, _height + (2 * Margin) - 0.2));
        _marks.Add(new Stroke([origin, right], StrokeRole.Axis));
        _marks.Add(new Stroke([origin, top], StrokeRole.Axis));
        _marks.Add(new Caption(right with { X = right.X - 0.15 }, Side.Above, "x", false));
        _marks.Add(new Caption(top with { Y = top.Y - 0.1 }, Side.Right, "y", false));
        Ticks(0, p => new Place(At([p, 0]).X, 0.7), Side.Below);
        Ticks(1, p => new Place(0.7, At([0, p]).Y), Side.Left);
    }

    private void Ticks(int axis, Func<double, Place> place, Side side)
    {
        var last = double.NegativeInfinity;
        foreach (var value in _f.Points.Select(p => p[axis]).Distinct().Order())
        {
            var at = place(value.ToDouble());
            _marks.Add(new Stroke([at, axis == 0 ? at with { Y = at.Y - 0.1 } : at with { X = at.X - 0.1 }], StrokeRole.Axis));
            var position = axis == 0 ? at.X : at.Y;
            if (position - last > (axis == 0 ? 0.25 + (0.18 * Length(value)) : 0.4))
            {
                _marks.Add(new Caption(axis == 0 ? at with { Y = at.Y - 0.1 } : at with { X = at.X - 0.1 }, side, value.ToString(), false));
                last = position;
            }
        }
    }

    private static int Length(Rational value) => value.ToString().Length;
}
