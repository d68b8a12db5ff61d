using System.Reflection;
using System.Runtime.CompilerServices;
using Brox.Definitions.Verdicts;
using Brox.Theory.Classes;
using Brox.Theory.Classes.Formulas;

namespace Brox.Theory.Tests.Formulas.Rules;

/// <summary>Every rule by which a formula is certified, each with an instance that it certifies and one just outside its hypotheses that must not get the verdict. A rule without a row fails the test.</summary>
public class RuleTableTests
{
    private const string In = "holds";
    private const string Out = "fails";

    /// <summary>The rule; variables, formula, sides, class and verdict of an instance; formula, sides (and class, where it is another) of a near miss, which must not get the verdict.</summary>
    private static readonly (string Rule, int Dimension, string Text, string Sides, string Class, string Verdict, string NearText, string NearSides, string? NearClass)[] _rows =
    [
        // Minima by composition: all terms least at once; products and quotients of a positive factor; a factor that changes its sign, or terms that are least at different places.
        ("Attainment", 2, "x^2*y^2 + (x - 1)^2 + y^2", "R", "unique-minimizer", In, "x^2*y^2 + x^2", "R", null),
        ("Attainment", 2, "(abs(x) + abs(y))*exp(-(sin(x)^2 + sin(y)^2))", "-6..6", "unique-minimizer", In, "(abs(x) + abs(y))*(1 - x^2/10)", "-6..6", null),
        ("Attainment", 2, "(x^2 + y^2)/(1 + x^4)", "-3..3", "unique-minimizer", In, "(x^2*(x - 1)^2 + y^2)/(1 + x^4)", "-3..3", null),
        ("Attainment", 2, "1/2 + (sin(x^2 - y^2)^2 - 1/2)/(1 + (x^2 + y^2)/1000)^2", "-100..100", "unique-minimizer", In, "1/2 + (sin(x^2 - y^2)^2 + 1/2)/(1 + (x^2 + y^2)/1000)^2", "-2..2", null),
        ("BorderedHessian", 2, "-x*exp(-(x + 3*y))", "1/10..5", "quasiconvex", In, "x*exp(-(x + 3*y))*(x - 1)", "1/10..5", null),
        // Corner minimizers: all slopes away from the corner are positive; one is 0.
        ("CentreProof", 2, "x + y + x*y", "0..3", "quadratic-growth", In, "x + y^3 + x*y", "0..1", null),
        ("CentreProof", 2, "log(1 + x) + log(1 + y) + x*y", "0..3", "aiming", In, "log(1 + x) - y^2/4 + x*y", "0..1", "quasar-convex"),
        ("CentreProof", 2, "-(1 + x)*(1 + y)", "0..1", "quadratic-growth", In, "-(1 + x)*(2 - (1 - y)^4)", "0..1", null),
        ("ConvexityDeciders", 2, "x^4 + y^4", "R", "strictly-quasiconvex", In, "max(abs(x), abs(y))", "R", null),
        ("CoordinateMonotony", 2, "exp(x) + y^2", "R", "has-minimizer", Out, "exp(x) - x + y^2", "R", null),
        ("CriticalPoints", 2, "(x^2 - 1)^2 + x/10 + y^2", "-2..2", "polyak-lojasiewicz", Out, "x^2 + 3*sin(x)^2 + y^2", "-2..2", null),
        ("CurvatureRules", 2, "(x^2 + y^2)/(x + y + 1)", "0..5", "convex", In, "(x^2 - y^2)/(x + y + 1)", "0..5", null),
        ("Discontinuous", 2, "if(abs(y) > 0, 2, if(abs(x) > 0, 1, 0))", "-1..1", "quasiconvex", In, "if(abs(y) > 0, 1, if(abs(x) > 0, 2, 0))", "-1..1", null),
        ("DomainGap", 1, "sqrt(x^2 - 1)", "-3..3", "convex", Out, "sqrt(x^2)", "-3..3", null),
        ("DomainRules", 3, "log(exp(x) + exp(y) + exp(z))", "R", "real-valued", In, "log(exp(x) + exp(y) - exp(z))", "R", null),
        ("DomainRules", 2, "exp(x) + sin(y)", "R", "continuous", In, "floor(x) + sin(y)", "R", null),
        ("ExistenceDeciders", 2, "x*y", "R", "has-minimizer", Out, "x*y + x^4 + y^4", "R", null),
        // A box outside of which f outgrows |x|^2, with wells; a minimizer without curvature, growth of the first order.
        ("FarGrowth", 2, "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "R", "quadratic-growth", In, "(x^2 + y - 11)^2 + (x + y^2 - 7)^4", "R", null),
        ("FarPoints", 2, "(x*y - 1)^2", "R", "uniformly-aligned(t=1)", Out, "-x*y", "0..1", null),
        ("GeneralizedHessian", 2, "x^2 + y^2 + x*y + abs(sin(x)) + abs(cos(y))", "-500..500", "convex", In, "x^2 + y^2 + x*y - abs(sin(x))", "-5..5", null),
        ("GradientDeciders", 2, "x/y", "1/2..5", "pseudoconvex", In, "(x/y - 1)^3", "1/2..5", null),
        ("GrowthDeciders", 2, "abs(x) + abs(y)", "-2..2", "quadratic-growth", In, "abs(x)^3 + abs(y)", "-2..2", null),
        ("Implications", 2, "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "-5..5", "strongly-convex", Out, "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "14/5..16/5", null),
        ("IsolatedMinimizers", 2, "cos(x)*sin(y) - x/(y^2 + 1)", "-1..2", "unique-minimizer", In, "cos(x)*sin(y)", "-7..7", null),
        ("LeastSquares", 2, "(x - 1)^2 + 100*(y - x^2)^2", "R", "progress(t=1/100)", In, "(x^3 - 3*x + 3)^2 + y^2", "R", "progress(t=1)"),
        ("LocalMinimizers", 2, "x^2 - y^2", "-1..1", "progress(t=1)", In, "-x^2 - x/10 + y^2", "-2..2", null),
        ("MinimizerDeciders", 2, "x^2*y^2", "-10..10", "connected-minimizers", In, "x^2*(x - 1)^2 + y^2", "-10..10", null),
        ("OrderCore", 2, "exp(x^2 + y^2)", "R", "strictly-quasiconvex", In, "sin(x^2 + y^2)", "R", null),
        ("PolynomialReach", 2, "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "R", "has-minimizer", In, "x*y + x^4 - y^2", "R", null),
        ("RegularityDeciders", 2, "abs(x)^3 + y^2", "-1..1", "differentiable", In, "abs(x) + y^2", "-1..1", null),
        ("SmallestEigenvalue", 2, "(x - 1)^2 + (y - x^2)^2", "-2..2", "polyak-lojasiewicz", In, "(x^3 - 3*x + 3)^2 + y^2", "-3..3", null),
        ("StarDeciders", 2, "x^2 + y^2 + x^2*y^2", "R", "star-convex", In, "x^2 + y^2 + 20*sin(x)^2", "R", null),
        ("Stuck", 2, "(x^2 - 1)^2 + x/10 + y^2", "-2..2", "progress(t=1/2)", Out, "(x^2 - 1)^2 + x/10 + y^2", "-2..2", "progress(t=3)"),
        ("SublevelBox", 2, "x^2 - x*y + y^2 - x", "R", "has-minimizer", In, "x^2 - 2*x*y + y^2 - x", "R", null),
        ("UniformFailure", 2, "-log(x*y)", "1..3", "uniformly-aligned(t=1)", Out, "-x - y", "0..1", null),

        // f - f* and |grad f|^2 along a ray from a minimizer: of orders 4 and 6; of the same order.
        ("DegenerateRay", 2, "x^2*y^2", "R", "polyak-lojasiewicz", Out, "x^2*(1 + y^2)", "R", null),
        ("DegenerateRay", 2, "x^4 + x^2*y^2", "-1..1", "polyak-lojasiewicz", Out, "x^2 + x^4*y^2", "-1..1", null),
        ("FallingRay", 2, "x^3 + y^2", "R", "has-minimizer", Out, "x^4 + x^3 + y^2", "R", null),
        ("KinkRule", 2, "abs(x*sin(x) + x/10) + y^2", "-10..10", "differentiable", Out, "abs(x)*sin(x) + y^2", "-3..3", null),
        ("LeastEquations", 2, "(x^2 + y^2 - 2)^2 + (x - y)^2", "-3..3", "unique-minimizer", Out, "(x^2 + y^2)^2 + (x - y)^2", "-3..3", null),
        ("LineRestriction", 2, "if(y >= 0, 1, 0) + abs(x)", "-3..3", "continuous", Out, "if(y >= 0, y, 0) + abs(x)", "-3..3", null),
        ("LineRestriction", 1, "floor(x)", "R", "continuous", Out, "floor(x)*0 + x", "R", null),
        ("LogCurvature", 2, "1/(x*y)", "1/2..5", "convex", In, "-(exp(x^2)*y)", "1/10..2", "quasiconvex"),
        ("PeriodicFunction", 2, "cos(x) + sin(y)", "R", "star-quasiconvex", Out, "cos(x)^2/100 + x^2 + y^2", "R", null),
        ("PeriodicFunction", 2, "x^2 + sin(y)^2", "R", "alignment(t=1)", Out, "x^2 + y^2 + sin(y)^2", "R", null),
        ("PowerRules", 2, "-(sqrt(x)*sin(x)*sqrt(y)*sin(y))", "0..10", "differentiable", In, "sqrt(x)*sqrt(y)*sin(x)", "0..3", null),
        ("RadialFunction", 2, "(x^2 + y^2 - 1)^2", "-2..2", "connected-minimizers", In, "(x^2 + y^2 - 5)^2", "-2..2", null),
        ("RidgeFunction", 2, "(x + y)^2/(1 + (x + y)^2)", "-3..3", "quasiconvex", In, "(x + y)^2/(1 + (x - y)^2)", "-3..3", null),
        // Every term has the inequality, and with a slope at the end of a side the sum may have it where one term has not.
        ("SeparableSum", 2, "(x - 1)^4 + (y - 1)^2", "0..3", "polyak-lojasiewicz", Out, "(x - 1)^4 + y", "0..3", null),
        ("SeparableSum", 2, "sqrt(abs(x)) + sqrt(abs(y))", "-2..2", "quasiconvex", Out, "sqrt(abs(x)) + 0*y", "-2..2", null),
        ("SignedProduct", 2, "-x*y", "0..5", "quasiconvex", In, "-(x + 1/10)*(y - 1)", "0..5", null),
        ("SlowGrowth", 2, "(x - 1)^2 + 100*(y - x^2)^2", "R", "quadratic-growth", Out, "x^4 + (y - x^2)^2 + x^2", "R", null),
        ("SlowGrowth", 2, "log(exp(x) + exp(y) + exp(-x - y))", "R", "strongly-convex", Out, "log(exp(x) + exp(y)) + (x^2 + y^2)/100", "R", null),
        ("StarRule", 2, "abs(x) + abs(y) + abs(x*y)", "-3..3", "star-convex", In, "x^2*(1 - y^2/200)", "-10..10", null),
        ("StepRules", 2, "if(abs(y) > 0, 2, 1) + x^2", "-1..1", "closed", In, "if(abs(y) > 0, 0, 1) + x^2", "-1..1", null),
        ("StepRules", 1, "ceil(x)", "0..", "closed", In, "floor(x)", "0..", null),
        ("Symmetry", 2, "4*x^2 - 2.1*x^4 + x^6/3 + x*y - 4*y^2 + 4*y^4", "R", "unique-minimizer", Out, "x^2 + y^2 - cos(3*x) - cos(3*y)", "-4..4", null),
        ("SystemZeros", 2, "(x^2 + y - 11)^2 + (x + y^2 - 7)^2", "R", "unique-minimizer", Out, "(x^3 + x + y - 11)^2 + (x - y)^2", "R", null),
        ("Translations", 2, "cos(x)^2 + sin(y)^2", "-5..5", "unique-minimizer", Out, "cos(x) + y^2", "0..6", null),

        ("LineTheory", 1, "log(1 + x^2)", "R", "pseudoconvex", In, "x^3", "R", null),
        ("LineTheory", 1, "x^2 + 3*sin(x)^2", "R", "polyak-lojasiewicz(mu=1/32)", In, "x^2 + 3*sin(x)^2", "R", "polyak-lojasiewicz(mu=1/2)"),
        ("LineProgress", 1, "x^6 - x^2", "R", "progress(t=1/10)", In, "x^4 - x^2 + x/10", "R", "progress(t=1/2)"),
        ("LineDomainVerdicts", 1, "x - log(x)", "0..", "closed", In, "x + log(x)", "0..", null),
        ("LineRegularity", 1, "if(x <= 1, x^2, 2*x - 1)", "-3..3", "differentiable", In, "if(x <= 1, x^2, 3*x - 2)", "-3..3", null),
    ];

    /// <summary>Parts of rules: they read, enclose, search or print, and certify nothing by themselves; what is proved with them stands in the rows of those that use them.</summary>
    private static readonly string[] _parts =
    [
        "BroximalDeciders", "ChordProposals", "Components", "ConstantEnclosure", "FormulaAnalysis", "FormulaDeciders", "FormulaNormalization", "FormulaRegion", "Minimum", "Refutation", "RefuteAll", "Search",
        "SimplePairs", "LiftedWitness", "Period", "ProfileOfArguments", "LineDeciders", "Cut", "LineBreak", "LineChart", "LineForm", "LineFunction", "LineMinimizers", "LineNode", "LinePiece", "LinePieces", "LineSlope",
        "LineStructure", "PointValue", "SignChart", "Tail", "ZeroIsolation",
        // The parts of LineTheory.
        "LineConvexity", "LineGap", "LineInequalities", "LineStationarity", "LineTrends", "LineUnimodality",
        // Parts of Tail and of Attainment.
        "KernelMagnitude", "Normals", "TailRewriting",
        // Its classes are those of the literature: FurtherDecidersTests has the instances and the near misses.
        "FurtherDeciders", "FurtherImplications",
        // Likewise: the tests of the classes, in the folder Classes.
        "LiteratureRules",
    ];

    public static TheoryData<int, string> Rows()
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < _rows.Length; i++)
        {
            data.Add(i, _rows[i].Rule);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rule_certifies_its_instance_and_not_the_near_miss(int row, string rule)
    {
        var r = _rows[row];
        Assert.Equal(rule, r.Rule);
        Assert.Equal(r.Verdict, Word(r.Dimension, r.Text, r.Sides, r.Class));
        Assert.NotEqual(r.Verdict, Word(r.Dimension, r.NearText, r.NearSides, r.NearClass ?? r.Class));
    }

    /// <summary>The bound of second derivatives at a point is the best constant where it serves, and is not taken for it where it does not.</summary>
    [Theory]
    [InlineData("(exp(x) + exp(-x))/2 + y^2", "-3..3", "strongly-convex", true)]
    [InlineData("x^2 + x*y + y^2 + log(1 + x^2)", "-3..3", "quadratic-growth", false)]
    public void A_second_derivative_bounds_a_constant(string text, string sides, string name, bool isAttained)
    {
        var f = FormulaOn.Sides(2, text, sides);
        var of = ClassCatalog.Find(name)!;
        var bound = ExactConstants.Bound(of, FormulaAnalysis.Of(f), CancellationToken.None)!.Value;
        Assert.Equal(isAttained ? typeof(Holds) : typeof(Fails), of.Decide(f, ClassArgument.Of(bound)) is Undecided ? null : of.Decide(f, ClassArgument.Of(bound)).GetType());
        Assert.IsType<Fails>(of.Decide(f, ClassArgument.Of(bound * Numbers.Rational.Create(11, 10))));
    }

    [Fact]
    public void Every_rule_has_a_row()
    {
        var names = typeof(FormulaAnalysis).Assembly.GetTypes()
            .Where(t => t is { IsNested: false, IsInterface: false, IsEnum: false } && t.Namespace?.StartsWith(typeof(FormulaAnalysis).Namespace!, StringComparison.Ordinal) is true
                && t.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(names, _rows.Select(r => r.Rule).Append(nameof(ExactConstants)).Concat(_parts).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Word(int dimension, string text, string sides, string name)
    {
        Assert.True(ClassExpression.TryParse(name, out var expression, out var error), error);
        return expression!.Decide(FormulaOn.Sides(dimension, text, sides)) switch { Holds => In, Fails => Out, _ => "undecided" };
    }
}
