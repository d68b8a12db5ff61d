using Brox.Definitions.Verdicts;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Broximal;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// Finds a point that is the only minimizer over its ball but no minimizer: a local minimizer q on a box S on which f is strongly convex, with f above f(q) on the rest of the ball.
/// The point may be irrational; that it exists is proved.
/// </summary>
internal static class Stuck
{
    private const int Budget = 20_000;

    /// <summary>The failure of progress; <see langword="null"/> where none was found.</summary>
    public static Fails? Find(FormulaAnalysis a, Radius t, CancellationToken cancellation)
    {
        if (a.Minimum(cancellation) is not { } minimum)
        {
            return null;
        }

        foreach (var x in a.LocalMinima(cancellation).Where(x => a.F.Evaluate(x) > minimum.Value.Enclosure.Upper).Reverse().Take(20))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Confirm(a, x, t, minimum, cancellation) is { } witness)
            {
                return new Fails($"brox_t(x) = {{x}} at a point of {a.F.Box} that is not a minimizer", witness, Method.Certified);
            }
        }

        return null;
    }

    private static Witness? Confirm(FormulaAnalysis a, double[] x, Radius t, Minimum minimum, CancellationToken cancellation)
    {
        var at = FloatBoxes.Of(x);
        var jet = a.F.Differentiate(at, second: true);
        var width = FloatBoxes.Width(a.Region.Sampled);
        for (var m = jet.Curvatures.Max(h => h.Magnitude) / 2; m > 1e-6; m /= 4)
        {
            if (!IntervalMatrix.IsPositiveSemidefinite(IntervalMatrix.Shifted(jet.Curvatures, a.F.Dimension, new FloatInterval(m)), a.F.Dimension))
            {
                continue;
            }

            for (var r = width / 4; r > width * 1e-5; r /= 2)
            {
                var well = FloatBoxes.Grown(at, r, a.Region.Box);
                if (a.IsStronglyConvex(well, m, 200, cancellation).IsComplete)
                {
                    return InWell(a, x, well, m, t, minimum, cancellation);
                }
            }
        }

        return null;
    }

    /// <summary>With q the minimizer on the well: it lies within 2|g|/m of x, and everything in the ball around it but outside the well must be higher.</summary>
    private static Witness? InWell(FormulaAnalysis a, double[] x, FloatInterval[] well, double m, Radius t, Minimum minimum, CancellationToken cancellation)
    {
        var slopes = a.F.Differentiate(FloatBoxes.Of(x), second: false).Slopes;
        var radius = (new FloatInterval(2) * FloatInterval.SquareRoot(FloatBoxes.SquaredNorm(slopes)) / new FloatInterval(m)).Upper;
        var place = FloatBoxes.Grown(FloatBoxes.Of(x), radius, well);
        var value = a.F.Enclose(place);
        if (!(value.Lower > minimum.Value.Enclosure.Upper))
        {
            return null;
        }

        var highest = a.F.Enclose(FloatBoxes.Of(x)).Upper;
        var squared = FloatInterval.FromRational(t.Squared).Upper;
        var proof = BoxProof.Attempt(
            a.Region.Box,
            box => FloatBoxes.Contains(well, box) || FormulaOperator.SquaredDistance(a.F, box, place).Lower > squared || a.F.Enclose(box).Lower > highest ? true : null,
            Budget,
            cancellation);
        return !proof.IsComplete ? null : Witness.Of(
            $"x lies in {FloatBoxes.Text(place)}, the given point is near it; f(x) is in {FloatBoxes.Text(value)}, above f* = {minimum.Value}, and every other point of the ball is higher")
            .With("x", SimplePoints.Round(a.F, x, 1_000_000));
    }
}
