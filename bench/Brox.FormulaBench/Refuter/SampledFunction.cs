using Brox.Functions;

namespace Brox.FormulaBench.Refuter;

/// <summary>A formula in floating point: points of its box at every scale, its local minima and its minimizers, found by descents. It proves nothing.</summary>
internal sealed class SampledFunction
{
    private const double Window = 12;
    private const double Far = 300;

    private readonly FormulaFunction _f;
    private readonly Random _random;
    private readonly double[] _low;
    private readonly double[] _high;

    public SampledFunction(FormulaFunction f, Random random)
    {
        (_f, _random) = (f, new Random(random.Next()));
        _low = [.. f.Box.Sides.Select(s => s.Lower?.ToDouble() ?? double.NegativeInfinity)];
        _high = [.. f.Box.Sides.Select(s => s.Upper?.ToDouble() ?? double.PositiveInfinity)];
        Dimension = f.Dimension;
        Saturates = f.Text() is var text && (text.Contains("exp", StringComparison.Ordinal) || text.Contains("tanh", StringComparison.Ordinal));
        var starts = Simple().Take(60).Concat(Enumerable.Range(0, 40).Select(_ => Uniform())).ToList();
        Local = [.. starts.Where(x => double.IsFinite(Value(x))).Select(x => Snapped(Descended(x, Value))).Where(x => double.IsFinite(Value(x)))];
        Peaks = [.. starts.Take(12).Where(x => double.IsFinite(Value(x))).Select(x => Descended(x, y => -Value(y))).Where(x => double.IsFinite(Value(x)) && !IsOnBoundary(x))];
        Local = [.. Local.OrderBy(Value)];
        Least = Local.Count > 0 ? Value(Local[0]) : double.NaN;
        X = MinimizerSet.Find(this);
    }

    public int Dimension { get; }

    /// <summary>Ends of descents, the lowest first.</summary>
    public List<double[]> Local { get; }

    /// <summary>Local maxima inside the box.</summary>
    public List<double[]> Peaks { get; }

    /// <summary>The least value that was found.</summary>
    public double Least { get; private set; }

    /// <summary>The minimizers, where they are a known set; <see langword="null"/> where they are not, or may be at infinity.</summary>
    public MinimizerSet? X { get; }

    public Random Random => _random;

    /// <summary>Whether values may be equal in floating point that are not: then a plateau proves nothing.</summary>
    public bool Saturates { get; }

