using System.Text.RegularExpressions;
using Brox.Definitions;
using Brox.Definitions.Building;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Search;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;
using FsCheck;
using FsCheck.Fluent;
using static Brox.Definitions.Building.ClassBuilder;

namespace Brox.Xunit.Tests;

/// <summary>Classes of one's own in C#, as a user writes them: the snippets of docs/definitions.md.</summary>
// snippet: classes
[Classes(typeof(OwnClassTests))]
public class OwnClassTests
{
    private static readonly WrittenClass _semistrict = Class("semistrict", f =>
        f.Is(ClassName.ConvexDomain) & All(f.Domain, (x, y) => f[x].Differ(f[y]).Implies(All(Between(x, y), z => f[z] < Max(f[x], f[y])))));

    private static readonly WrittenClass _locallyFlat = Class("locally-flat", NumberSet.Positive, (f, t) =>
        All(f.Domain, x => All(f.Brox(x, t), u => f[u].Equal(f[x]) | u.In(f.Minimizers))));

    [Conjecture("semistrict, closed, has-minimizer => star-quasiconvex", Seconds = 3, Families = "piecewise")]
    public void Without_plateaus_above_the_minimum_every_minimizer_is_a_centre()
    {
    }

    [ForAll(MaxTest = 20)]
    public bool A_step_from_a_flat_place_ends_in_X([Members("locally-flat(t=2)", Families = "finite")] FiniteFunction f) => f.IsIn("progress(t=2)") || f.IsIn("locally-flat(t=1)");

    // end
    [Fact]
    public void The_text_of_a_class_is_that_of_the_language()
    {
        Assert.Equal(
            "class semistrict\n  convex-domain and forall x, y in dom: f(x) != f(y) implies forall z in (x, y): f(z) < max(f(x), f(y))\n",
            _semistrict.Text);
        Assert.Equal("class locally-flat(t > 0)\n  forall x in dom: forall u in brox(x, t): f(u) = f(x) or u in X\n", _locallyFlat.Text);
    }

    [Fact]
    public void A_class_decides_and_conjectures_know_it()
    {
        // snippet: decide
        var sharp = OwnClasses.Add(Class("sharp-valley", NumberSet.Positive, (f, c) => Some(f.Minimizers, s => All(f.Domain, x => f[x] - f.Minimum >= c * Norm(x - s)))));
        var f = FiniteFunction.OnLine((0, 0), (2, 2), (3, 1));
        var verdict = sharp.Decide(f, ClassArgument.None);
        var conjecture = Conjecture.Parse("sharp-valley(c=2) => sharp-valley(c=1)");

        // end
        Assert.IsType<Holds>(verdict);
        Assert.IsType<Fails>(sharp.Decide(f, ClassArgument.Of(1)));
        Assert.IsType<Holds>(sharp.Decide(FiniteFunction.OnLine((0, 0), (2, 2), (3, 4)), ClassArgument.Of(1)));
        Assert.Equal("sharp-valley(c=2) => sharp-valley(c=1)", conjecture.ToString());
        Assert.Same(sharp, OwnClasses.Add(Class("sharp-valley", NumberSet.Positive, (f, c) => Some(f.Minimizers, s => All(f.Domain, x => f[x] - f.Minimum >= c * Norm(x - s))))));
    }

    [Fact]
    public void A_property_of_FsCheck_may_ask_for_a_class_of_ones_own()
    {
        // snippet: property
        var level = OwnClasses.Add(Class("level", f => All(f.Domain, (x, y) => f[x].Equal(f[y]))));
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), height => level.Decide(FiniteFunction.OnLine((0, 0), (1, height)), ClassArgument.None) is Holds == (height == 0))
            .QuickCheckThrowOnFailure();

        // end
        Assert.Equal("level", level.Name);
    }

    [Fact]
    public void Two_parameters_numbers_and_gradients()
    {
        var written = Class("strong", NumberSet.Unit, NumberSet.Positive, (f, gamma, mu) => f.Is(ClassName.Differentiable) & Some(f.Minimizers, s =>
            All(f.Domain, x => f.Minimum >= f[x] + (Inner(f.Gradient(x), s - x) / gamma) + (mu / 2 * Norm(s - x).Power(2)))));
        Assert.Equal(
            "class strong(gamma in (0, 1], mu > 0)\n  differentiable and exists s in X: forall x in dom: f* >= f(x) + <grad f(x), s - x>/gamma + mu/2*|s - x|^2\n", written.Text);
        var mixed = Class("mixed", f => All(f.Domain, (x, y) => All(NumberSet.OpenUnit, a => f[Mix(a, x, y)] <= (a * f[x]) + ((1 - a) * f[y]))));
        Assert.Equal("class mixed\n  forall x, y in dom: forall a in (0, 1): f(a*x + (1 - a)*y) <= a*f(x) + (1 - a)*f(y)\n", mixed.Text);
        Assert.IsType<Holds>(OwnClasses.Add(mixed).Decide(FiniteFunction.OnLine((0, 0)), ClassArgument.None));
    }

    [Fact]
    public void What_the_language_refuses_is_refused_with_its_place()
    {
        var unasked = Assert.Throws<FormatException>(() => OwnClasses.Add(Class("steep", f => All(f.Domain, x => Norm(f.Gradient(x)) >= 1))));
        Assert.Contains("line 2, column 21: grad f(p) is used where differentiable is not asked for", unasked.Message, StringComparison.Ordinal);
        var taken = Assert.Throws<FormatException>(() => OwnClasses.Add(Class("convex", f => All(f.Domain, x => f[x] <= 1))));
        Assert.Contains("a class \"convex\" exists already", taken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_lambdas_that_the_language_has_taken_get_a_number()
    {
        var nested = Class("nested", f => All(f.Domain, X => Some(f.Domain, y => All(f.Nearest(y), x => x.In(Ball(X, 1)) & x.In(Segment(X, y))))));
        Assert.Equal("class nested\n  forall X2 in dom: exists y in dom: forall x in proj(y): x in ball(X2, 1) and x in [X2, y]\n", nested.Text);
        Assert.IsAssignableFrom<FunctionClass>(OwnClasses.Add(nested));
    }

    [Fact]
    public void The_text_has_these_snippets()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Brox.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var text = File.ReadAllText(Path.Combine(root, "docs", "definitions.md")).ReplaceLineEndings("\n");
        var source = File.ReadAllText(Path.Combine(root, "tests", "Brox.Xunit.Tests", "OwnClassTests.cs")).ReplaceLineEndings("\n");
        var snippets = Regex.Matches(source, @"^( *)// snippet: \w+\n(.*?)^ *// end\n", RegexOptions.Singleline | RegexOptions.Multiline)
            .Select(m => string.Join('\n', m.Groups[2].Value.TrimEnd().Split('\n').Select(line => line.StartsWith(m.Groups[1].Value, StringComparison.Ordinal) ? line[m.Groups[1].Length..] : line))).ToList();
        Assert.Equal(3, snippets.Count);
        Assert.All(snippets, snippet => Assert.Contains($"\n{snippet}\n", text, StringComparison.Ordinal));
        Assert.Equal(snippets.Count, text.Split("```csharp").Length - 1);
    }
}
