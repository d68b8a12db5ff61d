using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// Proves an inequality between f, its gradient and the one minimizer p at every point of a bounded box: near p because f is strongly convex on a box around it, elsewhere by
/// branch and bound. Nothing is left out.
/// </summary>
/// <param name="Reason">Why it holds; <see langword="null"/> where the proof did not succeed.</param>
/// <param name="Left">A box on which it was not proved, where one is known.</param>
internal sealed record CentreProof(string? Reason, FloatInterval[]? Left)
{
    private const int Budget = 60_000;

    /// <summary>Tries the proof.</summary>
    /// <param name="a">The function.</param>
    /// <param name="near">A box around X on which the inequality is known; <see langword="null"/> where there is none.</param>
    /// <param name="holds">Whether the inequality is proved on a box, from the derivatives there and a box around p.</param>
    /// <param name="what">The inequality in words.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static CentreProof Attempt(
        FormulaAnalysis a, FloatInterval[]? near, Func<FloatInterval[], Jet<FloatInterval>, FloatInterval[], bool> holds, string what, CancellationToken cancellation)
    {
        if (!a.Region.IsBounded || near is null || a.Minimum(cancellation) is not { IsUnique: true } minimum)
        {
            return new CentreProof(null, null);
        }

        var place = minimum.Place;
        var proof = BoxProof.Attempt(
            a.Region.Box,
            box => FloatBoxes.Contains(near, box) || holds(box, a.F.Differentiate(box, second: false), place) ? true : null,
            Budget,
            cancellation);
        return new CentreProof(
            proof.IsComplete ? $"{minimum.Text}; {what} on {a.F.Box}: by branch and bound outside {FloatBoxes.Text(near)}, by strong convexity inside" : null, proof.Left);
    }

    /// <summary>A box around X on which f is strongly convex with some constant; <see langword="null"/> where there is none.</summary>
    public static FloatInterval[]? SomeNeighbourhood(FormulaAnalysis a, CancellationToken cancellation) =>
        a.CurvatureAtMinimum(cancellation) / 2 is var m && m > 0 ? a.StrongNeighbourhood(m, cancellation) : null;

    /// <summary>An enclosure of <c>&lt;grad f(x), x-p&gt;</c>.</summary>
    public static FloatInterval Radial(FloatInterval[] box, Jet<FloatInterval> jet, FloatInterval[] place) =>
        FloatBoxes.Dot(jet.Slopes, FloatBoxes.Difference(box, place));
}
