using Brox.Functions;
using Brox.Numbers;

namespace Brox.Search.Smallest;

/// <summary>
/// Functions of one variable that are low at one point left of an interval, and on it flat, slanted or of a high order at one of its ends: what an operation does to two of them on the interval may be anything, since
/// the minimizers are elsewhere.
/// </summary>
internal static class IslandGallery
{
    private static readonly Lazy<IReadOnlyList<PiecewisePolynomial>> _all = new(() => [.. Functions()]);

    /// <summary>The functions, those with few numbers first.</summary>
    public static IReadOnlyList<PiecewisePolynomial> All => _all.Value;

    private static IEnumerable<PiecewisePolynomial> Functions()
    {
        long[][] pieces = [[0], [0, 1], [0, 0, 1], [0, 0, 0, 1], [1, -1], [1, -2, 1], [0, 0, 0, 0, 1], [0, 2, -1], [1, -3, 3, -1]];
        return
            from coefficients in pieces
            from point in new[] { -1, -2 }
            select PiecewisePolynomial.Create([new Piece(0, 1, new Polynomial(coefficients.Select(c => new Rational(c))))], [(new Rational(point), new Rational(-1))]);
    }
}
