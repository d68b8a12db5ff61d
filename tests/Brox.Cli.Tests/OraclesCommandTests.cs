using System.Text.Json.Nodes;

namespace Brox.Cli.Tests;

public sealed class OraclesCommandTests
{
    private const string TwoWells = """{ "kind": "formula", "name": "two wells", "variables": ["x"], "f": "(x^2 - 1)^2", "box": [["-4", "4"]] }""";

    [Fact]
    public void The_json_has_a_table_for_each_function_and_radius_and_progress_goes_to_the_error_stream()
    {
        var (code, output, error) = BroxRunner.Run(["oracles", "--functions", "ex-1", "--json", "--seed", "4"]);

        Assert.Equal(0, code);
        Assert.Equal(["brox: ex-1, t = 1/2 (1 of 2)", "brox: ex-1, t = 1 (2 of 2)"], error.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')));
        var result = JsonNode.Parse(output)!.AsObject();
        Assert.Equal((4, true), ((int)result["seed"]!, (bool)result["complete"]!));
        var tables = result["tables"]!.AsArray();
        Assert.Equal(["1/2", "1"], tables.Select(t => (string)t!["radius"]!));
        Assert.Equal(["exact", "sampling 100", "local solver", "linear model", "quadratic model"], tables[1]!["oracles"]!.AsArray().Select(o => (string)o!["oracle"]!));
        foreach (var oracle in tables[1]!["oracles"]!.AsArray())
        {
            Assert.Equal("metric", (string)oracle!["ball"]!);
            Assert.Equal(3, oracle["runs"]!.AsArray().Count);
            foreach (var measure in new[] { "suboptimality", "lost", "distance" })
            {
                foreach (var part in new[] { "mean", "worst" })
                {
                    var interval = oracle[measure]![part]!.AsArray();
                    Assert.True((double)interval[0]! <= (double)interval[1]!);
                }
            }
        }

        Assert.All(tables[1]!["oracles"]![0]!["runs"]!.AsArray(), run => Assert.Equal("near", (string)run!["outcome"]!));
    }

    [Fact]
    public void The_same_seed_prints_the_same_table()
    {
        string[] words = ["oracles", "--functions", "ex-1", "--radius", "1"];
        var first = BroxRunner.Run([.. words, "--seed", "1"]).Output;

        Assert.Equal(first, BroxRunner.Run([.. words, "--seed", "1"]).Output);
        Assert.NotEqual(first, BroxRunner.Run([.. words, "--seed", "2"]).Output);
    }

    [Fact]
    public void Matrices_have_the_spectral_step_measured_in_its_own_ball()
    {
        var (code, output, _) = BroxRunner.Run(["oracles", "--functions", "factorisation-XX", "--radius", "2", "--json"]);

        Assert.Equal(0, code);
        var oracles = JsonNode.Parse(output)!["tables"]![0]!["oracles"]!.AsArray();
        Assert.Equal(["exact, spectral", "spectral step", "Muon, 5 iterations"], oracles.Where(o => (string)o!["ball"]! == "spectral").Select(o => (string)o!["oracle"]!));
    }

    [Fact]
    public void A_file_is_measured_at_random_starts_against_the_minimizers_in_its_box()
    {
        var (code, output, _) = BroxRunner.Run(["oracles", "--file", "-", "--radius", "1/2"], TwoWells);

        Assert.Equal(0, code);
        Assert.Contains("two wells, t = 1/2", output, StringComparison.Ordinal);
        Assert.Contains("minimizers as found in the box: (1) (-1)", output.Replace("(-1) (1)", "(1) (-1)", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Starts_and_minimizers_of_a_file_may_be_given()
    {
        var (code, output, _) = BroxRunner.Run(["oracles", "--file", "-", "--radius", "1/2", "--start=3", "--start=-5/2", "--minimizer=1", "--minimizer=-1"], TwoWells);

        Assert.Equal(0, code);
        Assert.Contains("minimizers as given: (1) (-1); starts (3) (-2.5)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--functions rosenbrok", "unknown function \"rosenbrok\"; known: quadratic")]
    [InlineData("--functions quadratic,", "unknown function \"\"")]
    [InlineData("--radius 0", "--radius must be positive")]
    [InlineData("--radius x", "--radius")]
    [InlineData("--start 1", "go with --file")]
    [InlineData("--functions quadratic --file -", "exclude each other")]
    [InlineData("--file /no/such.json", "there is no such file")]
    [InlineData("--file - --start 1,2", "--start has 2 coordinates")]
    [InlineData("--file - --start 5", "not in dom f")]
    [InlineData("--seed x", "--seed")]
    public void Unusable_input_is_one_line(string words, string cause)
    {
        var (code, output, error) = BroxRunner.Run(["oracles", .. words.Split(' ')], TwoWells);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains(cause, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("""{ "kind": "finite", "dimension": 1, "points": [ {"x": ["0"], "value": "0"} ] }""", "oracles are measured on formulas")]
    [InlineData("""{ "kind": "formula", "variables": ["x"], "f": "x^2" }""", "no bounded box")]
    [InlineData("""{ "kind": "formula", "variables": ["x"], "f": "log(x)", "box": [["-1", "4"]] }""", "not known to be defined on all of its box")]
    [InlineData("""{ "kind": "formula", "variables": ["a","b","c","d","e","g","h"], "f": "a^2" }""", "up to dimension 6")]
    public void A_file_that_cannot_be_measured_is_refused(string file, string cause)
    {
        var (code, output, error) = BroxRunner.Run(["oracles", "--file", "-"], file);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains(cause, error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupt_prints_what_was_done()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new StringReader(string.Empty);
        using var terminal = new Terminal(input, output, error);
        terminal.Interrupt();

        Assert.Equal(130, BroxCommand.Run(["oracles", "--functions", "ex-1", "--json"], terminal));
        Assert.False((bool)JsonNode.Parse(output.ToString())!["complete"]!);
        Assert.Contains("stopped after 0 of 2", error.ToString(), StringComparison.Ordinal);
    }
}
