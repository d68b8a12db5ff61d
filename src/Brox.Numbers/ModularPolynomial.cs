using System.Numerics;

namespace Brox.Numbers;

/// <summary>Polynomials modulo a prime: a fast proof that two integer polynomials are coprime.</summary>
internal static class ModularPolynomial
{
    private const ulong Prime = 2147483647;

    /// <summary>
    /// Whether the images modulo a prime are coprime and keep their degrees; then the polynomials are coprime over Q, for a common factor would survive. A negative answer
    /// proves nothing.
    /// </summary>
    public static bool AreCoprime(BigInteger[] a, BigInteger[] b)
    {
        var (p, q) = (Image(a), Image(b));
        if (p[^1] == 0 || q[^1] == 0)
        {
            return false;
        }

        while (q.Length > 1)
        {
            (p, q) = (q, Remainder(p, q));
            if (q.Length == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static ulong[] Image(BigInteger[] p) => [.. p.Select(c => (ulong)(((c % Prime) + Prime) % Prime))];

    private static ulong[] Remainder(ulong[] p, ulong[] q)
    {
        var inverse = (ulong)BigInteger.ModPow(q[^1], Prime - 2, Prime);
        var rest = (ulong[])p.Clone();
        var length = rest.Length;
        while (length >= q.Length)
        {
            var factor = rest[length - 1] * inverse % Prime;
            var shift = length - q.Length;
            for (var i = 0; i < q.Length; i++)
            {
                rest[shift + i] = (rest[shift + i] + ((Prime - factor) * q[i] % Prime)) % Prime;
            }

            while (length > 0 && rest[length - 1] == 0)
            {
                length--;
            }
        }

        return rest[..length];
    }
}
