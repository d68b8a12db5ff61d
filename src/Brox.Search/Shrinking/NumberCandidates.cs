using Brox.Numbers;

namespace Brox.Search.Shrinking;

/// <summary>Simpler numbers in the place of a number.</summary>
internal static class NumberCandidates
{
    /// <summary>Numbers that may be simpler than a number, the simplest first.</summary>
    public static IEnumerable<Rational> Of(Rational x) =>
        new[]
        {
            Rational.Zero, Rational.One, -Rational.One, new Rational(2), Rational.Half, Whole(x.Floor()), Whole(x.Ceiling()), -x, x * Rational.Half,
            x - Rational.One, x + Rational.One, Rational.Create(((x + x) + Rational.Half).Floor(), 2), Rational.Create((x * new Rational(3)).Floor(), 3),
            Rational.Create((x * new Rational(4)).Floor(), 4), Rational.Create((x * new Rational(8)).Floor(), 8),
        }.Distinct().Where(y => y != x);

    /// <summary>Positive numbers that may be simpler than a positive number, the simplest first.</summary>
    public static IEnumerable<Rational> Positive(Rational x) => Of(x).Where(y => y.Sign > 0);

    /// <summary>Factors that may make all of the given numbers simpler: the common denominator, and the inverse of the common divisor.</summary>
    public static IEnumerable<Rational> Factors(IEnumerable<Rational> numbers)
    {
        var (denominator, divisor) = (System.Numerics.BigInteger.One, System.Numerics.BigInteger.Zero);
        foreach (var n in numbers)
        {
            denominator = denominator / System.Numerics.BigInteger.GreatestCommonDivisor(denominator, n.Denominator) * n.Denominator;
            divisor = System.Numerics.BigInteger.GreatestCommonDivisor(divisor, n.Numerator);
        }

        var result = new List<Rational> { Rational.Create(denominator, 1), Rational.Half, new(2) };
        if (divisor > System.Numerics.BigInteger.One)
        {
            result.Add(Rational.Create(denominator, divisor));
            result.Add(Rational.Create(1, divisor));
        }

        return result.Distinct().Where(f => f != Rational.One);
    }

    private static Rational Whole(System.Numerics.BigInteger n) => Rational.Create(n, 1);
}
