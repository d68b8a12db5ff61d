using System.Globalization;
using Brox.Functions;

namespace Brox.FormulaBench;

/// <summary>A formula on sample points in floating point: it looks for clear violations of definitions, and proves nothing.</summary>
internal sealed class SampledFunction
{
    private readonly FormulaFunction _f;
    private readonly Random _random;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly List<double[]> _minima = [];
    private readonly bool _isWindow;

    public SampledFunction(FormulaFunction f, Random random)
    {
        (_f, _random) = (f, new Random(random.Next()));
        _low = [.. f.Box.Sides.Select(s => s.Lower?.ToDouble() ?? -12)];
        _high = [.. f.Box.Sides.Select(s => s.Upper?.ToDouble() ?? 12)];
        _isWindow = !f.Box.IsBounded;
        for (var k = 0; k < 60; k++)
        {
            var x = Descended(Point());
            if (double.IsFinite(Value(x)))
            {
                _minima.Add(x);
            }
        }

        _minima = [.. _minima.OrderBy(Value)];
        Least = _minima.Count > 0 ? Value(_minima[0]) : double.NaN;
    }

    private double Least { get; }

    /// <summary>Whether X seems to lie inside the window, so that inequalities with X can be sampled.</summary>
    private bool HasMinimizer => _minima.Count > 0 && (!_isWindow || _minima.Where(x => Value(x) <= Least + 1e-7).All(x => x.Zip(_low, _high).All(c => c.First > c.Second + 1e-3 && c.First < c.Third - 1e-3)));

    private List<double[]> X => [.. _minima.Where(x => Value(x) <= Least + 1e-10 * (1 + Math.Abs(Least)))];

    /// <summary>Whether samples can be expected to show that a class fails.</summary>
    public bool CanSee(string name) => HasMinimizer && !name.StartsWith("connected", StringComparison.Ordinal) && name is not ("polyak-lojasiewicz" or "quadratic-growth" or "strongly-convex" or "continuous" or "differentiable");

