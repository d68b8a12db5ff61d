using System.Text.Json;
using Brox.Tests.Shared;

namespace Brox.Cli.Tests;

/// <summary>Classes of the user's own on the command line.</summary>
public sealed class DefinedClassTests : IDisposable
{
    private const string Mine = """
        class semistrictly-quasiconvex            "Mangasarian 1965"
          convex-domain and
          forall x, y in dom: f(x) != f(y) implies forall z in (x, y): f(z) < max(f(x), f(y))

        class ball-convex(t)                      "conclusion of the Second Brox Theorem"
          forall x in dom: forall u in brox(x, t): exists c >= 0: forall y in dom: f(y) - f(u) >= c*<x - u, y - u>_B

        class strongly-quasar-convex(gamma in (0,1], mu > 0)   "Hinder et al. 2019"
          differentiable and
          exists s in X: forall x in dom: f* >= f(x) + <grad f(x), s - x>/gamma + mu/2*|s - x|^2
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("brox").FullName;

    private string File => Path.Combine(_folder, "mine.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void They_are_checked_on_finite_functions()
    {
        var (code, output, _) = Run("check", "0:0, 2:2, 3:1", "semistrictly-quasiconvex", "ball-convex(t=1)", "strongly-quasar-convex(mu=1)");
        Assert.Equal(ExitCode.Fails, code);
        Assert.Contains("semistrictly-quasiconvex: FAILS", output, StringComparison.Ordinal);
        Assert.Contains("at x = 0, y = 2, z = 1", output, StringComparison.Ordinal);
        Assert.Contains("ball-convex(t=1): FAILS", output, StringComparison.Ordinal);
        Assert.Contains("strongly-quasar-convex(mu=1): FAILS", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Holds, Run("check", "0:0, 1:1, 2:3", "ball-convex(t^2=2)").ExitCode);
    }

    [RequiresProgramFact("z3")]
    public void They_are_checked_on_pieces()
    {
        var pieces = Path.Combine(_folder, "absolute.json");
        System.IO.File.WriteAllText(pieces, """{"kind": "piecewise", "pieces": [{"from": "-inf", "to": "0", "coefficients": ["0", "-1"]}, {"from": "0", "to": "inf", "coefficients": ["0", "1"]}]}""");
        var (code, output, _) = Run("check", pieces, "semistrictly-quasiconvex", "ball-convex(t=1)");
        Assert.Equal(ExitCode.Holds, code);
        Assert.Contains("semistrictly-quasiconvex: holds", output, StringComparison.Ordinal);
        Assert.Contains("ball-convex(t=1): holds", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fails, Run("check", pieces, "strongly-quasar-convex").ExitCode);

        var all = Run("check", pieces, "--by-definition", "convex", "alignment(t^2=2)", "strongly-convex", "quadratic-growth");
        Assert.Contains("convex: holds (no choice of points violates it; by the definition, in exact arithmetic)", all.Output, StringComparison.Ordinal);
        Assert.Contains("alignment(t^2=2): holds (s = 0 serves; by the definition", all.Output, StringComparison.Ordinal);
        Assert.Contains("strongly-convex: FAILS (no mu serves)", all.Output, StringComparison.Ordinal);
        Assert.Contains("whatever mu is, as f(x) = ", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_solver_it_says_so()
    {
        var pieces = Path.Combine(_folder, "quartic.json");
        System.IO.File.WriteAllText(pieces, """{"kind": "piecewise", "pieces": [{"from": "-inf", "to": "inf", "coefficients": ["0", "0", "1", "-1", "1"]}]}""");
        var (code, output, _) = Run("check", pieces, "--by-definition", "--solver", "no-such-solver -in", "convex", "quasiconvex");
        Assert.Equal(ExitCode.Undecided, code);
        Assert.Contains("convex: undecided (by the definition alone: there is no solver \"no-such-solver\"; install z3", output, StringComparison.Ordinal);
        Assert.Contains("quasiconvex: holds", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Unusable, Run("check", pieces, "--by-definition", "--solver", " ", "convex").ExitCode);
    }

    [Fact]
    public void They_are_checked_on_the_line()
    {
        var dipped = Path.Combine(_folder, "dipped.json");
        System.IO.File.WriteAllText(dipped, """
            { "kind": "piecewise", "pieces": [ {"from": "-inf", "to": "0", "coefficients": ["0", "-1"]}, {"from": "0", "to": "inf", "coefficients": ["0", "1"]} ], "at": [ {"x": "5", "value": "0"} ] }
            """);
        var (code, output, _) = Run("check", dipped, "semistrictly-quasiconvex", "ball-convex(t=1)", "strongly-quasar-convex");
        Assert.Equal(ExitCode.Fails, code);
        Assert.Equal(3, output.Split("FAILS").Length - 1);
        Assert.Contains("at x = -1, y = 5, z = 2", output, StringComparison.Ordinal);
    }

    [Fact]
    public void They_take_part_in_conjectures()
    {
        var saved = Path.Combine(_folder, "saved.json");
        var (code, output, _) = Run("refute", "broximally-aligned(t=1) => ball-convex(t=1)", "--family", "finite", "--save", saved);
        Assert.Equal(ExitCode.Fails, code);
        Assert.Contains("recheck from the definitions: confirmed", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Holds, Run("recheck", saved).ExitCode);

        // The library has a class of this name for those who bring none.
        Assert.Equal(ExitCode.Holds, BroxRunner.Run(["recheck", saved]).ExitCode);
    }

    [Fact]
    public void They_are_listed_and_classified()
    {
        Assert.Contains("\nball-convex(t)\n    forall x in dom: forall u in brox(x, t)", Run("classes").Output, StringComparison.Ordinal);
        Assert.Contains("class ball-convex(t) \"conclusion", Run("classes", "ball-convex", "--definition").Output, StringComparison.Ordinal);
        Assert.Contains("semistrictly-quasiconvex", Run("classify", "0:0, 2:2").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run("classes", "strongly-quasar-convex", "--json").Output);
        var listed = json.RootElement.GetProperty("classes")[0];
        Assert.Equal("Hinder et al. 2019", listed.GetProperty("source").GetString());
        Assert.Equal(["gamma in (0, 1]", "mu > 0"], listed.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("range").GetString()!));
    }

    [Fact]
    public void Every_class_has_a_definition_and_is_decided_by_it()
    {
        var (_, output, _) = BroxRunner.Run(["check", "0:0, 2:2, 3:1", "alignment(t=1)", "convex", "quadratic-growth", "quadratic-growth(mu=3)", "--by-definition"]);
        Assert.Contains("alignment(t=1): FAILS (by the definition)\n  at s = 0, x = 2, u = 3: <x - u, u - s>_B >= 0, that is -3 >= 0, fails", output, StringComparison.Ordinal);
        Assert.Contains("quadratic-growth: holds", output, StringComparison.Ordinal);
        Assert.Contains("quadratic-growth(mu=3): FAILS", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(BroxRunner.Run(["classes", "--json"]).Output);
        Assert.All(json.RootElement.GetProperty("classes").EnumerateArray(), c => Assert.StartsWith($"class {c.GetProperty("name").GetString()}", c.GetProperty("definition").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("class convex\n  closed", "mine.txt: line 1, column 7: a class \"convex\" exists already")]
    [InlineData("class a\n  forall x in dom: f(y) <= f*", "mine.txt: line 2, column 22: unknown name \"y\"")]
    [InlineData("class a\n  forall x in dom: x <= f*", "mine.txt: line 2, column 20: expected a number")]
    [InlineData("class a(mu > 0)\n  closed", "mine.txt: line 1, column 9: the parameter \"mu\" is not used")]
    [InlineData("class a\n  forall x in dom: |grad f(x)| = 0", "mine.txt: line 2, column 21: grad f(p) is used where differentiable is not asked for")]
    public void A_malformed_file_is_refused_in_one_line(string text, string message)
    {
        System.IO.File.WriteAllText(File, text);
        var (code, output, error) = BroxRunner.Run(["check", "0:0", "convex", "--classes", File]);
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Empty(output);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_constant_outside_its_range_is_refused_and_a_missing_file_is_named()
    {
        Assert.Contains("expected gamma in (0, 1], found 2", Run("check", "0:0", "strongly-quasar-convex(gamma=2)").Error, StringComparison.Ordinal);
        Assert.Contains("there is no such file", BroxRunner.Run(["classes", "--classes", Path.Combine(_folder, "none")]).Error, StringComparison.Ordinal);
        Assert.Contains("unknown class", BroxRunner.Run(["check", "0:0", "my-own-class(t=1)"]).Error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        System.IO.File.WriteAllText(File, Mine);
        return BroxRunner.Run([.. args, "--classes", File]);
    }
}
