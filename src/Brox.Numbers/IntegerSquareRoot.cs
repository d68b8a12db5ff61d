using System.Numerics;

namespace Brox.Numbers;

/// <summary>Square roots of unbounded non-negative integers.</summary>
internal static class IntegerSquareRoot
{
    /// <summary>The greatest integer <c>s</c> with <c>s^2 &lt;= value</c>, by Newton's iteration.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static BigInteger Floor(BigInteger value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        if (value.IsZero)
        {
            return BigInteger.Zero;
        }

        var bits = (int)((value.GetBitLength() + 1) / 2);
        var root = BigInteger.One << bits;
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
