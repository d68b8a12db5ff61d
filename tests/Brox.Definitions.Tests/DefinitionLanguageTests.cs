using Brox.Definitions.Language;

namespace Brox.Definitions.Tests;

/// <summary>The language of definitions: what is read, what is printed, and what is refused at which place.</summary>
public sealed class DefinitionLanguageTests
{
    private const string OfTheContract = """
        class semistrictly-quasiconvex            "Mangasarian 1965"
          convex-domain and
          forall x, y in dom: f(x) != f(y) implies forall z in (x, y): f(z) < max(f(x), f(y))

        class ball-convex(t)                      "conclusion of the Second Brox Theorem"
          forall x in dom: forall u in brox(x, t): exists c >= 0: forall y in dom: f(y) - f(u) >= c*<x - u, y - u>_B

        class strongly-quasar-convex(gamma in (0,1], mu > 0)   "Hinder et al. 2019"
          differentiable and
          exists s in X: forall x in dom: f* >= f(x) + <grad f(x), s - x>/gamma + mu/2*|s - x|^2
        """;

    public static TheoryData<string> Statements { get; } =
    [
        "forall x, y in dom: f(x) != f(y) implies forall z in (x, y): f(z) < max(f(x), f(y))",
        "forall x in dom: (forall u in dom: f(u) <= f(x)) implies x in X",
        "exists c >= 0: forall x in dom: f(x) - f* >= c*dist(x, X)^2",
        "forall a in [0, 1]: forall x, y in space: f(a*x + (1 - a)*y) <= a*f(x) + (1 - a)*f(y)",
        "forall x in dom: forall p in proj(x): |x - p|_B^2 = dist(x, X)_B^2 or x = p",
        "forall x, y in dom: exists z in [x, y]: z != x and (z in ball(x, 1/2) iff not z in X)",
        "forall x, y in dom: f(x + 2*(y - x)) >= -f(y) or abs(f(x) - f(y)) <= |x - y|",
        "differentiable and forall x, y in dom: <grad f(x) - grad f(y), x - y> >= 0",
        "differentiable implies forall x in dom: forall r > 0: f(x - r*grad f(x)) <= f(x)",
        "not differentiable or forall x in dom: |grad f(x)| <= 1",
        "alignment(t=1) and (progress(t^2=2) or quasar-convex(gamma=1/2)) and aiming",
        "forall x, y, z in dom: f(1/3*x + 2/3*y) <= max(f(x), f(y), f(z)) - (f(x) - f(y))/(1 + f(z)) - (f(x) - (f(y) - 1))",
        "forall x, y in dom: <2*(x - y) + (y - x), x - y>_B >= 0 iff f(x) = f(y)",
        "forall c <= 3: forall d < 2: c + d <= 5 or -2*c^3 = d*-1",
        "forall x in dom: forall y in ball(x, sqrt(2)): min(f(x), f(y)) < f* + 1",
    ];

