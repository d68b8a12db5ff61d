namespace Brox.FormulaBench.Refuter;

/// <summary>The minimizers as samples show them: intervals on the line, else finitely many points.</summary>
/// <param name="Parts">The intervals or points, by their ends.</param>
internal sealed record MinimizerSet(IReadOnlyList<(double[] Low, double[] High)> Parts)
{
    /// <summary>Whether there is one minimizer.</summary>
    public bool IsOne => Parts.Count == 1 && SampledFunction.Distance(Parts[0].Low, Parts[0].High) < 1e-3;

    /// <summary>Members to be tried where the definition asks for one x*.</summary>
    public IEnumerable<double[]> Members => Parts.SelectMany(p =>
        SampledFunction.Distance(p.Low, p.High) < 1e-3 ? [p.Low] : new[] { p.Low, [.. p.Low.Zip(p.High, (a, b) => (a + b) / 2)], p.High });

    /// <summary>The minimizer nearest to a point.</summary>
    public double[] Nearest(double[] x) =>
        Parts.Select(p => (double[])[.. x.Select((c, i) => Math.Clamp(c, p.Low[i], p.High[i]))]).MinBy(p => SampledFunction.Distance(p, x))!;

    public double Distance(double[] x) => SampledFunction.Distance(Nearest(x), x);

    /// <summary>The set; <see langword="null"/> where f falls at infinity, or where the set is neither finite nor on the line.</summary>
    public static MinimizerSet? Find(SampledFunction f)
    {
        if (f.Local.Count == 0 || f.FallsAtInfinity || f.Local.Where(x => IsLeast(f, x)).Any(f.IsFar))
        {
            return null;
        }

        var members = f.Local.Where(x => IsLeast(f, x)).ToList();
        if (f.Dimension == 1)
        {
            var (low, high) = (f.Low(0), f.High(0));
            members.AddRange(Enumerable.Range(0, 2001).Select(k => new[] { low + ((high - low) * k / 2000) }).Where(x => IsLeast(f, x)));
            return new MinimizerSet(Intervals(f, [.. members.OrderBy(x => x[0])]));
        }

        var clusters = new List<double[]>();
        foreach (var x in members.Where(x => clusters.TrueForAll(c => SampledFunction.Distance(c, x) > 1e-2)))
        {
            clusters.Add(x);
            if (clusters.Count > 6)
            {
                return null;
            }
        }

        // Isolated: no step of some length in any direction stays level.
        var isolated = clusters.TrueForAll(c => !Enumerable.Range(0, 30).Any(_ =>
        {
            double[] y = [.. c.Select(a => a + (0.06 * ((2 * f.Random.NextDouble()) - 1)))];
            var end = f.Descended(y, f.Value);
            return SampledFunction.Distance(end, c) is > 1e-2 and < 0.3 && IsLeast(f, end);
        }));
        return isolated ? new MinimizerSet([.. clusters.Select(c => (c, c))]) : null;
    }

    private static bool IsLeast(SampledFunction f, double[] x) => f.Value(x) <= f.Least + (1e-12 * (1 + Math.Abs(f.Least)));

    private static List<(double[] Low, double[] High)> Intervals(SampledFunction f, List<double[]> members)
    {
        var result = new List<(double[] Low, double[] High)>();
        foreach (var x in members)
        {
            if (result.Count > 0 && (x[0] - result[^1].High[0] < 1e-3 || Enumerable.Range(1, 9).All(k => IsLeast(f, [result[^1].High[0] + ((x[0] - result[^1].High[0]) * k / 10)]))))
            {
                result[^1] = (result[^1].Low, x);
            }
            else
            {
                result.Add((x, x));
            }
        }

        // A flat minimum looks like a short interval; its best member stands for it. An end is found by halving.
        return [.. result.Select(p => p.High[0] - p.Low[0] < 2e-2 ? One(f, members, p) : (End(f, p.Low[0], -1), End(f, p.High[0], 1)))];
    }

    private static (double[] Low, double[] High) One(SampledFunction f, List<double[]> members, (double[] Low, double[] High) part)
    {
        var best = members.Where(x => x[0] >= part.Low[0] && x[0] <= part.High[0]).OrderBy(f.Value).ThenBy(x => Math.Abs((x[0] * 12) - Math.Round(x[0] * 12))).First();
        return (best, best);
    }

    private static double[] End(SampledFunction f, double edge, int sign)
    {
        var (a, b) = (edge, edge + (sign * 0.02));
        for (var k = 0; k < 50; k++)
        {
            var m = (a + b) / 2;
            (a, b) = IsLeast(f, [m]) ? (m, b) : (a, m);
        }

        return [a];
    }
}
