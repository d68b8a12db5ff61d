using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Pairs of the simplest points of a box: corners, the middle, the axes. Random points miss what happens on lines only.</summary>
internal static class SimplePairs
{
    private const int Most = 700;

    /// <summary>The first pair with a property; <see langword="null"/> where none has it.</summary>
    /// <param name="a">The function.</param>
    /// <param name="seems">Whether a pair may have it, in floating point.</param>
    /// <param name="has">Whether it has it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Point[]? First(FormulaAnalysis a, Func<double[][], bool> seems, Func<Point[], bool> has, CancellationToken cancellation)
    {
        var choices = a.F.Box.Sides.Select(Choices).ToArray();
        var points = new List<Point> { new([.. choices.Select(c => c[0])]) };
        for (var i = 0; i < choices.Length; i++)
        {
            points = [.. points.SelectMany(p => choices[i].Select(c => new Point([.. p.Coordinates.Select((x, k) => k == i ? c : x)]))).Distinct().Take(64)];
        }

        var near = points.ConvertAll(p => p.Coordinates.Select(c => c.ToDouble()).ToArray());
        var count = 0;
        for (var i = 0; i < points.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var j = i + 1; j < points.Count; j++)
            {
                if (++count > Most)
                {
                    return null;
                }

                if (seems([near[i], near[j]]) && has([points[i], points[j]]))
                {
                    return [points[i], points[j]];
                }
            }
        }

        return null;
    }

    private static Rational[] Choices(BoxSide side)
    {
        Rational?[] all = [Rational.Zero, Rational.One, -Rational.One, 2, -2, 3, -3, side.Lower, side.Upper, Rational.Half * (side.Lower + side.Upper)];
        return [.. all.OfType<Rational>().Where(side.Contains).Distinct()];
    }
}
