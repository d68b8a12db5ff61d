using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Tests;

/// <summary>Signs, products, quotients, powers, compositions, changes of variables, sets and comparisons of functions in conjectures: read back, and evaluated as they are defined.</summary>
public class ConjectureOperationsTests
{
    [Theory]
    [InlineData("convex => -f: convex", null)]
    [InlineData("convex => -2*f: convex", null)]
    [InlineData("convex, g: convex => f - g: convex", null)]
    [InlineData("convex, g: convex => f*g: convex", null)]
    [InlineData("convex, g: convex => 2*f*g: convex", "convex, g: convex => 2*(f*g): convex")]
    [InlineData("convex, g: convex => f*g/(f + g): convex", null)]
    [InlineData("convex, g: convex => f/g: convex", null)]
    [InlineData("convex => 1/f: convex", null)]
    [InlineData("convex => s*f/(f + 1): convex", "convex => s*(f/(f + 1)): convex")]
    [InlineData("convex => f^2 + 1: convex", null)]
    [InlineData("convex => cube(f) - 1/2: convex", null)]
    [InlineData("convex => exp(f(2*x)): convex", null)]
    [InlineData("convex => log(1 + f): convex", null)]
    [InlineData("convex => max(f, 0): convex", null)]
    [InlineData("convex => f(2*x + 1): convex", null)]
    [InlineData("convex => f(x - b): convex", "convex => f(1*x - b): convex")]
    [InlineData("convex => f(c*x + b/2): convex", null)]
    [InlineData("convex => f(1 - x): convex", "convex => f(-1*x + 1): convex")]
    [InlineData("convex => f(2*(x - 3)): convex", "convex => f(2*x - 6): convex")]
    [InlineData("convex => f o A: convex", null)]
    [InlineData("convex, g: convex => (f + g) o A + f o B: convex", null)]
    [InlineData("convex => dom f: convex", null)]
    [InlineData("convex, g: convex, argmin f = argmin g => f + g: convex", null)]
    [InlineData("convex, g: convex, dom f != dom g => f + g: convex", null)]
    [InlineData("dimension = 1, star-convex => convex", null)]
    [InlineData("f >= 0, convex => convex", null)]
    [InlineData("f >= c, convex => convex", null)]
    [InlineData("convex, g: convex, f >= g => f - g: convex", null)]
    [InlineData("convex, 2*f + 1 > 0 => convex", null)]
    [InlineData("convex => f >= -1", null)]
    public void The_canonical_text_is_read_back(string text, string? canonical)
    {
        Assert.True(Conjecture.TryParse(text, out var conjecture, out var error), error);
        Assert.Equal(canonical ?? text, conjecture!.ToString());
        Assert.Equal(conjecture, Conjecture.Parse(conjecture.ToString()));
    }

    [Theory]
    [InlineData("-f", "0:0 2:-2 3:-1")]
    [InlineData("f - g", "2:-3 3:1")]
    [InlineData("f*g", "2:10 3:0")]
    [InlineData("g/f", "2:5/2 3:0")]
    [InlineData("f/g", "2:2/5")]
    [InlineData("1/f", "2:1/2 3:1")]
    [InlineData("f^3 - 1", "0:-1 2:7 3:0")]
    [InlineData("cube(f)", "0:0 2:8 3:1")]
    [InlineData("max(f, 1)", "0:1 2:2 3:1")]
    [InlineData("f(x + 1)", "-1:0 1:2 2:1")]
    [InlineData("f(1 - 2*x)", "1/2:0 -1/2:2 -1:1")]
    [InlineData("f o A", "0:0 1:2 3/2:1")]
    [InlineData("dom f", "0:0 2:0 3:0")]
    [InlineData("argmin f", "0:0")]
    [InlineData("exp(f)", "none")]
    [InlineData("min(f, 1)", "none")]
    [InlineData("f/(f - f)", "none")]
    public void Finite_functions_are_combined_point_by_point(string expression, string expected)
    {
        var f = FiniteFunction.OnLine((0, 0), (2, 2), (3, 1));
        var instance = ConjectureInstance.Of(f).With("g", FiniteFunction.OnLine((2, 5), (3, 0), (4, 1))) with { Maps = Map("2") };
        var conclusion = (Membership)Conjecture.Parse($"convex, g: convex => {expression}: convex").Conclusion;
        var text = FunctionEvaluation.Evaluate(conclusion.Function, instance).Function is FiniteFunction h ? string.Join(" ", h.Points.Select((p, i) => $"{p}:{h.Values[i]}")) : "none";
        Assert.Equal(expected, text);
    }

