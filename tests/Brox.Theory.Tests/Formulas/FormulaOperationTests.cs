using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Operations;
using Brox.Numbers;

namespace Brox.Theory.Tests.Formulas;

/// <summary>Operations on formulas, compared with the values of their operands at rational points.</summary>
public class FormulaOperationTests
{
    private static readonly FormulaFunction _f = On("x^2 - 3*y", -2, 4);
    private static readonly FormulaFunction _g = FormulaFunction.Parse(["u", "v"], "u*v + 1", Box.Create([new BoxSide(-1, 9), new BoxSide(-9, 3)]));
    private static readonly Rational _c = Rational.Create(-3, 2);

    [Fact]
    public void Values_are_those_of_the_definition()
    {
        foreach (var p in Points())
        {
            var (a, b) = (_f.ExactValue(p)!.Value, _g.ExactValue(p)!.Value);
            Assert.Equal(a + b, At(FunctionOperations.Sum(_f, _g), p));
            Assert.Equal(Rational.Max(a, b), At(FunctionOperations.Maximum(_f, _g), p));
            Assert.Equal(Rational.Min(a, a + b), At(FunctionOperations.Minimum(_f, On("x^2 - 3*y + x*y + 1", -2, 4)), p));
            Assert.Equal(a * 5, At(FunctionOperations.Multiple(_f, 5), p));
            Assert.Equal((a * _c) + 7, At(Transformations.Affine(_f, _c, 7), p));
            Assert.Equal(_f.ExactValue(_c * p), At(FunctionOperations.Dilation(_f, _c), p));
        }
    }

    [Fact]
    public void Boxes_are_cut_or_scaled()
    {
        Assert.Equal("[-1, 4] x [-2, 3]", ((FormulaFunction)FunctionOperations.Sum(_f, _g).Function!).Box.ToString());
        Assert.Equal("[-8/3, 4/3] x [-8/3, 4/3]", ((FormulaFunction)FunctionOperations.Dilation(_f, _c).Function!).Box.ToString());
        Assert.Equal("R^2", ((FormulaFunction)FunctionOperations.Sum(Free("x"), Free("y")).Function!).Box.ToString());
        Assert.Equal("[-2, 4] x [-2, 4]", ((FormulaFunction)FunctionOperations.Maximum(_f, Free("y")).Function!).Box.ToString());
    }

    [Fact]
    public void What_is_no_formula_on_a_box_has_its_reason()
    {
        Assert.Contains("no common interior", FunctionOperations.Sum(On("x", 0, 1), On("y", 1, 2)).Cause, StringComparison.Ordinal);
        Assert.Contains("different boxes", FunctionOperations.Minimum(_f, _g).Cause, StringComparison.Ordinal);
        Assert.Contains("two kinds", FunctionOperations.Sum(FormulaFunction.Parse(["x"], "x"), FiniteFunction.Create([new Point(0)], [0])).Cause, StringComparison.Ordinal);
        Assert.Contains("dimensions", FunctionOperations.Sum(_f, FormulaFunction.Parse(["x"], "x")).Cause, StringComparison.Ordinal);
    }

    private static IEnumerable<Point> Points() =>
        from x in Enumerable.Range(-3, 7)
        from y in Enumerable.Range(-3, 7)
        select new Point(Rational.Create(x, 2), Rational.Create(y, 3));

    private static Rational? At(OperationResult result, Point p) => ((FormulaFunction)result.Function!).ExactValue(p);

    private static FormulaFunction Free(string text) => FormulaFunction.Parse(["x", "y"], text);

    private static FormulaFunction On(string text, int lower, int upper) => FormulaFunction.Parse(["x", "y"], text, Box.Create([new BoxSide(lower, upper), new BoxSide(lower, upper)]));
}
