using System.Numerics;

namespace Brox.Numbers;

/// <summary>Square factors of integers, so that <c>sqrt(8)</c> is written <c>2*sqrt(2)</c>.</summary>
internal static class SquareFactor
{
    private const int Limit = 1000;

    /// <summary>Integers with <c>value = factor^2 * remaining</c>; squares of primes below 1000 are taken out, and the rest where it is a square itself.</summary>
    public static (BigInteger Factor, BigInteger Remaining) Split(BigInteger value)
    {
        var (factor, rest) = (BigInteger.One, value);
        for (var p = 2; p < Limit && (BigInteger)p * p <= rest; p++)
        {
            while ((rest % (p * p)).IsZero)
            {
                rest /= p * p;
                factor *= p;
            }
        }

        var root = IntegerSquareRoot.Floor(rest);
        return root * root == rest ? (factor * root, BigInteger.One) : (factor, rest);
    }
}
