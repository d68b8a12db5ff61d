using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Formulas.Symbolic;
using Brox.Numbers;

namespace Brox.Theory.Tests.Formulas.Line;

/// <summary>The form of a formula has the formula's values, and its derivative is the derivative.</summary>
public class SymbolicFormTests
{
    private static readonly ImmutableArray<string> _x = ["x"];

    [Theory]
    [InlineData("sin(x)^2 + cos(x)^2 - 1")]
    [InlineData("exp(x)*exp(-x) - 1")]
    [InlineData("(x + 1)^3 - x^3 - 3*x^2 - 3*x - 1")]
    [InlineData("log(exp(x^2)) - x^2")]
    [InlineData("sqrt(2)*sqrt(2) - 2")]
    [InlineData("1/(1 + x^2) - (1 + x^2)^(-1)")]
    [InlineData("tanh(x) - (1 - exp(-2*x))/(1 + exp(-2*x))")]
    [InlineData("cos(2*pi*3) - 1")]
    [InlineData("tan(x)*cos(x) - sin(x)")]
    public void What_is_zero_has_the_form_zero(string text)
    {
        var form = SymbolicForm.Of(FormulaFunction.Parse(_x, text).Expression);
        Assert.NotNull(form);
        var simplified = Brox.Theory.Classes.Formulas.Line.LineChart.Simplified(form);
        Assert.True(simplified.IsZero || form.IsZero, simplified.Key);
    }

    [Theory]
    [InlineData("x^2/(x^2 + 1/10)", -3.0, 3.0)]
    [InlineData("exp(x)/(1 + exp(x))^2", -3.0, 3.0)]
    [InlineData("(x^2 + 1/8)^(1/6)", -3.0, 3.0)]
    [InlineData("log(1 + x^2)*atan(x) + tanh(x)^3", -3.0, 3.0)]
    [InlineData("x^(5/2) - log(x)/sqrt(x)", 0.2, 3.0)]
    [InlineData("x^x + 2^x + x^pi", 0.2, 3.0)]
    [InlineData("sqrt(4*x^2 + 8) + sqrt(x^3 + x)", 0.2, 3.0)]
    [InlineData("(exp(x) + exp(-x))^(-3/2)", -3.0, 3.0)]
    [InlineData("sin(3*x - 1)/cos(x/4)", -3.0, 3.0)]
    [InlineData("norm(x, 2*x + 1) + log(x^2 + exp(x))", -3.0, 3.0)]
    [InlineData("abs(-x)*x", 0.2, 3.0)]
    public void The_form_and_its_derivatives_have_the_right_values(string text, double low, double high)
    {
        var f = FormulaFunction.Parse(_x, text);
        var form = SymbolicForm.Of(f.Expression, low > 0 ? [0] : []);
        Assert.NotNull(form);
        var slope = form.Derivative(0);
        var bend = slope!.Derivative(0);
        var (g, dg, ddg) = (
            FormulaFunction.Create(_x, form.ToExpression()), FormulaFunction.Create(_x, slope.ToExpression()), FormulaFunction.Create(_x, bend!.ToExpression()));
        for (var k = 0; k <= 20; k++)
        {
            var x = low + (k * (high - low) / 20) + 0.0137;
            var jet = f.Differentiate([x], second: true);
            Assert.Equal(jet.Value.Value, g.Evaluate(x), 1e-9 * (1 + Math.Abs(jet.Value.Value)));
            Assert.Equal(jet.Gradient[0].Value, dg.Evaluate(x), 1e-8 * (1 + Math.Abs(jet.Gradient[0].Value)));
            Assert.Equal(jet.Hessian(0, 0).Value, ddg.Evaluate(x), 1e-7 * (1 + Math.Abs(jet.Hessian(0, 0).Value)));
        }
    }

    [Fact]
    public void A_root_of_a_square_is_not_the_variable()
    {
        var form = SymbolicForm.Of(FormulaFunction.Parse(_x, "(x^2)^(1/2) - x").Expression);
        Assert.False(form!.IsZero);
        Assert.True(SymbolicForm.Of(FormulaFunction.Parse(_x, "(x^2)^(1/2) - x").Expression, [0])!.IsZero);
    }

    [Fact]
    public void A_root_of_a_negative_number_and_a_power_of_zero_have_no_form()
    {
        Assert.Null(SymbolicForm.Of(FormulaFunction.Parse(_x, "x + sqrt(1 - 2)").Expression));
        Assert.Null(SymbolicForm.At(SymbolicForm.Of(FormulaFunction.Parse(_x, "1/x").Expression)!, 0, KernelSum.Of(Rational.Zero)));
        Assert.Null(SymbolicForm.At(SymbolicForm.Of(FormulaFunction.Parse(_x, "log(x)").Expression)!, 0, KernelSum.Of(Rational.Zero)));
    }
}