    /// <summary>A clear violation in words; <see langword="null"/> where none was found.</summary>
    public string? Violation(string name)
    {
        for (var k = 0; k < 3_000; k++)
        {
            var x = Point();
            var y = Point();
            if (_random.Next(2) == 0)
            {
                var scale = Math.Pow(10, -3 * _random.NextDouble());
                y = [.. x.Zip(y, (a, b) => a + (scale * (b - a)))];
            }

            if (_random.Next(4) == 0 && _minima.Count > 0)
            {
                x = _minima[_random.Next(Math.Min(8, _minima.Count))];
            }

            var l = _random.NextDouble();
            if (At(name, x, y, l) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? At(string name, double[] x, double[] y, double l)
    {
        double[] z = [.. x.Zip(y, (a, b) => (l * a) + ((1 - l) * b))];
        var (fx, fy, fz) = (Value(x), Value(y), Value(z));
        if (!double.IsFinite(fx) || !double.IsFinite(fy))
        {
            return null;
        }

        var scale = 1e-7 * (1 + Math.Abs(fx) + Math.Abs(fy) + (double.IsFinite(fz) ? Math.Abs(fz) : 0));
        var squared = x.Zip(y).Sum(c => (c.First - c.Second) * (c.First - c.Second));
        string Text(double excess) => string.Create(CultureInfo.InvariantCulture, $"x = ({string.Join(", ", x)}), y = ({string.Join(", ", y)}), l = {l}: {excess}");
        if (double.IsNaN(fz))
        {
            return name is "convex" or "quasiconvex" or "strictly-quasiconvex" ? Text(double.NaN) : null;
        }

        switch (name)
        {
            case "convex":
                return fz > (l * fx) + ((1 - l) * fy) + scale ? Text(fz) : null;
            case "strongly-convex(mu=1/2)":
                return fz > (l * fx) + ((1 - l) * fy) - (0.25 * l * (1 - l) * squared) + scale ? Text(fz) : null;
            case "quasiconvex" or "strictly-quasiconvex":
                return fz > Math.Max(fx, fy) + scale ? Text(fz) : null;
            case "pseudoconvex":
                return Slope(x, y) is { } s && s > 1e-6 && fy < fx - scale ? Text(s) : null;
            case "unique-minimizer":
                return HasMinimizer && X.Exists(p => X.Exists(q => Distance(p, q) > 1e-2 && Value(Middle(p, q)) > Least + 1e-5)) ? $"two minimizers among {string.Join("; ", X.Take(4).Select(p => string.Join(",", p)))}" : null;
            default:
                break;
        }

        if (!HasMinimizer || X.Count == 0)
        {
            return null;
        }

        var rise = fx - Least;
        var isOne = X.TrueForAll(p => Distance(p, X[0]) < 1e-3);
        double Nearest() => X.Min(p => Distance(p, x));
        switch (name)
        {
            case "star-convex" or "star-quasiconvex" or "strictly-star-quasiconvex" when isOne:
                double[] w = [.. x.Zip(X[0], (a, b) => (l * b) + ((1 - l) * a))];
                var bound = name == "star-convex" ? (l * Least) + ((1 - l) * fx) : fx;
                return Value(w) > bound + scale ? Text(Value(w)) : null;
            case "quasar-convex(gamma=1/2)" or "aiming(theta=1/2)" when isOne && Slope(x, X[0]) is { } slope:
                return -slope < (0.5 * rise) - (1e-5 * (1 + Math.Abs(rise))) ? Text(slope) : null;
            case "restricted-secant(mu=1/4)" when isOne && Slope(x, X[0]) is { } slope:
                return -slope < (0.25 * Distance(x, X[0]) * Distance(x, X[0])) - 1e-4 ? Text(slope) : null;
            case "polyak-lojasiewicz(mu=1/4)" when Gradient(x) is { } g:
                return g.Sum(c => c * c) < (0.5 * rise) - (1e-5 * (1 + Math.Abs(rise))) ? Text(rise) : null;
            case "polyak-lojasiewicz" when Gradient(x) is { } g:
                return g.Sum(c => c * c) < 1e-9 && rise > 1e-2 ? Text(rise) : null;
            case "quadratic-growth(mu=1/4)" when isOne:
                return rise < (0.125 * Nearest() * Nearest()) - 1e-4 ? Text(rise) : null;
            default:
                return null;
        }
    }

    private double Value(double[] x) => _f.Evaluate(x);

    private double[] Point() => [.. _low.Zip(_high, (a, b) => a + (_random.NextDouble() * (b - a)))];

    private static double Distance(double[] x, double[] y) => Math.Sqrt(x.Zip(y).Sum(c => (c.First - c.Second) * (c.First - c.Second)));

    private static double[] Middle(double[] x, double[] y) => [.. x.Zip(y, (a, b) => (a + b) / 2)];

    private double[]? Gradient(double[] x)
    {
        var result = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var h = 1e-6 * Math.Max(1, Math.Abs(x[i]));
            var (p, q) = ((double[])x.Clone(), (double[])x.Clone());
            (p[i], q[i]) = (Math.Min(p[i] + h, _high[i]), Math.Max(q[i] - h, _low[i]));
            result[i] = (Value(p) - Value(q)) / (p[i] - q[i]);
        }

        return result.All(double.IsFinite) ? result : null;
    }

    /// <summary>The derivative at x in the direction y - x.</summary>
    private double? Slope(double[] x, double[] y) => Gradient(x)?.Zip(x, y).Sum(c => c.First * (c.Third - c.Second));

    private double[] Descended(double[] x)
    {
        var value = Value(x);
        for (var step = 1.0; step > 1e-10; step /= 2)
        {
            for (var moved = true; moved;)
            {
                moved = false;
                for (var k = 0; k < 2 * x.Length; k++)
                {
                    var y = (double[])x.Clone();
                    y[k / 2] = Math.Clamp(y[k / 2] + (k % 2 == 0 ? step : -step), _low[k / 2], _high[k / 2]);
                    if (Value(y) < value - 1e-15)
                    {
                        (x, value, moved) = (y, Value(y), true);
                    }
                }
            }
        }

        return x;
    }
}
