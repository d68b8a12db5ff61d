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

        if (unknowns.Count > 1 || atom.Polynomial.AsUnivariate(unknowns[0]) is not { } polynomial || !scope.Unknowns.TryGetValue(unknowns[0], out var interval))
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