    /// <summary>Operations on pieces have the values that the operation has at every point of a grid.</summary>
    [Theory]
    [InlineData("f*g", "8 1 0 1 8 27")]
    [InlineData("f/h", "2 1/2 0 1/2 2 9/2")]
    [InlineData("-dom g", "0 0 0 0 0 0")]
    [InlineData("f^2", "16 1 0 1 16 81")]
    [InlineData("f(x - 1)", "9 4 1 0 1 4")]
    [InlineData("f o A", "16 4 0 4 16 36")]
    [InlineData("f + 1", "5 2 1 2 5 10")]
    [InlineData("argmin g", "inf inf 0 inf inf inf")]
    [InlineData("dom g", "0 0 0 0 0 0")]
    public void Pieces_are_combined_as_their_values_are(string expression, string expected)
    {
        var f = Line((null, null, [0, 0, 1]));
        var g = Line((null, 0, [0, -1]), (0, null, [0, 1]));
        var instance = ConjectureInstance.Of(f).With("g", g).With("h", Line((null, null, [2]))) with { Maps = Map("-2") };
        var conclusion = (Membership)Conjecture.Parse($"convex, g: convex, h: convex => {expression}: convex").Conclusion;
        var value = Assert.IsType<PiecewisePolynomial>(FunctionEvaluation.Evaluate(conclusion.Function, instance).Function);
        Assert.Equal(expected, string.Join(" ", Enumerable.Range(-2, 6).Select(x => value.Evaluate(new Rational(x))?.ToString() ?? "inf")));
    }