    /// <summary>The value; not a number where f is not defined, or outside the box.</summary>
    public double Value(double[] x)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (!(x[i] >= _low[i] && x[i] <= _high[i]))
            {
                return double.NaN;
            }
        }

        var value = _f.Evaluate(x);
        return double.IsFinite(value) ? value : double.NaN;
    }

    /// <summary>Whether f is not defined at a point of the box; far away a missing value is an overflow.</summary>
    public bool IsUndefined(double[] x) => double.IsNaN(Value(x)) && x.All(c => Math.Abs(c) < 6) && double.IsNaN(_f.Evaluate(x));

    /// <summary>The point of the segment, kept in the box.</summary>
    public double[] Between(double[] x, double[] y, double l) => [.. x.Zip(y, (a, b) => (l * a) + ((1 - l) * b)).Select((c, i) => Math.Clamp(c, _low[i], _high[i]))];

    public double Low(int i) => double.IsFinite(_low[i]) ? _low[i] : double.IsFinite(_high[i]) ? _high[i] - (2 * Window) : -Window;

    public double High(int i) => double.IsFinite(_high[i]) ? _high[i] : double.IsFinite(_low[i]) ? _low[i] + (2 * Window) : Window;

    /// <summary>Whether the point lies on the boundary of the box, or almost.</summary>
    public bool IsOnBoundary(double[] x) => x.Where((c, i) => c - _low[i] < 1e-4 || _high[i] - c < 1e-4).Any();

    /// <summary>Whether f seems to have no least value: it falls below every value found, far away.</summary>
    public bool FallsAtInfinity
    {
        get
        {
            for (var k = 0; k < 400; k++)
            {
                var x = Distant();
                if (double.IsNegativeInfinity(_f.Evaluate(x)) || Value(x) < Least - (1e-9 * (1 + Math.Abs(Least))))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A point: uniform in the window, near a special point at any scale, simple, or far away on an unbounded side.</summary>
    public double[] Point()
    {
        switch (_random.Next(8))
        {
            case 0 or 1 or 2:
                return Uniform();
            case 3 or 4 when Local.Count > 0:
                return Near(Local[_random.Next(Local.Count)]);
            case 5:
                return [.. Enumerable.Range(0, Dimension).Select(SimpleCoordinate)];
            case 6:
                return Distant();
            case 7 when Peaks.Count > 0:
                return Near(Peaks[_random.Next(Peaks.Count)]);
            default:
                return Uniform();
        }
    }

    /// <summary>The point itself, or one near it at some scale.</summary>
    public double[] Near(double[] x)
    {
        if (_random.Next(3) == 0)
        {
            return x;
        }

        var scale = Math.Pow(10, 1 - (5 * _random.NextDouble()));
        return [.. x.Select((c, i) => Math.Clamp(c + (scale * ((2 * _random.NextDouble()) - 1)), _low[i], _high[i]))];
    }

    /// <summary>A point on the segment from x towards y, or beyond, at some scale.</summary>
    public double[] Partner(double[] x)
    {
        var y = Point();
        if (_random.Next(2) == 0)
        {
            var scale = Math.Pow(10, -3 * _random.NextDouble());
            y = [.. x.Zip(y, (a, b) => a + (scale * (b - a)))];
        }

        return y;
    }

    /// <summary>The gradient by central differences, where two step lengths and the one-sided ones agree; <see langword="null"/> on the boundary and where they do not.</summary>
    public double[]? Gradient(double[] x)
    {
        if (IsOnBoundary(x) || !double.IsFinite(Value(x)))
        {
            return null;
        }

        var result = new double[Dimension];
        for (var i = 0; i < Dimension; i++)
        {
            var h = 1e-5 * Math.Max(1, Math.Abs(x[i]));
            var (a, b) = (Central(x, i, h), Central(x, i, h / 8));
            var (right, left) = (Quotient(x, i, h / 8), Quotient(x, i, -h / 8));
            var scale = 1e-4 * (1 + Math.Abs(a)) * (1 + (1e-6 * Math.Abs(Value(x))));
            if (!(Math.Abs(a - b) < scale) || !(Math.Abs(right - left) < 30 * scale))
            {
                return null;
            }

            result[i] = b;
        }

        return result;
    }

    /// <summary>The end of a descent by steps along the axes and at random, each as long as it lowers the value.</summary>
    public double[] Descended(double[] x, Func<double[], double> value)
    {
        var (at, best) = ((double[])x.Clone(), value(x));
        var budget = 4_000;
        for (var step = 1.0; step > 1e-11 && budget > 0; step /= 2)
        {
            for (var moved = true; moved && budget > 0;)
            {
                moved = false;
                for (var k = 0; k < (Dimension == 1 ? 2 : 2 * Dimension + 4); k++)
                {
                    var y = (double[])at.Clone();
                    if (k < 2 * Dimension)
                    {
                        y[k / 2] += k % 2 == 0 ? step : -step;
                    }
                    else
                    {
                        for (var i = 0; i < Dimension; i++)
                        {
                            y[i] += step * ((2 * _random.NextDouble()) - 1);
                        }
                    }

                    for (var i = 0; i < Dimension; i++)
                    {
                        y[i] = Math.Clamp(y[i], Math.Max(_low[i], -Far), Math.Min(_high[i], Far));
                    }

                    budget--;
                    var v = value(y);
                    if (v < best)
                    {
                        (at, best, moved) = (y, v, true);
                    }
                }
            }
        }

        return at;
    }

    public static double Distance(double[] x, double[] y) => Math.Sqrt(x.Zip(y).Sum(c => (c.First - c.Second) * (c.First - c.Second)));

    public static double Inner(double[] x, double[] y) => x.Zip(y).Sum(c => c.First * c.Second);

    public static double[] Difference(double[] x, double[] y) => [.. x.Zip(y, (a, b) => a - b)];

    /// <summary>Where the descents did not stop at infinity.</summary>
    public bool IsFar(double[] x) => x.Any(c => Math.Abs(c) > Far - 1);

    private double[] Uniform() => [.. Enumerable.Range(0, Dimension).Select(i => Low(i) + (_random.NextDouble() * (High(i) - Low(i))))];

    private double[] Distant() => [.. Enumerable.Range(0, Dimension).Select(i =>
    {
        var r = Math.Pow(10, (6 * _random.NextDouble()) - 3);
        var upward = double.IsPositiveInfinity(_high[i]) && (_random.Next(2) == 0 || double.IsFinite(_low[i]));
        return upward ? (double.IsFinite(_low[i]) ? _low[i] + r : r)
            : double.IsNegativeInfinity(_low[i]) ? (double.IsFinite(_high[i]) ? _high[i] - r : -r)
            : Low(i) + (_random.NextDouble() * (High(i) - Low(i)));
    })];

    private double SimpleCoordinate(int i)
    {
        double[] all = [0, 1, -1, 2, -2, 0.5, -0.5, 1 / 3.0, 3, -3, 1.5, Low(i), High(i), (Low(i) + High(i)) / 2];
        return Math.Clamp(all[_random.Next(all.Length)], _low[i], _high[i]);
    }

    private IEnumerable<double[]> Simple()
    {
        while (true)
        {
            yield return [.. Enumerable.Range(0, Dimension).Select(SimpleCoordinate)];
        }
    }

    private double Central(double[] x, int i, double h)
    {
        var (p, q) = ((double[])x.Clone(), (double[])x.Clone());
        (p[i], q[i]) = (x[i] + h, x[i] - h);
        return (Value(p) - Value(q)) / (2 * h);
    }

    private double Quotient(double[] x, int i, double h)
    {
        var p = (double[])x.Clone();
        p[i] = x[i] + h;
        return (Value(p) - Value(x)) / h;
    }

    /// <summary>The simple point nearby, where its value is not higher.</summary>
    private double[] Snapped(double[] x)
    {
        var (best, value) = (x, Value(x));
        foreach (var n in (int[])[1, 2, 3, 10, 12])
        {
            double[] y = [.. x.Select(c => Math.Abs((Math.Round(c * n) / n) - c) < 2e-3 ? Math.Round(c * n) / n : c)];
            if (Value(y) <= value + (1e-14 * (1 + Math.Abs(value))))
            {
                return y;
            }
        }

        return best;
    }
}
