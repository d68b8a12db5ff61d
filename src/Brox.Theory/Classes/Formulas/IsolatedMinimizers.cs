using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Covers X on a bounded box by smaller and smaller boxes until each component of the cover is seen to hold at most one minimizer, or the work is too much.</summary>
internal static class IsolatedMinimizers
{
    private const int MostRounds = 7;
    private const int Budget = 6_000;
    private const int MostBoxes = 3_000;
    private const int ConvexityBudget = 400;

    /// <summary>The minimum with a finer cover; its one minimizer where the cover has one component that holds at most one.</summary>
    public static Minimum Refined(FormulaAnalysis a, MinimumSearch search, MinimumEnclosure found, Minimum minimum, CancellationToken cancellation)
    {
        if (minimum.Structure is { IsFlat: true })
        {
            return minimum;
        }

        var resolution = FloatBoxes.Width(a.Region.Box) / 400;
        for (var round = 0; round < MostRounds; round++)
        {
            if (One(a, minimum, cancellation) is { } one)
            {
                return one;
            }

            resolution /= 6;
            var finer = search.Refine(found, Budget, resolution, MostBoxes, cancellation);
            if (finer.Cover.Count == 0 || finer.Cover.Count >= MostBoxes)
            {
                break;
            }

            found = finer;
            minimum = minimum with
            {
                Cover = found.Cover,
                Best = found.Best,
                Value = minimum.Value.Exact is null ? new Quantity(null, new FloatInterval(found.Lower, found.Upper)) : minimum.Value,
            };
        }

        return One(a, minimum, cancellation) ?? minimum;
    }

    /// <summary>
    /// Whether a box holds at most one minimizer. Where a partial derivative has one sign on the box, a minimizer lies on a face of the function's box, for from other points f falls along that axis; on what is
    /// left f is strictly convex where the Hessians in the other variables are positive definite.
    /// </summary>
    public static bool IsAtMostOne(FormulaAnalysis a, FloatInterval[] box, CancellationToken cancellation)
    {
        var free = Free(a, box);
        return free.Count == 0 || BoxProof.Attempt(box, part => IsDefinite(a, part, free) ? true : null, ConvexityBudget, cancellation).IsComplete;
    }

    private static List<int> Free(FormulaAnalysis a, FloatInterval[] box)
    {
        var slopes = a.F.Differentiate(box, second: false).Slopes;
        return [.. Enumerable.Range(0, box.Length).Where(i => box[i].Width > 0 && !(slopes[i].Decoration == Decoration.Continuous && (slopes[i].Lower > 0 || slopes[i].Upper < 0)))];
    }

    private static bool IsDefinite(FormulaAnalysis a, FloatInterval[] box, List<int> free)
    {
        if (a.F.Enclose(box).Decoration != Decoration.Continuous || a.Hessians.On(box) is not { } hessian)
        {
            return false;
        }

        var minor = new List<FloatInterval>();
        foreach (var i in free)
        {
            minor.AddRange(free.TakeWhile(j => j <= i).Select(j => hessian[(i * (i + 1) / 2) + j]));
        }

        return IntervalMatrix.IsPositiveDefinite([.. minor], free.Count);
    }

    private static Minimum? One(FormulaAnalysis a, Minimum minimum, CancellationToken cancellation)
    {
        var groups = Components.Of(minimum.Cover);
        if (groups.Count != 1)
        {
            return null;
        }

        var hull = groups[0].Aggregate(FloatBoxes.Hull);
        if (ByRules(a, minimum, hull) is { } rule)
        {
            return rule;
        }

        return IsAtMostOne(a, hull, cancellation) ? Known(a, minimum with { Cover = [hull], IsUnique = true }) : null;
    }

    /// <summary>A rational point that is a minimizer by the way the formula is composed, seen on a box around X alone.</summary>
    private static Minimum? ByRules(FormulaAnalysis a, Minimum minimum, FloatInterval[] hull)
    {
        var sides = a.F.Box.Sides.Select((s, i) => new BoxSide(Rational.Max(s.Lower!.Value, Rational.FromDouble(hull[i].Lower)), Rational.Min(s.Upper!.Value, Rational.FromDouble(hull[i].Upper)))).ToList();
        if (sides.Exists(s => s.Lower >= s.Upper))
        {
            return null;
        }

        var local = FormulaFunction.Create(a.F.Variables, a.Formula, Box.Create(sides));
        if (!local.HasDoubles)
        {
            return null;
        }

        var rules = new CurvatureRules(local);
        foreach (var p in SimplePoints.Candidates(local, minimum.Best).Select(c => c[0]).Take(4))
        {
            if (Attainment.Prove(a.Formula, rules, p) is { IsPoint: true })
            {
                return minimum with { Value = Quantity.At(a.F, p), Cover = [FloatBoxes.Of(p)], Members = [p], IsUnique = true };
            }
        }

        return null;
    }

    /// <summary>The one minimizer as a rational point where the conditions of first order hold there exactly: f is convex near it, so that they are enough.</summary>
    private static Minimum Known(FormulaAnalysis a, Minimum minimum)
    {
        var place = minimum.Place;
        var free = Free(a, place);
        if (free.Count < a.F.Dimension)
        {
            return minimum;
        }

        foreach (var p in SimplePoints.Candidates(a.F, minimum.Best).Select(c => c[0]))
        {
            if (FloatBoxes.Contains(place, FloatBoxes.Of(p)) && a.F.Differentiate(p, second: false).Slopes.All(g => g.IsZero))
            {
                return minimum with { Value = Quantity.At(a.F, p), Cover = [FloatBoxes.Of(p)], Members = [p] };
            }
        }

        return minimum;
    }
}
