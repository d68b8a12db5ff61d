using Brox.Functions.Geometry.Norms;

namespace Brox.Search.WorstCases;

/// <summary>The norms and the inner product of eq. (3) on integer vectors, in machine integers, for searches over many of them; exact for entries up to 1000. A radius is given by its square for the spectral norm, by itself for the others.</summary>
internal static class Integers
{
    /// <summary>Whether the norm is at most the radius.</summary>
    public static bool IsWithin(BallNorm norm, int[] v, int radius)
    {
        if (norm != BallNorm.Spectral)
        {
            return Length(norm, v) <= radius;
        }

        var (trace, discriminant) = Invariants(v);
        var excess = (2L * radius) - trace;
        return excess >= 0 && excess * excess >= discriminant;
    }

    /// <summary>The sign of <c>|v| - |w|</c>.</summary>
    public static int Compare(BallNorm norm, int[] v, int[] w)
    {
        if (norm != BallNorm.Spectral)
        {
            return Length(norm, v).CompareTo(Length(norm, w));
        }

        var ((f, p), (g, q)) = (Invariants(v), Invariants(w));
        return f >= g ? SignOfSum(f - g, p, q) : -SignOfSum(g - f, q, p);
    }

    /// <summary>The inner product <c>&lt;x-u, u-x*&gt;</c> of eq. (3).</summary>
    public static int Alignment(int[] x, int[] u, int[] star)
    {
        var product = 0;
        for (var i = 0; i < x.Length; i++)
        {
            product += (x[i] - u[i]) * (u[i] - star[i]);
        }

        return product;
    }

    private static int Length(BallNorm norm, int[] v)
    {
        var (sum, largest) = (0, 0);
        foreach (var c in v)
        {
            sum += Math.Abs(c);
            largest = Math.Max(largest, Math.Abs(c));
        }

        return norm == BallNorm.L1 ? sum : largest;
    }

    private static int SignOfSum(long c, long p, long q)
    {
        var rest = q - (c * c) - p;
        return rest < 0 ? 1 : Int128.Sign(((Int128)4 * c * c * p) - ((Int128)rest * rest));
    }

    private static (long Trace, long Discriminant) Invariants(int[] v)
    {
        var trace = ((long)v[0] * v[0]) + ((long)v[1] * v[1]) + ((long)v[2] * v[2]) + ((long)v[3] * v[3]);
        var determinant = ((long)v[0] * v[3]) - ((long)v[1] * v[2]);
        return (trace, (trace * trace) - (4 * determinant * determinant));
    }
}
