using Brox.Functions.Formulas;
using Brox.Functions.Geometry;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Looks for points at which a definition fails: in floating point first, then rounded to simple rationals at which the failure is proved.</summary>
internal static class Search
{
    private const int Attempts = 6_000;
    private const int MostRoundings = 40;

    /// <summary>
    /// The first group of rational points, of those suggested by <paramref name="propose"/>, at which a violation is proved.
    /// </summary>
    /// <param name="analysis">The function.</param>
    /// <param name="propose">Points from a random source, or <see langword="null"/>.</param>
    /// <param name="excess">How far the definition is violated at a group, in floating point: positive where it is.</param>
    /// <param name="isViolated">Whether the violation is proved at rational points.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Point[]? Violation(
        FormulaAnalysis analysis, Func<Random, double[][]?> propose, Func<double[][], double> excess, Func<Point[], bool> isViolated, CancellationToken cancellation)
    {
        var random = new Random(20260414);
        return Violation(analysis, Enumerable.Range(0, Attempts).Select(_ => propose(random)), excess, isViolated, cancellation);
    }

    /// <summary>The first group of rational points, of those proposed, at which a violation is proved.</summary>
    public static Point[]? Violation(
        FormulaAnalysis analysis, IEnumerable<double[][]?> proposed, Func<double[][], double> excess, Func<Point[], bool> isViolated, CancellationToken cancellation)
    {
        var found = new List<(double Excess, double[][] Points)>();
        var count = 0;
        foreach (var proposal in proposed)
        {
            if (count++ % 64 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (proposal is { } points && excess(points) is var e && e > 0 && double.IsFinite(e))
            {
                found.Add((e, points));
            }
        }

        // Large violations survive coarse rounding, so the simplest witness is usually among the first.
        var best = found.OrderByDescending(g => g.Excess).Take(MostRoundings).ToList();
        for (var level = 0; level < 9; level++)
        {
            foreach (var (_, points) in best)
            {
                cancellation.ThrowIfCancellationRequested();
                if (SimplePoints.Candidates(analysis.F, points).ElementAtOrDefault(level) is { } rounded && isViolated(rounded))
                {
                    return rounded;
                }
            }
        }

        return null;
    }

    /// <summary>Two points at a distance of all scales: the first uniform, the second near it or uniform.</summary>
    public static double[][] Pair(FormulaAnalysis analysis, Random random, CancellationToken cancellation)
    {
        var x = analysis.Region.Sample(random);
        var y = analysis.Region.Sample(random);
        var mode = random.Next(4);
        if (mode > 1)
        {
            // Around a local minimum, or anywhere: chords of all lengths.
            var scale = Math.Pow(10, -(mode == 2 ? 2 : 5) * random.NextDouble());
            var minima = mode == 3 && random.Next(2) == 0 ? analysis.LocalMinima(cancellation) : [];
            var offset = x.Zip(y, (a, b) => scale * (b - a)).ToArray();
            x = minima.Count > 0 ? minima[random.Next(Math.Min(minima.Count, 6))] : x;
            var shift = minima.Count > 0 ? random.NextDouble() : 0;
            y = analysis.Region.Project([.. x.Zip(offset, (a, o) => a + ((1 - shift) * o))]);
            x = analysis.Region.Project([.. x.Zip(offset, (a, o) => a - (shift * o))]);
        }

        return [x, y];
    }
}
