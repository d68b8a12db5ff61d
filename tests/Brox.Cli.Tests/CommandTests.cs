using System.Text.Json;
using Brox.Definitions.Language;
using Brox.Tests.Shared;
using Brox.Theory.Claims.Saved;

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

    [Theory]
    [InlineData("x^2 + 3*sin(x)^2", "polyak-lojasiewicz", "holds", "certified", ExitCode.Holds)]
    [InlineData("x^2 + 3*sin(x)^2", "convex", "fails", "certified", ExitCode.Fails)]
    [InlineData("if(x <= 0, x^2, 2*x^2)", "convex", "holds", "exact", ExitCode.Holds)]
    [InlineData("if(atan(x) <= 0, x^2, 2*x^2)", "convex", "holds", "certified", ExitCode.Holds)]
    [InlineData("if(x <= 0, 0, sin(x))", "convex", "fails", "certified", ExitCode.Fails)]
    public void Check_says_how_a_verdict_on_a_formula_was_reached(string f, string words, string verdict, string? method, int exitCode)
    {
        var (code, output, _) = BroxRunner.Run(
            ["check", "-", .. words.Split(' '), "--json"], $$"""{"kind":"formula","variables":["x"],"f":"{{f}}","box":[["-10","10"]]}""");
        using var json = JsonDocument.Parse(output);
        var result = json.RootElement.GetProperty("results")[0];
        Assert.Equal((verdict, method, exitCode), (result.GetProperty("verdict").GetString(), result.GetProperty("method").GetString(), code));
        Assert.Contains("[-10, 10]", result.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_without_a_box_is_decided_or_left_open_cleanly()
    {
        const string wave = """{"kind":"formula","variables":["x","y"],"f":"(y - sin(x)/2)^2"}""";
        var (code, _, error) = BroxRunner.Run(["check", "-", "unique-minimizer"], wave);
        Assert.Equal((ExitCode.Fails, string.Empty), (code, error));

        // It is not defined where x = 0, and its limit there is not attained.
        const string gap = """{"kind":"formula","variables":["x","y"],"f":"exp(-1/x^2) + y^2"}""";
        (code, _, error) = BroxRunner.Run(["check", "-", "has-minimizer"], gap);
        Assert.Equal((ExitCode.Undecided, string.Empty), (code, error));
    }

    [Fact]
    public void Undecided_has_its_own_exit_code()
    {
        const string large = """{"kind":"piecewise","pieces":[{"from":"-inf","to":"inf","coefficients":["0","0","-3","0","0","0","0","0","0","0","0","0","0","0","1"]}]}""";
        var (code, output, _) = BroxRunner.Run(["check", "-", "uniformly-aligned(t=1)", "differentiable", "--json"], large);
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
    public void Verify_finds_claims_as_expected_and_the_same_seed_prints_the_same_table()
    {
        string[] command = ["verify", "lem-A.3", "thm-4.1.i", "lem-C.1", "lem-5.2", "prop-2", "prop-3.1", "ex-2", "uba-vacuous", "--tests", "100", "--seed", "5"];
        var (code, first, progress) = BroxRunner.Run(command);
        var (_, second, _) = BroxRunner.Run(command);
        Assert.Equal(string.Empty, string.Join('\n', progress.Split('\n').Where(line => line.StartsWith("not as expected", StringComparison.Ordinal))));
        Assert.Equal(ExitCode.Holds, code);
        Assert.Equal(WithoutTimes(first), WithoutTimes(second));

        static string WithoutTimes(string table) => System.Text.RegularExpressions.Regex.Replace(table, @" +(\d+\.\d+ s|time)(?=\r?\n)", string.Empty);
    }

    [Fact]
    public void Verify_writes_its_table_and_every_counterexample()
    {
        var folder = Directory.CreateTempSubdirectory("brox").FullName;
        try
        {
            var (code, output, _) = BroxRunner.Run(["verify", "lem-A.4", "prop-2", "--seed", "1", "--out", folder, "--json"]);
            Assert.Equal(ExitCode.Holds, code);
            using var json = JsonDocument.Parse(output);
            Assert.Equal(7, json.RootElement.GetProperty("total").GetInt32());
            Assert.Equal(
                ["lem-A.4-reading-P-any-moving.json", "lem-A.4-reading-P.json", "lem-A.4-reading-W-drop-alignment.json", "lem-A.4-reading-W-drop-progress.json", "prop-2-converse.json", "verify.json", "verify.md"],
                Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
            using var saved = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "lem-A.4-reading-P.json")));
            Assert.Equal("P", saved.RootElement.GetProperty("reading").GetString());
            Assert.Equal("farthest", saved.RootElement.GetProperty("run").GetProperty("rule").GetString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("lem-A.4-reading-P.json")]
    [InlineData("thm-4.1.ii.b-reading-P.json")]
    [InlineData("thm-4.1.iii-reading-P.json")]
    public void The_refutations_kept_in_docs_are_accepted_and_their_negation_is_not(string file)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Brox.sln")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        Assert.True(SavedCounterexampleReader.TryRead(File.ReadAllBytes(Path.Combine(root, "docs", "examples", file)), out var saved, out _));
        var claim = Assert.IsType<SavedCounterexample.ToClaim>(saved);
        Assert.True(ClaimRecheck.Recheck(claim).Refutes);
        Assert.False(ClaimRecheck.Recheck(claim with { Reading = "W" }).Refutes);
        Assert.Null(ClaimRecheck.Recheck(claim with { Claim = "ex-1" }).Refutes);
        Assert.False(ClaimRecheck.Recheck(claim with { Parameters = claim.Parameters.SetItem("t^2", 0) }).Refutes);
    }

    [Fact]
    public void Classes_lists_definitions()
    {
        var (code, output, _) = BroxRunner.Run(["classes"]);
        Assert.Equal(ExitCode.Holds, code);

        // Those of the literature follow, each as its definition says it: a new one needs no new snapshot.
        var literature = output.IndexOf($"\n{Literature.All[0].Name}", StringComparison.Ordinal) + 1;
        Snapshot.Match(output[..literature], nameof(Classes_lists_definitions));
        var heads = output[literature..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != ' ').Select(line => line.Split('(')[0]);
        Assert.Equal(Literature.All.Select(l => l.Name), heads);
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
