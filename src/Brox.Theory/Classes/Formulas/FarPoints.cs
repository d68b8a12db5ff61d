using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Simple points of the box that are provably farther than t from X.</summary>
internal static class FarPoints
{
    private const int MostTries = 640;
    private const int MostDistances = 200_000;
    private const int Budget = 300;

    /// <summary>Such points, at random, the simplest first.</summary>
    public static IEnumerable<Point> Of(FormulaAnalysis a, Minimum minimum, Radius t)
    {
        var random = new Random(37);
        for (var i = 0; i < Math.Min(MostTries, MostDistances / Math.Max(1, minimum.Cover.Count)); i++)
        {
            var x = SimplePoints.Round(a.F, a.Region.Sample(random), i % 2 == 0 ? 1 : 4);
            if (IsFar(a, minimum, x, t))
            {
                yield return x;
            }
        }
    }

    /// <summary>Whether all boxes that may hold minimizers are farther than t.</summary>
    public static bool IsFar(FormulaAnalysis a, Minimum minimum, Point x, Radius t)
    {
        var (at, squared) = (FloatBoxes.Of(x), FloatInterval.FromRational(t.Squared).Upper);
        return minimum.Only is { } p ? a.F.Metric.SquaredDistance(x, p) > t.Squared
            : minimum.Cover.All(box => FormulaOperator.SquaredDistance(a.F, at, box).Lower > squared);
    }

    /// <summary>Whether f is above a value that it takes on the whole ball: then x is far, wherever X may be.</summary>
    public static bool IsHighAround(FormulaAnalysis a, double value, Point x, Radius t, CancellationToken cancellation)
    {
        var (at, squared) = (FloatBoxes.Of(x), FloatInterval.FromRational(t.Squared).Upper);
        return BoxProof.Attempt(
            new FormulaBall(a.F, x, t).Around,
            box => FormulaOperator.SquaredDistance(a.F, at, box).Lower > squared || a.F.Enclose(box).Lower > value ? true : null,
            Budget,
            cancellation).IsComplete;
    }
}
