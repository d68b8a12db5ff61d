using Brox.Definitions.Language;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Json;
using Brox.Numbers;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Further;

namespace Brox.Theory.Tests;

/// <summary>The deciders of the classes of the literature: constants and edges that are checked by hand.</summary>
public sealed class FurtherClassTests
{
    private const string Square = """{"from":"-inf","to":"inf","coefficients":["0","0","1"]}""";
    private const string Quartic = """{"from":"-inf","to":"inf","coefficients":["0","0","0","0","1"]}""";
    private const string TwoWells = """{"from":"-inf","to":"inf","coefficients":["1","0","-2","0","1"]}""";
    private const string Distance =
        """{"from":"-inf","to":"-1","coefficients":["1","2","1"]},{"from":"-1","to":"1","coefficients":["0"]},{"from":"1","to":"inf","coefficients":["1","-2","1"]}""";
    private const string Absolute = """{"from":"-inf","to":"0","coefficients":["0","-1"]},{"from":"0","to":"inf","coefficients":["0","1"]}""";
    private const string Cut = """{"from":"-inf","to":"-1","coefficients":["1"]},{"from":"-1","to":"0","coefficients":["0","-1"]},{"from":"0","to":"1","coefficients":["0","1"]},{"from":"1","to":"inf","coefficients":["1"]}""";
    private const string Hills = """{"from":"0","to":"1/2","coefficients":["0","2"]},{"from":"1/2","to":"1","coefficients":["2","-2"]},{"from":"1","to":"3/2","coefficients":["-4","4"]},{"from":"3/2","to":"2","coefficients":["4","-4/3"]},{"from":"2","to":"3","coefficients":["-14/3","3"]}""";
    private const string Tents = """{"from":"0","to":"1/2","coefficients":["0","9/4"]},{"from":"1/2","to":"1","coefficients":["2","-7/4"]},{"from":"1","to":"3/2","coefficients":["-2","9/4"]},{"from":"3/2","to":"2","coefficients":["4","-7/4"]}""";

    [Theory]
    [InlineData(Square, "error-bound", "2")]
    [InlineData(Square, "upper-error-bound", "2")]
    [InlineData(Square, "quadratic-upper-growth", "2")]
    [InlineData(Square, "l-smooth", "2")]
    [InlineData(Square, "one-point-convex", "2")]
    [InlineData(Square, "quasi-strongly-convex", "2")]
    [InlineData(Square, "strongly-star-convex", "2")]
    [InlineData(Square, "strongly-star-quasiconvex", "4")]
    [InlineData(Square, "acute-gradient", "1")]
    [InlineData(Square, "weakly-convex", "every")]
    [InlineData(Square, "sharp", "none")]
    [InlineData(Quartic, "error-bound", "none")]
    [InlineData(Quartic, "l-smooth", "none")]
    [InlineData(Quartic, "upper-error-bound", "none")]
    [InlineData(TwoWells, "weakly-convex", "4")]
    [InlineData(TwoWells, "error-bound", "none")]
    [InlineData(TwoWells, "quadratic-upper-growth", "none")]
    [InlineData(Distance, "error-bound", "2")]
    [InlineData(Distance, "one-point-convex", "none")]
    [InlineData(Distance, "strongly-star-convex", "none")]
    [InlineData(Distance, "quasi-strongly-convex", "2")]
    [InlineData(Absolute, "sharp", "1")]
    [InlineData(Absolute, "weakly-convex", "every")]
    [InlineData(Cut, "sharp", "none")]
    [InlineData(Cut, "weakly-convex", "none")]
    public void A_best_constant_is_the_one_found_by_hand(string pieces, string name, string expected)
    {
        var f = Function(pieces);
        var best = FurtherClasses.Find(name)!.BestConstant(f);
        var text = best switch
        {
            NoConstant => "none",
            EveryConstant => "every",
            LargestConstant largest => largest.Value.ToString(),
            SmallestConstant smallest => smallest.Value.ToString(),
            _ => best!.ToString(),
        };
        Assert.Equal(expected, text);

        // It serves itself, and one beyond it does not.
        var c = FurtherClasses.Find(name)!;
        Assert.Equal(best is not NoConstant, c.Decide(f, ClassArgument.None) is Holds);
        if (best is LargestConstant { Value: var most })
        {
            Assert.IsType<Holds>(c.Decide(f, ClassArgument.Of(most.RationalValue)));
            Assert.IsType<Fails>(c.Decide(f, ClassArgument.Of(most.RationalValue * Rational.Create(1001, 1000))));
        }
        else if (best is SmallestConstant { Value: var least })
        {
            Assert.IsType<Holds>(c.Decide(f, ClassArgument.Of(least.RationalValue)));
            Assert.IsType<Fails>(c.Decide(f, ClassArgument.Of(least.RationalValue * Rational.Create(999, 1000))));
        }
    }

