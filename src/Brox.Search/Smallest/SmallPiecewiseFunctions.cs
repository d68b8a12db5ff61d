using Brox.Functions;
using Brox.Numbers;

namespace Brox.Search.Smallest;

/// <summary>All closed piecewise polynomials of one size with the identity metric.</summary>
/// <param name="smooth">Whether only continuously differentiable functions on the whole line are wanted.</param>
/// <param name="realValued">Whether only functions that are finite everywhere are wanted.</param>
/// <param name="withoutPieces">Whether functions of isolated points only are wanted too: they are those of the finite family.</param>
internal sealed class SmallPiecewiseFunctions(bool smooth, bool realValued, bool withoutPieces)
{
    /// <summary>How many numbers were tried so far.</summary>
    public long Tried { get; private set; }

    /// <summary>Every function of exactly this many pieces and listed values, and of this degree, whose numbers spend the purse exactly.</summary>
    public IEnumerable<PiecewisePolynomial> Of(int elements, int degree, Purse purse) => Shapes(elements).SelectMany(shape => Of(shape, degree, purse));

    /// <summary>The shapes: for each cell whether there is a piece, for each knot whether a value is listed.</summary>
    private IEnumerable<(bool[] Pieces, bool[] Listed)> Shapes(int elements)
    {
        for (var knots = 0; knots <= 2 * elements; knots++)
        {
            for (var bits = 0; bits < 1 << ((2 * knots) + 1); bits++)
            {
                if (System.Numerics.BitOperations.PopCount((uint)bits) != elements)
                {
                    continue;
                }

                var pieces = Enumerable.Range(0, knots + 1).Select(i => (bits >> (2 * i) & 1) == 1).ToArray();
                var listed = Enumerable.Range(0, knots).Select(i => (bits >> ((2 * i) + 1) & 1) == 1).ToArray();
                var matters = Enumerable.Range(0, knots).All(k => listed[k] || pieces[k] || pieces[k + 1]);
                var fits = (!realValued || pieces.All(p => p)) && (!smooth || (pieces.All(p => p) && !listed.Any(l => l))) && (withoutPieces || pieces.Any(p => p));
                if (matters && fits)
                {
                    yield return (pieces, listed);
                }
            }
        }
    }

