using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Tests;

public class ConjectureLanguageTests
{
    [Theory]
    [InlineData("quasiconvex => broximally-aligned(t=1)", null)]
    [InlineData("alignment(t=s), s < r => alignment(t=r)", null)]
    [InlineData("f: broximally-aligned(t=1), g: broximally-aligned(t=1) => f + g: broximally-aligned(t=1)", "broximally-aligned(t=1), g: broximally-aligned(t=1) => f + g: broximally-aligned(t=1)")]
    [InlineData("  f:convex,g:convex=>f/2+g/2:convex ", "convex, g: convex => 1/2*f + 1/2*g: convex")]
    [InlineData("convex, g: convex, h: convex => max(f, g, h): convex", "convex, g: convex, h: convex => max(max(f, g), h): convex")]
    [InlineData("convex => f(c*x): alignment(t=1/c)", null)]
    [InlineData("convex => f(x/2): convex", "convex => f(1/2*x): convex")]
    [InlineData("convex => f(-x): convex", "convex => f(-1*x): convex")]
    [InlineData("convex, g: convex => c*(f + g): convex", null)]
    [InlineData("convex => f*3/2: convex", "convex => 3/2*f: convex")]
    [InlineData("convex, g: convex => (f + g)*2: convex", "convex, g: convex => 2*(f + g): convex")]
    [InlineData("convex => s*2*f/r: convex", "convex => s*2/r*f: convex")]
    [InlineData("convex, g: convex => (s + 1)*max(f, g)/2: convex", "convex, g: convex => (s + 1)/2*max(f, g): convex")]
    [InlineData("alignment(t^2=2) => alignment(t=2*(s + 1)^2)", null)]
    [InlineData("alignment(t=1.5) => alignment(t=3/2)", "alignment(t=3/2) => alignment(t=3/2)")]
    [InlineData("alignment(t=s - r), s >= r => alignment(t=s - (r - 1))", null)]
    [InlineData("quasar-convex => aiming(theta=1/2)", null)]
    [InlineData("convex, s/r != 2 => s = r", null)]
    [InlineData("convex, g: convex => min(2*f, g(3*x)): strictly-star-quasiconvex", null)]
    [InlineData("alignment(t=1/(2*s)) => alignment(t=s/(1/2))", "alignment(t=1/(2*s)) => alignment(t=s/(1/2))")]
    [InlineData("PL(mu=m) => QG(mu=m)", "polyak-lojasiewicz(mu=m) => quadratic-growth(mu=m)")]
    [InlineData("restricted secant inequality => weak quasi-convexity", "restricted-secant => quasar-convex")]
    [InlineData("strictly star quasiconvex, star convex => f + f: strongly convex(mu=1)", "strictly-star-quasiconvex, star-convex => f + f: strongly-convex(mu=1)")]
    public void The_canonical_text_is_read_back(string text, string? canonical)
    {
        var conjecture = Conjecture.Parse(text);
        Assert.Equal(canonical ?? text, conjecture.ToString());
        Assert.Equal(conjecture, Conjecture.Parse(conjecture.ToString()));
    }

