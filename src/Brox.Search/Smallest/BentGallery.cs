using Brox.Functions;
using Brox.Numbers;

namespace Brox.Search.Smallest;

/// <summary>
/// Functions of one variable with the minimizers 0, or [0, 1], that rise on either side in one of a few ways: straight, curved, with a bend or a jump, or to +inf at once. Any two of them with the same minimizers
/// differ in what they do on one side only, which is what a statement about two functions with common minimizers turns on.
/// </summary>
internal static class BentGallery
{
    private static readonly Lazy<IReadOnlyList<PiecewisePolynomial>> _all = new(() => [.. Functions()]);

    private static readonly Rational[] _leasts = [Rational.Zero, -Rational.One];

    /// <summary>How a function rises with the distance s > 0 from the minimizers: what it is on (0, 1), and what beyond.</summary>
    private static readonly (Rational[] Near, Rational[] Far)[] _rises =
    [
        ([], []),
        Straight(0, 1), Straight(1, 1), Straight(0, Rational.Half), ([0, 0, 1], [0, 0, 1]),
        Straight(1, 0), Straight(0, 2), ([0, 2], [1, 1]), ([0, 1], [-1, 2]),
    ];

    /// <summary>The functions, those that rise in the first ways on both sides first.</summary>
    public static IReadOnlyList<PiecewisePolynomial> All => _all.Value;

    private static (Rational[] Near, Rational[] Far) Straight(Rational height, Rational slope) => ([height, slope], [height, slope]);

    private static IEnumerable<PiecewisePolynomial> Functions() =>
        from sum in Enumerable.Range(0, (2 * _rises.Length) - 1)
        from first in Enumerable.Range(0, sum + 1)
        where first < _rises.Length && sum - first < _rises.Length
        let left = _rises[first]
        let right = _rises[sum - first]
        from width in Enumerable.Range(0, 2)
        from least in _leasts
        where width > 0 || left.Near.Length > 0 || right.Near.Length > 0
        select PiecewisePolynomial.Create([.. Pieces(least, width, left, right)], width == 0 ? [(Rational.Zero, least)] : [(Rational.Zero, least), (new Rational(width), least)]);

    private static IEnumerable<Piece> Pieces(Rational least, int width, (Rational[] Near, Rational[] Far) left, (Rational[] Near, Rational[] Far) right)
    {
        if (left.Near.Length > 0)
        {
            yield return new Piece(null, -1, Value(least, left.Far).Compose(0, -1));
            yield return new Piece(-1, 0, Value(least, left.Near).Compose(0, -1));
        }

        if (width > 0)
        {
            yield return new Piece(0, width, Polynomial.Constant(least));
        }

        if (right.Near.Length > 0)
        {
            yield return new Piece(width, width + 1, Value(least, right.Near).Compose(-width, 1));
            yield return new Piece(width + 1, null, Value(least, right.Far).Compose(-width, 1));
        }
    }

    private static Polynomial Value(Rational least, Rational[] rise) => new Polynomial(rise) + Polynomial.Constant(least);
}
