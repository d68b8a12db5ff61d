using Brox.Definitions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>
/// Best constants that are known exactly: of sums of functions of one variable each, the least of theirs; of positive definite quadratic functions, the least eigenvalue.
/// </summary>
internal static class ExactConstants
{
    private static readonly string[] _ofSums = [ClassName.StronglyConvex, ClassName.PolyakLojasiewicz, ClassName.QuadraticGrowth, ClassName.RestrictedSecant, ClassName.Aiming, ClassName.QuasarConvex];

    /// <summary>The best constant of a class that the function is in; <see langword="null"/> where it is not known exactly.</summary>
    public static BestConstant? Of(FunctionClass c, FormulaAnalysis a, CancellationToken cancellation) => OfQuadratic(c, a, cancellation) ?? OfSum(c, a, cancellation);

    /// <summary>An exact upper bound of the best constant from second derivatives at one point; <see langword="null"/> where there is none.</summary>
    /// <remarks>
    /// With the Hessian H at p and a vector v: strong convexity needs <c>mu |v|^2 &lt;= v'Hv</c>. If p is the one minimizer, inside the box: <c>f(p+tv) - f* = t^2 v'Hv/2 + o(t^2)</c> gives the same for quadratic
    /// growth and, as <c>&lt;grad f(p+tv), tv&gt; = t^2 v'Hv + o(t^2)</c>, for the restricted secant inequality; <c>|grad f(p+tv)|^2 = t^2 |Hv|^2 + o(t^2)</c> gives <c>mu &lt;= |Hv|^2/v'Hv</c> for the
    /// Polyak-Lojasiewicz inequality.
    /// </remarks>
    public static Rational? Bound(FunctionClass c, FormulaAnalysis a, CancellationToken cancellation)
    {
        var only = a.Minimum(cancellation)?.Only;
        var isInside = only is { } p && a.Region.IsInterior(FloatBoxes.Of(p));
        return c.Name switch
        {
            ClassName.StronglyConvex => Points(a, only).Select(x => Least(a, x, isQuotient: false)).Min(),
            ClassName.QuadraticGrowth or ClassName.RestrictedSecant when isInside => Least(a, only!.Value, isQuotient: false),
            ClassName.PolyakLojasiewicz when isInside => Least(a, only!.Value, isQuotient: true),
            _ => null,
        };
    }

    private static IEnumerable<Point> Points(FormulaAnalysis a, Point? only)
    {
        if (only is { } p)
        {
            yield return p;
        }

        yield return SimplePoints.Round(a.F, a.Region.Project(new double[a.F.Dimension]), 1);
        if (a.F.Box.IsBounded)
        {
            yield return new Point([.. a.F.Box.Sides.Select(s => s.Lower!.Value)]);
            yield return new Point([.. a.F.Box.Sides.Select(s => s.Upper!.Value)]);
        }
    }

    /// <summary>The least of <c>v'Hv/|v|^2</c>, or of <c>|Hv|^2/v'Hv</c>, over simple vectors, where the Hessian at a point is rational.</summary>
    private static Rational? Least(FormulaAnalysis a, Point x, bool isQuotient)
    {
        var jet = a.F.Differentiate(x, second: true);
        if (!Array.TrueForAll(jet.Curvatures, h => h.Value is not null))
        {
            return null;
        }

        var d = a.F.Dimension;
        Rational? least = null;
        foreach (var v in Vectors(d))
        {
            Rational[] image = [.. Enumerable.Range(0, d).Select(i => Enumerable.Range(0, d).Aggregate(Rational.Zero, (sum, j) => sum + (jet.Hessian(i, j).Value!.Value * v[j])))];
            var (form, squared) = (Dot(v, image), isQuotient ? Dot(image, image) : Dot(v, v));
            var own = isQuotient ? form.Sign > 0 ? squared / form : (Rational?)null : form / squared;
            least = own is { } value && !(least <= value) ? value : least;
        }

        return least;
    }

    private static Rational Dot(Rational[] a, Rational[] b) => a.Zip(b).Aggregate(Rational.Zero, (sum, p) => sum + (p.First * p.Second));

