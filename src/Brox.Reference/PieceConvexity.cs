using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>
/// Convexity and strong convexity of a closed function with pieces of degree at most 2, piece by piece. The reader of the definition is left with a product of four unknowns there, which elimination
/// without a solver does not decide.
/// </summary>
/// <remarks>
/// <c>f - (mu/2)|.|^2</c> is convex exactly when its domain is an interval, every piece bends by at least <c>mu</c>, and at a knot inside the domain it is continuous with slopes that do not fall; closed as it is,
/// it has its limits as values at the ends of the domain. A line that bends nowhere downward is below its chords.
/// </remarks>
internal sealed class PieceConvexity(PiecewisePolynomial f)
{
    private IEnumerable<Polynomial> Pieces => f.Cells.OfType<Polynomial>();

    private IEnumerable<int> Inner => Enumerable.Range(0, f.Knots.Length).Where(k => f.Cells[k] is not null && f.Cells[k + 1] is not null);

    /// <summary>Whether the function is strongly convex with a constant, or, with 0, convex.</summary>
    public bool IsConvex(Rational mu) =>
        IsInterval() && Pieces.All(p => new Rational(2) * p.Coefficient(2) >= mu) && Inner.All(k => Bends(k, f.Cells[k]!, f.Cells[k + 1]!)) && EndsAreLimits();

    /// <summary>Whether the function is strongly convex with some positive constant.</summary>
    public bool IsStronglyConvex() => IsConvex(Rational.Zero) && Pieces.All(p => p.Degree == 2);

    private bool Bends(int k, Polynomial before, Polynomial after)
    {
        var x = f.Knots[k];
        return before.Evaluate(x) == f.KnotValues[k] && after.Evaluate(x) == f.KnotValues[k] && before.Derivative().Evaluate(x) <= after.Derivative().Evaluate(x);
    }

    private bool EndsAreLimits() => Enumerable.Range(0, f.Knots.Length).Except(Inner).All(k =>
        (f.LeftLimit(k) ?? f.KnotValues[k]) == f.KnotValues[k] && (f.RightLimit(k) ?? f.KnotValues[k]) == f.KnotValues[k]);

    /// <summary>Cells and knots in their order along the line: what belongs to the domain is one run.</summary>
    private bool IsInterval()
    {
        var inside = Enumerable.Range(0, (2 * f.Cells.Length) - 1).Select(i => i % 2 == 0 ? f.Cells[i / 2] is not null : f.KnotValues[i / 2] is not null).ToList();
        return inside.Zip(inside.Skip(1)).Count(pair => pair.Second && !pair.First) + (inside[0] ? 1 : 0) <= 1;
    }
}
