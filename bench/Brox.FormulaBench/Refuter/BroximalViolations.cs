using System.Globalization;

namespace Brox.FormulaBench.Refuter;

/// <summary>Violations of alignment, progress and uniform alignment: the least value over the aligned points of a ball against the least value over the others.</summary>
/// <param name="f">The function.</param>
internal sealed class BroximalViolations(SampledFunction f)
{
    private const int Centres = 60;

    public string? Find(string name, double t, IReadOnlyList<double[]> hints)
    {
        if (f.X is null)
        {
            return f.FallsAtInfinity ? "f falls below every value found, far away" : null;
        }

        if (name is "progress" or "broximally-aligned" && Stuck(t, hints) is { } stuck)
        {
            return stuck;
        }

        if (name == "progress")
        {
            return null;
        }

        string? first = null;
        foreach (var s in f.X.Members)
        {
            if (Misaligned(name, t, s, hints) is not { } found)
            {
                return null;
            }

            first ??= found;
        }

        return first;
    }

    /// <summary>A point outside X that is the only minimizer of its ball.</summary>
    private string? Stuck(double t, IReadOnlyList<double[]> hints)
    {
        foreach (var x in hints.Concat(f.Local))
        {
            var value = f.Value(x);
            if (double.IsNaN(value) || value < f.Least + (1e-6 * (1 + Math.Abs(f.Least))))
            {
                continue;
            }

            // The least value beyond a small distance: in the ball without a small ball.
            double Beyond(double[] y) => SampledFunction.Distance(x, y) is var d && d <= t && d >= 1e-2 * t ? Known(f.Value(y)) : double.PositiveInfinity;
            var best = Least(x, t, Beyond);
            double Close(double[] y) => SampledFunction.Distance(x, y) <= 2e-2 * t ? Known(f.Value(y)) : double.PositiveInfinity;
            if (best > value + (1e-9 * (1 + Math.Abs(value))) && Least(x, 1e-2 * t, Close) >= value)
            {
                return Violations.Text(string.Create(CultureInfo.InvariantCulture, $"a step leads nowhere (f = {value}, f* = {f.Least})"), x);
            }
        }

        return null;
    }

    private string? Misaligned(string name, double t, double[] s, IReadOnlyList<double[]> hints)
    {
        for (var k = 0; k < Centres; k++)
        {
            var x = k < hints.Count ? hints[k] : f.Point();
            var value = f.Value(x);
            if (double.IsNaN(value) || x.Any(c => Math.Abs(c) > 50) || f.X!.Distance(x) <= t + 1e-6)
            {
                continue;
            }

            double Side(double[] u) => SampledFunction.Inner(SampledFunction.Difference(x, u), SampledFunction.Difference(u, s));
            double Wrong(double[] u, double radius) => SampledFunction.Distance(x, u) <= radius && Side(u) < -1e-6 ? Known(f.Value(u)) : double.PositiveInfinity;
            double Inside(double[] u) => SampledFunction.Distance(x, u) <= t ? Known(f.Value(u)) : double.PositiveInfinity;
            var level = name is "alignment" or "broximally-aligned" ? Least(x, t, u => Side(u) >= -2e-6 ? Inside(u) : double.PositiveInfinity)
                : name == "uniformly-aligned" ? Least(x, t, Inside) : value;
            var reach = name is "uniformly-aligned" or "uniformly-aligned-sublevel" ? t + 5 : t;
            var wrong = Least(x, reach, u => Wrong(u, reach));
            if (wrong < level - (1e-4 * (1 + Math.Abs(level))))
            {
                return Violations.Text(string.Create(CultureInfo.InvariantCulture, $"x* and x: {wrong} on the wrong side, {level}"), s, x);
            }
        }

        return null;
    }

    private double Least(double[] x, double radius, Func<double[], double> value)
    {
        var best = double.PositiveInfinity;
        if (f.Dimension == 1)
        {
            for (var k = -200; k <= 200; k++)
            {
                best = Math.Min(best, value([x[0] + (radius * k / 200)]));
            }
        }

        for (var k = 0; k < 6; k++)
        {
            var start = x;
            var least = value(x);
            for (var j = 0; j < 60; j++)
            {
                double[] y = [.. x.Select(c => c + (radius * ((2 * f.Random.NextDouble()) - 1)))];
                var v = value(y);
                (start, least) = v < least ? (y, v) : (start, least);
            }

            best = Math.Min(best, double.IsFinite(least) ? value(f.Descended(start, value)) : least);
        }

        return best;
    }

    private static double Known(double value) => double.IsNaN(value) ? double.PositiveInfinity : value;
}
