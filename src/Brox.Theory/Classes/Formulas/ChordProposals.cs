using Brox.Functions.Formulas;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// Chords on which a formula may not be (quasi)convex, found in floating point: around the highest points of segments between local minima, through the box and along the axes, at all scales, and along the
/// directions of most negative curvature (across the gradient, where quasiconvexity is asked).
/// </summary>
internal static class ChordProposals
{
    private const int Steps = 128;
    private const int MostMinima = 10;
    private const int Lines = 120;
    private const int Bends = 300;
    private const int Kept = 12;
    private const int Rounds = 40;

    /// <summary>Pairs of points whose middle may lie too high.</summary>
    public static IEnumerable<double[][]> Of(FormulaAnalysis a, bool quasi, CancellationToken cancellation)
    {
        foreach (var (from, to) in Segments(a, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var pair in OnSegment(a, from, to, quasi))
            {
                yield return pair;
            }
        }

        foreach (var pair in Bent(a, quasi, cancellation))
        {
            yield return pair;
        }
    }

    private static IEnumerable<(double[] From, double[] To)> Segments(FormulaAnalysis a, CancellationToken cancellation)
    {
        var minima = a.LocalMinima(cancellation).Take(MostMinima).ToList();
        for (var i = 0; i < minima.Count; i++)
        {
            for (var j = i + 1; j < minima.Count; j++)
            {
                yield return (minima[i], minima[j]);
            }
        }

        var random = new Random(53);
        for (var k = 0; k < Lines; k++)
        {
            var x = a.Region.Sample(random);
            if (k % 3 == 0)
            {
                yield return (x, minima.Count > 0 ? minima[k / 3 % minima.Count] : a.Region.Sample(random));
            }
            else if (k % 3 == 1)
            {
                yield return (x, a.Region.Sample(random));
            }
            else
            {
                var i = k / 3 % a.F.Dimension;
                var through = minima.Count > 0 && random.Next(2) == 0 ? minima[random.Next(minima.Count)] : x;
                var (low, high) = ((double[])through.Clone(), (double[])through.Clone());
                (low[i], high[i]) = (a.Region.Sampled[i].Lower, a.Region.Sampled[i].Upper);
                yield return (low, high);
            }
        }
    }

    private static IEnumerable<double[][]> OnSegment(FormulaAnalysis a, double[] from, double[] to, bool quasi)
    {
        double[] At(double t) => [.. from.Zip(to, (p, q) => p + (t / Steps * (q - p)))];
        var values = Enumerable.Range(0, Steps + 1).Select(k => a.F.Evaluate(At(k))).ToArray();
        var (best, excess) = ((Middle: 0, Half: 0), 0.0);
        for (var k = 1; k < Steps; k++)
        {
            for (var h = 1; h <= Math.Min(k, Steps - k); h *= 2)
            {
                var (x, y, scale) = (values[k - h], values[k + h], Math.Abs(values[k]) + Math.Abs(values[k - h]) + Math.Abs(values[k + h]) + 1e-30);
                var own = (values[k] - (quasi ? Math.Max(x, y) : (x + y) / 2)) / scale;
                if (own > excess)
                {
                    (best, excess) = ((k, h), own);
                }
            }
        }

        if (excess > 0)
        {
            yield return [At(best.Middle - best.Half), At(best.Middle + best.Half)];
        }
    }

    private static IEnumerable<double[][]> Bent(FormulaAnalysis a, bool quasi, CancellationToken cancellation)
    {
        if (a.F.Dimension == 1 && quasi)
        {
            yield break;
        }

        var random = new Random(59);
        var starts = Enumerable.Range(0, Bends).Select(_ => a.Region.Sample(random)).Select(x => (X: x, Bend: Bend(a, x, quasi))).Where(p => double.IsFinite(p.Bend.Value))
            .OrderBy(p => p.Bend.Value).Take(Kept).ToList();
        foreach (var (start, bend) in starts)
        {
            cancellation.ThrowIfCancellationRequested();
            var (x, best, reach) = (start, bend, 0.2);
            for (var round = 0; round < Rounds; round++, reach *= 0.9)
            {
                var scale = reach;
                var y = a.Region.Project([.. x.Select((c, i) => c + (scale * a.Region.Sampled[i].Width * ((2 * random.NextDouble()) - 1)))]);
                if (Bend(a, y, quasi) is var own && own.Value < best.Value)
                {
                    (x, best) = (y, own);
                }
            }

            if (best.Value < 0)
            {
                for (var h = 0.1; h > 1e-6; h /= 4)
                {
                    var length = h * FloatBoxes.Width(a.Region.Sampled);
                    double[] p = [.. x.Zip(best.Direction, (c, v) => c - (length * v))], q = [.. x.Zip(best.Direction, (c, v) => c + (length * v))];
                    if (a.Region.IsInside(FloatBoxes.Of(p)) is true && a.Region.IsInside(FloatBoxes.Of(q)) is true)
                    {
                        yield return [p, q];
                    }
                }
            }
        }
    }

    /// <summary>The least curvature at a point, relative to the largest, across the gradient where asked, with its direction: by power iteration.</summary>
    private static (double Value, double[] Direction) Bend(FormulaAnalysis a, double[] x, bool quasi)
    {
        var n = x.Length;
        var jet = a.F.Differentiate(x, second: true);
        var size = jet.Curvatures.Max(h => Math.Abs(h.Value));
        var gradient = jet.Slopes.Select(g => g.Value).ToArray();
        var length = Math.Sqrt(gradient.Sum(g => g * g));
        if (!double.IsFinite(size) || size == 0 || !double.IsFinite(length))
        {
            return (double.PositiveInfinity, []);
        }

        double[] Across(double[] v)
        {
            if (!quasi || length == 0)
            {
                return v;
            }

            var along = v.Zip(gradient, (p, g) => p * g / length).Sum();
            return [.. v.Zip(gradient, (p, g) => p - (along * g / length))];
        }

        double[] Times(double[] v) => [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => jet.Hessian(i, j).Value / size * v[j]))];
        var direction = Across([.. Enumerable.Range(0, n).Select(i => 1.0 + (0.37 * ((i * 7) % 5)))]);
        for (var step = 0; step < 30; step++)
        {
            var bent = Across(Times(direction));
            direction = [.. direction.Zip(bent, (v, b) => (n * v) - b)];
            var norm = Math.Sqrt(direction.Sum(c => c * c));
            if (!(norm > 0))
            {
                return (double.PositiveInfinity, []);
            }

            direction = Across([.. direction.Select(c => c / norm)]);
        }

        return (direction.Zip(Times(direction), (p, q) => p * q).Sum(), direction);
    }
}
