using Brox.Functions.Formulas;

namespace Brox.Theory.Tests.Formulas;

/// <summary>Spellings of blackboards and of other languages mean the formula that a mathematician reads; where there are two, the error says what to type.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("2x", "2*x")]
    [InlineData("2x^2", "2*x^2")]
    [InlineData("-2x", "-2*x")]
    [InlineData("2(x + 1)", "2*(x + 1)")]
    [InlineData("(x + 1)(x - 1)", "(x + 1)*(x - 1)")]
    [InlineData("x y", "x*y")]
    [InlineData("3 sin(x)^2", "3*sin(x)^2")]
    [InlineData("x**2", "x^2")]
    [InlineData("2*x**3", "2*x^3")]
    [InlineData("x²y", "x^2*y")]
    [InlineData("|x|", "abs(x)")]
    [InlineData("||x| - 1|", "abs(abs(x) - 1)")]
    [InlineData("2|x| + |y|", "2*abs(x) + abs(y)")]
    [InlineData("|x|^3", "abs(x)^3")]
    [InlineData("|x (x - 1)|", "abs(x*(x - 1))")]
    [InlineData("e^x", "exp(x)")]
    [InlineData("e^(-x^2)", "exp(-x^2)")]
    [InlineData("e", "exp(1)")]
    [InlineData("ln(x)", "log(x)")]
    [InlineData("π x − 1", "pi*x - 1")]
    [InlineData("x·y", "x*y")]
    [InlineData("x ÷ 2", "x/2")]
    [InlineData("if(x ≤ 0, x, y)", "if(x <= 0, x, y)")]
    [InlineData("if(x ≥ 0, x, y)", "if(x >= 0, x, y)")]
    public void A_spelling_means_one_formula(string spelt, string plain) => Assert.Equal(Parse(plain), Parse(spelt));

    [Theory]
    [InlineData("1/2x", "a/(b*c)")]
    [InlineData("sin x", "sin(x)")]
    [InlineData("sin^2(x)", "sin(x)^2")]
    [InlineData("xy", "x*y")]
    [InlineData("x 2", "an operator")]
    [InlineData("sqr(x)", "sqr")]
    [InlineData("absolute(x)", "unknown name")]
    [InlineData("cosx(y)", "did you mean cos?")]
    [InlineData("|x", "closing |")]
    public void What_could_mean_two_things_is_answered_with_what_to_type(string spelt, string answer)
    {
        Assert.False(FormulaParser.TryParse(spelt, ["x", "y"], out _, out var error));
        Assert.Contains(answer, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_named_e_is_a_variable()
    {
        Assert.True(FormulaParser.TryParse("e^2", ["e"], out var expression, out _));
        Assert.Equal(Operation.Power, expression!.Operation);
    }

    private static Expression Parse(string text) => FormulaParser.TryParse(text, ["x", "y"], out var expression, out var error) ? expression! : throw new FormatException(error);
}
