using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>Decides atoms from the intervals of their unknowns, where bounds or the signs of a polynomial in one unknown tell.</summary>
/// <param name="constants">The irrational constants.</param>
internal sealed class AtomPruning(RealConstants constants)
{
    private static readonly Rational _width = Rational.Create(1, System.Numerics.BigInteger.One << 40);

    private readonly Dictionary<(RealPolynomial, AlgebraicNumber?, AlgebraicNumber?), int?> _signs = [];
    private readonly Dictionary<RealPolynomial, int?> _constantSigns = [];
    private readonly Dictionary<(Polynomial, AlgebraicNumber?, AlgebraicNumber?), (Rational? Low, Rational? High)> _ranges = [];

    /// <summary>The formula with the atoms that are decided replaced by their values.</summary>
    public RealFormula Prune(RealFormula formula, LineScope scope) => formula is RealFormula.Constant ? formula : formula.Map(a => Decide(a, scope));

    private RealFormula Decide(RealFormula.Atom atom, LineScope scope)
    {
        var unknowns = atom.Polynomial.Occurring().Where(u => !RealConstants.IsConstant(u)).ToList();
        if (unknowns.Count == 0)
        {
            if (!_constantSigns.TryGetValue(atom.Polynomial, out var known))
            {
                known = new ExactSigns(constants.Values).Of(atom.Polynomial);
                _constantSigns[atom.Polynomial] = known;
            }

            return known is { } exact ? RealFormula.Of(RealFormula.Holds(exact, atom.Relation)) : atom;
        }

        if (atom.Polynomial.TotalDegree == 1)
        {
            return Linear(atom, scope);
        }

        if (unknowns.Count > 1)
        {
            return Separable(atom, scope);
        }

        if (atom.Polynomial.AsUnivariate(unknowns[0]) is not { } polynomial || !scope.Unknowns.TryGetValue(unknowns[0], out var interval))
        {
            return atom;
        }

        var key = (atom.Polynomial, interval.From, interval.To);
        if (!_signs.TryGetValue(key, out var sign))
        {
            sign = PolynomialSigns.Over(polynomial, interval.From, interval.To) is [var only] ? only.Sign : null;
            _signs[key] = sign;
        }

        return sign is { } s ? RealFormula.Of(RealFormula.Holds(s, atom.Relation)) : atom;
    }

    /// <summary>A linear polynomial lies between the sums of the bounds, strictly, as an unknown lies strictly between its own.</summary>
    private RealFormula Linear(RealFormula.Atom atom, LineScope scope)
    {
        Rational? low = Rational.Zero;
        Rational? high = Rational.Zero;
        foreach (var (monomial, coefficient) in atom.Polynomial.Terms)
        {
            var (from, to) = monomial.Length == 0 ? (Rational.One, Rational.One) : Bounds(monomial[0] >> 8, scope);
            (from, to) = coefficient.Sign > 0 ? (from, to) : (to, from);
            low += coefficient * from;
            high += coefficient * to;
        }

        var (negative, positive) = (high is { Sign: <= 0 }, low is { Sign: >= 0 });
        return atom.Relation switch
        {
            SignRelation.Negative or SignRelation.NotPositive => negative ? RealFormula.True : positive ? RealFormula.False : atom,
            SignRelation.Zero => negative || positive ? RealFormula.False : atom,
            _ => negative || positive ? RealFormula.True : atom,
        };
    }

    /// <summary>A sum of polynomials in one unknown each lies between the sums of their bounds; strictly, where one of them is strictly monotone, as all must be here.</summary>
    private RealFormula Separable(RealFormula.Atom atom, LineScope scope)
    {
        var parts = new Dictionary<int, SortedDictionary<int, Rational>>();
        foreach (var (monomial, coefficient) in atom.Polynomial.Terms)
        {
            if (monomial.Length > 1)
            {
                return atom;
            }

            var (unknown, exponent) = monomial.Length == 0 ? (-1, 0) : (monomial[0] >> 8, monomial[0] & 255);
            (parts.TryGetValue(unknown, out var part) ? part : parts[unknown] = [])[exponent] = coefficient;
        }

        Rational? low = Rational.Zero;
        Rational? high = Rational.Zero;
        foreach (var (unknown, part) in parts)
        {
            if (unknown < 0)
            {
                (low, high) = (low + part[0], high + part[0]);
                continue;
            }

            var polynomial = new Polynomial(Enumerable.Range(0, part.Keys.Last() + 1).Select(i => part.GetValueOrDefault(i)));
            var (from, to) = Range(polynomial, unknown, scope);
            (low, high) = (low + from, high + to);
            if (low is null && high is null)
            {
                return atom;
            }
        }

        var (negative, positive) = (high is { Sign: <= 0 }, low is { Sign: >= 0 });
        return negative || positive ? RealFormula.Of(RealFormula.Holds(negative ? -1 : 1, atom.Relation)) : atom;
    }

    private (Rational? Low, Rational? High) Range(Polynomial polynomial, int unknown, LineScope scope)
    {
        if (constants.Values.TryGetValue(unknown, out var constant))
        {
            var (a, b) = constant.Enclose(_width);
            return RationalInterval.Evaluate(polynomial, a, b);
        }

        if (!scope.Unknowns.TryGetValue(unknown, out var interval))
        {
            return (null, null);
        }

        var key = (polynomial, interval.From, interval.To);
        if (!_ranges.TryGetValue(key, out var range))
        {
            var course = interval.CourseOf(polynomial);
            var (lower, upper) = course > 0 ? (interval.From, interval.To) : (interval.To, interval.From);
            range = course == 0 ? (null, null) : (Near(lower)?.Low, Near(upper)?.High);
            _ranges[key] = range;
        }

        return range;

        (Rational Low, Rational High)? Near(AlgebraicNumber? end)
        {
            if (end is null)
            {
                return null;
            }

            var (a, b) = end.Enclose(_width);
            return RationalInterval.Evaluate(polynomial, a, b);
        }
    }

    private (Rational? From, Rational? To) Bounds(int unknown, LineScope scope)
    {
        if (constants.Values.TryGetValue(unknown, out var value))
        {
            return value.Enclose(_width);
        }

        return scope.Unknowns.TryGetValue(unknown, out var interval)
            ? (interval.From?.Enclose(_width).Lower, interval.To?.Enclose(_width).Upper)
            : (null, null);
    }
}
