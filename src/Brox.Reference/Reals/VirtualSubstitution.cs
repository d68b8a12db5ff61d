using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>Elimination of a quantifier over an open interval by test points (Loos and Weispfenning 1993), where the points can be written down.</summary>
/// <remarks>
/// A formula in negation normal form is a monotone combination of its atoms, and in one unknown each atom is true on finitely many intervals. If the formula holds at a point, move the point down until
/// some atom would change from true to false: the atoms that are true stay true, so the formula stays true. So it is enough to try minus infinity, and for each interval of an atom its lower end, or a point
/// infinitely little above where the end does not belong to it; as well plus infinity and the upper ends. The ends are known for atoms that are linear in the unknown (the coefficient may be a polynomial
/// of known sign), or products of two such factors. An atom <c>g(z) &lt; q</c> with <c>g</c> rising over the interval and <c>q</c> free of the unknown has no lower end there, so the lower ends of the others are enough; where
/// it has one, the end is a point known by <c>g(z) = q</c> alone, at which linear atoms are decided by comparing <c>g(e)</c> with <c>q</c>.
/// </remarks>
internal sealed class VirtualSubstitution
{
    /// <summary>The largest number of atoms that an elimination may write.</summary>
    private const int LargestSize = 6000;

    private readonly int _unknown;
    private readonly OpenInterval _interval;
    private readonly Dictionary<RealPolynomial, MonotonePart?> _monotone = [];

    private VirtualSubstitution(int unknown, OpenInterval interval) => (_unknown, _interval) = (unknown, interval);

    /// <summary>"There is a number in the interval with ..." without the quantifier; <see langword="null"/> where the method does not apply.</summary>
    public static RealFormula? Exists(int unknown, OpenInterval interval, RealFormula body) => new VirtualSubstitution(unknown, interval).Exists(body);

    private RealFormula? Exists(RealFormula body)
    {
        if (body is RealFormula.Constant || !body.Contains(_unknown))
        {
            return body;
        }

        if (body.HasQuantifier)
        {
            return null;
        }

        if (body is RealFormula.Junction { IsConjunction: false } any)
        {
            var parts = any.Parts.Select(Exists).ToList();
            return parts.Contains(null) ? null : RealFormula.Or(parts!);
        }

        var conjuncts = body is RealFormula.Junction all ? (IReadOnlyList<RealFormula>)all.Parts : [body];
        var apart = RealFormula.And(conjuncts.Where(c => !c.Contains(_unknown)));
        var within = _interval.Contains(RealPolynomial.Unknown(_unknown)) & RealFormula.And(conjuncts.Where(c => c.Contains(_unknown)));
        return Split(within) is { } split && Eliminate(split) is { } rest ? apart & rest : null;
    }

    /// <summary>The formula with quadratic atoms written as products of linear ones, and "not equal" of a monotone part as two strict atoms; <see langword="null"/> where an atom is of no known kind.</summary>
    private RealFormula? Split(RealFormula body)
    {
        var known = true;
        var result = body.Map(atom =>
        {
            if (atom.Polynomial.Degree(_unknown) <= 1)
            {
                return atom;
            }

            if (Factors.OfQuadratic(atom.Polynomial, _unknown) is { } factors)
            {
                return Factors.Compare(factors.First, factors.Second, atom.Relation);
            }

            known &= MonotoneOf(atom.Polynomial) is not null;
            return atom.Relation == SignRelation.NotZero
                ? RealFormula.Compare(atom.Polynomial, SignRelation.Negative) | RealFormula.Compare(-atom.Polynomial, SignRelation.Negative)
                : atom;
        });
        return known ? result : null;
    }

    private MonotonePart? MonotoneOf(RealPolynomial p)
    {
        if (!_monotone.TryGetValue(p, out var part))
        {
            part = MonotonePart.Of(p, _unknown, _interval);
            _monotone[p] = part;
        }

        return part;
    }

