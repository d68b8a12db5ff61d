using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Search.Refuting;
using Brox.Search.Shrinking;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;
using static Brox.Theory.Claims.Language.ConjectureBuilder;

namespace Brox.Theory.Properties;

/// <summary>The snippets of docs/your-own-conjecture.md that are run; that all of them compile with the directives that stand above them is tested beside the package for xunit.</summary>
public class YourOwnConjecture
{
    [Fact]
    public void The_three_points_of_the_text()
    {
        // snippet: decide
        var f = FiniteFunction.OnLine((0, 0), (2, 2), (3, 1));
        var verdict = FunctionClasses.Alignment.Decide(f, ClassArgument.Of(Radius.FromLength(1)));
        if (verdict is Fails fails)
        {
            // x = 2, u = 3, x* = 0: <x-u, u-x*>_B = -3 < 0
            Assert.Equal("x = 2, u = 3, x* = 0: <x-u, u-x*>_B = -3 < 0", fails.Witness.Text());
        }

        // end
        Assert.IsType<Fails>(verdict);
    }

    [Fact]
    public void A_conjecture_and_its_shrunk_counterexample()
    {
        // snippet: conjecture
        var conjecture = Conjecture.Parse("alignment(t=s), s < r => alignment(t=r)");
        var instance = ConjectureInstance.Of(FiniteFunction.OnLine((0, 0), (4, 2), (6, 1), (9, 3))).With("s", 1).With("r", 2);
        Assert.IsType<ConjectureOutcome.Violated>(ConjectureEvaluation.Evaluate(conjecture, instance));

        var smallest = Shrinker.Shrink(conjecture, instance).Instance;
        var text = InstanceWriter.Write(smallest.Functions["f"]).ToJsonString();

        // end
        Assert.Equal(3, ((FiniteFunction)smallest.Functions["f"]).Points.Length);
        Assert.Contains("\"kind\":\"finite\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_conjecture_of_the_text_on_refuting()
    {
        var (s, r) = (Parameter("s"), Parameter("r"));
        var conjecture = If(F.Is("alignment", s), s < r).Then(F.Is("alignment", r));
        var result = Refuter.Run(conjecture, new RefuterOptions(SearchFamilies.Finite, [1], Seed: 1, Budget: TimeSpan.FromSeconds(30)));

        Assert.Equal(3, ((FiniteFunction)result.Counterexample!.Functions["f"]).Points.Length);
    }

    [Fact]
    public void The_text_has_these_snippets()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Brox.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var text = File.ReadAllText(Path.Combine(root, "docs", "your-own-conjecture.md")).ReplaceLineEndings("\n");
        var source = File.ReadAllText(Path.Combine(root, "tests", "Brox.Theory.Properties", "YourOwnConjecture.cs")).ReplaceLineEndings("\n");
        var snippets = System.Text.RegularExpressions.Regex.Matches(source, @"^( *)// snippet: \w+\n(.*?)^ *// end\n", System.Text.RegularExpressions.RegexOptions.Singleline | System.Text.RegularExpressions.RegexOptions.Multiline)
            .Select(m => string.Join('\n', m.Groups[2].Value.TrimEnd().Split('\n').Select(line => line.StartsWith(m.Groups[1].Value, StringComparison.Ordinal) ? line[m.Groups[1].Length..] : line))).ToList();
        Assert.Equal(2, snippets.Count);
        Assert.All(snippets, snippet => Assert.Contains($";\n\n{snippet}\n```", text, StringComparison.Ordinal));
    }
}