    [Theory]
    [InlineData("f/g", "a pole")]
    [InlineData("-f", "below")]
    [InlineData("sqrt(f)", "not rational")]
    public void What_leaves_the_family_is_said(string expression, string cause)
    {
        var instance = ConjectureInstance.Of(Line((null, null, [0, 0, 1]))).With("g", Line((null, null, [1, -2, 1])));
        Assert.Contains(cause, FunctionEvaluation.Evaluate(((Membership)Conjecture.Parse($"closed, g: closed => {expression}: convex").Conclusion).Function, instance).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_is_composed_with_a_matrix()
    {
        var f = FormulaFunction.Parse(["x", "y"], "x^2 + 3*y");
        var map = new LinearMap([new Point(1, 1), new Point(0, 2)]);
        var conclusion = (Membership)Conjecture.Parse("convex => f o A: convex").Conclusion;
        var composed = Assert.IsType<FormulaFunction>(FunctionEvaluation.Evaluate(conclusion.Function, ConjectureInstance.Of(f) with { Maps = ImmutableSortedDictionary<string, LinearMap>.Empty.Add("A", map) }).Function);
        Assert.Equal(new Rational(49 + 24), composed.ExactValue(new Point(3, 4)));
        Assert.Contains("R^2", FunctionEvaluation.Evaluate(conclusion.Function, ConjectureInstance.Of(FiniteFunction.OnLine((0, 0))) with { Maps = ImmutableSortedDictionary<string, LinearMap>.Empty.Add("A", map) }).Cause, StringComparison.Ordinal);
    }

    /// <summary>The rule about monotone functions: an order class of phi(f) is that of f, where phi is defined at all values, and nothing is said where it is not.</summary>
    [Theory]
    [InlineData("exp(f): quasiconvex", 0, true)]
    [InlineData("exp(f): alignment(t=1)", 0, true)]
    [InlineData("sqrt(f): quasiconvex", 0, true)]
    [InlineData("log(f): quasiconvex", 0, null)]
    [InlineData("log(f): quasiconvex", 1, true)]
    [InlineData("sqrt(f): quasiconvex", -1, null)]
    [InlineData("exp(f): convex", 0, null)]
    [InlineData("exp(f): strictly-quasiconvex", 0, false)]
    public void Monotone_compositions_keep_the_order_classes_and_no_others(string conclusion, int lift, bool? expected)
    {
        var f = Line((null, -1, [-1 + lift, -1]), (-1, 1, [lift]), (1, null, [-1 + lift, 1]));
        var verdict = ConjectureEvaluation.Verdict(Conjecture.Parse($"closed => {conclusion}").Conclusion, ConjectureInstance.Of(f));
        Assert.Equal(expected, verdict switch { Holds => true, Fails => false, _ => (bool?)null });
    }

    [Theory]
    [InlineData("f >= 0", true)]
    [InlineData("f > 0", false)]
    [InlineData("f >= 1", false)]
    [InlineData("f + 1 > 0", true)]
    [InlineData("f <= 1", false)]
    [InlineData("f >= g", false)]
    [InlineData("f + 1 >= g", true)]
    [InlineData("f = f", true)]
    [InlineData("f != g", true)]
    [InlineData("argmin f = argmin g", true)]
    [InlineData("argmin f = argmin f(x + 1)", false)]
    [InlineData("dom f = dom g", true)]
    [InlineData("dimension = 1", true)]
    [InlineData("dimension > 1", false)]
    public void Comparisons_of_functions_are_decided_on_the_line(string hypothesis, bool expected)
    {
        // x^2 and |x|: the second is above the first by at most 1/4.
        var instance = ConjectureInstance.Of(Line((null, null, [0, 0, 1]))).With("g", Line((null, 0, [0, -1]), (0, null, [0, 1])));
        var verdict = ConjectureEvaluation.Verdict(Conjecture.Parse($"{hypothesis}, g: closed => closed").Hypotheses[0], instance);
        Assert.Equal(expected, verdict is Holds);
        Assert.Equal(!expected, verdict is Fails);
    }

    [Theory]
    [InlineData("x^2 + y^2", "f >= 0", true)]
    [InlineData("x^2 + y^2", "f > 0", false)]
    [InlineData("(y - sin(x))^2", "f >= 0", true)]
    [InlineData("exp(x) + y^2", "f > 0", null)]
    [InlineData("x*y", "f >= 0", false)]
    public void Comparisons_of_formulas_are_certified_or_open(string formula, string hypothesis, bool? expected)
    {
        var verdict = ConjectureEvaluation.Verdict(Conjecture.Parse($"{hypothesis} => closed").Hypotheses[0], ConjectureInstance.Of(FormulaFunction.Parse(["x", "y"], formula)));
        Assert.Equal(expected, verdict switch { Holds => true, Fails => false, _ => (bool?)null });
    }

    [Fact]
    public void Off_the_points_a_finite_function_is_infinite()
    {
        var f = FiniteFunction.OnLine((0, 0), (1, 1));
        Assert.IsType<Holds>(Verdict("f >= 0", f));
        Assert.IsType<Fails>(Verdict("f <= 5", f));
        Assert.IsType<Fails>(Verdict("f > 0", f));

        static Verdict Verdict(string text, FiniteFunction f) => ConjectureEvaluation.Verdict(Conjecture.Parse($"{text} => closed").Hypotheses[0], ConjectureInstance.Of(f));
    }

    private static ImmutableSortedDictionary<string, LinearMap> Map(string entry) =>
        ImmutableSortedDictionary<string, LinearMap>.Empty.Add("A", new LinearMap([new Point(Rational.Parse(entry))]));

    private static PiecewisePolynomial Line(params (long? From, long? To, long[] Coefficients)[] pieces) => PiecewisePolynomial.Create(
        [.. pieces.Select(p => new Piece(p.From is { } a ? new Rational(a) : null, p.To is { } b ? new Rational(b) : null, new Polynomial(p.Coefficients.Select(c => new Rational(c)))))]);
}
