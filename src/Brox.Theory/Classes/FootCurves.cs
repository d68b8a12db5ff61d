using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// For a cell with <c>g = f - f*</c> and <c>w = g/g'</c>: where the extremal foot <c>u = x - c w(x)</c> of one cell can equal that of another, as numbers c.
/// </summary>
/// <remarks>
/// The foot is extremal at an end of the cell or where <c>c w'(x) = 1</c>, that is <c>(1-c) g'^2 + c g g'' = 0</c>. The points (c, u) of the second kind are the envelope of the lines <c>u = x - c w(x)</c>; the
/// line determines x, so the envelope determines w: two cells have the same envelope only if g and g' are proportional.
/// </remarks>
internal static class FootCurves
{
    /// <summary>The candidates for one pair of cells, one right and one left of X.</summary>
    public static IEnumerable<AlgebraicNumber> Crossings(
        (Polynomial Rise, Rational? From, Rational? To) right, (Polynomial Rise, Rational? From, Rational? To) left, CancellationToken cancellation)
    {
        var (rightEnds, leftEnds) = (Ends(right), Ends(left));
        foreach (var (k, w) in rightEnds)
        {
            foreach (var (m, v) in leftEnds.Where(e => e.W != w))
            {
                yield return (k - m) / (w - v);
            }
        }

        var polynomials = leftEnds.Select(e => WithLine(right.Rise, e.K, e.W)).Concat(rightEnds.Select(e => WithLine(left.Rise, e.K, e.W))).Append(Both(right.Rise, left.Rise, cancellation));
        foreach (var root in polynomials.OfType<Polynomial>().SelectMany(p => RealRoots.Of(p)))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return root;
        }
    }

    /// <summary>The finite ends of a cell with the limit of w there, where it is finite.</summary>
    private static List<(Rational K, Rational W)> Ends((Polynomial Rise, Rational? From, Rational? To) cell)
    {
        var ends = new List<(Rational, Rational)>();
        foreach (var end in new[] { cell.From, cell.To }.OfType<Rational>())
        {
            var (rise, slope) = (cell.Rise.Evaluate(end), cell.Rise.Derivative().Evaluate(end));
            if (!slope.IsZero || rise.IsZero)
            {
                ends.Add((end, slope.IsZero ? Rational.Zero : rise / slope));
            }
        }

        return ends;
    }

    /// <summary>The c at which the envelope meets the line <c>u = k - c w</c>: from <c>c = 1/w'(x)</c> and <c>(x-k) w'(x) - w(x) + w = 0</c>, multiplied by g'^2.</summary>
    private static Polynomial? WithLine(Polynomial g, Rational k, Rational w)
    {
        var slope = g.Derivative();
        var square = slope * slope;
        var rate = square - (g * slope.Derivative());
        var relation = (Polynomial.Linear(k) * rate) - (g * slope) + (square * (Polynomial)w);
        return Elimination.QuotientPolynomial(square, rate, relation, AlgebraicNumber.Zero);
    }

    /// <summary>The c at which two envelopes meet, or one meets itself: the resultant in u of the two equations of the envelopes, from values at small integers c.</summary>
    private static Polynomial? Both(Polynomial g, Polynomial h, CancellationToken cancellation)
    {
        var same = ((g * h.Derivative()) - (h * g.Derivative())).IsZero;
        var (first, second) = (new Envelope(g), new Envelope(h));
        if (first.IsPoint || second.IsPoint)
        {
            return null;
        }

        var degree = same ? first.DegreeInU * 2 * first.DegreeInC : (first.DegreeInU * second.DegreeInC) + (second.DegreeInU * first.DegreeInC);
        var points = new List<(Rational, Rational)>();
        foreach (var c in ParametricPolynomial.SmallIntegers())
        {
            cancellation.ThrowIfCancellationRequested();
            var p = first.At(c);
            var q = same ? p.Derivative() : second.At(c);

            // Where a degree drops, the resultant is not the value of the polynomial in c; such c are left out.
            if (p.Degree == first.DegreeInU && q.Degree == (same ? first.DegreeInU - 1 : second.DegreeInU))
            {
                points.Add((c, Polynomial.Resultant(p, q)));
            }

            if (points.Count > degree)
            {
                break;
            }
        }

        var result = Polynomial.Interpolate(points);
        return result.IsZero ? null : result;
    }

    /// <summary>The equation of the envelope of the lines <c>u = x - c w(x)</c> of a cell, as a polynomial in u for each c.</summary>
    private sealed class Envelope
    {
        private readonly Polynomial _square;
        private readonly Polynomial _bend;
        private readonly Polynomial _slope;
        private readonly Polynomial _rise;

        public Envelope(Polynomial g)
        {
            // (1-c) g'^2 + c g g'' = 0 and (x-u) g' - c g = 0, each without the factors common to its two terms.
            var slope = g.Derivative();
            (_square, _bend) = Coprime(slope * slope, g * slope.Derivative());
            (_slope, _rise) = Coprime(slope, g);
        }

        public bool IsPoint => _bend.IsZero || Math.Max(_square.Degree, _bend.Degree) == 0;

        public int DegreeInU => Math.Max(_square.Degree, _bend.Degree);

        public int DegreeInC => Math.Max(_slope.Degree + 1, _rise.Degree) + DegreeInU;

        /// <summary>The product over the roots x of the first equation of the second, a polynomial in u.</summary>
        public Polynomial At(Rational c)
        {
            var first = (_square * (Polynomial)(Rational.One - c)) + (_bend * (Polynomial)c);
            if (first.Degree != DegreeInU)
            {
                return Polynomial.Zero;
            }

            var points = ParametricPolynomial.SmallIntegers().Take(DegreeInU + 1).Select(u => (u, Resultant(first, u, c))).ToList();
            return Polynomial.Interpolate(points);
        }

        /// <summary>The resultant as of a second polynomial of the full degree, whatever its leading coefficient is for this u and c.</summary>
        private Rational Resultant(Polynomial first, Rational u, Rational c)
        {
            var second = (Polynomial.Linear(u) * _slope) - (_rise * (Polynomial)c);
            var value = Polynomial.Resultant(first, second);
            for (var missing = Math.Max(_slope.Degree + 1, _rise.Degree) - second.Degree; missing > 0; missing--)
            {
                value *= first.Leading;
            }

            return value;
        }

        private static (Polynomial First, Polynomial Second) Coprime(Polynomial a, Polynomial b)
        {
            var common = Polynomial.Gcd(a, b);
            return common.Degree > 0 ? (a / common, b / common) : (a, b);
        }
    }
}
