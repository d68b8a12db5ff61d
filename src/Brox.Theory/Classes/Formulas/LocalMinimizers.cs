using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes.Formulas;

/// <summary>Progress, from the places of local minimizers: a point x with <c>brox_t(x) = {x}</c> is a strict local minimizer.</summary>
internal static class LocalMinimizers
{
    private const int Budget = 20_000;
    private const int MostWells = 8;

    /// <summary>Why progress holds; <see langword="null"/> where that was not proved.</summary>
    public static Holds? Progress(FormulaAnalysis a, Radius t, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { } minimum || !a.IsSmooth(cancellation).IsComplete)
        {
            return null;
        }

        var isStationaryOnly = LeastSquares.StationaryPointsAreMinimizers(a, cancellation);
        if (a.F.Box.IsWholeSpace && isStationaryOnly)
        {
            return new Holds($"f is a sum of squares whose Jacobian has full rank on {a.F.Box}, so that every stationary point is a minimizer", Method.Certified);
        }

        return a.Region.IsBounded && Faces(a, minimum, t, isStationaryOnly, cancellation)
            ? new Holds($"every point of {a.F.Box} outside X has a lower one within t, or is no local minimizer: by branch and bound", Method.Certified) : null;
    }

    /// <summary>
    /// Every face of the box (each coordinate free, or at one of its ends) without local minimizers outside X: a local minimizer has derivative 0 along the free coordinates, one of at least 0 inward
    /// along the others, and no negative second derivative along a free one; and where f is convex along the face on a part of it that holds a minimizer every local minimizer there is a minimizer.
    /// </summary>
    private static bool Faces(FormulaAnalysis a, Minimum minimum, Radius t, bool isStationaryOnly, CancellationToken cancellation)
    {
        var d = a.F.Dimension;
        var well = minimum.IsUnique ? CentreProof.SomeNeighbourhood(a, cancellation) : null;
        var low = a.LocalMinima(cancellation).Take(12).Select(p => FloatBoxes.Of(p)).Where(p => a.Region.IsInside(p) is true).ToList();
        var values = low.ConvertAll(p => a.F.Enclose(p).Upper);
        var squared = FloatInterval.FromRational(t.Squared).Lower;
        // Face 0 is the inside of the box, where a local minimizer is a stationary point.
        for (var face = isStationaryOnly ? 1 : 0; face < Math.Pow(3, d); face++)
        {
            int[] kind = [.. Enumerable.Range(0, d).Select(i => face / (int)Math.Pow(3, i) % 3)];
            FloatInterval[] start = [.. a.Region.Box.Select((side, i) => kind[i] switch { 0 => side, 1 => FloatInterval.FromRational(a.F.Box.Sides[i].Lower!.Value), _ => FloatInterval.FromRational(a.F.Box.Sides[i].Upper!.Value) })];
            var wells = Wells(a, minimum, start, cancellation);
            bool IsClear(FloatInterval[] box)
            {
                if ((well is not null && FloatBoxes.Contains(well, box)) || wells.Exists(w => FloatBoxes.Contains(w, box)))
                {
                    return true;
                }

                var jet = a.F.Differentiate(box, second: true);
                for (var i = 0; i < d; i++)
                {
                    var g = jet.Slopes[i];
                    if (g.Decoration == Decoration.Continuous && (kind[i] switch { 0 => !g.Contains(0.0), 1 => g.Upper < 0, _ => g.Lower > 0 }))
                    {
                        return true;
                    }

                    if (kind[i] == 0 && jet.Hessian(i, i) is { Decoration: Decoration.Continuous, Upper: < 0 })
                    {
                        return true;
                    }
                }

                var least = a.F.Enclose(box).Lower;
                return Enumerable.Range(0, low.Count).Any(k => values[k] < least && FormulaOperator.SquaredDistance(a.F, box, low[k]).Upper <= squared);
            }

            if (!BoxProof.Attempt(start, box => IsClear(box) ? true : null, Budget, cancellation).IsComplete)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Parts of a face that hold a minimizer and on which f is convex along the face.</summary>
    private static List<FloatInterval[]> Wells(FormulaAnalysis a, Minimum minimum, FloatInterval[] face, CancellationToken cancellation)
    {
        int[] free = [.. Enumerable.Range(0, face.Length).Where(i => face[i].Width > 0 && FloatInterval.FromRational(a.F.Box.Sides[i].Lower!.Value).Lower == face[i].Lower
            && FloatInterval.FromRational(a.F.Box.Sides[i].Upper!.Value).Upper == face[i].Upper)];
        bool IsConvexAlong(FloatInterval[] box)
        {
            var jet = a.F.Differentiate(box, second: true);
            FloatInterval[] reduced = [.. free.SelectMany((i, k) => free.Take(k + 1).Select(j => jet.Hessian(i, j)))];
            return Array.TrueForAll(reduced, h => h.Decoration == Decoration.Continuous) && IntervalMatrix.IsPositiveSemidefinite(reduced, free.Length);
        }

        var result = new List<FloatInterval[]>();
        foreach (var p in minimum.Members.Take(MostWells).Where(p => FloatBoxes.Contains(face, FloatBoxes.Of(p))))
        {
            for (var r = FloatBoxes.Width(a.Region.Box) / 2; r > 1e-4; r /= 2)
            {
                var near = FloatBoxes.Grown(FloatBoxes.Of(p), r, face);
                if (BoxProof.Attempt(near, box => IsConvexAlong(box) ? true : null, 100, cancellation).IsComplete)
                {
                    result.Add(near);
                    break;
                }
            }
        }

        return result;
    }
}
