using Brox.Functions;

namespace Brox.Theory.Claims.Predicates;

/// <summary>Whether a piecewise linear function of one variable increases on its domain, which must be an interval.</summary>
internal static class Monotone
{
    /// <summary>Whether it increases, strictly where asked.</summary>
    public static bool IsIncreasing(PiecewisePolynomial phi, bool strictly)
    {
        for (var i = 0; i < phi.Cells.Length; i++)
        {
            if (phi.Cells[i] is { } cell && cell.Coefficient(1).Sign < (strictly ? 1 : 0))
            {
                return false;
            }

            if (i < phi.Knots.Length && (phi.KnotValues[i] is not { } value || phi.LeftLimit(i) > value || phi.RightLimit(i) < value))
            {
                return false;
            }
        }

        // A missing cell between two others would leave a gap in the domain.
        return phi.Cells.Skip(1).SkipLast(1).All(c => c is not null);
    }
}
