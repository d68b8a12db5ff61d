using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Text;
using Brox.Numbers;

namespace Brox.Theory.Tests;

/// <summary>Functions typed in one line.</summary>
public sealed class TypedFunctionTests
{
    [Fact]
    public void Points_and_values_of_a_line()
    {
        var f = Assert.IsType<FiniteFunction>(Read("0:0, 2:2, 3:1,"));

        Assert.Equal([.. FiniteFunction.OnLine((0, 0), (2, 2), (3, 1)).Points], f.Points.ToArray());
        Assert.Equal([new Rational(0), new Rational(2), new Rational(1)], f.Values.ToArray());
    }

    [Fact]
    public void Points_and_values_in_the_plane_with_a_metric()
    {
        var f = Assert.IsType<FiniteFunction>(Read("(0,0):2, (-1/2, 0.5) : 1", metric: "2,1;1,2"));

        Assert.Contains(new Point(Rational.Parse("-1/2"), Rational.Half), f.Points);
        Assert.Equal(new Rational(2), f.Metric.SquaredDistance(new Point(0, 0), new Point(1, 0)));
    }

    [Fact]
    public void Variables_of_a_formula_stand_in_alphabetical_order()
    {
        var f = Assert.IsType<FormulaFunction>(Read("z + 1e2*x10^2 - x2 + e^a + pi"));

        Assert.Equal(["a", "x2", "x10", "z"], f.Variables.ToArray());
        Assert.False(f.HasBox);
    }

    [Theory]
    [InlineData("-10..10", "-10", "10", "-10", "10")]
    [InlineData("0..1, -inf..inf", "0", "1", null, null)]
    [InlineData("−1/2..0.5,0..inf", "-1/2", "1/2", "0", null)]
    public void One_interval_is_for_all_variables_or_there_is_one_for_each(string text, string? a, string? b, string? c, string? d)
    {
        var box = Assert.IsType<FormulaFunction>(Read("x + y", box: text)).Box;

        Assert.Equal([Number(a), Number(b), Number(c), Number(d)], box.Sides.SelectMany(s => new[] { s.Lower, s.Upper }));
    }

    [Theory]
    [InlineData("0:0, 0:1", null, null, "repeated")]
    [InlineData("0:0, (1,1):1", null, null, "2 coordinates among points of 1")]
    [InlineData("0:0, 1", null, null, "point:value")]
    [InlineData("0:inf", null, null, "finite value")]
    [InlineData("0:0", "0..1", null, "a box belongs to a formula")]
    [InlineData("0:0", null, "1,0;0,1", "1 rows of 1 numbers")]
    [InlineData("(0,0):0", null, "1,2;2,1", "positive definite")]
    [InlineData("x + y", "0..1, 0..1, 0..1", null, "3 intervals for the 2 variables x, y")]
    [InlineData("x", "1..0", null, "no length")]
    [InlineData("x", "0-1", null, "lo..hi")]
    [InlineData("x", "inf..0", null, "an end")]
    [InlineData("x +", null, null, "the formula ends")]
    [InlineData("speed*x", null, null, "unknown name")]
    public void What_is_neither_is_said_in_one_line(string text, string? box, string? metric, string cause)
    {
        Assert.False(TypedFunction.TryRead(text, box, metric, out _, out var error));
        Assert.Contains(cause, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    private static FunctionInstance Read(string text, string? box = null, string? metric = null) =>
        TypedFunction.TryRead(text, box, metric, out var function, out var error) ? function! : throw new FormatException(error);

    private static Rational? Number(string? text) => text is null ? null : Rational.Parse(text);
}
