using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Generators;

/// <summary>Formulas with convex sublevel sets, by construction: convex functions and their monotone transforms.</summary>
internal static class FormulaConvexity
{
    /// <summary>The half side of the box on which ratios are given.</summary>
    private const int Side = 6;

    private static readonly string[] _strict = ["{0}", "1 - 1/(1 + {0})", "log(1 + {0})", "atan({0})", "{0} + ({0})^3", "min(2*({0}), {0} + 1)", "{0} + max({0} - 1, 0)", "sqrt({0})"];

    private static readonly string[] _smooth = ["{0}", "1 - 1/(1 + {0})", "log(1 + {0})", "atan({0})", "{0} + ({0})^2", "1 - exp(-({0})/64)"];

    /// <summary>
    /// Convex: a maximum of affine functions in pairs <c>±l</c>, a sum of squares of linear forms, its variant <c>sqrt(1 + q) - 1</c>, a norm of forms. All are convex, nonnegative and 0 exactly
    /// where the forms that occur vanish.
    /// </summary>
    public static FormulaMember Convex(Draw draw, FormulaTerms y)
    {
        var count = draw.Between(1, y.Dimension);
        var text = draw.Below(4) switch
        {
            0 => $"max({y.Lengths(count)})",
            1 => y.Squares(count),
            2 => $"sqrt(1 + {y.Squares(count)}) - 1",
            _ => $"max({y.Squares(count)}, abs({y.Form(0)}))",
        };
        return y.Member(text, count == y.Dimension);
    }

    /// <summary>Differentiable and convex: the smooth ones among <see cref="Convex"/>.</summary>
    public static FormulaMember SmoothConvex(Draw draw, FormulaTerms y)
    {
        var count = draw.Between(1, y.Dimension);
        return y.Member(draw.Chance(50) ? y.Squares(count) : $"sqrt(1 + {y.Squares(count)}) - 1", count == y.Dimension);
    }

    /// <summary>Strongly convex: <c>mu/2 |y|^2</c> plus a convex function that has its minimum 0 at c.</summary>
    public static FormulaMember StronglyConvex(Draw draw, FormulaTerms y, Rational mu)
    {
        var added = draw.Below(3) switch
        {
            0 => $" + max({y.Lengths(draw.Between(1, y.Dimension))})",
            1 => $" + {y.Squares(draw.Between(1, y.Dimension))}",
            _ => string.Empty,
        };
        return y.Member($"({mu / 2})*({y.SquaredNorm}){added}", isUnique: true, mu);
    }

    /// <summary>
    /// Strictly quasiconvex: a strictly increasing continuous function of a strictly convex one, or of the Euclidean norm, whose sublevel sets are strictly convex: between two different points
    /// of a sublevel set f is below its level.
    /// </summary>
    public static FormulaMember StrictlyQuasiconvex(Draw draw, FormulaTerms y)
    {
        var inner = draw.Below(3) switch
        {
            0 => $"({y.Squares(y.Dimension)})",
            1 => $"(sqrt(1 + {y.Squares(y.Dimension)}) - 1)",
            _ => y.Norm,
        };
        return y.Member(Composed(draw.From(_strict), inner), isUnique: true);
    }

    /// <summary>
    /// Pseudoconvex: a transform with positive derivative of a differentiable convex function g (where the gradients of f and g have the same direction, so <c>&lt;grad f(x), y-x&gt; &gt;= 0</c>
    /// gives <c>g(y) &gt;= g(x)</c>), or on a box a ratio <c>q / l</c> of a convex quadratic, 0 at c, and a positive affine function: with <c>r = f(x) &gt;= 0</c>, <c>q - r l</c> is convex, 0 at x, and its
    /// gradient there is <c>l(x) grad f(x)</c>.
    /// </summary>
    public static FormulaMember Pseudoconvex(Draw draw, FormulaTerms y)
    {
        if (y.Dimension <= 3 && draw.Chance(20))
        {
            var box = Box.Create(y.Center.Coordinates.Select(c => new BoxSide(c - Side, c + Side)));
            return y.Member($"({y.Squares(y.Dimension)})/({(Side * y.Dimension) + draw.Between(1, 4)} + {y.Form(0)})", isUnique: true, box: box);
        }

        var count = draw.Chance(70) ? y.Dimension : draw.Between(1, y.Dimension);
        var inner = draw.Chance(50) ? $"({y.Squares(count)})" : $"(sqrt(1 + {y.Squares(count)}) - 1)";
        return y.Member(Composed(draw.From(_smooth), inner), count == y.Dimension);
    }

    /// <summary>
    /// Quasiconvex with a unique minimizer, not strictly: a non-decreasing function of a positive definite quadratic or of another <paramref name="inner"/> that is constant on a range of values.
    /// The smooth one is <c>1 - max(1-s, 0)^2 + max(s-e, 0)^2</c> with the end e of the range, continuously differentiable.
    /// </summary>
    public static FormulaMember Plateau(FormulaTerms y, bool smooth, string? inner = null, int end = 60)
    {
        var s = inner ?? $"({y.Squares(y.Dimension)})";
        return y.Member(Composed(smooth ? $"1 - max(1 - {{0}}, 0)^2 + max({{0}} - {end}, 0)^2" : $"min({{0}}, 1) + max({{0}} - {end}, 0)", s), isUnique: true);
    }

    private static string Composed(string outer, string inner) => outer.Replace("{0}", inner, StringComparison.Ordinal);
}
