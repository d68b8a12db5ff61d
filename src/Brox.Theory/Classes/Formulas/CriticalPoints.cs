using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Critical points whose existence is proved: a rational one by exact evaluation, an irrational one within a small box by Krawczyk's test (1969).</summary>
internal static class CriticalPoints
{
    /// <summary>A box that contains a critical point, the rational point itself where it is one, else a rational point near it.</summary>
    /// <param name="Box">The box.</param>
    /// <param name="Near">A rational point.</param>
    /// <param name="IsExact">Whether the rational point is critical itself.</param>
    public sealed record Place(FloatInterval[] Box, Point Near, bool IsExact);

    /// <summary>The critical points that are not minimizers, found from random starts and the given ones.</summary>
    public static Place? NotOptimal(FormulaAnalysis a, FloatInterval least, CancellationToken cancellation)
    {
        var random = new Random(13);
        for (var i = 0; i < 150; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var x = a.Region.Sample(random);
            for (var step = 0; step < 60; step++)
            {
                var jet = a.F.Differentiate(x, second: true);
                var move = Solve(jet, [.. jet.Slopes.Select(g => -g.Value)]);
                if (move is null)
                {
                    break;
                }

                var length = Math.Sqrt(move.Sum(c => c * c));
                var scale = Math.Min(1, FloatBoxes.Width(a.Region.Sampled) / 4 / (length + 1e-300));
                x = a.Region.Project([.. x.Zip(move, (c, m) => c + (scale * m))]);
                if (length < 1e-13)
                {
                    break;
                }
            }

            if (Confirm(a, x) is { } place && a.F.Enclose(place.Box).Lower > least.Upper)
            {
                return place;
            }
        }

        return null;
    }

    private static Place? Confirm(FormulaAnalysis a, double[] x)
    {
        if (!x.All(double.IsFinite))
        {
            return null;
        }

        foreach (var p in SimplePoints.Candidates(a.F, x).Select(c => c[0]).Take(7))
        {
            if (a.F.Differentiate(p, second: false).Slopes.All(g => g.IsZero))
            {
                return new Place(FloatBoxes.Of(p), p, true);
            }
        }

        for (var radius = 1e-10; radius < 1e-3; radius *= 10)
        {
            var box = FloatBoxes.Grown(FloatBoxes.Of(x), radius, a.Region.Box);
            if (a.Region.IsInterior(box) && HasZero(a, box, x))
            {
                return new Place(box, SimplePoints.Round(a.F, x, 1_000_000), false);
            }
        }

        return null;
    }

    /// <summary>Whether the gradient has a zero in a box around a point.</summary>
    private static bool HasZero(FormulaAnalysis a, FloatInterval[] box, double[] x)
    {
        var jet = a.F.Differentiate(box, second: true);
        FloatInterval[][] hessian = [.. Enumerable.Range(0, x.Length).Select(i => Enumerable.Range(0, x.Length).Select(j => jet.Hessian(i, j)).ToArray())];
        return Krawczyk.Image(box, x, a.F.Differentiate(FloatBoxes.Of(x), second: false).Slopes, hessian) is { } image && Krawczyk.IsInside(image, box);
    }

    /// <summary>The solution of <c>H m = b</c> with the Hessian.</summary>
    private static double[]? Solve(Jet<Approximate> jet, double[] b) =>
        Krawczyk.Solve([.. Enumerable.Range(0, b.Length).Select(i => Enumerable.Range(0, b.Length).Select(j => jet.Hessian(i, j).Value).ToArray())], b);
}
