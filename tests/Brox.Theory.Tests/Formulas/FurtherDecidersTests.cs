using Brox.Definitions;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Formulas;

namespace Brox.Theory.Tests.Formulas;

/// <summary>Classes of the literature on formulas, and the rule for strongly star-convex sums, each with functions just outside its hypotheses.</summary>
public class FurtherDecidersTests
{
    private static readonly string[] _variables = ["x", "y"];

    [Theory]
    [InlineData("x^2 + y^2 + x^2*y^2", ClassName.PolyakLojasiewicz)]
    [InlineData("x^2 + y^2 + 20*x^2*y^2", ClassName.RestrictedSecant)]
    [InlineData("x^2 + y^2 + 20*x^2*y^2", ClassName.QuadraticGrowth)]
    [InlineData("(y - x^2)^2", ClassName.PolyakLojasiewicz)]
    [InlineData("(y - x^2)^2", ClassName.QuadraticGrowth)]
    [InlineData("(y - x^2)^2", "error-bound")]
    [InlineData("(y - x^2)^2", "invex")]
    [InlineData("(x*(y - 1))^2", ClassName.StarConvex)]
    [InlineData("norm(x, y - 1)", "sharp")]
    [InlineData("log(1 + x^2 + 100*y^2)", ClassName.Pseudoconvex)]
    [InlineData("log(1 + x^2 + 100*y^2)", "invex")]
    [InlineData("exp(x) + x^2 + exp(-y) + y^2", "strictly-convex")]
    [InlineData("exp(x) + x^2 + exp(-y) + y^2", "strongly-quasiconvex")]
    [InlineData("log(1 + x^2 + 100*y^2)", "variationally-coherent")]
    [InlineData("log(1 + x^2 + 100*y^2)", "local-minimizers-global")]
    [InlineData("log(1 + x^2 + 100*y^2)", "semistrictly-quasiconvex")]
    [InlineData("norm(x, y - 1)", "star-convex-all")]
    [InlineData("norm(x, y - 1)", "bounded-minimizers")]
    [InlineData("-norm(x, y)", "concave")]
    [InlineData("3*y^4 - 8*y^3 + 6*y^2", ClassName.Quasiconvex)]
    [InlineData("-log(1 + x^2 + 100*y^2)", "quasiconcave")]
    [InlineData("x^2 + y^2 + 20*x^2*y^2", "strongly-quasar-convex")]
    public void A_member_is_seen(string text, string name) => Assert.IsType<Holds>(Decide(text, name));

    [Theory]
    [InlineData("(x^2 - y - 1)^2 + (x^2 - 1)^2", "invex")]
    [InlineData("(x^2 - 1)^2 + y^2", "invex")]
    [InlineData("x^4 + y^2", "error-bound")]
    [InlineData("x^2 + y^2", "sharp")]
    [InlineData("norm(x, 1)", "sharp")]
    [InlineData("log(1 + x^2 + 100*y^2) + log(1 + 100*x^2 + y^2)", ClassName.Pseudoconvex)]
    [InlineData("log(1 + x^2 + 100*y^2)", "concave")]
    [InlineData("log(1 + x^2 + 100*y^2)", "quasiconcave")]
    [InlineData("(x^2 + y^2 - 1)^2", "star-quasiconvex-all")]
    [InlineData("(y - x^2)^2", "strongly-quasar-convex")]
    [InlineData("x^4 + y^2", "strongly-quasar-convex")]
    public void A_function_outside_is_seen(string text, string name) => Assert.IsType<Fails>(Decide(text, name));

    /// <summary>No strongly convex part, a part that is not star-convex, a norm of functions that vanish on a line, a decreasing outer function, a minimizer of another part.</summary>
    [Theory]
    [InlineData("x^2 + x^2*y^2", ClassName.PolyakLojasiewicz)]
    [InlineData("x^2*y^2", ClassName.QuadraticGrowth)]
    [InlineData("x^2 + y^2 - x^2*y^2/(1 + x^2*y^2)*8", ClassName.RestrictedSecant)]
    [InlineData("norm(x - y, y - x)", "invex")]
    [InlineData("3*y^4 - 8*y^3 + 5*y^2", ClassName.Quasiconvex)]
    [InlineData("1 - exp(-x^2 - y^2)", ClassName.Convex)]
    public void Nothing_is_proved_just_outside(string text, string name) => Assert.IsNotType<Holds>(Decide(text, name));

    [Fact]
    public void The_constant_of_a_strongly_star_convex_sum_is_that_of_its_convex_part()
    {
        var f = FormulaFunction.Parse(_variables, "x^2 + 2*y^2 + x^2*y^2");
        foreach (var name in new[] { ClassName.PolyakLojasiewicz, ClassName.QuadraticGrowth, ClassName.RestrictedSecant })
        {
            Assert.IsType<Holds>(ClassCatalog.Named(name).Decide(f, ClassArgument.Of(2)));
            Assert.IsNotType<Holds>(ClassCatalog.Named(name).Decide(f, ClassArgument.Of(new Rational(3))));
        }
    }

    [Theory]
    [InlineData("sqrt(1 + x^2 + y^2)", "l-smooth", "1", true)]
    [InlineData("sqrt(1 + x^2 + y^2)", "l-smooth", "99/100", false)]
    [InlineData("norm(x, y)", "l-smooth", "1", false)]
    [InlineData("log(1 + x^2)", "weakly-convex", "1/4", true)]
    [InlineData("log(1 + x^2)", "weakly-convex", "6/25", false)]
    [InlineData("norm(x, y)", "weakly-convex", "1", true)]
    [InlineData("x^2*y^2", "weakly-convex", "5", false)]
    public void A_given_constant_is_decided_by_the_convexity_of_another_formula(string text, string name, string constant, bool isIn)
    {
        var verdict = FurtherImplications.OfAnother(name, FormulaFunction.Parse(_variables, text), ClassArgument.Of(Rational.Parse(constant)), default);
        Assert.True(isIn ? verdict is Holds : verdict is Fails, $"{verdict}");
    }

    [Theory]
    [InlineData("exp(x)", true)]
    [InlineData("log(1 + exp(x))", true)]
    [InlineData("log(exp(x))", false)]
    [InlineData("if(x <= 0, 0, x^2) + x", false)]
    [InlineData("sin(x)", false)]
    public void A_convex_analytic_function_of_the_line_that_is_not_affine_is_strictly_convex(string text, bool isIn) =>
        Assert.Equal(isIn, FurtherImplications.OfAnother("strictly-convex", FormulaFunction.Parse(["x"], text), ClassArgument.None, default) is Holds);

    private static Verdict Decide(string text, string name)
    {
        var f = FormulaFunction.Parse(_variables, text);
        return FurtherDeciders.Decide(name, f, ClassArgument.None, default) ?? ClassCatalog.Find(name)?.Decide(f, ClassArgument.None) ?? new Undecided("nothing follows");
    }
}
