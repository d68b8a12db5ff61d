using System.Numerics;

namespace Brox.Numbers;

/// <summary>
/// Polynomials with integer coefficients as arrays, ascending, without leading zeros: where remainder sequences and root isolation are computed, since content
/// is divided out at every step and coefficients stay as small as they can.
/// </summary>
internal static class IntegerPolynomial
{
    /// <summary>The associate of a rational polynomial with coprime integer coefficients and a positive leading one.</summary>
    public static BigInteger[] Primitive(Polynomial p)
    {
        var common = p.Coefficients.Aggregate(BigInteger.One, (lcm, c) => lcm / BigInteger.GreatestCommonDivisor(lcm, c.Denominator) * c.Denominator);
        return Primitive([.. p.Coefficients.Select(c => c.Numerator * (common / c.Denominator))]);
    }

    /// <summary>The greatest common divisor by the primitive remainder sequence.</summary>
    public static BigInteger[] Gcd(BigInteger[] a, BigInteger[] b)
    {
        if (a.Length < b.Length)
        {
            (a, b) = (b, a);
        }

        if (b.Length > 1 && ModularPolynomial.AreCoprime(a, b))
        {
            return [BigInteger.One];
        }

        while (b.Length > 0)
        {
            (a, b) = (b, Primitive(PseudoRemainder(a, b)));
        }

        return Primitive(a);
    }

    /// <summary>The polynomial with the same roots, each simple.</summary>
    public static BigInteger[] SquareFree(BigInteger[] p)
    {
        if (p.Length <= 2)
        {
            return Primitive(p);
        }

        var gcd = Gcd(p, Derivative(p));
        return gcd.Length == 1 ? Primitive(p) : Primitive(ExactQuotient(p, gcd));
    }

    /// <summary>The sign of the value at a rational.</summary>
    public static int SignAt(BigInteger[] p, Rational x)
    {
        var (n, d) = (x.Numerator, x.Denominator);
        var value = BigInteger.Zero;
        if (d.IsPowerOfTwo)
        {
            var bits = (int)(d.GetBitLength() - 1);
            for (var i = p.Length - 1; i >= 0; i--)
            {
                value = (value * n) + (p[i] << (bits * (p.Length - 1 - i)));
            }

            return value.Sign;
        }

        var power = BigInteger.One;
        for (var i = p.Length - 1; i >= 0; i--)
        {
            value = (value * n) + (p[i] * power);
            power *= d;
        }

        return value.Sign;
    }

    /// <summary>The quotient of a division that leaves no remainder, up to a constant factor.</summary>
    public static BigInteger[] ExactQuotient(BigInteger[] a, BigInteger[] b)
    {
        var (quotient, remainder) = Polynomial.FromIntegers(a).DivRem(Polynomial.FromIntegers(b));
        return remainder.IsZero ? Primitive(quotient) : throw new InvalidOperationException("The division leaves a remainder.");
    }

    /// <summary>The associate with coprime coefficients and a positive leading one.</summary>
    public static BigInteger[] Primitive(BigInteger[] p)
    {
        var length = p.Length;
        while (length > 0 && p[length - 1].IsZero)
        {
            length--;
        }

        if (length == 0)
        {
            return [];
        }

        var content = BigInteger.Zero;
        for (var i = 0; i < length && !content.IsOne; i++)
        {
            content = BigInteger.GreatestCommonDivisor(content, p[i]);
        }

        content *= p[length - 1].Sign;
        var result = new BigInteger[length];
        for (var i = 0; i < length; i++)
        {
            result[i] = content.IsOne ? p[i] : p[i] / content;
        }

        return result;
    }

    private static BigInteger[] Derivative(BigInteger[] p) => [.. p.Skip(1).Select((c, i) => c * (i + 1))];

    private static BigInteger[] PseudoRemainder(BigInteger[] a, BigInteger[] b)
    {
        var rest = (BigInteger[])a.Clone();
        var leading = b[^1];
        for (var top = rest.Length - 1; top >= b.Length - 1; top--)
        {
            var head = rest[top];
            if (head.IsZero)
            {
                continue;
            }

            var gcd = BigInteger.GreatestCommonDivisor(head, leading);
            var (scale, factor) = (leading / gcd, head / gcd);
            for (var i = 0; i < top; i++)
            {
                rest[i] *= scale;
            }

            for (var i = 0; i < b.Length - 1; i++)
            {
                rest[top - b.Length + 1 + i] -= factor * b[i];
            }

            rest[top] = BigInteger.Zero;
        }

        return rest[..Math.Min(rest.Length, b.Length - 1)];
    }
}
