using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Operations;

/// <summary>The operations under which broximal alignment is kept: Lemmas C.1 and 5.1 to 5.3.</summary>
internal static class Transformations
{
    /// <summary>The function that is <paramref name="level"/> on the domain of <paramref name="set"/> and <paramref name="g"/> elsewhere (Lemma C.1, with <c>level = min g</c>). It need not be closed.</summary>
    public static OperationResult Plant(FunctionInstance g, FunctionInstance set, Rational level) => (g, set) switch
    {
        _ when g is null || set is null || !g.Metric.Equals(set.Metric) => OperationResult.None("the two functions have different dimensions or metrics"),
        (FiniteFunction f, FiniteFunction s) => Plant(f, s, level),
        (PiecewisePolynomial f, PiecewisePolynomial s) => PiecewiseOperations.Plant(f, s, level),
        _ => OperationResult.None("a function and a set of the same kind are asked for"),
    };

    /// <summary>The function <c>a f + b</c> (Lemma 5.3), for any factor.</summary>
    public static OperationResult Affine(FunctionInstance f, Rational factor, Rational constant) => f switch
    {
        FiniteFunction finite => OperationResult.Of(FiniteFunction.Create(finite.Points, finite.Values.Select(v => (factor * v) + constant), finite.Metric)),
        PiecewisePolynomial piecewise => PiecewiseOperations.Affine(piecewise, factor, constant),
        FormulaFunction formula => FormulaOperations.Affine(formula, factor, constant),
        _ => OperationResult.None("this operation is not defined for functions of this kind"),
    };

    /// <summary>The function <c>phi(f(x))</c> (Lemma 5.1), <c>phi(+inf) = +inf</c>; none where phi is not finite at a value of <c>f</c>. It need not be closed.</summary>
    /// <param name="phi">A piecewise linear function of one variable.</param>
    /// <param name="f">A function on finitely many points, or a piecewise linear one.</param>
    public static OperationResult Compose(PiecewisePolynomial phi, FunctionInstance f)
    {
        ArgumentNullException.ThrowIfNull(phi);
        switch (f)
        {
            case FiniteFunction finite:
                var values = finite.Values.Select(v => phi.Evaluate(v)?.RationalPart).ToList();
                return values.Contains(null)
                    ? OperationResult.None("phi is not finite at a value of f")
                    : OperationResult.Of(FiniteFunction.Create(finite.Points, values.Select(v => v!.Value), finite.Metric));
            case PiecewisePolynomial { Degree: <= 1 } line when phi.Degree <= 1:
                return Composition.Of(phi, line);
            default:
                return OperationResult.None("compositions are formed of piecewise linear functions");
        }
    }

    /// <summary>The function <c>x -&gt; f(Qx + b)</c> (Lemma 5.2), in the same metric.</summary>
    /// <param name="f">The function.</param>
    /// <param name="matrix">The rows of Q.</param>
    /// <param name="shift">The vector b.</param>
    public static OperationResult ChangeVariables(FiniteFunction f, IReadOnlyList<Point> matrix, Point shift)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(matrix);
        var points = f.Points.Select(p => Solve(matrix, p - shift)).ToList();
        return points.Contains(null)
            ? OperationResult.None("the matrix is not invertible")
            : OperationResult.Of(FiniteFunction.Create(points.Select(p => p!.Value), f.Values, f.Metric));
    }

    private static OperationResult Plant(FiniteFunction g, FiniteFunction set, Rational level)
    {
        var points = g.Points.Concat(set.Points.Where(p => g.IndexOf(p) < 0)).ToList();
        return OperationResult.Of(FiniteFunction.Create(points, points.Select(p => set.IndexOf(p) >= 0 ? level : g.Values[g.IndexOf(p)]), g.Metric));
    }

    /// <summary>The solution of <c>Qx = y</c> by elimination; <see langword="null"/> where Q is singular.</summary>
    private static Point? Solve(IReadOnlyList<Point> matrix, Point right)
    {
        var n = matrix.Count;
        var a = matrix.Select((row, i) => row.Coordinates.Append(right[i]).ToArray()).ToArray();
        for (var k = 0; k < n; k++)
        {
            var pivot = Array.FindIndex(a, k, row => !row[k].IsZero);
            if (pivot < 0)
            {
                return null;
            }

            (a[k], a[pivot]) = (a[pivot], a[k]);
            for (var i = 0; i < n; i++)
            {
                if (i != k && !a[i][k].IsZero)
                {
                    var factor = a[i][k] / a[k][k];
                    for (var j = k; j <= n; j++)
                    {
                        a[i][j] -= factor * a[k][j];
                    }
                }
            }
        }

        return new Point([.. Enumerable.Range(0, n).Select(i => a[i][n] / a[i][i])]);
    }
}
