using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Generators;

/// <summary>
/// Smaller functions: fewer points or pieces first, then the plain metric, then smaller values. Every result is a valid function and strictly smaller
/// in that order, so shrinking ends.
/// </summary>
internal static class FunctionShrinker
{
    /// <summary>Functions with one point less, with the identity metric, or with one value lowered by 1 towards 0.</summary>
    public static IEnumerable<FiniteFunction> Finite(FiniteFunction f)
    {
        ArgumentNullException.ThrowIfNull(f);
        for (var i = 0; f.Points.Length > 1 && i < f.Points.Length; i++)
        {
            yield return FiniteFunction.Create(f.Points.RemoveAt(i), f.Values.RemoveAt(i), f.Metric);
        }

        if (!f.Metric.IsIdentity)
        {
            yield return FiniteFunction.Create(f.Points, f.Values, Metric.Identity(f.Dimension));
        }

        for (var i = 0; i < f.Points.Length; i++)
        {
            if (f.Values[i] >= Rational.One)
            {
                yield return FiniteFunction.Create(f.Points, f.Values.SetItem(i, f.Values[i] - Rational.One), f.Metric);
            }
        }
    }

    /// <summary>Functions with one piece or one listed value less.</summary>
    public static IEnumerable<PiecewisePolynomial> Piecewise(PiecewisePolynomial f)
    {
        ArgumentNullException.ThrowIfNull(f);
        var pieces = Enumerable.Range(0, f.Cells.Length).Where(i => f.Cells[i] is not null).Select(i => new Piece(f.CellFrom(i), f.CellTo(i), f.Cells[i]!)).ToList();
        var at = Enumerable.Range(0, f.Knots.Length).Select(k => (f.Knots[k], f.KnotValues[k])).ToList();
        foreach (var piece in pieces)
        {
            if (PiecewisePolynomial.TryCreate([.. pieces.Where(p => p != piece)], at, true, f.Metric, null, null, out var smaller, out _))
            {
                yield return smaller!;
            }
        }

        foreach (var entry in at)
        {
            var without = at.Where(e => e.Item1 != entry.Item1).ToList();
            if (PiecewisePolynomial.TryCreate(pieces, without, true, f.Metric, null, null, out var smaller, out _) && smaller!.Knots.Length < f.Knots.Length)
            {
                yield return smaller;
            }
        }
    }
}
