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
            proof.IsComplete ? $"{minimum.Text}; {what} on {a.F.Box}: by branch and bound outside {FloatBoxes.Text(near)}, by derivatives at X inside" : null, proof.Left);
    }

    /// <summary>
    /// A box around X on which f is strongly convex with some constant, or X a corner that f leaves with slopes other than 0; <see langword="null"/> where there is none. With <paramref name="constant"/>
    /// <c>&lt;grad f(x), x-p&gt; &gt;= c (f(x) - f*)</c> is known on it.
    /// </summary>
    public static FloatInterval[]? SomeNeighbourhood(FormulaAnalysis a, CancellationToken cancellation, Rational? constant = null) =>
        (a.CurvatureAtMinimum(cancellation) / 2 is var m && m > 0 ? a.StrongNeighbourhood(m, cancellation) : null) ?? Corner(a, constant ?? Rational.Zero, cancellation);

    /// <summary>
    /// A box around the one minimizer p, a corner of the function's box, on which every partial derivative leads away from p uphill, <c>L_i &lt;= |d_i f| &lt;= U_i</c>: there
    /// <c>&lt;grad f(x), x-p&gt; &gt;= sum L_i |x_i-p_i|</c> and <c>f(x) - f* &lt;= sum U_i |x_i-p_i|</c>, so the quotient is at least the least <c>L_i/U_i</c>.
    /// </summary>
    public static FloatInterval[]? Corner(FormulaAnalysis a, Rational constant, CancellationToken cancellation)
    {
        if (!a.Region.IsBounded || a.Minimum(cancellation) is not { IsUnique: true } minimum)
        {
            return null;
        }

        var place = minimum.Place;
        var least = FloatInterval.FromRational(constant).Upper;
        for (var r = FloatBoxes.Width(a.Region.Box) / 4; r > 1e-6; r /= 4)
        {
            var near = FloatBoxes.Grown(place, r, a.Region.Box);
            var jet = a.F.Differentiate(near, second: false);
            var isCorner = jet.Value.Decoration == Decoration.Continuous && Enumerable.Range(0, near.Length).All(i =>
                jet.Slopes[i] is { Decoration: Decoration.Continuous, IsBounded: true } slope
                && ((slope.Lower > 0 && place[i].Lower <= a.Region.Inner[i].Lower) || (slope.Upper < 0 && place[i].Upper >= a.Region.Inner[i].Upper))
                && (new FloatInterval(slope.Mignitude) / new FloatInterval(slope.Magnitude)).Lower >= least);
            if (isCorner)
            {
                return near;
            }
        }

        return null;
    }

    /// <summary>An enclosure of <c>&lt;grad f(x), x-p&gt;</c>.</summary>
    public static FloatInterval Radial(FloatInterval[] box, Jet<FloatInterval> jet, FloatInterval[] place) =>
        FloatBoxes.Dot(jet.Slopes, FloatBoxes.Difference(box, place));
}
