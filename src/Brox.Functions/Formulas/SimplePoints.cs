using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>Points found in floating point, rounded to rationals that people can read, the simplest first; all lie in the box of a function.</summary>
internal static class SimplePoints
{
    private static readonly long[] _denominators = [1, 2, 4, 10, 20, 100, 1000, 1_000_000, 1L << 40];

    /// <summary>The points of a group rounded together, coarse to fine.</summary>
    public static IEnumerable<Point[]> Candidates(FormulaFunction f, params double[][] points)
    {
        Point[]? last = null;
        foreach (var denominator in _denominators)
        {
            var rounded = Array.ConvertAll(points, p => Round(f, p, denominator));
            if (last is null || !rounded.AsSpan().SequenceEqual(last))
            {
                yield return last = rounded;
            }
        }
    }

    /// <summary>A point rounded to a denominator, moved to the box's boundary where it would leave it.</summary>
    public static Point Round(FormulaFunction f, double[] x, long denominator)
    {
        var result = new Rational[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            // On an unbounded box a local search can run off to infinity; any point near is as good a candidate.
            var near = double.IsNaN(x[i]) ? 0 : Math.Clamp(x[i], -1e15, 1e15);
            var scaled = near * denominator;
            var r = Math.Abs(scaled) < 9e15
                ? Rational.Create((long)Math.Round(scaled), denominator)
                : Rational.FromDouble(near);
            var side = f.Box.Sides[i];
            result[i] = r < side.Lower ? side.Lower!.Value : r > side.Upper ? side.Upper!.Value : r;
        }

        return new Point(result);
    }
}