    private static IEnumerable<Rational[]> Vectors(int d)
    {
        for (var i = 0; i < d; i++)
        {
            for (var j = i; j < d; j++)
            {
                foreach (var sign in j == i ? new[] { 0 } : [1, -1])
                {
                    var v = new Rational[d];
                    (v[i], v[j]) = (Rational.One, j == i ? Rational.One : sign);
                    yield return v;
                }
            }
        }
    }

    /// <summary>
    /// For <c>f = (x-p)'A(x-p) + c</c>, positive definite, with p inside the box: all four quotients are least along an eigenvector of the least eigenvalue of 2A; and
    /// <c>&lt;grad f(x), x-p&gt; = 2(f(x) - c)</c>. For strong convexity p may lie anywhere.
    /// </summary>
    private static LargestConstant? OfQuadratic(FunctionClass c, FormulaAnalysis a, CancellationToken cancellation)
    {
        if (Quadratic.TryRead(a.Formula, a.F.Dimension) is not { } q || !q.IsConvex(strictly: true) || a.F.Box.Sides.Any(s => s.Lower == s.Upper && s.Lower is not null))
        {
            return null;
        }

        var isInside = a.F.Box.IsWholeSpace || (a.Minimum(cancellation) is { Only: { } p } && a.Region.IsInterior(FloatBoxes.Of(p)) && a.F.Differentiate(p, second: false).Slopes.All(g => g.IsZero));
        return c.Name switch
        {
            ClassName.Aiming when isInside => new LargestConstant(AlgebraicNumber.From((Rational?)2)!),
            ClassName.StronglyConvex => new LargestConstant(LeastEigenvalue(q)),
            ClassName.PolyakLojasiewicz or ClassName.QuadraticGrowth or ClassName.RestrictedSecant when isInside => new LargestConstant(LeastEigenvalue(q)),
            _ => null,
        };
    }

    /// <summary>The least eigenvalue of 2A: the least root of its characteristic polynomial, by the method of Faddeev and LeVerrier.</summary>
    private static AlgebraicNumber LeastEigenvalue(Quadratic q)
    {
        var n = q.B.Length;
        Rational[][] matrix = [.. q.A.Select(row => row.Select(x => 2 * x).ToArray())];
        var coefficients = new Rational[n + 1];
        coefficients[n] = Rational.One;
        var product = Enumerable.Range(0, n).Select(_ => new Rational[n]).ToArray();
        for (var k = 1; k <= n; k++)
        {
            // M_k = A M_(k-1) + c_(n-k+1) I, c_(n-k) = -tr(A M_k)/k
            var next = Times(matrix, product);
            for (var i = 0; i < n; i++)
            {
                next[i][i] += coefficients[n - k + 1];
            }

            product = next;
            var image = Times(matrix, product);
            coefficients[n - k] = -Enumerable.Range(0, n).Aggregate(Rational.Zero, (sum, i) => sum + image[i][i]) / k;
        }

        return RealRoots.Of(new Polynomial(coefficients))[0];
    }

    private static Rational[][] Times(Rational[][] a, Rational[][] b) =>
        [.. a.Select(row => Enumerable.Range(0, b.Length).Select(j => Enumerable.Range(0, b.Length).Aggregate(Rational.Zero, (sum, k) => sum + (row[k] * b[k][j]))).ToArray())];

    private static BestConstant? OfSum(FunctionClass c, FormulaAnalysis a, CancellationToken cancellation)
    {
        if (a.Separable is not { } sum || !_ofSums.Contains(c.Name)
            || (c.Name == ClassName.PolyakLojasiewicz && !sum.Parts.All(p => sum.OthersAreFlat(p, cancellation))))
        {
            return null;
        }

        BestConstant least = new EveryConstant();
        foreach (var part in sum.Parts)
        {
            switch (c.BestConstant(part, cancellation))
            {
                case EveryConstant:
                    break;
                case LargestConstant own:
                    least = least is LargestConstant other && other.Value.CompareTo(own.Value) <= 0 ? least : own;
                    break;
                default:
                    return null;
            }
        }

        return least;
    }
}
