using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Functions.Operations;
using Brox.Numbers;

namespace Brox.Search.Smallest;

/// <summary>
/// Formulas on all of R^d that textbooks argue with: convex and not, waves of minimizers, shears, saddles, plateaus, several minimizers.
/// </summary>
internal static class FormulaGallery
{
    private static readonly string[] _letters = ["x", "y", "z", "u", "v", "w"];

    private static readonly ImmutableArray<string> _line =
    [
        "1", "x", "x^2", "abs(x)", "1 + x^2", "x^3", "x^4", "-x^2", "exp(x)", "sqrt(abs(x))", "atan(x)", "log(1 + x^2)", "x^2/(1 + x^2)", "sqrt(1 + x^2)", "(x^2 - 1)^2", "x^2 + 3*sin(x)^2", "(x + sin(x))^2",
        "(2*x + sin(x))^2", "max(abs(x) - 1, 0)", "max(abs(x) - 1, 0)^2", "min(x^2, (x - 1)^2)", "min(x^2, 1)", "1 - cos(x)", "sin(x)^2", "x^2 + x^3 + x^4", "x^2 + abs(x)",
    ];

    private static readonly ImmutableArray<string> _plane =
    [
        "x^2", "x*y", "x^2 + y^2", "x^2 + 4*y^2", "x^2 - y^2", "abs(x) + abs(y)", "max(abs(x), abs(y))", "norm(x, y)", "log(1 + x^2 + y^2)", "sqrt(1 + x^2 + y^2)", "(y - x^2)^2", "(y - sin(x))^2",
        "(y - 2*sin(x))^2", "(x*y)^2", "(x*y - 1)^2", "(x^2 + y^2 - 1)^2", "x^2 + (y - x^2)^2", "x^2 + (y - sin(x))^2", "x^2 + (y - 2*sin(x))^2", "y^2 + (x + 2*sin(y))^2", "x^2 + 4*(y - 2*sin(x))^2",
        "(x^2 + y^2)^2 + 20*(x*y)^2", "min(x^2 + y^2, (x - 1)^2 + y^2)", "(1 - x)^2 + 100*(y - x^2)^2", "sqrt(abs(x)) + sqrt(abs(y))", "(x^2 + y^2)*(2 + sin(2*x*y/(1 + x^2 + y^2)))",
        "x^2 + y^2 + x^2*y^2", "x^2 + y^2 + 20*x^2*y^2", "log(1 + x^2 + 100*y^2)",
    ];

    /// <summary>One of each kind that is lost on a line off its minimizers, or beside its mirror image: a norm, valleys that wind, a bowl with ridges, a cross, ellipses under a logarithm; what is quickly decided first.</summary>
    private static readonly ImmutableArray<string> _first = ["norm(x, y)", "(y - x^2)^2", "x^2 + y^2 + 20*x^2*y^2", "(x*y)^2", "x^2 + 4*(y - 2*sin(x))^2", "log(1 + x^2 + 100*y^2)"];

    /// <summary>On one interval, convex and concave, of either sign: what a ratio or a product is made of.</summary>
    private static readonly ImmutableArray<string> _interval = ["1", "-1", "x", "3 + x", "3 - x", "2 - x^2", "x^2 - 2", "1 + x^2", "3 - abs(x)", "abs(x)", "1 + (1 + x)^2"];

    private static readonly ImmutableArray<string> _space = ["x^2 + y^2 + z^2", "norm(x, y, z)", "(z - x*y)^2", "x^2 + y^2 + (z - 2*sin(x))^2", "(x^2 + y^2 + z^2)^2 + 20*(x*y)^2"];

    /// <summary>Functions on [-1, 1].</summary>
    public static IEnumerable<FormulaFunction> OnAnInterval() => _interval.Select(text => FormulaFunction.Parse(["x"], text, Box.Create([new BoxSide(-Rational.One, Rational.One)])));

    /// <summary>The functions of a dimension; none above 3.</summary>
    public static IEnumerable<FormulaFunction> Of(int dimension) => dimension switch
    {
        1 => _line.Select(text => FormulaFunction.Parse(["x"], text)),
        2 => _plane.Select(text => FormulaFunction.Parse(["x", "y"], text)),
        3 => _space.Select(text => FormulaFunction.Parse(["x", "y", "z"], text)),
        _ => [],
    };

    /// <summary>The functions of one variable as functions of the first of several, and one that rises with an inflection: what they are on the line they are there, but for sharper asks such as one minimizer.</summary>
    public static IEnumerable<FormulaFunction> Cylinders(int dimension) => dimension < 2 || dimension > _letters.Length ? []
        : _line.Append("3*x^4 - 8*x^3 + 6*x^2").Select(text => FormulaFunction.Parse(_letters[..dimension], text));

    /// <summary>The functions of the plane that come first where a map or two functions are spoken of.</summary>
    public static IEnumerable<FormulaFunction> FirstOfPlane() => _first.Select(text => FormulaFunction.Parse(["x", "y"], text));

    /// <summary>Two of them that have 0 as their one minimizer.</summary>
    public static IEnumerable<FormulaFunction> Centred() => new[] { _first[4], _first[5] }.Select(text => FormulaFunction.Parse(["x", "y"], text));

    /// <summary>Some functions of the plane with the second coordinate mirrored, and with the two exchanged.</summary>
    public static IEnumerable<FormulaFunction> Turned(IEnumerable<FormulaFunction> functions) =>
        from map in new Point[][] { [new([1, 0]), new([0, -Rational.One])], [new([0, 1]), new([1, 0])] }
        from f in functions.ToList()
        let turned = PointwiseOperations.Linear(f, map).Function as FormulaFunction
        where turned is not null
        select turned;

    /// <summary>A function of several variables moved up and down by 1 along the last axis.</summary>
    public static IEnumerable<FormulaFunction> MovedUp(FormulaFunction f)
    {
        if (f.Dimension == 1)
        {
            yield break;
        }

        foreach (var by in new[] { Rational.One, -Rational.One })
        {
            var last = f.Dimension - 1;
            var moved = Expression.Of(Operation.Subtract, Expression.Variable(last), Expression.Constant(by));
            yield return FormulaFunction.Create(f.Variables, f.Expression.Substitute(i => i == last ? moved : Expression.Variable(i)));
        }
    }
}
