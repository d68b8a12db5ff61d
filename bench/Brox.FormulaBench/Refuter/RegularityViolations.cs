namespace Brox.FormulaBench.Refuter;

/// <summary>Jumps and kinks: one-sided difference quotients at special points, and along random segments magnified where the slope changes most.</summary>
/// <param name="f">The function.</param>
internal sealed class RegularityViolations(SampledFunction f)
{
    public string? Find(string name, IReadOnlyList<double[]> hints)
    {
        foreach (var x in hints.Concat(f.Local.Take(10)).Concat(f.Peaks.Take(5)).Concat(Enumerable.Range(0, 60).Select(_ => f.Point())))
        {
            if (f.IsOnBoundary(x) || double.IsNaN(f.Value(x)) || x.Any(c => Math.Abs(c) > 20))
            {
                continue;
            }

            for (var k = 0; k < 3; k++)
            {
                if (Seen(name, x, Direction(k)) is { } what)
                {
                    return Violations.Text(what, x);
                }
            }
        }

        for (var k = 0; k < 25; k++)
        {
            if (Magnified(name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private double[] Direction(int k)
    {
        if (k < f.Dimension)
        {
            return [.. Enumerable.Range(0, f.Dimension).Select(i => i == k ? 1.0 : 0)];
        }

        double[] v = [.. Enumerable.Range(0, f.Dimension).Select(_ => (2 * f.Random.NextDouble()) - 1)];
        var length = Math.Sqrt(SampledFunction.Inner(v, v));
        return [.. v.Select(c => c / length)];
    }

    private string? Seen(string name, double[] x, double[] v)
    {
        double At(double h) => f.Value([.. x.Zip(v, (a, b) => a + (h * b))]);
        var value = f.Value(x);
        var scale = 1 + Math.Abs(value);
        var (right, left) = (At(1e-12), At(-1e-12));
        if (name == "closed")
        {
            return right < value - (1e-3 * scale) || left < value - (1e-3 * scale) ? "the value lies above a limit" : null;
        }

        if (Math.Abs(right - value) > 1e-3 * scale || Math.Abs(left - value) > 1e-3 * scale)
        {
            return "a jump";
        }

        if (name == "continuous")
        {
            return null;
        }

        double Turn(double h) => ((At(h) - value) / h) + ((At(-h) - value) / h);
        var (a, b, c) = (Turn(1e-4), Turn(1e-5), Turn(1e-6));
        return Math.Abs(b) > 1e-2 * Math.Max(scale, Math.Abs((At(1e-5) - value) / 1e-5) * 1e-2) && Math.Abs(c) > 0.8 * Math.Abs(b) && Math.Abs(b) > 0.8 * Math.Abs(a) ? $"a kink, {a}, {b}, {c}" : null;
    }

    private string? Magnified(string name)
    {
        var (x, y) = (f.Point(), f.Point());
        if (x.Concat(y).Any(c => Math.Abs(c) > 20))
        {
            return null;
        }

        const int n = 60;
        var scale = 0.0;
        for (var round = 0; round < 5; round++)
        {
            var values = Enumerable.Range(0, n + 1).Select(k => f.Value(f.Between(y, x, (double)k / n))).ToArray();
            if (values.Any(double.IsNaN))
            {
                return null;
            }

            scale = Math.Max(scale, values.Max(Math.Abs));
            var at = Enumerable.Range(1, n - 1).MaxBy(k => Math.Abs(values[k - 1] + values[k + 1] - (2 * values[k])));
            (x, y) = (f.Between(y, x, (at - 1.5) / n), f.Between(y, x, (at + 1.5) / n));
            if (SampledFunction.Distance(x, y) < 1e-5)
            {
                break;
            }
        }

        var length = SampledFunction.Distance(x, y);
        if (length > 1e-3)
        {
            return null;
        }

        var (fx, fy) = (f.Value(x), f.Value(y));
        if (name == "continuous" || name == "closed")
        {
            return name == "continuous" && Math.Abs(fx - fy) > 1e-2 * (1 + scale) && length < 1e-4 && Halved(x, y) ? Violations.Text("a jump", x, y) : null;
        }

        // A kink turns the slope by as much on a segment of a tenth of the length around it.
        double Slope(double a, double b) => (f.Value(f.Between(y, x, b)) - f.Value(f.Between(y, x, a))) / ((b - a) * length);
        var turn = Slope(0.8, 1) - Slope(0, 0.2);
        var smooth = 1e-9 * (1 + scale) / length;
        return Math.Abs(turn) > 1e-2 * (1 + Math.Abs(Slope(0, 0.2))) && Math.Abs(turn) > 100 * smooth && Narrow(x, y, turn) ? Violations.Text($"a kink of {turn}", x, y) : null;
    }

    /// <summary>Whether the change of slope is all within a small part of the segment, at two scales.</summary>
    private bool Narrow(double[] x, double[] y, double turn)
    {
        const int n = 40;
        var length = SampledFunction.Distance(x, y);
        double Value(double l) => f.Value(f.Between(y, x, l));
        var turns = Enumerable.Range(1, n - 1).Select(k => (Value((k + 1.0) / n) + Value((k - 1.0) / n) - (2 * Value((double)k / n))) / (length / n)).ToArray();
        var best = Enumerable.Range(0, n - 2).Max(k => Math.Abs(turns[k] + turns[k + 1]));
        return best > 0.8 * Math.Abs(turn) && length > 1e-7;
    }

    private bool Halved(double[] x, double[] y)
    {
        var gap = Math.Abs(f.Value(x) - f.Value(y));
        for (var k = 0; k < 20; k++)
        {
            var m = f.Between(x, y, 0.5);
            (x, y) = Math.Abs(f.Value(m) - f.Value(x)) > Math.Abs(f.Value(m) - f.Value(y)) ? (x, m) : (m, y);
        }

        return Math.Abs(f.Value(x) - f.Value(y)) > 0.5 * gap;
    }
}