    private IEnumerable<PiecewisePolynomial> Of((bool[] Pieces, bool[] Listed) shape, int degree, Purse purse)
    {
        var cells = Enumerable.Range(0, shape.Pieces.Length).Where(i => shape.Pieces[i]).ToArray();
        var at = Enumerable.Range(0, shape.Listed.Length).Where(i => shape.Listed[i]).ToArray();
        var knots = new Rational[shape.Listed.Length];
        var values = new Rational[at.Length];
        var polynomials = new Polynomial?[shape.Pieces.Length];
        return Knots(0, purse);

        IEnumerable<PiecewisePolynomial> Knots(int k, Purse left)
        {
            if (k == knots.Length)
            {
                return Values(0, left);
            }

            return left.Numbers().Where(x => k == 0 || x > knots[k - 1]).SelectMany(x =>
            {
                knots[k] = x;
                Tried++;
                return Knots(k + 1, left - Purse.PriceOf(x));
            });
        }

        IEnumerable<PiecewisePolynomial> Values(int j, Purse left)
        {
            if (j == values.Length)
            {
                return Cells(0, false, left);
            }

            return left.Numbers(last: cells.Length == 0 && j == values.Length - 1).SelectMany(v =>
            {
                values[j] = v;
                Tried++;
                return Values(j + 1, left - Purse.PriceOf(v));
            });
        }

        IEnumerable<PiecewisePolynomial> Cells(int j, bool hasDegree, Purse left)
        {
            if (j == cells.Length)
            {
                return left.IsSpent && (hasDegree || degree == 0) && Assemble() is { } f ? [f] : [];
            }

            var cell = cells[j];
            var isLast = j == cells.Length - 1;
            return Polynomials(cell, isLast && !hasDegree ? degree : 0, left, isLast).SelectMany(choice =>
            {
                polynomials[cell] = choice.Polynomial;
                return Cells(j + 1, hasDegree || choice.Polynomial.Degree == degree, choice.Left);
            });
        }

        IEnumerable<(Polynomial Polynomial, Purse Left)> Polynomials(int cell, int least, Purse left, bool isLast)
        {
            var matched = smooth && cell > 0 ? polynomials[cell - 1] : null;
            for (var d = least; d <= degree; d++)
            {
                foreach (var (coefficients, rest) in Coefficients(d, matched, cell, left, isLast))
                {
                    if (rest.IsOverdrawn || (isLast && !rest.IsSpent))
                    {
                        continue;
                    }

                    var polynomial = new Polynomial(coefficients);
                    if (polynomial.Degree == d && IsBoundedBelow(polynomial, cell))
                    {
                        yield return (polynomial, rest);
                    }
                }
            }
        }

        IEnumerable<(Rational[] Coefficients, Purse Left)> Coefficients(int d, Polynomial? matched, int cell, Purse left, bool isLast)
        {
            var free = matched is null ? 0 : 2;
            var coefficients = new Rational[Math.Max(d + 1, free)];
            var knot = matched is null ? Rational.Zero : knots[cell - 1];
            var (value, slope) = matched is null ? default : (matched.Evaluate(knot), matched.Derivative().Evaluate(knot));
            return Choose(free, left);

            IEnumerable<(Rational[], Purse)> Choose(int power, Purse rest)
            {
                if (power > d)
                {
                    if (matched is null)
                    {
                        return [(coefficients, rest)];
                    }

                    return Match(ref rest) ? [(coefficients, rest)] : [];
                }

                return rest.Numbers(last: isLast && power == d && matched is null).Where(c => power < d || d == 0 || !c.IsZero).SelectMany(c =>
                {
                    coefficients[power] = c;
                    Tried++;
                    return Choose(power + 1, rest - Purse.PriceOf(c));
                });
            }

            // The two lowest coefficients follow from the value and the slope at the knot; false where the purse does not hold them.
            bool Match(ref Purse rest)
            {
                var (higher, rise) = (Rational.Zero, Rational.Zero);
                for (var power = d; power >= 2; power--)
                {
                    rise = (rise * knot) + (coefficients[power] * power);
                    higher = (higher * knot) + coefficients[power];
                }

                coefficients[1] = slope - (rise * knot);
                rest -= d >= 1 ? Purse.PriceOf(coefficients[1]) : default;
                if (rest.IsOverdrawn || (d == 0 && !coefficients[1].IsZero))
                {
                    return false;
                }

                coefficients[0] = value - (((higher * knot) + coefficients[1]) * knot);
                rest -= Purse.PriceOf(coefficients[0]);
                return !rest.IsOverdrawn;
            }
        }

        bool IsBoundedBelow(Polynomial p, int cell)
        {
            var leading = p.Degree == 0 ? 0 : p.Coefficient(p.Degree).Sign;
            return (cell < knots.Length || leading >= 0) && (cell > 0 || (p.Degree % 2 == 0 ? leading : -leading) >= 0);
        }

        PiecewisePolynomial? Assemble()
        {
            for (var j = 0; j < at.Length; j++)
            {
                var limits = new[] { polynomials[at[j]]?.Evaluate(knots[at[j]]), polynomials[at[j] + 1]?.Evaluate(knots[at[j]]) };
                if (limits.Any(l => l <= values[j]))
                {
                    return null;
                }
            }

            var pieces = cells.Select(i => new Piece(i == 0 ? null : knots[i - 1], i == knots.Length ? null : knots[i], polynomials[i]!)).ToList();
            return PiecewisePolynomial.TryCreate(pieces, [.. at.Select((k, j) => (knots[k], (Rational?)values[j]))], true, null, null, null, out var f, out _) && f!.Knots.Length == knots.Length
                ? f
                : null;
        }
    }
}
