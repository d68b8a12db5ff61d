using System.Numerics;

namespace Brox.Numbers;

/// <content>The interfaces of generic arithmetic and of reading text.</content>
public readonly partial struct Rational
    : IAdditionOperators<Rational, Rational, Rational>, ISubtractionOperators<Rational, Rational, Rational>, IMultiplyOperators<Rational, Rational, Rational>,
        IDivisionOperators<Rational, Rational, Rational>, IUnaryNegationOperators<Rational, Rational>, IComparisonOperators<Rational, Rational, bool>,
        IAdditiveIdentity<Rational, Rational>, IMultiplicativeIdentity<Rational, Rational>, IParsable<Rational>
{
    static Rational IAdditiveIdentity<Rational, Rational>.AdditiveIdentity => Zero;

    static Rational IMultiplicativeIdentity<Rational, Rational>.MultiplicativeIdentity => One;

    /// <remarks>Numbers are written one way, whatever the culture.</remarks>
    static Rational IParsable<Rational>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Rational>.TryParse(string? s, IFormatProvider? provider, out Rational result) => TryParse(s, out result, out _);
}
