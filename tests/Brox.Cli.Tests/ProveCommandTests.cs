using System.Text.Json;
using Brox.Tests.Shared;

namespace Brox.Cli.Tests;

public sealed class ProveCommandTests
{
    [RequiresProgramFact("z3")]
    public void A_refuted_conjecture_is_printed_with_its_counterexample()
    {
        var (code, output, error) = BroxRunner.Run(["prove", "alignment(t=s), s < r => alignment(t=r)", "--points", "4"]);
        Assert.Equal(ExitCode.Fails, code);
        Assert.Contains("REFUTED", output, StringComparison.Ordinal);
        Assert.Contains("f(0) = 1, f(2) = 1, f(5) = 0; r = 2; s = 1", output, StringComparison.Ordinal);
        Assert.Contains("with fewer than 3 points there is no counterexample", output, StringComparison.Ordinal);
        Assert.Contains("3 points: sat", error, StringComparison.Ordinal);
    }

    [RequiresProgramFact("z3")]
    public void One_json_object_is_printed()
    {
        var (code, output, _) = BroxRunner.Run(["prove", "f: broximally-aligned(t=1), g: broximally-aligned(t=1) => f + g: broximally-aligned(t=1)", "--points", "3", "--json"]);
        Assert.Equal(ExitCode.Fails, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("broximally-aligned(t=1), g: broximally-aligned(t=1) => f + g: broximally-aligned(t=1)", json.RootElement.GetProperty("conjecture").GetString());
        Assert.Equal("refuted", json.RootElement.GetProperty("outcome").GetString());
        var functions = json.RootElement.GetProperty("counterexample").GetProperty("functions");
        Assert.Equal("finite", functions.GetProperty("g").GetProperty("kind").GetString());
        Assert.NotEmpty(json.RootElement.GetProperty("counterexample").GetProperty("witness").GetProperty("inequality").GetString()!);
    }

    [RequiresProgramFact("z3")]
    public void A_claim_with_readings_has_parts()
    {
        var (code, output, _) = BroxRunner.Run(["prove", "thm-D.1", "--points", "3", "--json"]);
        Assert.Equal(ExitCode.Fails, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(
            ["holds-in-scope", "refuted", "holds-in-scope"], json.RootElement.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("outcome").GetString()!));
        Assert.Equal("B", json.RootElement.GetProperty("reading").GetString());
        Assert.Equal(ExitCode.Holds, BroxRunner.Run(["prove", "lem-A.2", "--points", "4"]).ExitCode);
    }

    [RequiresProgramFact("sleep")]
    public void What_the_budget_leaves_over_is_undecided()
    {
        var (code, output, _) = BroxRunner.Run(["prove", "prop-2", "--points", "3", "--solver", "sleep 600", "--budget", "200ms", "--json"]);
        Assert.Equal(ExitCode.Undecided, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("not-refuted", json.RootElement.GetProperty("outcome").GetString());
        Assert.Contains("budget", json.RootElement.GetProperty("reason").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no solver \"no-such-solver\"", "prop-2", "--points", "3", "--solver", "no-such-solver -in")]
    [InlineData("unknown class \"convexx\"", "convexx => convex", "--points", "3")]
    [InlineData("--points 0", "prop-2", "--points", "0")]
    [InlineData("--points 6: between 1 and 5 in dimension 2", "prop-2", "--points", "6", "--dimension", "2")]
    [InlineData("--dimension 3", "prop-2", "--points", "2", "--dimension", "3")]
    [InlineData("--points", "prop-2")]
    [InlineData("unknown option \"--nonsense\"", "--nonsense", "--points", "2")]
    public void Unusable_input_is_one_line(string cause, params string[] arguments)
    {
        var (code, output, error) = BroxRunner.Run(["prove", .. arguments]);
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Empty(output);
        Assert.Contains(cause, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }
}
