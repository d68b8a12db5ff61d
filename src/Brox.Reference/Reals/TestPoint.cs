using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>On which side of a test point the point meant lies, at an infinitesimal distance.</summary>
internal enum Nearness
{
    /// <summary>The point itself.</summary>
    At,

    /// <summary>Right of it.</summary>
    Above,

    /// <summary>Left of it.</summary>
    Below,
}

/// <summary>A place that virtual substitution puts in the place of an unknown: <c>Numerator/Denominator</c>, or a point infinitely near to it, where <see cref="Guard"/> holds.</summary>
/// <param name="Numerator">The numerator.</param>
/// <param name="Denominator">The denominator, positive where the guard holds.</param>
/// <param name="Guard">Where the point exists.</param>
/// <param name="Nearness">The side.</param>
internal sealed record TestPoint(RealPolynomial Numerator, RealPolynomial Denominator, RealFormula Guard, Nearness Nearness)
{
    /// <summary>What an atom says of the place.</summary>
    /// <param name="atom">The atom.</param>
    /// <param name="unknown">The unknown that is replaced.</param>
    /// <param name="course">1 or -1 where the polynomial is known to rise or fall strictly there, which makes the answer shorter; else 0.</param>
    public RealFormula Substitute(RealFormula.Atom atom, int unknown, int course)
    {
        if (!atom.Polynomial.Contains(unknown))
        {
            return atom;
        }

        if (Nearness == Nearness.At)
        {
            return At(atom.Polynomial, atom.Relation, unknown);
        }

        var slope = Nearness == Nearness.Above ? course : -course;
        return atom.Relation switch
        {
            SignRelation.Negative or SignRelation.NotPositive when slope != 0 =>
                At(atom.Polynomial, slope > 0 ? SignRelation.Negative : SignRelation.NotPositive, unknown),
            SignRelation.Negative or SignRelation.NotPositive => Near(atom.Polynomial, atom.Relation, unknown),
            SignRelation.Zero when course != 0 => RealFormula.False,
            SignRelation.NotZero when course != 0 => RealFormula.True,
            SignRelation.Zero => RealFormula.And(atom.Polynomial.CoefficientsIn(unknown).Select(c => RealFormula.Compare(c, SignRelation.Zero))),
            _ => RealFormula.Or(atom.Polynomial.CoefficientsIn(unknown).Select(c => RealFormula.Compare(c, SignRelation.NotZero))),
        };
    }

    /// <summary>The relation at a point infinitely near: where the polynomial vanishes its derivative decides.</summary>
    private RealFormula Near(RealPolynomial p, SignRelation relation, int unknown)
    {
        if (!p.Contains(unknown))
        {
            return RealFormula.Compare(p, relation);
        }

        var derivative = p.Derivative(unknown);
        return At(p, SignRelation.Negative, unknown)
            | (At(p, SignRelation.Zero, unknown) & Near(Nearness == Nearness.Above ? derivative : -derivative, relation, unknown));
    }

    private RealFormula At(RealPolynomial p, SignRelation relation, int unknown)
    {
        if (Denominator.ConstantValue == Rational.One)
        {
            return RealFormula.Compare(p.Substitute(unknown, Numerator), relation);
        }

        // p(N/D) D^degree, which has the sign of p(N/D).
        var (sum, power) = (RealPolynomial.Zero, RealPolynomial.One);
        foreach (var coefficient in p.CoefficientsIn(unknown).Reverse())
        {
            sum = (sum * Numerator) + (coefficient * power);
            power *= Denominator;
        }

        return RealFormula.Compare(sum, relation);
    }
}
