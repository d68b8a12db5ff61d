using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reference;

/// <summary>
/// Convexity and strong convexity of a piecewise polynomial, piece by piece. The reader of the definition is left with a product of four unknowns where pieces are curved, which elimination without a solver does
/// not decide.
/// </summary>
/// <remarks>
/// <c>f - (mu/2)|.|^2</c> is convex exactly when its domain is an interval, every piece has <c>p'' &gt;= mu</c>, at a knot between two pieces it is continuous with slopes that do not fall, and at an end of the
/// domain it is no lower than its limit there: a function with these properties is convex on the interior of the domain and lies above its limits at the ends, and a convex function of one variable is continuous inside.
/// </remarks>
internal sealed class PieceConvexity(PiecewisePolynomial f)
{
    private IEnumerable<int> Filled => Enumerable.Range(0, f.Cells.Length).Where(c => f.Cells[c] is not null);

    private IEnumerable<int> Inner => Enumerable.Range(0, f.Knots.Length).Where(k => f.Cells[k] is not null && f.Cells[k + 1] is not null);

    /// <summary>Whether the function is strongly convex with a constant, or, with 0, convex.</summary>
    public bool IsConvex(Rational mu) =>
        IsInterval() && Filled.All(c => Signs(c, mu).All(s => s.Sign >= 0)) && Inner.All(k => Bends(k, f.Cells[k]!, f.Cells[k + 1]!)) && EndsAreNoLowerThanLimits();

    /// <summary>Whether the function is strongly convex with some positive constant: no second derivative vanishes on its piece or at an end of it, and at infinity a polynomial does not tend to 0.</summary>
    public bool IsStronglyConvex() => IsConvex(Rational.Zero) && Filled.All(c => Signs(c, Rational.Zero).All(s => s.Sign > 0) && Ends(c).All(x => !Second(c).Evaluate(x).IsZero));

    private Polynomial Second(int cell) => f.Cells[cell]!.Derivative().Derivative();

    private IEnumerable<Rational> Ends(int cell) => new[] { f.CellFrom(cell), f.CellTo(cell) }.OfType<Rational>();

    private ImmutableArray<(RealInterval Part, int Sign)> Signs(int cell, Rational mu) =>
        PolynomialSigns.Over(Second(cell) - Polynomial.Constant(mu), AlgebraicNumber.From(f.CellFrom(cell)), AlgebraicNumber.From(f.CellTo(cell)));

    private bool Bends(int k, Polynomial before, Polynomial after)
    {
        var x = f.Knots[k];
        return before.Evaluate(x) == f.KnotValues[k] && after.Evaluate(x) == f.KnotValues[k] && before.Derivative().Evaluate(x) <= after.Derivative().Evaluate(x);
    }

    private bool EndsAreNoLowerThanLimits() => Enumerable.Range(0, f.Knots.Length).Except(Inner).All(k =>
        f.KnotValues[k] is not { } value || ((f.LeftLimit(k) ?? value) <= value && (f.RightLimit(k) ?? value) <= value));

    /// <summary>Cells and knots in their order along the line: what belongs to the domain is one run.</summary>
    public bool IsInterval()
    {
        var inside = Enumerable.Range(0, (2 * f.Cells.Length) - 1).Select(i => i % 2 == 0 ? f.Cells[i / 2] is not null : f.KnotValues[i / 2] is not null).ToList();
        return inside.Zip(inside.Skip(1)).Count(pair => pair.Second && !pair.First) + (inside[0] ? 1 : 0) <= 1;
    }
}
