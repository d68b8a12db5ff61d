using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;

namespace Brox.Theory.Tests.Formulas.Line;

/// <summary>Functions of one variable on all of R and on intervals, decided from the signs of their derivatives to the ends; + is a member, - is none.</summary>
public class LineTheoryTests
{
    public static TheoryData<string, string, string> Table => new()
    {
        { "x^3", "", "quasiconvex+ strictly-quasiconvex+ pseudoconvex- convex- unique-minimizer- connected-minimizers- has-minimizer- alignment(t=1)-" },
        { "x^3 + x", "", "quasiconvex+ pseudoconvex+ convex- star-convex-" },
        { "x^2/(x^2 + 1/10)", "", "quasiconvex+ pseudoconvex+ convex- polyak-lojasiewicz- quasar-convex- aiming- quadratic-growth- restricted-secant- unique-minimizer+" },
        { "1 - exp(-x^2/2)", "", "quasiconvex+ pseudoconvex+ polyak-lojasiewicz- quasar-convex- quadratic-growth-" },
        { "log(1 + x^2)", "", "pseudoconvex+ strictly-quasiconvex+ quasar-convex- polyak-lojasiewicz- convex-" },
        { "log(1 + x^2)", "-4..4", "pseudoconvex+ quasar-convex+ polyak-lojasiewicz+ convex- star-convex-" },
        { "x^2 + 3*sin(x)^2", "", "polyak-lojasiewicz+ polyak-lojasiewicz(mu=1/32)+ convex- unique-minimizer+ quadratic-growth(mu=2)+ quadratic-growth(mu=3)- quasar-convex+" },
        { "(x^2 + 1/8)^(1/6)", "", "quasar-convex(gamma=1/3)+ quasar-convex(gamma=1/2)- convex- quasiconvex+" },
        { "exp(x)", "", "convex+ strictly-quasiconvex+ pseudoconvex+ unique-minimizer- star-convex- polyak-lojasiewicz- has-minimizer- broximally-aligned(t=1)-" },
        { "abs(x)^1.5", "", "differentiable+ convex+ unique-minimizer+ polyak-lojasiewicz- quadratic-growth-" },
        { "abs(x)^1.5/(abs(x)^1.5 + 1/5)", "", "quasiconvex+ pseudoconvex+ convex- differentiable+" },
        { "exp(x)/(x^2 + 1) + exp(-x)", "-1..1", "quasiconvex+ pseudoconvex- strictly-quasiconvex+" },
        { "abs(x)*(1 - exp(-abs(x)))", "-5..5", "star-convex+ quasiconvex+" },
        { "10 + x^2 - 10*cos(2*pi*x)", "-5.12..5.12", "quadratic-growth(mu=2)+ unique-minimizer+ quasiconvex-" },
        { "sin(x)^2 + cos(x)^2", "0..1", "convex+ quasiconvex+ strictly-quasiconvex- unique-minimizer- connected-minimizers+" },
        { "log(1 + exp(x))", "", "convex+ strongly-convex- unique-minimizer- pseudoconvex+" },
        { "log(exp(x) + exp(-x))", "", "convex+ strongly-convex- unique-minimizer+ polyak-lojasiewicz- quasar-convex+" },
        { "exp(x) + exp(-x)", "", "strongly-convex+ strongly-convex(mu=2)+ strongly-convex(mu=3)- quadratic-growth+" },
        { "sqrt(1 + x^2)", "", "convex+ strongly-convex- polyak-lojasiewicz- quasar-convex+" },
        { "x*exp(x)", "", "pseudoconvex+ unique-minimizer+ convex- quasar-convex- strictly-star-quasiconvex+" },
        { "x*exp(-x)", "", "quasiconvex- unique-minimizer- connected-minimizers-" },
        { "x^2*exp(-x)", "", "unique-minimizer+ quasiconvex- quadratic-growth- pseudoconvex-" },
        { "x - log(x)", "", "real-valued- convex+ closed+ continuous+ differentiable- pseudoconvex- unique-minimizer+ convex-domain+ bounded-domain- alignment(t=1)+" },
        { "x*log(x)", "0..2", "real-valued- convex+ closed- continuous- unique-minimizer+ bounded-domain+" },
        { "sqrt(x)", "", "closed+ continuous- convex-domain+ unique-minimizer+ uniformly-aligned(t=1)+" },
        { "1/x", "", "convex-domain- convex- quasiconvex- real-valued- differentiable-" },
        { "if(abs(x) <= 1, x^2/2, abs(x) - 1/2)", "", "convex+ differentiable+ strongly-convex- quasar-convex+" },
        { "x^4 + x^3", "", "pseudoconvex- quasiconvex+ unique-minimizer+" },
        { "(x - 1)^4*exp(x)", "", "unique-minimizer+ quasiconvex- pseudoconvex-" },
        { "x + sin(x)", "", "quasiconvex+ strictly-quasiconvex+ unique-minimizer-" },
        { "abs(x) + cos(x)", "", "quasiconvex+ unique-minimizer+ star-convex- differentiable-" },
        { "sqrt(abs(x))", "", "generalized-pseudoconvex+ differentiable- convex- quadratic-growth-" },
        { "x^2 - cos(x)", "", "strongly-convex(mu=1)+ strongly-convex(mu=11/10)- convex+" },
        { "x^pi", "0..2", "convex+ differentiable+ quadratic-growth-" },
        { "tanh(x)^2", "", "quasiconvex+ quasar-convex- convex-" },
        { "x^2/(1 + abs(x))", "", "convex+ differentiable+ strongly-convex-" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_class_is_decided(string text, string box, string expected)
    {
        var ends = box.Split("..");
        var f = FormulaFunction.Parse(
            ["x"], text, box.Length == 0 ? null : Box.Create([new BoxSide(Rational.Parse(ends[0]), Rational.Parse(ends[1]))]));
        var wrong = new List<string>();
        foreach (var word in expected.Split(' '))
        {
            Assert.True(ClassExpression.TryParse(word[..^1], out var expression, out var error), error);
            var verdict = expression!.Decide(f);
            if (verdict is Undecided || verdict is Holds != (word[^1] == '+'))
            {
                wrong.Add($"{word}: {verdict.GetType().Name} {verdict.Reason}");
            }
        }

        Assert.True(wrong.Count == 0, $"{text}\n{string.Join('\n', wrong)}");
    }

    /// <summary>An identity that no rule sees, and a domain with single points: nothing is claimed.</summary>
    [Theory]
    [InlineData("(sin(2*x) - 2*sin(x)*cos(x))^2*x^3", "strictly-quasiconvex")]
    [InlineData("x^x", "convex-domain")]
    [InlineData("x^x", "convex")]
    public void What_is_not_seen_is_not_claimed(string text, string name) =>
        Assert.IsNotType<Holds>(ClassCatalog.Find(name)!.Decide(FormulaFunction.Parse(["x"], text), ClassArgument.None));

    /// <summary>Near the border of a class, on the other side: a sign that a rule overlooks would turn one of these.</summary>
    [Theory]
    [InlineData("x^3 - x/1000", "quasiconvex")]
    [InlineData("x^2 + 3*cos(x)", "quasiconvex")]
    [InlineData("x^2 + 21/10*cos(x)", "convex")]
    [InlineData("exp(x) - x^2", "convex")]
    [InlineData("log(1 + exp(x)) - x^2/1000", "quasiconvex")]
    [InlineData("x^2*exp(-x)", "quasiconvex")]
    [InlineData("sqrt(1 + x^2) - x^2/1000", "quasiconvex")]
    [InlineData("atan(x) - x/1000", "quasiconvex")]
    public void Just_outside_nothing_is_certified(string text, string name) =>
        Assert.IsType<Fails>(ClassCatalog.Find(name)!.Decide(FormulaFunction.Parse(["x"], text), ClassArgument.None));
}