    public static TheoryData<string, string> Malformed { get; } = new()
    {
        { "class convex\n  closed", "line 1, column 7: a class \"convex\" exists already" },
        { "class a\n  forall x in dom: f(y) <= f(x)", "line 2, column 22: unknown name \"y\"" },
        { "class a\n  f(x) <= f*", "line 2, column 5: unknown name \"x\"" },
        { "class a\n  forall x in dom: x <= f*", "line 2, column 20: expected a number before \"<=\", found the point x" },
        { "class a\n  forall x in dom: f(x) <= x", "line 2, column 28: expected a number to compare with the number f(x), found the point x" },
        { "class a(mu > 0)\n  forall x in dom: f(x) <= f*", "line 1, column 9: the parameter \"mu\" is not used" },
        { "class a\n  forall x in dom: |grad f(x)| >= 1", "line 2, column 21: grad f(p) is used where differentiable is not asked for" },
        { "class a\n  differentiable or forall x in dom: |grad f(x)| >= 1", "line 2, column 39: grad f(p) is used" },
        { "class a\n  foo-bar and closed", "line 2, column 3: unknown class \"foo-bar\"" },
        { "class a\n  forall x in dom f(x) <= f*", "line 2, column 19: expected \":\" after the set, found \"f\"" },
        { "class a\n  forall x in dom: f(x) <= ", "line 2, column 28: expected a number, a point or a vector, found the end of the text" },
        { "class a\n  forall x in dom: forall x in X: f(x) <= f*", "line 2, column 27: the name \"x\" exists already" },
        { "class a\n  forall f in dom: f(f) <= f*", "line 2, column 10: expected a name, found \"f\", which is a word of the language" },
        { "class a\n  forall x, y in dom: <x, y> >= 0", "line 2, column 24: expected a vector in the inner product, found the point x" },
        { "class a\n  forall x, y in dom: f(x + y) >= 0", "line 2, column 25: expected a point, the argument of f, found a combination of points" },
        { "class a\n  forall x in dom: f(x) ? 0", "line 2, column 25: unexpected character \"?\"" },
        { "class a\n  alignment", "line 2, column 3: the radius is missing; expected alignment(t=1)" },
        { "class a\n  quasar-convex(gamma=2)", "line 2, column 23: expected gamma in (0, 1], found 2" },
        { "class a\n  convex(t=2)", "line 2, column 9: convex has no parameter" },
        { "class a(x)\n  forall x in dom: f(x) <= f*", "line 2, column 10: the name \"x\" exists already" },
        { "class a(mu > 0, mu > 0)\n  forall x in dom: f(x) <= mu", "line 1, column 17: the name \"mu\" exists already" },
        { "class a \"open\n  closed", "line 1, column 9: the quotation mark is not closed on its line" },
        { "class a\n  closed closed", "line 2, column 10: expected \"and\", \"or\", \"implies\", \"iff\", the next \"class\" or the end of the text, found \"closed\"" },
        { "class a\n  (forall x in dom: f(x) <= f*", "line 2, column 31: expected \")\"" },
        { "class a\n  forall x in dom: f(x)/0 <= f*", "line 2, column 25: a division by 0; expected a number that is not zero" },
        { "class a\n  forall x in dom: f(x)/(2*3 - 6) <= f*", "line 2, column 26: a division by 0" },
        { "class a\n  \u2200 x in dom: f(x) <= 1", "line 2, column 3: unexpected character \"\u2200\"; write forall" },
        { "class a\n  forall x in dom: f(x) \u2264 1", "line 2, column 25: unexpected character \"\u2264\"; write <=" },
        { "class a\n  forall x in dom: f(x) <= \u22121", "line 2, column 28: unexpected character \"\u2212\"; write -" },
        { "class \u00E9\n  closed", "line 1, column 7: unexpected character \"\u00E9\"; write names in the letters a to z" },
        { "class a\n  closed \uFFFD", "line 2, column 10: unexpected character: the text is not UTF-8 here; save it as UTF-8" },
        { "class a\n  closed;", "line 2, column 9: unexpected character \";\"; write each statement joined to the next by \"and\"" },
        { "class a\n  a and convex", "line 2, column 3: \"a\" is not defined above this place; a definition names the classes above it, and never its own" },
        { "class a\n  b-c\nclass b-c\n  a", "line 2, column 3: \"b-c\" is not defined above this place" },
        { "class a\n  NOT closed", "line 2, column 3: unknown name \"NOT\"; the word \"not\" is written in small letters" },
        { "class a\n  and closed", "line 2, column 3: expected a statement, found \"and\"" },
        { "class a\n  forall x in dom: f(x) == f*", "line 2, column 25: unexpected \"==\"; equality is written with one \"=\"" },
        { "class a\n  forall x in dom: 0 <= f(x) <= 1", "line 2, column 30: comparisons are not chained; write 0 <= f(x) and f(x) <= ..." },
        { "class a\n  forall x in dom: f(x) <= 1e99", "line 2, column 28: expected a number such as 3, 7/2 or 0.125, and a sign between it and a name, found \"1e99\"" },
        { "class a\n  forall x in dom: f(x) < inf", "line 2, column 27: expected a number, a point or a vector (that f(p) is finite is written p in dom), found \"inf\"" },
        { "class a\n  differentiable and forall x in dom: grad f(x) = 0", "line 2, column 39: expected a number or a point before \"=\", found the vector grad f(x); that vectors are equal" },
        { "class a\n  differentiable and forall x in dom: <grad f(x), x> >= 0", "line 2, column 51: expected a vector in the inner product, found the point x; a vector is the difference of two points, p - q" },
        { "class a(mu in (1, 0))\n  forall x in dom: f(x) <= mu", "line 1, column 9: no number lies in the range of mu in (1, 0)" },
        { "class a(mu in [1, 1))\n  forall x in dom: f(x) <= mu", "line 1, column 9: no number lies in the range" },
        { "class\n  closed", "line 1, column 1: expected the name of the class after \"class\", on the same line" },
        { "closed", "line 1, column 1: expected \"class NAME\", the head of a definition, found \"closed\"" },
        { "", "line 1, column 1: expected \"class NAME\", the head of a definition, found the end of the text" },
        { "# nothing\n", "line 2, column 1: expected \"class NAME\", the head of a definition, found the end of the text" },
        { "class a\n  forall x in dom: f(x) < f* and not", "line 2, column 37: expected a statement, found the end of the text" },
    };

