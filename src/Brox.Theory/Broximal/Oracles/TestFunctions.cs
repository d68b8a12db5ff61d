using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using MathNet.Numerics.LinearAlgebra;

namespace Brox.Theory.Broximal.Oracles;

/// <summary>The standard test functions of the oracles, each with the minimum 0, its minimizers, starts and radii.</summary>
internal static class TestFunctions
{
    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<OracleSubject> All { get; } =
    [
        Pointed("quadratic", ["x", "y", "z"], "x^2 + 2*y^2 + 4*z^2", [0, 0, 0], [[4, 3, 2], [-1, 4, -3], [5, -1, 1]], ["1/2", "2"]),
        Pointed("ill-conditioned", ["x", "y"], "x^2 + 100*y^2", [0, 0], [[5, 1], [-4, 0.5], [3, -3]], ["1/2", "2"]),
        Pointed("ill-conditioned-B", ["x", "y"], "x^2 + 100*y^2", [0, 0], [[5, 1], [-4, 0.5], [3, -3]], ["1", "5"], [[1, 0], [0, 100]]),
        Pointed("rosenbrock", ["x", "y"], "(1 - x)^2 + 100*(y - x^2)^2", [1, 1], [[-1.25, 1], [2, -1], [0, 3]], ["1/4", "1"]),
        Pointed("rastrigin", ["x", "y"], "20 + x^2 + y^2 - 10*cos(2*pi*x) - 10*cos(2*pi*y)", [0, 0], [[4.25, 3.25], [-3.5, 2.25], [2.625, -4.5]], ["1/2", "3/2"]),
        Pointed("ex-1", ["x"], "abs(x) + (1 - cos(2*pi*x))/2", [0], [[7.25], [-5.5], [9]], ["1/2", "1"]),
        Pointed("ex-1-plane", ["x", "y"], "norm(x, y) + (2 - cos(2*pi*x) - cos(2*pi*y))/2", [0, 0], [[4.25, 3.25], [-5, 2], [3, -4.5]], ["1/2", "1"]),
        RankOne(),
        Gram(),
    ];

    /// <summary>The minimizer of <c>|uv' - diag(2, 0)|_F^2</c> nearest to <c>(u, v)</c>: one of <c>u = (a, 0)</c>, <c>v = (2/a, 0)</c>, by the roots of a quartic in a.</summary>
    private static double[] NearestRankOne(IReadOnlyList<double> x)
    {
        // Half the derivative of (u1 - a)^2 + (v1 - 2/a)^2, times a^3.
        var quartic = new MathNet.Numerics.Polynomial(-4, 2 * x[2], 0, -x[0], 1);
        double Distance(double a) => ((x[0] - a) * (x[0] - a)) + ((x[2] - (2 / a)) * (x[2] - (2 / a)));
        var scale = quartic.Roots().Where(r => Math.Abs(r.Imaginary) <= 1e-6 * Math.Max(1, r.Magnitude) && r.Real != 0).Select(r => r.Real).MinBy(Distance);
        return [scale, 0, 2 / scale, 0];
    }

    /// <summary>The minimizer of <c>|XX' - diag(4, 1)|_F^2</c> nearest to X: <c>diag(2, 1)Q</c> with Q the polar factor of <c>diag(2, 1)X</c> (the orthogonal Procrustes problem).</summary>
    private static double[] NearestRoot(IReadOnlyList<double> x)
    {
        var root = Matrix<double>.Build.DenseOfDiagonalArray([2, 1]);
        var svd = (root * Matrix<double>.Build.Dense(2, 2, (i, j) => x[(2 * i) + j])).Svd();
        return MatrixLayers.Vector([root * svd.U * svd.VT]);
    }

    private static OracleSubject RankOne() => new(
        "factorisation-uv",
        FormulaFunction.Parse(["a", "b", "c", "d"], "(a*c - 2)^2 + (a*d)^2 + (b*c)^2 + (b*d)^2"),
        "|uv' - M|_F^2 with M = diag(2, 0), u = (a, b), v = (c, d); minimizers u = (s, 0), v = (2/s, 0)",
        NearestRankOne,
        [[3, 1, -1, 2], [-2, 2, 2, 1], [0.5, -3, 0.5, 1]],
        Radii("1/2", "1"))
    {
        Layers = new MatrixLayers(new MatrixSize(2, 1), new MatrixSize(2, 1)),
    };

    private static OracleSubject Gram() => new(
        "factorisation-XX",
        FormulaFunction.Parse(["a", "b", "c", "d"], "(a^2 + b^2 - 4)^2 + 2*(a*c + b*d)^2 + (c^2 + d^2 - 1)^2"),
        "|XX' - M|_F^2 with M = diag(4, 1), X = (a b; c d); minimizers diag(2, 1)Q, Q orthogonal",
        NearestRoot,
        [[3, 1, 2, 2.5], [0.25, 0.25, -2.5, 3], [-0.125, 0.25, 0.25, -0.125]],
        Radii("1/2", "1"))
    {
        Layers = new MatrixLayers(new MatrixSize(2, 2)),
    };

    private static OracleSubject Pointed(
        string name, string[] variables, string formula, double[] minimizer, ImmutableArray<double>[] starts, string[] radii, Rational[][]? metric = null)
    {
        Metric? parsed = null;
        if (metric is not null && !Metric.TryCreate([.. metric.Select(row => row.ToImmutableArray())], out parsed, out var error))
        {
            throw new ArgumentException(error, nameof(metric));
        }

        return new OracleSubject(
            name, FormulaFunction.Parse(variables, formula, metric: parsed), $"minimizer ({string.Join(", ", minimizer)})", _ => [.. minimizer], [.. starts], Radii(radii));
    }

    private static ImmutableArray<Rational> Radii(params string[] radii) => [.. radii.Select(Rational.Parse)];
}
