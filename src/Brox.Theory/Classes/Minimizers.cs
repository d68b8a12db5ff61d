using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>What the classes say of a function whose infimum is not attained.</summary>
internal static class Minimizers
{
    /// <summary>The failure of every class that speaks of a minimizer; <see langword="null"/> where there is one.</summary>
    public static Fails? Missing(PiecewiseLinear f) => f.Minimizers.IsEmpty ? Missing(f.Source, f.Infimum) : null;

    /// <summary>The same for a function of any degree.</summary>
    public static Fails? Missing(MonotoneProfile f) => f.Minimizers.IsEmpty ? Missing(f.Source, f.Infimum) : null;

    private static Fails Missing(PiecewisePolynomial f, AlgebraicNumber infimum) => new(
        "X is empty: the infimum is not attained",
        Witness.Of($"f* = {infimum} is a one-sided limit only; the function is not closed at x").With("x", f.Knots[f.FirstKnotAboveLimit!.Value]));
}
