using Brox.Tests.Shared;

namespace Brox.Cli.Tests;

/// <summary>A class of the user's own in every command that a class of the library has: found, looked at again, made smaller, written for others, decided on all orders and for all positions.</summary>
public sealed class OwnClassCommandTests : IDisposable
{
    private const string Conjecture = "progress(t=1) => leaves-level(t=1)";

    private readonly string _folder = Directory.CreateTempSubdirectory("brox").FullName;

    public OwnClassCommandTests() => System.IO.File.WriteAllText(Classes, """
        class leaves-level(t)
          forall x in dom: forall u in brox(x, t): u = x or f(u) < f(x)
        """);

    private string Classes => Path.Combine(_folder, "own.txt");

    private string Saved => Path.Combine(_folder, "saved.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_refuted_looked_at_again_and_made_smaller()
    {
        var (code, output, _) = Run("refute", Conjecture, "--family", "finite", "--dimension", "1", "--budget", "2m", "--save", Saved);
        Assert.Equal(ExitCode.Fails, code);
        Assert.Contains("recheck from the definitions: confirmed", output, StringComparison.Ordinal);
        Assert.Contains("counterexample confirmed", Run("recheck", Saved).Output, StringComparison.Ordinal);

        var large = Path.Combine(_folder, "large.json");
        System.IO.File.WriteAllText(large, """
            {"conjecture": "progress(t=1) => leaves-level(t=1)", "functions": {"f": {"kind": "finite", "dimension": 1, "points": [
              {"x": ["0"], "value": "0"}, {"x": ["1"], "value": "5"}, {"x": ["2"], "value": "5"}, {"x": ["3"], "value": "7"}, {"x": ["7/2"], "value": "8"}]}}, "parameters": {}}
            """);
        var (shrunk, smaller, error) = Run("shrink", large);
        Assert.True(shrunk == ExitCode.Holds, error);
        Assert.DoesNotContain("\"8\"", smaller, StringComparison.Ordinal);

        var without = BroxRunner.Run(["recheck", Saved]);
        Assert.Equal(ExitCode.Unusable, without.ExitCode);
        Assert.Contains("leaves-level", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_exported_with_its_definition()
    {
        Assert.Equal(ExitCode.Fails, Run("refute", Conjecture, "--family", "finite", "--dimension", "1", "--budget", "2m", "--save", Saved).ExitCode);
        Assert.Contains(
            "  forall x, In x f -> forall u, In u f -> brox tt B f x u -> same (fst u) (fst x) \\/ snd u < snd x.", Run("export", Saved, "--format", "coq").Output, StringComparison.Ordinal);
        Assert.Contains("check(not class_leaves_level(F(1), B, f)", Run("export", Saved, "--format", "python").Output, StringComparison.Ordinal);
        Assert.Contains("leaves-level", Run("export", Saved, "--format", "markdown").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_decided_on_all_orders_of_points()
    {
        var (code, output, _) = Run("exhaust", Conjecture, "--points", "4");
        Assert.Equal(ExitCode.Fails, code);
        Assert.Contains("refuted", output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ExitCode.Holds, Run("exhaust", "leaves-level(t=1), progress(t=1) => progress(t=1)", "--points", "4").ExitCode);
    }

    [RequiresProgramFact("z3")]
    public void It_is_decided_for_all_positions()
    {
        Assert.Equal(ExitCode.Fails, Run("prove", Conjecture, "--points", "3").ExitCode);
        Assert.Equal(ExitCode.Holds, Run("prove", "leaves-level(t=1), progress(t=1) => has-minimizer", "--points", "2").ExitCode);
    }

    private (int ExitCode, string Output, string Error) Run(params string[] args) => BroxRunner.Run([.. args, "--classes", Classes]);
}
