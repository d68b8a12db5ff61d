using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>The point of an interval at which a monotone part is 0, or a point infinitely near to it, as a place for an unknown.</summary>
/// <param name="Part">The monotone part.</param>
/// <param name="Interval">The interval over which it is monotone.</param>
/// <param name="Nearness">The side.</param>
/// <param name="Unknown">The unknown.</param>
internal sealed record VirtualRoot(MonotonePart Part, OpenInterval Interval, Nearness Nearness, int Unknown)
{
    /// <summary>That the point exists: the part has different signs at both ends; at an infinite end it has the sign of its course.</summary>
    public RealFormula Exists() =>
        (Interval.Lower is null ? RealFormula.True : Signed(Interval.Lower, SignRelation.Negative, 1))
        & (Interval.Upper is null ? RealFormula.True : Signed(Interval.Upper, SignRelation.Negative, -1));

    /// <summary>What an atom says of the place; <see langword="null"/> where that cannot be said.</summary>
    public RealFormula? Substitute(RealFormula.Atom atom, Func<RealPolynomial, MonotonePart?> monotoneOf)
    {
        var degree = atom.Polynomial.Degree(Unknown);
        return degree == 0 ? atom : degree == 1 ? Linear(atom) : Monotone(atom, monotoneOf(atom.Polynomial)!);
    }

    private RealFormula? Linear(RealFormula.Atom atom)
    {
        var coefficients = atom.Polynomial.CoefficientsIn(Unknown);
        if (coefficients[1].ConstantValue is not { } slope)
        {
            return null;
        }

        var end = coefficients[0] * (-Rational.One / slope);
        var (below, same, above) = (Before(end, SignRelation.Negative), Before(end, SignRelation.NotPositive) & !Before(end, SignRelation.Negative), !Before(end, SignRelation.NotPositive));
        (below, same, above) = Nearness switch
        {
            Nearness.Above => (below, RealFormula.False, same | above),
            Nearness.Below => (below | same, RealFormula.False, above),
            _ => (below, same, above),
        };
        return atom.Relation switch
        {
            SignRelation.Negative => slope.Sign > 0 ? below : above,
            SignRelation.NotPositive => slope.Sign > 0 ? below | same : above | same,
            SignRelation.Zero => same,
            _ => below | above,
        };
    }

    /// <summary>That the root is less than (or at most) a number: the number is above the interval, or inside and the part is positive there, seen along its course.</summary>
    private RealFormula Before(RealPolynomial end, SignRelation relation) =>
        (Interval.Upper is null ? RealFormula.False : RealFormula.AtMost(Interval.Upper, end))
        | ((Interval.Lower is null ? RealFormula.True : RealFormula.Less(Interval.Lower, end)) & Signed(end, relation, -1));

    private RealFormula Signed(RealPolynomial place, SignRelation relation, int sign) =>
        RealFormula.Compare(Part.At(place) * new Rational(sign * Part.Course), relation);

    private RealFormula? Monotone(RealFormula.Atom atom, MonotonePart other)
    {
        var factor = other.Varying.Leading / Part.Varying.Leading;
        if (!other.Varying.Equals(Part.Varying * Polynomial.Constant(factor)))
        {
            return null;
        }

        // g(root) = -Rest.
        var value = other.Rest - (Part.Rest * factor);
        var slope = Nearness == Nearness.At ? 0 : Nearness == Nearness.Above ? other.Course : -other.Course;
        return atom.Relation switch
        {
            SignRelation.Negative or SignRelation.NotPositive when slope != 0 => RealFormula.Compare(value, slope > 0 ? SignRelation.Negative : SignRelation.NotPositive),
            SignRelation.Zero when slope != 0 => RealFormula.False,
            SignRelation.NotZero when slope != 0 => RealFormula.True,
            _ => RealFormula.Compare(value, atom.Relation),
        };
    }
}
