using Brox.Definitions.Language;
using Brox.Numbers;
using Brox.Reference.Reals;

namespace Brox.Reference.Line;

/// <summary>What an extended real number is: a real, infinite, or undefined.</summary>
internal enum ExtendedKind
{
    Finite,
    Infinite,
    MinusInfinite,
    Undefined,
}

/// <summary>An extended real number as a quotient of polynomials whose denominator is positive, or as one of the infinities, or undefined.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Numerator">The numerator of a real.</param>
/// <param name="Denominator">The denominator of a real.</param>
internal sealed record ExtendedReal(ExtendedKind Kind, RealPolynomial Numerator, RealPolynomial Denominator)
{
    public static ExtendedReal Infinite { get; } = new(ExtendedKind.Infinite, RealPolynomial.Zero, RealPolynomial.One);

    public static ExtendedReal MinusInfinite { get; } = new(ExtendedKind.MinusInfinite, RealPolynomial.Zero, RealPolynomial.One);

    public static ExtendedReal Undefined { get; } = new(ExtendedKind.Undefined, RealPolynomial.Zero, RealPolynomial.One);

    public static implicit operator ExtendedReal(RealPolynomial value) => Of(value, RealPolynomial.One);

    public static ExtendedReal operator -(ExtendedReal value) => value.Kind switch
    {
        ExtendedKind.Finite => Of(-value.Numerator, value.Denominator),
        ExtendedKind.Infinite => MinusInfinite,
        ExtendedKind.MinusInfinite => Infinite,
        _ => value,
    };

    public static ExtendedReal operator +(ExtendedReal left, ExtendedReal right)
    {
        if (left.Kind == ExtendedKind.Undefined || right.Kind == ExtendedKind.Undefined)
        {
            return Undefined;
        }

        if (left.IsFinite && right.IsFinite)
        {
            return left.Denominator.Equals(right.Denominator)
                ? Of(left.Numerator + right.Numerator, left.Denominator)
                : Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);
        }

        return left.IsFinite ? right : right.IsFinite || left.Kind == right.Kind ? left : Undefined;
    }

    public bool IsFinite => Kind == ExtendedKind.Finite;

    /// <summary>A quotient with a positive denominator.</summary>
    public static ExtendedReal Of(RealPolynomial numerator, RealPolynomial denominator) =>
        denominator.ConstantValue is { } c
            ? new(ExtendedKind.Finite, c == Rational.One ? numerator : numerator * (Rational.One / c), RealPolynomial.One)
            : new(ExtendedKind.Finite, numerator, denominator);

    /// <summary>The relation of this number to another: a formula in the unknowns, false where one of the two is undefined.</summary>
    public RealFormula Is(Relation relation, ExtendedReal other)
    {
        if (Kind == ExtendedKind.Undefined || other.Kind == ExtendedKind.Undefined)
        {
            return RealFormula.False;
        }

        var difference = IsFinite && other.IsFinite
            ? (Numerator * other.Denominator) - (other.Numerator * Denominator)
            : (RealPolynomial)new Rational(Height - other.Height);
        var sign = RelationOf(relation, out var negative);
        return RealFormula.Compare(negative ? -difference : difference, sign);
    }

    private int Height => Kind switch
    {
        ExtendedKind.Infinite => 1,
        ExtendedKind.MinusInfinite => -1,
        _ => 0,
    };

    /// <summary>The relation of a difference to 0, or of its opposite.</summary>
    public static SignRelation RelationOf(Relation relation, out bool opposite)
    {
        opposite = relation is Relation.AtLeast or Relation.Greater;
        return relation switch
        {
            Relation.AtMost or Relation.AtLeast => SignRelation.NotPositive,
            Relation.Less or Relation.Greater => SignRelation.Negative,
            Relation.Equal => SignRelation.Zero,
            _ => SignRelation.NotZero,
        };
    }
}
