using Brox.Functions;
using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>What an oracle is asked about: a formula and a ball of its metric, cut with its box, in floating point.</summary>
internal sealed class OracleBall
{
    private const double Inward = 1 - (1.0 / (1L << 48));

    private readonly double[] _center;
    private readonly double[] _lowest;
    private readonly double[] _highest;

    /// <summary>The ball of radius <paramref name="radius"/> around a point of the box of <paramref name="f"/>.</summary>
    /// <param name="f">The function.</param>
    /// <param name="metric">The factor of its metric.</param>
    /// <param name="center">The centre x.</param>
    /// <param name="radius">The radius t, positive.</param>
    /// <exception cref="ArgumentException">The dimensions differ, or the radius is not positive.</exception>
    public OracleBall(FormulaFunction f, MetricFactor metric, ReadOnlySpan<double> center, double radius)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(metric);
        if (center.Length != f.Dimension || metric.Dimension != f.Dimension || !(radius > 0))
        {
            throw new ArgumentException($"a centre of dimension {center.Length}, a metric of size {metric.Dimension} and a radius {radius} do not make a ball in dimension {f.Dimension}", nameof(center));
        }

        (Function, Metric, Radius, _center) = (f, metric, radius, center.ToArray());
        _lowest = [.. f.Enclosure.Select((side, i) => f.Box.Sides[i].Lower is null ? double.NegativeInfinity : double.BitIncrement(side.Lower))];
        _highest = [.. f.Enclosure.Select((side, i) => f.Box.Sides[i].Upper is null ? double.PositiveInfinity : double.BitDecrement(side.Upper))];
    }

    /// <summary>The function f.</summary>
    public FormulaFunction Function { get; }

    /// <summary>The metric B.</summary>
    public MetricFactor Metric { get; }

    /// <summary>The radius t.</summary>
    public double Radius { get; }

    /// <summary>The centre x.</summary>
    public IReadOnlyList<double> Center => _center;

    /// <summary>The value at a point of the ball; infinite outside the box or where the formula is undefined.</summary>
    public double Value(double[] z)
    {
        ArgumentNullException.ThrowIfNull(z);
        return IsInBox(z) && Function.Evaluate(z) is var value && !double.IsNaN(value) ? value : double.PositiveInfinity;
    }

    /// <summary>The gradient at a point, or <see langword="null"/> where it is not finite.</summary>
    public Vector<double>? Gradient(double[] z)
    {
        var jet = Function.Differentiate(z, second: false);
        var g = Vector<double>.Build.Dense([.. jet.Gradient.Select(d => d.Value)]);
        return g.All(double.IsFinite) ? g : null;
    }

    /// <summary>The gradient and the Hessian at the centre, or <see langword="null"/> where they are not finite.</summary>
    public (Vector<double> Gradient, Matrix<double> Hessian)? Model()
    {
        var jet = Function.Differentiate(_center, second: true);
        var g = Vector<double>.Build.Dense([.. jet.Gradient.Select(d => d.Value)]);
        var h = Matrix<double>.Build.Dense(g.Count, g.Count, (i, j) => jet.Hessian(i, j).Value);
        return g.All(double.IsFinite) && h.Enumerate().All(double.IsFinite) ? (g, h) : null;
    }

    /// <summary>The point <c>x + s</c>, moved into the box coordinate by coordinate, then pulled towards x where it is not in the ball.</summary>
    public double[] At(Vector<double> s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Project([.. _center.Select((c, i) => c + s[i])]);
    }

    /// <summary>
    /// A point of the region near z: the coordinates moved into the box, then the whole pulled towards the centre until it lies in the ball. In a ball that the box does not cut it is the
    /// projection in the norm of the metric.
    /// </summary>
    public double[] Project(double[] z)
    {
        ArgumentNullException.ThrowIfNull(z);
        var s = Vector<double>.Build.Dense([.. z.Select((c, i) => Clamp(i, c) - _center[i])]);
        var length = Metric.Norm(s);
        var share = length > Radius * Inward ? Radius / length * Inward : 1;
        return [.. _center.Select((c, i) => Clamp(i, c + (share * s[i])))];
    }

    /// <summary>The last point of the segment from x to <c>x + s</c> that lies in the box: for balls of other norms, which the way into the box must not leave.</summary>
    internal double[] Cut(Vector<double> s)
    {
        var share = 1.0;
        for (var i = 0; i < _center.Length; i++)
        {
            var room = s[i] > 0 ? _highest[i] - _center[i] : _lowest[i] - _center[i];
            if (s[i] != 0 && share * Math.Abs(s[i]) > Math.Abs(room))
            {
                share = Math.Max(0, room / s[i]);
            }
        }

        return [.. _center.Select((c, i) => Clamp(i, c + (share * s[i])))];
    }

    /// <summary>The nearest number in a side of the box; a centre on the boundary stays where it is.</summary>
    private double Clamp(int i, double c) => Math.Clamp(c, Math.Min(_lowest[i], _center[i]), Math.Max(_highest[i], _center[i]));

    private bool IsInBox(double[] z)
    {
        for (var i = 0; i < z.Length; i++)
        {
            if (z[i] != _center[i] && !(z[i] >= _lowest[i] && z[i] <= _highest[i]))
            {
                return false;
            }
        }

        return true;
    }
}
