using Brox.Functions;
using Brox.Numbers;

namespace Brox.Search.Smallest;

/// <summary>
/// Small functions of one variable that are not closed: closed ones of few pieces with the value at one knot raised above its limits, or to +inf, then functions on the whole line with a value at 0 above a limit there.
/// </summary>
internal static class OpenFunctions
{
    private const int MostElements = 2;
    private const int MostNumerators = 3;

    /// <summary>The functions, each once.</summary>
    public static IEnumerable<PiecewisePolynomial> All()
    {
        var small = new SmallPiecewiseFunctions(smooth: false, realValued: false, withoutPieces: false);
        return from elements in Enumerable.Range(1, MostElements)
               from degree in Enumerable.Range(0, 2)
               from negatives in Enumerable.Range(0, 2)
               from numerators in Enumerable.Range(0, MostNumerators + 1)
               from f in small.Of(elements, degree, new Purse(0, negatives, numerators))
               from knot in Enumerable.Range(0, f.Knots.Length)
               from raised in Raised(f, knot)
               select raised;
    }

    /// <summary>Functions on the whole line, straight or constant on either side of 0.</summary>
    public static IEnumerable<PiecewisePolynomial> OnTheLine()
    {
        Rational[][] right = [[0], [1], [0, 1], [1, 1], [0, 0, 1]];
        return from far in right
               from near in right
               from value in new Rational?[] { 0, 1, 2, null }
               where value is not { } v || v > near[0] || v > far[0]
               let pieces = new[] { new Piece(null, 0, new Polynomial(far).Compose(0, -1)), new Piece(0, null, new Polynomial(near)) }
               let f = PiecewisePolynomial.TryCreate(pieces, [(Rational.Zero, value)], requireClosed: false, null, null, null, out var open, out _) ? open : null
               where f is not null
               select f;
    }

    private static IEnumerable<PiecewisePolynomial> Raised(PiecewisePolynomial f, int knot)
    {
        var limits = new[] { f.LeftLimit(knot), f.RightLimit(knot) }.OfType<Rational>().ToList();
        if (limits.Count == 0)
        {
            yield break;
        }

        var pieces = Enumerable.Range(0, f.Cells.Length).Where(i => f.Cells[i] is not null).Select(i => new Piece(f.CellFrom(i), f.CellTo(i), f.Cells[i]!)).ToList();
        foreach (var value in new Rational?[] { null, limits.Max() + Rational.One })
        {
            var at = f.Knots.Select((x, k) => (x, k == knot ? value : f.KnotValues[k])).ToList();
            if (PiecewisePolynomial.TryCreate(pieces, at, requireClosed: false, null, null, null, out var raised, out _))
            {
                yield return raised!;
            }
        }
    }
}
