using Brox.Functions.Formulas;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// A second-order proof of strict pseudoconvexity (Diewert, Avriel and Zang 1981): where <c>v'H v &gt; 0</c> for every v with <c>&lt;grad f, v&gt; = 0</c>, every critical point of f along a
/// line is a strict local minimum, so there is at most one on each segment. It is enough that <c>H + c g g'</c> is positive definite for some <c>c &gt;= 0</c>.
/// </summary>
internal static class BorderedHessian
{
    private const int Budget = 40_000;

    /// <summary>The reason that such a proof gives.</summary>
    public static string Reason(FormulaAnalysis a) => $"on {a.F.Box} the Hessian is positive definite across the gradient, so f is strictly pseudoconvex";

    /// <summary>Whether the proof succeeds on the whole box.</summary>
    public static bool IsStrictlyPseudoconvex(FormulaAnalysis a, CancellationToken cancellation, out FloatInterval[] left)
    {
        a.Bordered ??= BoxProof.Attempt(a.Region.Box, box => IsDefinite(a, box) ? true : null, Budget, cancellation);
        left = a.Bordered.Left ?? a.Region.Box;
        return a.Bordered.IsComplete;
    }

    private static bool IsDefinite(FormulaAnalysis a, FloatInterval[] box)
    {
        var jet = a.F.Differentiate(box, second: true);
        var size = a.F.Dimension;
        if (jet.Value.Decoration != Decoration.Continuous || !Array.TrueForAll(jet.Curvatures, h => h.IsBounded && h.Decoration == Decoration.Continuous))
        {
            return false;
        }

        if (IntervalMatrix.IsPositiveDefinite(jet.Curvatures, size))
        {
            return true;
        }

        // With c large the direction of the gradient no longer matters; too large, and the width of the enclosures does.
        var slope = FloatBoxes.SquaredNorm(jet.Slopes).Lower;
        var bend = jet.Curvatures.Max(h => h.Magnitude);
        if (!(slope > 0))
        {
            return false;
        }

        foreach (var factor in new[] { 1.0, 4, 30 })
        {
            var c = new FloatInterval(factor * bend / slope);
            var bordered = (FloatInterval[])jet.Curvatures.Clone();
            for (int i = 0, k = 0; i < size; i++)
            {
                for (var j = 0; j <= i; j++, k++)
                {
                    bordered[k] += c * (i == j ? FloatInterval.Power(jet.Slopes[i], 2) : jet.Slopes[i] * jet.Slopes[j]);
                }
            }

            if (IntervalMatrix.IsPositiveDefinite(bordered, size))
            {
                return true;
            }
        }

        return false;
    }
}
