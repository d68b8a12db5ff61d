using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Functions.Operations;

/// <summary>The operations on formulas, written into the formula: variables are matched by their place, and the result lives on the common box.</summary>
internal static class FormulaOperations
{
    /// <summary>The sum, or with <see cref="Operation.Max"/> the maximum, on the common box; none where the boxes have no common interior.</summary>
    public static OperationResult OnCommonBox(FormulaFunction f, FormulaFunction g, Operation operation)
    {
        if (!f.HasBox && !g.HasBox)
        {
            return Combined(f, g, operation, null);
        }

        var sides = f.Box.Sides.Zip(g.Box.Sides, (a, b) => new BoxSide(BoxSides.Larger(a.Lower, b.Lower), BoxSides.Smaller(a.Upper, b.Upper))).ToList();
        return sides.Exists(s => s.Lower >= s.Upper)
            ? OperationResult.None("the boxes of the two formulas have no common interior")
            : Combined(f, g, operation, Box.Create(sides));
    }

    /// <summary>The minimum; only on one box, since the union of two boxes need not be one.</summary>
    public static OperationResult Minimum(FormulaFunction f, FormulaFunction g) =>
        f.Box.Sides.SequenceEqual(g.Box.Sides)
            ? Combined(f, g, Operation.Min, f.HasBox ? f.Box : null)
            : OperationResult.None("the minimum of formulas on different boxes is no formula on a box");

    public static OperationResult Affine(FormulaFunction f, Rational factor, Rational constant)
    {
        var product = factor == Rational.One ? f.Expression : Expression.Of(Operation.Multiply, Expression.Constant(factor), f.Expression);
        return OperationResult.Of(With(f, constant.IsZero ? product : Expression.Of(Operation.Add, product, Expression.Constant(constant)), f.HasBox ? f.Box : null));
    }

    public static OperationResult Dilation(FormulaFunction f, Rational factor)
    {
        var scaled = f.Expression.Substitute(i => Expression.Of(Operation.Multiply, Expression.Constant(factor), Expression.Variable(i)));
        var box = f.HasBox
            ? Box.Create(f.Box.Sides.Select(s => BoxSides.Scaled(s, factor)))
            : null;
        return OperationResult.Of(With(f, scaled, box));
    }

    private static OperationResult Combined(FormulaFunction f, FormulaFunction g, Operation operation, Box? box) =>
        OperationResult.Of(With(f, Expression.Of(operation, f.Expression, g.Expression), box));

    private static FormulaFunction With(FormulaFunction f, Expression expression, Box? box) => FormulaFunction.Create(f.Variables, expression, box, f.Metric);
}
