using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Formulas;

namespace Brox.Theory.Tests.Formulas;

/// <summary>Formulas of one variable as piecewise polynomials: the same values as the formula, and verdicts that enclosures do not contradict.</summary>
public class PolynomialCellsTests
{
    private static readonly string[] _classes =
    [
        "convex", "strongly-convex(mu=1)", "quasiconvex", "strictly-quasiconvex", "star-convex", "star-quasiconvex", "quadratic-growth", "unique-minimizer", "connected-minimizers", "closed",
    ];

    [Fact]
    public void Values_are_those_of_the_formula()
    {
        var random = new Random(11);
        var (represented, compared) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var f = Random(random, 4);
            if (PolynomialCells.Of(f) is not { } g)
            {
                continue;
            }

            represented++;
            foreach (var x in Enumerable.Range(-24, 49).Select(k => Rational.Create(k, 8)).Concat(g.Knots))
            {
                compared++;
                Assert.True(f.ExactValue(new Point(x)) == g.Evaluate(x)?.RationalPart, $"{f.Text()} at {x}");
            }

            Assert.Null(g.Evaluate(Rational.Create(25, 8)));
        }

        Assert.True(represented > 150 && compared > 5_000, $"{represented} formulas, {compared} values");
    }

    [Fact]
    public void Enclosures_do_not_contradict_exact_verdicts()
    {
        var random = new Random(12);
        var agree = 0;
        for (var i = 0; i < 12; i++)
        {
            var f = Random(random, 3);
            foreach (var text in _classes)
            {
                Assert.True(ClassExpression.TryParse(text, out var c, out _));
                if (LineDeciders.Decide(f, c!.Class.Name, c.Argument, default) is { } exact)
                {
                    var certified = FormulaDeciders.ByEnclosures(c.Class.Name, f, c.Argument, default);
                    Assert.True(certified is Undecided || certified is Holds == exact is Holds, $"{f.Text()}, {text}: {exact.Reason}; {certified.Reason}");
                    agree += certified is Undecided ? 0 : 1;
                }
            }
        }

        Assert.True(agree > 40, $"only {agree} verdicts were compared");
    }

    [Theory]
    [InlineData("if(x <= 0, x^2, 2*x^2)", "differentiable+ continuous+ convex+ unique-minimizer+ strongly-convex(mu=2)+ strongly-convex(mu=3)-")]
    [InlineData("if(x <= 0, -x, x^2)", "differentiable- continuous+ convex+ strictly-quasiconvex+")]
    [InlineData("if(x^2 <= 1, 0, 1)", "differentiable- continuous- closed+ quasiconvex+ real-valued+")]
    [InlineData("if(x^2 < 1, 0, 1)", "continuous- closed- alignment(t=1)-")]
    [InlineData("if(x^2 <= 1, 1, 0)", "continuous- closed-")]
    [InlineData("x*abs(x)", "differentiable+ quasiconvex+ convex- unique-minimizer+")]
    [InlineData("abs(abs(abs(x) - 1) - 1/2)", "differentiable- connected-minimizers- progress(t=1/4)+")]
    [InlineData("max(-x, 0)", "unique-minimizer- connected-minimizers+ convex+")]
    public void Tricky_formulas_are_decided(string text, string expected)
    {
        var f = FormulaFunction.Parse(["x"], text, Box.Create([new BoxSide(-3, 3)]));
        foreach (var word in expected.Split(' '))
        {
            Assert.True(ClassExpression.TryParse(word[..^1], out var c, out var error), error);
            var verdict = c!.Decide(f);
            Assert.True(verdict is not Undecided && verdict is Holds == (word[^1] == '+'), $"{word}: {verdict}");
        }
    }

    [Theory]
    [InlineData("abs(x^2 - 2)")]
    [InlineData("exp(x)")]
    [InlineData("1/x")]
    [InlineData("x^(1/2)")]
    [InlineData("pi*x")]
    [InlineData("x^13")]
    public void Others_have_no_such_form(string text) =>
        Assert.Null(PolynomialCells.Of(FormulaFunction.Parse(["x"], text, Box.Create([new BoxSide(-3, 3)]))));

    [Fact]
    public void Without_a_box_all_classes_are_exact()
    {
        var f = FormulaFunction.Parse(["x"], "x^2 + max(x, 0)^2");
        Assert.IsType<Holds>(ClassCatalog.Find("aiming")!.Decide(f, ClassArgument.Of(2)));
        Assert.IsType<Fails>(ClassCatalog.Find("polyak-lojasiewicz")!.Decide(f, ClassArgument.Of(Rational.Create(5, 2))));
        Assert.Equal(2, Assert.IsType<LargestConstant>(ClassCatalog.Find("polyak-lojasiewicz")!.BestConstant(f)).Value.RationalValue);
        Assert.Equal(["(0,inf)"], Spectrum.BroximallyAligned(f).Radii!.Intervals.Select(i => i.ToString()));
    }

    private static FormulaFunction Random(Random random, int depth) =>
        FormulaFunction.Create(["x"], Formula(random, depth), Box.Create([new BoxSide(-3, 3)]));

    private static Expression Formula(Random random, int depth)
    {
        if (depth == 0 || random.Next(5) == 0)
        {
            return random.Next(3) == 0 ? Expression.Constant(Rational.Create(random.Next(-3, 4), random.Next(1, 3))) : Expression.Variable(0);
        }

        Expression Next() => Formula(random, depth - 1);
        return random.Next(11) switch
        {
            0 or 1 => Expression.Of(Operation.Add, Next(), Next()),
            2 => Expression.Of(Operation.Subtract, Next(), Next()),
            3 => Expression.Of(Operation.Multiply, Next(), Next()),
            4 => Expression.Of(Operation.Negate, Next()),
            5 => Expression.Of(Operation.Power, Next(), Expression.Constant(2)),
            6 or 7 => Expression.Of(Operation.Abs, Next()),
            8 => Expression.Of(Operation.Min, Next(), Next()),
            9 => Expression.Of(Operation.Max, Next(), Next(), Next()),
            _ => Expression.Of(random.Next(2) == 0 ? Operation.IfLess : Operation.IfLessOrEqual, Next(), Next(), Next(), Next()),
        };
    }
}
