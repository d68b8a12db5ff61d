using Brox.Numbers;

namespace Brox.Search.Smt;

/// <summary>A quotient of polynomials. Whoever uses one sees to it that the denominator is not 0, by a condition beside it.</summary>
internal sealed record Quotient(RealTerm Numerator, RealTerm Denominator)
{
    /// <summary>The value where it is a number.</summary>
    public Rational? Constant => Numerator.ConstantValue is { } n && Denominator.ConstantValue is { IsZero: false } d ? n / d : null;

    public static Quotient Zero { get; } = Of(RealTerm.Zero);

    public static Quotient operator +(Quotient left, Quotient right) => SameDenominator(left, right)
        ? left with { Numerator = left.Numerator + right.Numerator }
        : new Quotient((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator).Simplified();

    public static Quotient operator -(Quotient value) => value with { Numerator = -value.Numerator };

    public static Quotient operator -(Quotient left, Quotient right) => left + (-right);

    public static Quotient operator *(Quotient left, Quotient right) =>
        new Quotient(left.Numerator * right.Numerator, left.Denominator * right.Denominator).Simplified();

    public static Quotient operator /(Quotient left, Quotient right) =>
        new Quotient(left.Numerator * right.Denominator, left.Denominator * right.Numerator).Simplified();

    public static Quotient Of(RealTerm term) => new(term, RealTerm.One);

    public static Quotient Of(Rational value) => Of(RealTerm.Constant(value));

    /// <summary>The sign that it has whatever its unknowns are, where that is seen from the coefficients; else 0.</summary>
    public int EvidentSign() => Numerator.EvidentSign() * Denominator.EvidentSign();

    /// <summary>The condition <c>this &lt;= other</c> or <c>this &lt; other</c>, cleared of denominators.</summary>
    public BoolTerm Below(Quotient other, bool orEqual)
    {
        var difference = this - other;
        return BoolTerm.Sign(difference.Sign(), orEqual ? SignRelation.NotPositive : SignRelation.Negative);
    }

    /// <summary>The condition that the two are equal.</summary>
    public BoolTerm EqualTo(Quotient other) => BoolTerm.Sign((this - other).Numerator, SignRelation.Zero);

    /// <summary>A polynomial of the same sign, provided that the denominator is not 0.</summary>
    private RealTerm Sign() => Denominator.EvidentSign() switch
    {
        > 0 => Numerator,
        < 0 => -Numerator,
        _ => Numerator * Denominator,
    };

    private Quotient Simplified() => Denominator.ConstantValue is { IsZero: false } constant ? Of(Numerator.Times(Rational.One / constant)) : this;

    private static bool SameDenominator(Quotient left, Quotient right) =>
        ReferenceEquals(left.Denominator, right.Denominator) || (left.Denominator - right.Denominator).ConstantValue is { IsZero: true };
}
