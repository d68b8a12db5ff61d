using System.Numerics;

namespace Brox.Numbers;

/// <summary>
/// Isolation of the real roots of a square-free integer polynomial by bisection and Descartes' rule of signs (Vincent, Collins and Akritas 1976).
/// </summary>
/// <remarks>
/// The number of sign changes of <c>(1+y)^n q(1/(1+y))</c> bounds the number of roots of <c>q</c> in (0, 1), with the same parity; 0 and 1 are exact.
/// For a square-free polynomial the bisection ends (theorem of the two circles).
/// </remarks>
internal static class RootIsolation
{
    /// <summary>
    /// The real roots, ascending: an exact one as <c>Low = High</c>, another as an open interval that contains it alone and whose ends are roots only if they are
    /// listed as exact ones. Dyadic roots met by the bisection are exact, others may or may not be.
    /// </summary>
    public static List<(Rational Low, Rational High)> Isolate(BigInteger[] p)
    {
        var found = new List<(Rational Low, Rational High)>();
        if (p.Length <= 1)
        {
            return found;
        }

        if (p[0].IsZero)
        {
            found.Add((Rational.Zero, Rational.Zero));
            p = p[1..];
        }

        Positive(p, found, 1);
        Positive([.. p.Select((c, i) => i % 2 == 0 ? c : -c)], found, -1);
        found.Sort((a, b) => a.Low.CompareTo(b.Low) is var c and not 0 ? c : a.High.CompareTo(b.High));
        return found;
    }

    private static void Positive(BigInteger[] p, List<(Rational Low, Rational High)> found, int sign)
    {
        var bits = BoundBits(p);

        // q(y) = p(2^bits y), so that all positive roots are in (0, 1).
        var q = p.Select((c, i) => c << (bits * i)).ToArray();
        var stack = new Stack<(BigInteger[] Q, BigInteger Index, int Depth)>();
        stack.Push((q, BigInteger.Zero, 0));
        while (stack.Count > 0)
        {
            var (current, index, depth) = stack.Pop();
            var changes = ChangesInUnitInterval(current);
            if (changes == 0)
            {
                continue;
            }

            if (changes == 1)
            {
                Add(found, sign, Dyadic(index, depth - bits), Dyadic(index + 1, depth - bits));
                continue;
            }

            var half = Half(current);
            var shifted = ShiftByOne(half);
            if (shifted[0].IsZero)
            {
                var root = Dyadic((index << 1) + 1, depth + 1 - bits);
                Add(found, sign, root, root);

                // The root is at the end of both halves and must not be met again there.
                shifted = shifted[1..];
                half = IntegerPolynomial.ExactQuotient(half, [BigInteger.MinusOne, BigInteger.One]);
            }

            stack.Push((shifted, (index << 1) + 1, depth + 1));
            stack.Push((half, index << 1, depth + 1));
        }
    }

    private static void Add(List<(Rational Low, Rational High)> found, int sign, Rational low, Rational high) =>
        found.Add(sign > 0 ? (low, high) : (-high, -low));

    private static Rational Dyadic(BigInteger numerator, int shift) =>
        shift >= 0 ? Rational.Create(numerator, BigInteger.One << shift) : Rational.Create(numerator << -shift, BigInteger.One);

    /// <summary>A number of bits b with all real roots below <c>2^b</c> in size (Fujiwara's bound).</summary>
    private static int BoundBits(BigInteger[] p)
    {
        var n = p.Length - 1;
        var leading = p[n].GetBitLengthOfSize() - 1;
        var bits = 1L;
        for (var i = 0; i < n; i++)
        {
            if (!p[i].IsZero)
            {
                // |a_i / a_n| < 2^(difference), and its (n-i)-th root is rounded up.
                var difference = p[i].GetBitLengthOfSize() - leading;
                var root = difference > 0 ? (difference + n - i - 1) / (n - i) : -(-difference / (n - i));
                bits = Math.Max(bits, root + 1);
            }
        }

        return (int)bits;
    }

    private static long GetBitLengthOfSize(this BigInteger value) => BigInteger.Abs(value).GetBitLength();

    private static BigInteger[] Half(BigInteger[] q)
    {
        var n = q.Length - 1;
        return [.. q.Select((c, i) => c << (n - i))];
    }

    private static BigInteger[] ShiftByOne(BigInteger[] q)
    {
        var result = (BigInteger[])q.Clone();
        for (var i = 0; i < result.Length - 1; i++)
        {
            for (var j = result.Length - 2; j >= i; j--)
            {
                result[j] += result[j + 1];
            }
        }

        return result;
    }

    private static int ChangesInUnitInterval(BigInteger[] q)
    {
        var reversed = (BigInteger[])q.Clone();
        Array.Reverse(reversed);
        var changes = 0;
        var last = 0;
        foreach (var c in ShiftByOne(reversed))
        {
            if (c.Sign != 0)
            {
                changes += last * c.Sign < 0 ? 1 : 0;
                last = c.Sign;
            }
        }

        return changes;
    }
}