    private RealFormula? Eliminate(RealFormula body)
    {
        var atoms = body.Atoms().Where(a => a.Polynomial.Contains(_unknown)).ToList();
        var downwards = Places(atoms, true);
        var upwards = Places(atoms, false);
        var down = Virtual(downwards) < Virtual(upwards) || (Virtual(downwards) == Virtual(upwards) && downwards.Count <= upwards.Count);
        var places = down ? downwards : upwards;
        if ((places.Count + 1L) * atoms.Count > LargestSize)
        {
            return null;
        }

        var results = new List<RealFormula>();
        if ((down ? _interval.Lower : _interval.Upper) is null)
        {
            results.Add(body.Map(a => a.Polynomial.Contains(_unknown) ? AtInfinity(a, down) : a));
        }

        foreach (var place in places)
        {
            var possible = true;
            var value = place switch
            {
                TestPoint point => point.Guard & body.Map(a => point.Substitute(a, _unknown, a.Polynomial.Degree(_unknown) > 1 ? MonotoneOf(a.Polynomial)!.Course : 0)),
                VirtualRoot root => root.Exists() & body.Map(a =>
                {
                    var replaced = root.Substitute(a, MonotoneOf);
                    possible &= replaced is not null;
                    return replaced ?? RealFormula.False;
                }),
                _ => throw new InvalidOperationException("no such place"),
            };
            if (!possible)
            {
                return null;
            }

            results.Add(value);
            if (value.IsTrue)
            {
                break;
            }
        }

        return RealFormula.Or(results);

        static int Virtual(List<object> places) => places.Count(p => p is VirtualRoot);
    }

    /// <summary>The lower (or upper) ends of the intervals on which the atoms are true.</summary>
    private List<object> Places(List<RealFormula.Atom> atoms, bool lower)
    {
        var (places, seen) = (new List<object>(), new HashSet<(RealPolynomial, RealPolynomial, Nearness)>());
        foreach (var atom in atoms)
        {
            var near = atom.Relation is SignRelation.Negative or SignRelation.NotZero ? (lower ? Nearness.Above : Nearness.Below) : Nearness.At;
            if (atom.Polynomial.Degree(_unknown) > 1)
            {
                var part = MonotoneOf(atom.Polynomial)!;
                if (atom.Relation == SignRelation.Zero || part.Course > 0 != lower)
                {
                    places.Add(new VirtualRoot(part, _interval, near, _unknown));
                }

                continue;
            }

            // c z + r relates to 0: the end is -r/c.
            var coefficients = atom.Polynomial.CoefficientsIn(_unknown);
            foreach (var sign in new[] { 1, -1 })
            {
                var denominator = coefficients[1] * new Rational(sign);
                var guard = RealFormula.Compare(-denominator, SignRelation.Negative);
                if (guard.IsFalse || (atom.Relation is SignRelation.Negative or SignRelation.NotPositive && sign > 0 == lower))
                {
                    continue;
                }

                var numerator = coefficients[0] * new Rational(-sign);
                var point = denominator.ConstantValue is { } c
                    ? new TestPoint(numerator * (Rational.One / c), RealPolynomial.One, RealFormula.True, near)
                    : new TestPoint(numerator, denominator, guard, near);
                if (seen.Add((point.Numerator, point.Denominator, near)))
                {
                    places.Add(point);
                }
            }
        }

        return places;
    }

    /// <summary>What an atom says of all numbers near minus infinity, or plus infinity.</summary>
    private RealFormula AtInfinity(RealFormula.Atom atom, bool minus)
    {
        var coefficients = atom.Polynomial.CoefficientsIn(_unknown);
        if (atom.Relation is SignRelation.Zero or SignRelation.NotZero)
        {
            var all = RealFormula.And(coefficients.Select(c => RealFormula.Compare(c, SignRelation.Zero)));
            return atom.Relation == SignRelation.Zero ? all : !all;
        }

        var result = RealFormula.Compare(coefficients[0], atom.Relation);
        for (var i = 1; i < coefficients.Length; i++)
        {
            var leading = minus && i % 2 != 0 ? -coefficients[i] : coefficients[i];
            result = RealFormula.Compare(leading, SignRelation.Negative) | (RealFormula.Compare(leading, SignRelation.Zero) & result);
        }

        return result;
    }
}
