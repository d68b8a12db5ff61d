using System.Text.Json;
using Brox.Tests.Shared;

namespace Brox.Cli.Tests;

public class CommandTests
{
    private const string ThreePoints =
        """{ "kind": "finite", "dimension": 1, "points": [ {"x": ["0"], "value": "0"}, {"x": ["2"], "value": "2"}, {"x": ["3"], "value": "1"} ] }""";

    private const string AbsoluteValue =
        """{ "kind": "piecewise", "pieces": [ {"from": "-inf", "to": "0", "coefficients": ["0", "-1"]}, {"from": "0", "to": "inf", "coefficients": ["0", "1"]} ], "at": [ {"x": "5", "value": "0"} ] }""";

    [Fact]
    public void Check_prints_verdicts_and_witnesses()
    {
        var (code, output, _) = BroxRunner.Run(["check", "-", "alignment(t=1/2)", "alignment(t=1)", "progress(t=1)", "convex"], ThreePoints);
        Assert.Equal(ExitCode.Fails, code);
        Snapshot.Match(output, nameof(Check_prints_verdicts_and_witnesses));
    }

    [Fact]
    public void Check_prints_one_json_object()
    {
        var (code, output, _) = BroxRunner.Run(["check", "-", "broximally-aligned(t=1)", "unique-minimizer", "star-convex", "--json"], AbsoluteValue);
        Assert.Equal(ExitCode.Fails, code);
        Snapshot.Match(output, nameof(Check_prints_one_json_object));
    }

    [Fact]
    public void Undecided_has_its_own_exit_code()
    {
        const string sextic = """{"kind":"piecewise","pieces":[{"from":"-inf","to":"inf","coefficients":["0","0","-3","0","0","0","1"]}]}""";
        var (code, output, _) = BroxRunner.Run(["check", "-", "uniformly-aligned(t=1)", "differentiable", "--json"], sextic);
        Assert.Equal(ExitCode.Undecided, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("undecided", json.RootElement.GetProperty("results")[0].GetProperty("verdict").GetString());
        Assert.Equal("holds", json.RootElement.GetProperty("results")[1].GetProperty("verdict").GetString());
    }

    [Fact]
    public void Bpm_prints_the_run_and_the_theorem()
    {
        var (code, output, _) = BroxRunner.Run(["bpm", "-", "--start=-3", "--radius", "1"], AbsoluteValue);
        Assert.Equal(ExitCode.Holds, code);
        Snapshot.Match(output, nameof(Bpm_prints_the_run_and_the_theorem));
    }

    [Theory]
    [InlineData("farthest", "stuck", 1)]
    [InlineData("any-moving", "stuck", 1)]
    [InlineData("nearest", "stuck", 1)]
    public void Bpm_reports_a_fixed_point_once(string rule, string outcome, int iterates)
    {
        var (code, output, _) = BroxRunner.Run(["bpm", "-", "--start", "3", "--radius", "1/2", "--rule", rule, "--json"], ThreePoints);
        Assert.Equal(ExitCode.Fails, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(outcome, json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(iterates, json.RootElement.GetProperty("iterates").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("steps").ValueKind);
    }

    [Fact]
    public void Bpm_closes_a_cycle_with_the_repeated_iterate()
    {
        const string plateau = """{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"0"},{"x":["5"],"value":"1"},{"x":["6"],"value":"1"}]}""";
        var (code, output, _) = BroxRunner.Run(["bpm", "-", "--start", "5", "--radius", "1", "--json"], plateau);
        Assert.Equal(ExitCode.Fails, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("cycle", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(["5", "6", "5"], json.RootElement.GetProperty("iterates").EnumerateArray().Select(p => p[0].GetString()));
    }

    [Fact]
    public void Bpm_follows_every_choice()
    {
        const string fork = """{"kind":"finite","dimension":1,"points":[{"x":["-1"],"value":"0"},{"x":["0"],"value":"1"},{"x":["1"],"value":"0"}]}""";
        var (code, output, _) = BroxRunner.Run(["bpm", "-", "--start", "0", "--radius", "1", "--all", "--json"], fork);
        Assert.Equal(ExitCode.Holds, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["-1", "1"], json.RootElement.GetProperty("runs").EnumerateArray().Select(r => r.GetProperty("iterates")[1][0].GetString()));
    }

    [Fact]
    public void Bpm_notices_that_it_runs_to_infinity()
    {
        const string capped = """{"kind":"piecewise","pieces":[{"from":"-inf","to":"0","coefficients":["1"]}],"at":[{"x":"0","value":"0"}]}""";
        var (code, output, _) = BroxRunner.Run(["bpm", "-", "--start=-5", "--radius", "1", "--json"], capped);
        Assert.Equal(ExitCode.Fails, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("diverges", json.RootElement.GetProperty("outcome").GetString());
    }

    [Fact]
    public void Verify_finds_every_claim_as_expected()
    {
        var (code, output, _) = BroxRunner.Run(["verify", "--json"]);
        Assert.Equal(ExitCode.Holds, code);
        using var json = JsonDocument.Parse(output);
        var claims = json.RootElement.GetProperty("claims").EnumerateArray().ToList();
        Assert.Equal(21, claims.Count);
        var text = string.Join("\n", claims.Select(c => $"{c.GetProperty("claim")} {c.GetProperty("variant")}: {c.GetProperty("verdict")}: {c.GetProperty("evidence")}"));
        Snapshot.Match(text, nameof(Verify_finds_every_claim_as_expected));
    }

    [Fact]
    public void Classes_lists_definitions()
    {
        var (code, output, _) = BroxRunner.Run(["classes"]);
        Assert.Equal(ExitCode.Holds, code);
        Snapshot.Match(output, nameof(Classes_lists_definitions));
    }

    [Fact]
    public void Ctrl_c_stops_with_its_own_exit_code()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var terminal = new Terminal(new StringReader(ThreePoints), output, error);
        terminal.Interrupt();
        Assert.Equal(ExitCode.Interrupted, BroxCommand.Run(["check", "-", "convex"], terminal));
    }
}