    [Theory]
    [InlineData(Square, "strictly-convex", true)]
    [InlineData(Distance, "strictly-convex", false)]
    [InlineData(Distance, "semistrictly-quasiconvex", true)]
    [InlineData(Cut, "semistrictly-quasiconvex", false)]
    [InlineData(TwoWells, "semistrictly-quasiconvex", false)]
    [InlineData(Square, "strongly-quasiconvex", true)]
    [InlineData(Quartic, "strongly-quasiconvex", false)]
    [InlineData(Absolute, "strongly-quasiconvex", false)]
    [InlineData(Quartic, "strictly-pseudoconvex", true)]
    [InlineData(Distance, "strictly-pseudoconvex", false)]
    [InlineData(Distance, "variationally-coherent", true)]
    [InlineData(TwoWells, "invex", false)]
    [InlineData(Absolute, "invex", false)]
    [InlineData(Distance, "twice-differentiable", false)]
    [InlineData(TwoWells, "twice-differentiable", true)]
    [InlineData(TwoWells, "convex-minimizers", false)]
    [InlineData(TwoWells, "acute-gradient", true)]
    [InlineData(Cut, "star-convex-all", false)]
    [InlineData(Cut, "star-quasiconvex-all", true)]
    [InlineData(Absolute, "quasiconcave", false)]
    [InlineData(Absolute, "concave", false)]
    [InlineData("""{"from":"0","to":"3","coefficients":["0","3","-1"]}""", "concave", true)]
    [InlineData("""{"from":"-inf","to":"0","coefficients":["1"]},{"from":"0","to":"inf","coefficients":["0"]}""", "quasiconcave", true)]
    [InlineData("""{"from":"-inf","to":"0","coefficients":["1"]},{"from":"0","to":"inf","coefficients":["0"]}""", "bounded-minimizers", false)]
    public void A_verdict_is_the_one_found_by_hand(string pieces, string name, bool isIn) =>
        Assert.True(FurtherClasses.Find(name)!.Decide(Function(pieces), ClassArgument.None) is Holds == isIn, $"{name} of {pieces}");

    [Theory]
    [InlineData(Tents, "gamma-convex", "1", true)]
    [InlineData(Tents, "gamma-convex", "3/4", false)]
    [InlineData(Tents, "outer-gamma-convex", "1", true)]
    [InlineData(Tents, "outer-gamma-convex", "1/2", false)]
    [InlineData(Hills, "outer-gamma-convex", "1", true)]
    [InlineData(Hills, "outer-gamma-convex", "99/100", false)]
    [InlineData(Hills, "gamma-convex", "1", false)]
    [InlineData(Square, "gamma-convex", "1/100", true)]
    [InlineData(Cut, "outer-gamma-convex", "3", false)]
    public void A_step_is_long_enough_or_not(string pieces, string name, string step, bool isIn)
    {
        Assert.True(Rational.TryParse(step, out var r, out _));
        Assert.Equal(isIn, FurtherClasses.Find(name)!.Decide(Function(pieces), ClassArgument.Of(r)) is Holds);
    }

    [Theory]
    [InlineData(Square, "2", "2001/1000")]
    [InlineData("""{"from":"0","to":"inf","coefficients":["0","0","1/4"]}""", "1", "1001/1000")]
    [InlineData("""{"from":"0","to":"inf","coefficients":["0","1","1"]}""", "4", "4001/1000")]
    [InlineData("""{"from":"-inf","to":"0","coefficients":["0","0","4"]},{"from":"0","to":"inf","coefficients":["0","0","1"]}""", "8/3", "2667/1000")]
    [InlineData("""{"from":"-inf","to":"0","coefficients":["0","0","1"]},{"from":"0","to":"inf","coefficients":["0","0","4"]}""", "8/3", "2667/1000")]
    [InlineData("""{"from":"-inf","to":"0","coefficients":["0","0","1"]},{"from":"0","to":"1","coefficients":["1","1"]}""", "4/5", "5/6")]
    public void Strong_quasiconvexity_has_the_constant_found_by_hand(string pieces, string serves, string tooLarge)
    {
        var (c, f) = (FurtherClasses.Find("strongly-quasiconvex")!, (PiecewisePolynomial)Function(pieces));
        Assert.IsType<Holds>(c.Decide(f, ClassArgument.Of(Rational.Parse(serves))));
        var mu = Rational.Parse(tooLarge);
        var fails = Assert.IsType<Fails>(c.Decide(f, ClassArgument.Of(mu)));

        // The witness violates the definition.
        Rational Of(string letter) => fails.Witness.Entries.Single(e => e.Letter == letter).Coordinates[0].RationalValue;
        Rational F(Rational x) => f.Evaluate(x)!.Value.RationalPart;
        var (x, y, a) = (Of("x"), Of("y"), Of("a"));
        Assert.True(a.Sign > 0 && a < Rational.One);
        Assert.True(F((a * x) + ((Rational.One - a) * y)) > Rational.Max(F(x), F(y)) - (a * (Rational.One - a) * mu / 2 * (x - y) * (x - y)));
    }

    private static FunctionInstance Function(string pieces)
    {
        Assert.True(InstanceReader.TryRead($$"""{"kind":"piecewise","pieces":[{{pieces}}]}""", out var function, out var error), error?.ToString());
        return function!;
    }

    /// <summary>Samples read the definition, also where the definitions of the literature were not added to those in use.</summary>
    [Fact]
    public void A_class_has_the_form_of_its_definition()
    {
        var square = Formulas.Rules.FormulaOn.Sides(2, "x^2 + y^2", "R");
        Assert.All(FurtherClasses.All, c => Assert.Equal(DefinitionCatalog.BuiltIn.With(Literature.All.Single(l => l.Name == c.Name).Text).Find(c.Name)!.Parameters.Length, c.Form.Parameters.Length));
        Assert.All(FurtherClasses.All, c => Assert.NotNull(SampledVerdicts.Decide(new ClassExpression(c, ClassArgument.None), square, samples: 10)));
    }
}