    [Theory]
    [InlineData("", "column 1")]
    [InlineData("convex", "column 7")]
    [InlineData("=> convex", "column 1")]
    [InlineData("convex => convex => convex", "column 18")]
    [InlineData("convexx => convex", "unknown class \"convexx\"")]
    [InlineData("pl => convex", "did you mean polyak-lojasiewicz?")]
    [InlineData("strictly => convex", "unknown class \"strictly\"")]
    [InlineData("alignment => convex", "radius is missing")]
    [InlineData("alignment(s=1) => convex", "written alignment(t=1)")]
    [InlineData("convex(t=1) => convex", "convex has no parameter")]
    [InlineData("alignment(t=1 => convex", "column 15")]
    [InlineData("alignment(t=1/0) => convex", "division by 0")]
    [InlineData("alignment(t=S) => convex", "lower-case")]
    [InlineData("0*f: convex => convex", "not positive")]
    [InlineData("2x*f(3*x): convex => convex", "a function")]
    [InlineData("2*s f: convex => convex", "expected \":\"")]
    [InlineData("f(x^2): convex => convex", "c*x")]
    [InlineData("f(1): convex => convex", "c*x")]
    [InlineData("convex => f o a: convex", "column 15: \"a\": the name of a linear map is upper-case")]
    [InlineData("convex => f^1: convex", "column 13: expected a whole exponent from 2 to 16")]
    [InlineData("convex => exp(2): convex", "column 11: an expression that speaks of no function")]
    [InlineData("convex => 3: convex", "column 11: expected a function")]
    [InlineData("argmin f = 0 => convex", "column 10: a set is compared with a set")]
    [InlineData("dom f <= argmin f => convex", "column 7: two sets are compared by = or !=")]
    [InlineData("dimension = s, convex => convex", "column 13: expected a whole number")]
    [InlineData("f >= => convex", "column 6")]
    [InlineData("f(0*x): convex => convex", "c*x")]
    [InlineData("convex, g: convex => alignment(t=f)", "both as a function and as a parameter")]
    [InlineData("s < r => r > s", "no function")]
    [InlineData("convex ; quasiconvex => convex", "unexpected character")]
    [InlineData("max(f): convex => convex", "\",\"")]
    [InlineData("convex => alignment(t=s^(1/2))", "exponent")]
    [InlineData("convex, g: convex => max(f, h): convex", "column 29: no hypothesis speaks of the function \"h\"")]
    [InlineData("convex => f + g: convex", "column 15: no hypothesis speaks of the function \"g\"")]
    [InlineData("convex and closed => convex", "write \",\" for \"and\"")]
    [InlineData("convex => convex or closed", "one conclusion, without \"or\"")]
    [InlineData("convex <=> quasiconvex", "column 8: an equivalence is two conjectures")]
    [InlineData("not convex => quasiconvex", "column 1: a statement is not negated here")]
    [InlineData("convex implies convex", "write \"=>\" for \"implies\"")]
    public void What_is_wrong_is_said_in_one_line(string text, string cause)
    {
        Assert.False(Conjecture.TryParse(text, out _, out var error));
        Assert.Contains(cause, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.False(Conjecture.TryParse($"alignment(t={new string('(', 5000)}1{new string(')', 5000)}) => convex", out _, out _));

    [Theory]
    [InlineData("alignment(t=", "s", "+", ") => convex")]
    [InlineData("alignment(t=", "s", "*", ") => convex")]
    [InlineData("alignment(t=", "1", "-", ") => convex")]
    [InlineData("", "f", " + ", ": convex => convex")]
    [InlineData("max(", "f", ", ", "): convex => convex")]
    [InlineData("", "convex", ", ", " => convex")]
    [InlineData("alignment(t=s), ", "s", "/", " < r => convex")]
    [InlineData("", "2", "*", "*f: convex => convex")]
    public void Thirty_thousand_terms_are_refused(string before, string term, string operation, string after)
    {
        Assert.False(Conjecture.TryParse($"{before}{string.Join(operation, Enumerable.Repeat(term, 30_000))}{after}", out _, out var error));
        Assert.Contains("more than 1000", error, StringComparison.Ordinal);
        var enough = $"{before}{string.Join(operation, Enumerable.Repeat(term, 150))}{after}";
        Assert.True(Conjecture.TryParse(enough, out var conjecture, out error), error);
        Assert.Equal(conjecture, Conjecture.Parse(conjecture!.ToString()));
    }

    [Theory]
    [InlineData("alignment(t=(((10^64)^64)^64)^64) => convex")]
    [InlineData("alignment(t=(((s^64)^64)^64)^64) => convex")]
    [InlineData("alignment(t=s), r < ((((1/2)^64)^64)^64)^(-64) => convex")]
    [InlineData("((10^64)^64)^64*f: convex => convex")]
    [InlineData("f((1e1000)^64*x): convex => convex")]
    public void A_number_that_would_not_end_is_refused(string text)
    {
        Assert.False(Conjecture.TryParse(text, out _, out var error));
        Assert.Contains("bits is not computed", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deep_conjecture_written_in_code_is_refused()
    {
        var (s, f) = (ConjectureBuilder.Parameter("s"), ConjectureBuilder.F);
        Assert.Throws<ArgumentException>(() => Enumerable.Repeat(s, 30_000).Aggregate((a, b) => a + b));
        Assert.Throws<ArgumentException>(() => Enumerable.Repeat(f, 30_000).Aggregate((a, b) => a + b));
        Assert.Throws<ArgumentException>(() => Enumerable.Repeat(f, 30_000).Aggregate(ConjectureBuilder.Max));
    }

    [Fact]
    public void An_instance_is_evaluated()
    {
        var f = FiniteFunction.OnLine((0, 0), (2, 2), (3, 1));
        var grows = Conjecture.Parse("alignment(t=s), s < r => alignment(t=r)");
        var instance = ConjectureInstance.Of(f).With("s", Rational.Half).With("r", 1);
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(grows, instance));
        Assert.IsType<ConjectureOutcome.Satisfied>(ConjectureEvaluation.Evaluate(grows, instance.With("r", 3)));
        Assert.Equal(new ConjectureOutcome.Discarded(1), ConjectureEvaluation.Evaluate(grows, instance.With("r", Rational.Half)));
        Assert.Equal(new ConjectureOutcome.Discarded(0), ConjectureEvaluation.Evaluate(Conjecture.Parse("alignment(t=r - 1) => convex"), instance));
    }

    [Fact]
    public void Expressions_are_evaluated_in_the_extended_reals()
    {
        var f = FiniteFunction.OnLine((0, 0), (2, 2), (3, 1));
        var g = FiniteFunction.OnLine((2, 5), (3, 0), (4, 1));
        var instance = ConjectureInstance.Of(f).With("g", g);
        Assert.Equal("2:7 3:1", Show("f + g"));
        Assert.Equal("0:0 2:2 3:0 4:1", Show("min(f, g)"));
        Assert.Equal("2:5 3:1", Show("max(f, g)"));
        Assert.Equal("0:0 1:4 3/2:2", Show("2*f(2*x)"));
        Assert.Equal("none", Show("f + g(10*x)"));

        string Show(string expression)
        {
            var membership = (Membership)Conjecture.Parse($"convex, g: convex => {expression}: convex").Conclusion;
            return FunctionEvaluation.Evaluate(membership.Function, instance).Function is FiniteFunction h
                ? string.Join(" ", h.Points.Select((p, i) => $"{p}:{h.Values[i]}"))
                : "none";
        }
    }
}
