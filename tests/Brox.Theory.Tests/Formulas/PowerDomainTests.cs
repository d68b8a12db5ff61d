using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Formulas;

/// <summary>Powers whose exponent is no rational number: where they are defined, and what they are at the base 0.</summary>
public class PowerDomainTests
{
    [Theory]
    [InlineData("x^pi", "0", "1", true)]
    [InlineData("x^sqrt(2)", "0", "4", true)]
    [InlineData("(x^2)^sqrt(2)", "-1", "1", true)]
    [InlineData("0^x", "0", "3", true)]
    [InlineData("0^x", "-1", "3", false)]
    [InlineData("x^pi", "-1", "1", false)]
    [InlineData("x^(-pi)", "0", "1", false)]
    [InlineData("x^(-pi)", "1", "2", true)]
    [InlineData("(-2)^x", "1", "2", false)]
    [InlineData("x^x", "0", "1", true)]
    public void A_power_is_defined_where_it_is_a_real_number(string text, string low, string high, bool isReal)
    {
        var f = FormulaFunction.Parse(["x"], text, Box.Create([new BoxSide(Rational.Parse(low), Rational.Parse(high))]));
        var verdict = Decide(f, "real-valued");
        Assert.True(isReal ? verdict is Holds : verdict is Fails, $"{text}: {verdict}");
    }

    [Theory]
    [InlineData("x^pi", 0.0, 0.0)]
    [InlineData("0^x", 0.0, 1.0)]
    [InlineData("0^x", 2.5, 0.0)]
    [InlineData("(-2)^x", 3.0, -8.0)]
    [InlineData("x^x", 0.0, 1.0)]
    [InlineData("x^x", 2.0, 4.0)]
    public void Its_value_is_enclosed(string text, double x, double value)
    {
        var f = FormulaFunction.Parse(["x"], text);
        Assert.True(f.Enclose(new FloatInterval(x)).Contains(value));
        Assert.Equal(value, f.Evaluate(x), 1e-12);
    }

    [Fact]
    public void A_power_with_both_parts_variable_encloses_its_values_on_boxes_that_touch_or_cross_zero()
    {
        var f = FormulaFunction.Parse(["x", "y"], "x^y");
        var random = new Random(4);
        for (var i = 0; i < 2_000; i++)
        {
            var (a, b) = (random.Next(-3, 3), random.Next(-3, 3));
            var x = new FloatInterval(a, a + random.Next(0, 3));
            var y = new FloatInterval(b, b + random.Next(0, 3));
            var enclosure = f.Enclose(x, y);
            for (var k = 0; k < 10; k++)
            {
                var p = x.Lower + (random.Next(0, 5) * x.Width / 4);
                var q = y.Lower + (random.Next(0, 5) * y.Width / 4);
                var value = f.Evaluate(p, q);
                var isDefined = double.IsFinite(value);
                Assert.True(!isDefined || enclosure.Contains(value) || Math.Abs(value - enclosure.Middle) < 1e-9, $"{p}^{q} = {value}, {enclosure}");
                Assert.True(isDefined || enclosure.Decoration == Decoration.Trivial, $"{p}^{q} is undefined, {enclosure}");
            }
        }
    }

    [Fact]
    public void A_power_jumps_at_zero_to_the_zero()
    {
        // 0^0 = 1 while 0^x = 0: defined, not continuous, not closed.
        var f = FormulaFunction.Parse(["x"], "0^x", Box.Create([new BoxSide(Rational.Zero, Rational.One)]));
        Assert.IsNotType<Holds>(Decide(f, "continuous"));
        Assert.IsNotType<Holds>(Decide(f, "closed"));
    }

    private static Verdict Decide(FunctionInstance f, string name) => ClassCatalog.Find(name)!.Decide(f, ClassArgument.None);
}
