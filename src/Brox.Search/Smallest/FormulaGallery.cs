using System.Collections.Immutable;
using Brox.Functions;

namespace Brox.Search.Smallest;

/// <summary>
/// Formulas on all of R^d that textbooks argue with: convex and not, waves of minimizers, shears, saddles, plateaus, several minimizers.
/// </summary>
internal static class FormulaGallery
{
    private static readonly ImmutableArray<string> _line =
    [
        "1", "x", "x^2", "abs(x)", "1 + x^2", "x^3", "x^4", "-x^2", "exp(x)", "sqrt(abs(x))", "atan(x)", "log(1 + x^2)", "x^2/(1 + x^2)", "sqrt(1 + x^2)", "(x^2 - 1)^2", "x^2 + 3*sin(x)^2", "(x + sin(x))^2",
        "(2*x + sin(x))^2", "max(abs(x) - 1, 0)", "max(abs(x) - 1, 0)^2", "min(x^2, (x - 1)^2)", "min(x^2, 1)", "1 - cos(x)", "sin(x)^2", "x^2 + x^3 + x^4",
    ];

    private static readonly ImmutableArray<string> _plane =
    [
        "x^2", "x*y", "x^2 + y^2", "x^2 + 4*y^2", "x^2 - y^2", "abs(x) + abs(y)", "max(abs(x), abs(y))", "norm(x, y)", "log(1 + x^2 + y^2)", "sqrt(1 + x^2 + y^2)", "(y - x^2)^2", "(y - sin(x))^2",
        "(y - 2*sin(x))^2", "(x*y)^2", "(x*y - 1)^2", "(x^2 + y^2 - 1)^2", "x^2 + (y - x^2)^2", "x^2 + (y - sin(x))^2", "x^2 + (y - 2*sin(x))^2", "y^2 + (x + 2*sin(y))^2", "x^2 + 4*(y - 2*sin(x))^2",
        "(x^2 + y^2)^2 + 20*(x*y)^2", "min(x^2 + y^2, (x - 1)^2 + y^2)", "(1 - x)^2 + 100*(y - x^2)^2", "sqrt(abs(x)) + sqrt(abs(y))", "(x^2 + y^2)*(2 + sin(2*x*y/(1 + x^2 + y^2)))",
    ];

    private static readonly ImmutableArray<string> _space = ["x^2 + y^2 + z^2", "norm(x, y, z)", "(z - x*y)^2", "x^2 + y^2 + (z - 2*sin(x))^2", "(x^2 + y^2 + z^2)^2 + 20*(x*y)^2"];

    /// <summary>The functions of a dimension; none above 3.</summary>
    public static IEnumerable<FormulaFunction> Of(int dimension) => dimension switch
    {
        1 => _line.Select(text => FormulaFunction.Parse(["x"], text)),
        2 => _plane.Select(text => FormulaFunction.Parse(["x", "y"], text)),
        3 => _space.Select(text => FormulaFunction.Parse(["x", "y", "z"], text)),
        _ => [],
    };
}
