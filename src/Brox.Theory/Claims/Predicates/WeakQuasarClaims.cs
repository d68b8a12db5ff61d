using Brox.Definitions;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Theorem 5.3 with a constant that is not positive in the inequality of quasar-convexity.</summary>
internal static class WeakQuasarClaims
{
    /// <summary>
    /// <c>f</c> differentiable, some <c>x* ∈ X</c> with <c>f'(x)(x-x*) &gt;= gamma (f(x)-f*)</c> for all <c>x</c>, <c>gamma &lt;= 0</c>: is <c>f</c> broximally aligned? For <c>gamma = 0</c> the
    /// hypothesis says that f does not fall on the way from x* outwards: it allows plateaus.
    /// </summary>
    public static ClaimBody NonPositiveGamma { get; } = new ClaimBody.Predicate((instance, cancellation) =>
    {
        var gamma = instance.Parameter("gamma");
        if (gamma.Sign > 0 || instance.Radius() is not { } radius || instance.Functions["f"] is not PiecewisePolynomial f)
        {
            return new ClaimOutcome.NotApplicable("a piecewise function, gamma <= 0, a positive radius");
        }

        if (Outcomes.Hypothesis(ClassCatalog.Named(ClassName.Differentiable).Decide(f, ClassArgument.None, cancellation),
            "f differentiable") is { } outcome)
        {
            return outcome;
        }

        return Center(f, gamma) is not { } xStar
            ? new ClaimOutcome.NotApplicable("f'(x)(x-x*) >= gamma (f(x)-f*)")
            : Outcomes.Conclusion(
                ClassCatalog.BroximallyAligned.Decide(f, ClassArgument.Of(radius), cancellation),
                fails => $"f'(x)(x-x*) >= {gamma} (f(x)-f*) for all x, x* = {xStar}; not in broximally-aligned({radius}): {fails.Witness.Text()}",
                () => NonTriviality.HasMovingFarPoint(f, radius));
    });

    /// <summary>A rational minimizer with the inequality, among the ends of X and one point of each of its components; <see langword="null"/> where none of them has it.</summary>
    private static Rational? Center(PiecewisePolynomial f, Rational gamma)
    {
        var profile = MonotoneProfile.Of(f);
        if (profile.Infimum.RationalOrNull is not { } least)
        {
            return null;
        }

        var candidates = profile.Minimizers.SelectMany(x => new[] { x.SimplestElement(), x.Lower, x.Upper }).Select(x => x?.RationalOrNull).OfType<Rational>().Distinct();
        foreach (var xStar in candidates)
        {
            if (Enumerable.Range(0, f.Cells.Length).All(i => Holds(f, i, xStar)))
            {
                return xStar;
            }
        }

        return null;

        bool Holds(PiecewisePolynomial g, int cell, Rational xStar)
        {
            var p = g.Cells[cell]!;
            var inequality = (p.Derivative() * Polynomial.Linear(xStar)) - ((p - (Polynomial)least) * (Polynomial)gamma);
            return PolynomialSigns.Over(inequality, AlgebraicNumber.From(g.CellFrom(cell)), AlgebraicNumber.From(g.CellTo(cell))).All(part => part.Sign >= 0);
        }
    }
}
