using Brox.Theory.Functions;
using Brox.Theory.Verdicts;

namespace Brox.Theory.Classes;

/// <summary>What the classes say of a function whose infimum is not attained.</summary>
internal static class Minimizers
{
    /// <summary>The failure of every class that speaks of a minimizer; <see langword="null"/> where there is one.</summary>
    public static Fails? Missing(PiecewiseLinear f)
    {
        if (!f.Minimizers.IsEmpty)
        {
            return null;
        }

        var knot = f.Source.FirstKnotAboveLimit!.Value;
        return new Fails(
            "X is empty: the infimum is not attained",
            Witness.Of($"f* = {f.Infimum} is a one-sided limit only; the function is not closed at x").With("x", f.Knots[knot]));
    }
}
