using System.Text.Json;
using System.Text.Json.Nodes;

namespace Brox.Cli.Tests;

/// <summary><c>brox bpm</c> on a saved counterexample to a claim about runs.</summary>
public class BpmSavedRunTests
{
    // From 0 both 1 and -1 are farthest; the saved run takes 1 and the method, left alone, -1.
    private const string Saved = """
        {"claim":"thm-4.1.iii","reading":"P","functions":{"f":{"kind":"finite","dimension":1,"points":[
          {"x":["-1"],"value":"1"},{"x":["0"],"value":"2"},{"x":["1"],"value":"1"},{"x":["2"],"value":"0"}]}},
         "parameters":{"t":"1"},"run":{"rule":"farthest","iterates":[["0"],["1"],["2"]],"xStar":["2"]}}
        """;

    [Fact]
    public void Start_radius_rule_and_iterates_are_those_of_the_file()
    {
        var (code, output, _) = BroxRunner.Run(["bpm", "-", "--json"], Saved);
        Assert.Equal(ExitCode.Holds, code);
        Assert.Equal(["0", "1", "2"], Iterates(output));
    }

    [Fact]
    public void A_start_of_its_own_makes_a_run_of_its_own()
    {
        var (code, output, _) = BroxRunner.Run(["bpm", "-", "--start", "0", "--json"], Saved);
        Assert.Equal(ExitCode.Fails, code);
        Assert.Equal(["0", "-1"], Iterates(output));
    }

    [Fact]
    public void A_run_that_stops_early_goes_on_and_one_that_passes_a_minimizer_is_cut()
    {
        Assert.Equal(["0", "1", "2"], Iterates(BroxRunner.Run(["bpm", "-", "--json"], With("""[["0"],["1"]]""")).Output));
        Assert.Equal(["0", "1", "2"], Iterates(BroxRunner.Run(["bpm", "-", "--json"], With("""[["0"],["1"],["2"],["2"]]""")).Output));
    }

    [Fact]
    public void A_step_that_is_none_of_the_method_is_refused()
    {
        var (code, output, error) = BroxRunner.Run(["bpm", "-"], With("""[["0"],["2"]]"""));
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Empty(output);
        Assert.Contains("x_1 = 2 of the saved run is not a step of the method from x_0 = 0", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--start", "0")]
    [InlineData("--radius", "1")]
    public void A_function_alone_needs_both_start_and_radius(string given, string value)
    {
        var (code, _, error) = BroxRunner.Run(["bpm", "-", given, value], """{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"0"}]}""");
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Contains($"{(given == "--start" ? "--radius" : "--start")} is missing", error, StringComparison.Ordinal);
    }

    private static string With(string iterates)
    {
        var json = JsonNode.Parse(Saved)!;
        json["run"]!["iterates"] = JsonNode.Parse(iterates);
        return json.ToJsonString();
    }

    private static List<string?> Iterates(string output)
    {
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("iterates").EnumerateArray().Select(p => p[0].GetString())];
    }
}
