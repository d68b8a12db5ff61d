using Brox.Numbers;

namespace Brox.Functions.Formulas;

/// <summary>A polynomial of degree at most 2, <c>x'Ax + b'x + c</c> with a symmetric rational matrix.</summary>
internal sealed class Quadratic
{
    private Quadratic(int dimension)
    {
        A = [.. Enumerable.Range(0, dimension).Select(_ => new Rational[dimension])];
        B = new Rational[dimension];
    }

    /// <summary>The matrix of the square terms.</summary>
    public Rational[][] A { get; }

    /// <summary>The coefficients of the linear terms.</summary>
    public Rational[] B { get; }

    /// <summary>The constant term.</summary>
    public Rational C { get; private set; }

    /// <summary>Whether there are no square terms.</summary>
    public bool IsAffine => A.All(row => row.All(a => a.IsZero));

    /// <summary>Whether it is one number.</summary>
    public bool IsConstant => IsAffine && B.All(b => b.IsZero);

    /// <summary>The polynomial 0.</summary>
    public static Quadratic Zero(int dimension) => new(dimension);

    /// <summary>The polynomial that a formula is, where its degree is at most 2.</summary>
    public static Quadratic? TryRead(Expression e, int dimension)
    {
        Quadratic? Argument(int i) => TryRead(e.Arguments[i], dimension);
        var result = new Quadratic(dimension);
        switch (e.Operation)
        {
            case Operation.Constant:
                result.C = e.Value;
                return result;
            case Operation.Variable:
                result.B[e.Index] = Rational.One;
                return result;
            case Operation.Negate:
                return Argument(0)?.Times(-1);
            case Operation.Add:
                return Argument(0) is { } a && Argument(1) is { } b ? a.Plus(b) : null;
            case Operation.Subtract:
                return Argument(0) is { } c && Argument(1) is { } d ? c.Plus(d.Times(-1)) : null;
            case Operation.Multiply:
                return Argument(0) is { } p && Argument(1) is { } q ? p.Times(q) : null;
            case Operation.Divide:
                return Argument(0) is { } u && Argument(1) is { IsConstant: true, C.IsZero: false } v ? u.Times(Rational.One / v.C) : null;
            case Operation.Power:
                return Argument(1) is { IsConstant: true } n && (n.C == Rational.One || n.C == 2) && Argument(0) is { } x ? (n.C == 2 ? x.Times(x) : x) : null;
            default:
                return null;
        }
    }

    /// <summary>The sum.</summary>
    public Quadratic Plus(Quadratic other)
    {
        var result = new Quadratic(B.Length) { C = C + other.C };
        for (var i = 0; i < B.Length; i++)
        {
            result.B[i] = B[i] + other.B[i];
            for (var j = 0; j < B.Length; j++)
            {
                result.A[i][j] = A[i][j] + other.A[i][j];
            }
        }

        return result;
    }

    /// <summary>The multiple.</summary>
    public Quadratic Times(Rational factor)
    {
        var result = new Quadratic(B.Length) { C = factor * C };
        for (var i = 0; i < B.Length; i++)
        {
            result.B[i] = factor * B[i];
            for (var j = 0; j < B.Length; j++)
            {
                result.A[i][j] = factor * A[i][j];
            }
        }

        return result;
    }

    /// <summary>The polynomial with <paramref name="amount"/> times <c>|x|^2</c> added.</summary>
    public Quadratic PlusSquares(Rational amount)
    {
        var result = Times(Rational.One);
        for (var i = 0; i < B.Length; i++)
        {
            result.A[i][i] += amount;
        }

        return result;
    }

    /// <summary>Whether the matrix is positive semidefinite, or with <paramref name="strictly"/> positive definite, by exact elimination.</summary>
    public bool IsConvex(bool strictly = false) => IsSemidefinite(A, strictly);

    /// <summary>Whether the square root of the polynomial is convex: it is a squared Euclidean norm of an affine map.</summary>
    public bool IsSquaredNorm()
    {
        var n = B.Length;
        Rational[][] full = [.. Enumerable.Range(0, n + 1).Select(i => Enumerable.Range(0, n + 1).Select(j =>
            i < n && j < n ? A[i][j] : i == n && j == n ? C : Rational.Half * B[Math.Min(i, j)]).ToArray())];
        return IsSemidefinite(full, strictly: false);
    }

    /// <summary>Whether a symmetric matrix is positive (semi)definite, exactly.</summary>
    public static bool IsSemidefinite(Rational[][] matrix, bool strictly)
    {
        var a = matrix.Select(row => (Rational[])row.Clone()).ToArray();
        for (var k = 0; k < a.Length; k++)
        {
            if (a[k][k].Sign < 0 || (a[k][k].IsZero && (strictly || a[k].Skip(k).Any(x => !x.IsZero))))
            {
                return false;
            }

            for (var i = k + 1; i < a.Length && !a[k][k].IsZero; i++)
            {
                var factor = a[i][k] / a[k][k];
                for (var j = k; j < a.Length; j++)
                {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }

        return true;
    }

    private Quadratic? Times(Quadratic other)
    {
        if (IsConstant || other.IsConstant)
        {
            return IsConstant ? other.Times(C) : Times(other.C);
        }

        if (!IsAffine || !other.IsAffine)
        {
            return null;
        }

        var result = new Quadratic(B.Length) { C = C * other.C };
        for (var i = 0; i < B.Length; i++)
        {
            result.B[i] = (B[i] * other.C) + (C * other.B[i]);
            for (var j = 0; j < B.Length; j++)
            {
                result.A[i][j] = Rational.Half * ((B[i] * other.B[j]) + (B[j] * other.B[i]));
            }
        }

        return result;
    }
}
