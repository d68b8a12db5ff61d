using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>Definiteness of all symmetric matrices whose entries lie in given intervals.</summary>
internal static class IntervalMatrix
{
    /// <summary>Whether every matrix is positive definite; <see langword="false"/> says only that this was not proved.</summary>
    public static bool IsPositiveDefinite(FloatInterval[] triangle, int size) =>
        AllExist(triangle) && (Gershgorin(triangle, size, strict: true) || IsDefiniteByMiddle(triangle, size));

    /// <summary>Whether every matrix is positive semidefinite; <see langword="false"/> says only that this was not proved.</summary>
    public static bool IsPositiveSemidefinite(FloatInterval[] triangle, int size) =>
        AllExist(triangle) && (Gershgorin(triangle, size, strict: false) || IsDefiniteByMiddle(triangle, size));

    /// <summary>The matrices less a multiple of the identity.</summary>
    public static FloatInterval[] Shifted(FloatInterval[] triangle, int size, FloatInterval by)
    {
        var result = (FloatInterval[])triangle.Clone();
        for (var i = 0; i < size; i++)
        {
            var k = (i * (i + 1) / 2) + i;
            result[k] = result[k] - by;
        }

        return result;
    }

    private static bool AllExist(FloatInterval[] triangle) =>
        Array.TrueForAll(triangle, static entry => entry.IsBounded && entry.Decoration == Decoration.Continuous);

    private static FloatInterval At(FloatInterval[] triangle, int i, int j) =>
        i >= j ? triangle[(i * (i + 1) / 2) + j] : triangle[(j * (j + 1) / 2) + i];

    /// <summary>Every eigenvalue lies in a disc around a diagonal entry (Gershgorin 1931).</summary>
    private static bool Gershgorin(FloatInterval[] triangle, int size, bool strict)
    {
        for (var i = 0; i < size; i++)
        {
            var least = At(triangle, i, i).Lower;
            for (var j = 0; j < size; j++)
            {
                if (j != i)
                {
                    least = DirectedRounding.SumDown(least, -At(triangle, i, j).Magnitude);
                }
            }

            if (strict ? least <= 0 : least < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Every matrix is at least the middle one less the largest row sum of the radii times the identity (Weyl); that one matrix is definite when the pivots of its
    /// elimination are positive, computed with intervals.
    /// </summary>
    private static bool IsDefiniteByMiddle(FloatInterval[] matrices, int size)
    {
        // A congruence does not change definiteness; scaled to about 1 on the diagonal, wide and narrow entries do not mix.
        var triangle = (FloatInterval[])matrices.Clone();
        for (int i = 0, k = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++, k++)
            {
                triangle[k] *= new FloatInterval(Scale(At(matrices, i, i))) * new FloatInterval(Scale(At(matrices, j, j)));
            }
        }

        var radius = 0.0;
        for (var i = 0; i < size; i++)
        {
            var row = 0.0;
            for (var j = 0; j < size; j++)
            {
                var entry = At(triangle, i, j);
                row = DirectedRounding.SumUp(row, (entry - new FloatInterval(entry.Middle)).Magnitude);
            }

            radius = Math.Max(radius, row);
        }

        var a = new FloatInterval[size][];
        for (var i = 0; i < size; i++)
        {
            a[i] = new FloatInterval[size];
            for (var j = 0; j < size; j++)
            {
                a[i][j] = new FloatInterval(At(triangle, i, j).Middle) - (i == j ? new FloatInterval(radius) : FloatInterval.Zero);
            }
        }

        for (var k = 0; k < size; k++)
        {
            if (!(a[k][k].Lower > 0))
            {
                return false;
            }

            for (var i = k + 1; i < size; i++)
            {
                var factor = a[i][k] / a[k][k];
                for (var j = k + 1; j < size; j++)
                {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }

        return true;
    }

    /// <summary>A power of two near <c>1/sqrt(d)</c>.</summary>
    private static double Scale(FloatInterval diagonal) =>
        diagonal.Middle is > 1e-280 and < 1e280 ? Math.ScaleB(1, -(int)Math.Round(Math.Log2(diagonal.Middle) / 2)) : 1;
}
