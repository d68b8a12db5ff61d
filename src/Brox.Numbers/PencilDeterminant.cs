using System.Numerics;

namespace Brox.Numbers;

/// <summary>
/// The polynomial <c>det(A - cB)</c> in c, where A and B are the multiplications by two elements of a quotient algebra: its roots are the quotients of the two at all points of the algebra
/// where the second does not vanish.
/// </summary>
/// <remarks>
/// The entries of the pencil are far smaller than those of powers of the elements. The determinant is found at dim + 1 integers without fractions (Bareiss 1968) and interpolated.
/// </remarks>
internal static class PencilDeterminant
{
    /// <summary>The polynomial; <see langword="null"/> where it is zero, which happens only if both elements vanish at a common point.</summary>
    public static Polynomial? Of(QuotientAlgebra algebra, ParametricPolynomial numerator, ParametricPolynomial denominator, CancellationToken cancellation)
    {
        var rows = algebra.Basis().Select(e => IntegerRows(algebra.Vector(algebra.Reduce(numerator * e)), algebra.Vector(algebra.Reduce(denominator * e)))).ToList();
        var values = new (Rational X, Rational Y)[algebra.Dimension + 1];
        for (var i = 0; i < values.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();

            // 0, 1, -1, 2, -2, ...
            BigInteger c = i % 2 == 0 ? -(i / 2) : (i + 1) / 2;
            var pencil = rows.Select(r => r.A.Zip(r.B, (a, b) => a - (c * b)).ToArray()).ToArray();
            values[i] = (Rational.Create(c, BigInteger.One), Rational.Create(Determinant(pencil), BigInteger.One));
        }

        var result = Polynomial.Interpolate(values);
        return result.IsZero ? null : result;
    }

    /// <summary>Two rows multiplied by the least number that makes both integer.</summary>
    private static (BigInteger[] A, BigInteger[] B) IntegerRows(Rational[] a, Rational[] b)
    {
        var scale = a.Concat(b).Aggregate(BigInteger.One, (m, v) => m / BigInteger.GreatestCommonDivisor(m, v.Denominator) * v.Denominator);
        return ([.. a.Select(v => v.Numerator * (scale / v.Denominator))], [.. b.Select(v => v.Numerator * (scale / v.Denominator))]);
    }

    private static BigInteger Determinant(BigInteger[][] m)
    {
        var (previous, sign) = (BigInteger.One, 1);
        for (var k = 0; k < m.Length - 1; k++)
        {
            var pivot = Array.FindIndex(m, k, row => !row[k].IsZero);
            if (pivot < 0)
            {
                return BigInteger.Zero;
            }

            if (pivot != k)
            {
                (m[k], m[pivot], sign) = (m[pivot], m[k], -sign);
            }

            for (var i = k + 1; i < m.Length; i++)
            {
                for (var j = k + 1; j < m.Length; j++)
                {
                    m[i][j] = ((m[i][j] * m[k][k]) - (m[i][k] * m[k][j])) / previous;
                }
            }

            previous = m[k][k];
        }

        return sign * m[^1][^1];
    }
}