    [Fact]
    public void The_examples_of_the_contract_are_read()
    {
        var definitions = DefinitionCatalog.BuiltIn.With(OfTheContract).All[^3..];
        Assert.Equal(["semistrictly-quasiconvex", "ball-convex", "strongly-quasar-convex"], definitions.Select(d => d.Name));
        Assert.Equal("Hinder et al. 2019", definitions[2].Source);
        Assert.Equal([false, false], definitions[2].Parameters.Select(p => p.IsRadius));
        Assert.True(definitions[1].Parameters.Single().IsRadius);
        Assert.Equal("gamma in (0, 1]", definitions[2].Parameters[0].Range.Text("gamma"));
        Assert.Equal(
            "differentiable and exists s in X: forall x in dom: f* >= f(x) + <grad f(x), s - x>/gamma + mu/2*|s - x|^2", definitions[2].Body!.ToString());
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public void What_is_printed_is_what_was_read(string statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var read = Assert.Single(DefinitionParser.Parse($"class new\n  {statement}", DefinitionCatalog.BuiltIn.Find)).Body!;
        Assert.Equal(statement.Replace("max(f(x), f(y), f(z))", "max(max(f(x), f(y)), f(z))", StringComparison.Ordinal), read.ToString());
        Assert.Equal(read, Assert.Single(DefinitionParser.Parse($"class new\n  {read}", DefinitionCatalog.BuiltIn.Find)).Body);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_cannot_be_read_is_refused_with_its_place_and_what_was_expected(string text, string error)
    {
        Assert.Null(DefinitionParser.TryParse(text, DefinitionCatalog.BuiltIn.Find, out var said));
        Assert.StartsWith(error, said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public void Every_definition_of_the_library_reads_back_from_what_is_printed()
    {
        foreach (var definition in DefinitionCatalog.BuiltIn.All)
        {
            var again = Assert.Single(DefinitionParser.Parse(definition.ToString(), name => name == definition.Name ? null : DefinitionCatalog.BuiltIn.Find(name)));
            Assert.Equal(definition.ToString(), again.ToString());
            Assert.Equal(definition.Body, again.Body);
        }
    }

    [Fact]
    public void Points_and_vectors_are_told_apart_by_the_sum_of_their_weights()
    {
        Assert.Equal("f(1/2*x + 1/2*y)", Number("f((x + y)/2)"));
        Assert.Equal("f(a*x + (1 - a)*y)", Number("f((1 - a)*y + a*x)"));
        Assert.Equal("f(2*x + -1*y)", Number("f(2*x - y)"));
        Assert.Equal("|1/2*(x - y)|", Number("|(x - y)/2|"));
        Assert.Equal("f(x + (x - y))", Number("f(x + (x - y))"));
        Assert.Equal("|x - y + (x - y)|^2", Number("|x - y + (x - y)|^2"));
        Assert.Equal("|x + (x - y) - y|^2", Number("|x - y + x - y|^2"));
    }

    [Fact]
    public void Inlining_puts_definitions_in_and_catches_no_name()
    {
        var catalog = DefinitionCatalog.BuiltIn.With("class level(mu > 0)\n  forall x in dom: f(x) <= mu\nclass up(mu > 0)\n  exists x in dom: level(mu=f(x) + mu) and level");
        Assert.Equal(
            "exists x in dom: (forall x_2 in dom: f(x_2) <= f(x) + mu) and exists mu_2 > 0: forall x_2 in dom: f(x_2) <= mu_2",
            catalog.Inline(catalog.Find("up")!.Body!).ToString());
    }

    private static string Number(string number) =>
        ((Statement.Comparison)((Statement.OverNumbers)((Statement.OverPoints)((Statement.OverPoints)Assert.Single(
            DefinitionParser.Parse($"class new\n  forall x, y in dom: forall a > 0: {number} >= 0", DefinitionCatalog.BuiltIn.Find)).Body!).Body).Body).Body).Left.ToString();
}
