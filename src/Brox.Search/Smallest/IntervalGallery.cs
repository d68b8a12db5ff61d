using Brox.Functions;
using Brox.Numbers;

namespace Brox.Search.Smallest;

/// <summary>
/// Functions on the interval [0, 2], or [0, 3], that are linear between whole numbers, and a few parabolas: what rises on it is strictly, even strongly, quasiconvex, however it bends, so that sums, differences and
/// products of two of them are nearly anything.
/// </summary>
internal static class IntervalGallery
{
    private static readonly Lazy<IReadOnlyList<PiecewisePolynomial>> _all = new(() => [.. Functions()]);

    private static readonly Lazy<IReadOnlyList<PiecewisePolynomial>> _long = new(() => [.. Long()]);

    /// <summary>The functions on [0, 2].</summary>
    public static IReadOnlyList<PiecewisePolynomial> All => _all.Value;

    /// <summary>Functions on [0, 3] that rise in a way that is star-convex and no more, and falling lines.</summary>
    public static IReadOnlyList<PiecewisePolynomial> OfStars => _long.Value;

    private static IEnumerable<PiecewisePolynomial> Functions() =>
        (from least in new[] { Rational.Zero, Rational.One, -Rational.One }
         from first in Enumerable.Range(-2, 5).Select(s => (Rational)s)
         from second in Enumerable.Range(-2, 5).Select(s => (Rational)s)
         select Linear(least, first, second))
        .Concat(
            from coefficients in new long[][] { [0, 0, 1], [4, -4, 1], [1, -2, 1], [1, 2, -1], [2, 0, 1] }
            select PiecewisePolynomial.Create([new Piece(0, 2, new Polynomial(coefficients.Select(c => new Rational(c))))]));

    private static IEnumerable<PiecewisePolynomial> Long() =>
        (from second in new Rational[] { 3, 4 }
         from third in new Rational[] { 2, 3 }
         from bend in Enumerable.Range(0, 2)
         select Linear(0, 1, second, third).WithBend(bend))
        .Concat(
            from slope in new Rational[] { -2, -3, -5, Rational.Create(-15, 2) }
            from bend in Enumerable.Range(0, 2)
            select Linear(0, slope, slope, slope).WithBend(bend));

    private static PiecewisePolynomial WithBend(this PiecewisePolynomial f, int bend) => bend == 0 ? f : PiecewisePolynomial.Create(
        [.. Enumerable.Range(0, f.Cells.Length).Where(i => f.Cells[i] is not null).Select(i => new Piece(f.CellFrom(i), f.CellTo(i), f.Cells[i]! + new Polynomial([0, 0, Rational.Half])))]);

    /// <summary>The function with the given slopes, one for each unit of length, and the given least value.</summary>
    private static PiecewisePolynomial Linear(Rational least, params Rational[] slopes)
    {
        var values = new List<Rational> { Rational.Zero };
        foreach (var slope in slopes)
        {
            values.Add(values[^1] + slope);
        }

        var lift = least - values.Min();
        return PiecewisePolynomial.Create([.. slopes.Select((slope, i) => new Piece(i, i + 1, new Polynomial([values[i] + lift - (slope * i), slope])))]);
    }
}
