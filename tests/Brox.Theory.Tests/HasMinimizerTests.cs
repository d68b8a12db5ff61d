using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Reference;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Formulas;

namespace Brox.Theory.Tests;

public class HasMinimizerTests
{
    [Theory]
    [InlineData("exp(x)", false)]
    [InlineData("x", false)]
    [InlineData("-atan(x)", false)]
    [InlineData("x^3 + exp(2*x)", false)]
    [InlineData("x^2", true)]
    [InlineData("x^2 - x", true)]
    [InlineData("max(abs(x) - 1, 0)", true)]
    [InlineData("exp(x) + exp(-x)", true)]
    [InlineData("exp(-x^2)", false)]
    public void A_formula_on_the_whole_line(string text, bool? expected) => Expect(expected, FormulaFunction.Parse(["x"], text));

    [Theory]
    [InlineData("x + y^2", false)]
    [InlineData("exp(x) + exp(y)", false)]
    [InlineData("x^2 + y^2", true)]
    public void A_formula_in_the_plane(string text, bool expected) => Expect(expected, FormulaFunction.Parse(["x", "y"], text));

    [Fact]
    public void A_box_that_ends_stops_the_fall()
    {
        var box = Box.Create([new BoxSide(0, null)]);
        Expect(true, FormulaFunction.Parse(["x"], "exp(x)", box));
        Expect(false, FormulaFunction.Parse(["x"], "exp(-x)", box));
        Expect(true, FormulaFunction.Parse(["x"], "exp(-x)", Box.Create([new BoxSide(0, 1)])));
    }

    [Fact]
    public void Classes_that_speak_of_minimizers_fail_where_there_are_none()
    {
        var f = FormulaFunction.Parse(["x"], "exp(x)");
        foreach (var name in new[] { "star-convex", "unique-minimizer", "quadratic-growth", "polyak-lojasiewicz", "restricted-secant", "connected-minimizers" })
        {
            Assert.IsType<Fails>(ClassCatalog.Find(name)!.Decide(f, ClassArgument.None));
        }

        Assert.IsType<Holds>(ClassCatalog.Find("convex")!.Decide(f, ClassArgument.None));
    }

    [Fact]
    public void The_second_look_agrees_on_the_line()
    {
        Piece piece = new(Rational.Zero, null, new Polynomial([Rational.Zero, Rational.One]));
        foreach (var (at, expected) in new (Rational? Value, bool Expected)[] { (null, false), (Rational.One, false), (Rational.Zero, true), (-Rational.One, true) })
        {
            var f = PiecewisePolynomial.Create([piece], [(Rational.Zero, at)], requireClosed: false);
            Expect(expected, f);
            Assert.Equal(expected ? MembershipKind.Member : MembershipKind.NotMember, MembershipRecheck.Of(f, "has-minimizer", null, null).Kind);
        }
    }

    [Fact]
    public void The_standing_assumption_sets_instances_aside_unless_it_is_lifted()
    {
        var instance = ConjectureInstance.Of(FormulaFunction.Parse(["x"], "exp(x)"));
        var conjecture = Conjecture.Parse("convex => star-convex");
        Assert.IsType<ConjectureOutcome.OutsideSetting>(ConjectureEvaluation.Evaluate(conjecture, instance));
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture with { Standing = StandingAssumption.None }, instance));
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(Conjecture.Parse("convex, closed => star-convex"), instance));
    }

    [Fact]
    public void No_two_threads_share_what_is_found_out_of_a_formula()
    {
        var f = FormulaFunction.Parse(["x"], "x^2 + 3*sin(x)^2");
        var here = FormulaAnalysis.Of(f);
        FormulaAnalysis? there = null;
        var thread = new Thread(() => there = FormulaAnalysis.Of(f));
        thread.Start();
        thread.Join();
        Assert.Same(here, FormulaAnalysis.Of(f));
        Assert.NotSame(here, there);
    }

    private static void Expect(bool? expected, FunctionInstance f)
    {
        var verdict = ClassCatalog.HasMinimizer.Decide(f, ClassArgument.None);
        Assert.Equal(expected, verdict switch
        {
            Holds => true,
            Fails => false,
            _ => (bool?)null,
        });
    }
}
