using System.Text.Json.Nodes;

namespace Brox.Cli.Tests;

/// <summary>What <c>brox exhaust</c> and <c>brox merge</c> print, and how they end.</summary>
public sealed class ExhaustCommandTests : IDisposable
{
    private const string Refuted = "alignment(t=s), s < r => alignment(t=r)";
    private readonly string _directory = Directory.CreateTempSubdirectory("brox-exhaust-").FullName;

    [Fact]
    public void A_count_is_decimal_strings()
    {
        var (code, json) = Json("exhaust", "--count", "broximally-aligned(t=1)", "--points", "12", "--json");
        Assert.Equal((ExitCode.Holds, "89680529", "28091567595"), (code, (string?)json["count"], (string?)json["functions"]));
    }

    [Fact]
    public void Several_classes_are_counted_in_one_run()
    {
        string[] classes = ["alignment(t=1)", "progress(t=1)"];
        string[] counted = [.. classes.Append("alignment(t=1) progress(t=1)").Select(c => (string)Json(["exhaust", "--count", .. c.Split(' '), "--points", "7", "--json"]).Json["count"]!)];
        Assert.Equal(["16322", "8805", "5186"], counted);
        var (code, json) = Json(["exhaust", "--count", .. classes, "--each", "--points", "7", "--json"]);
        Assert.Equal((ExitCode.Holds, "47293"), (code, (string?)json["functions"]));
        Assert.Equal(counted, json["counts"]!.AsArray().Select(c => (string)c!["count"]!));
        var (_, output, _) = BroxRunner.Run(["exhaust", "--count", .. classes, "--each", "--points", "7"]);
        Assert.Equal(3, output.TrimEnd().Split('\n').Length);
        Assert.Contains("alignment(t=1) and progress(t=1): 5186 of 47293", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conjecture_that_holds()
    {
        var (code, json) = Json("exhaust", "progress(t=s),s<r=>progress(t=r)", "--points", "6", "--json");
        Assert.Equal(ExitCode.Holds, code);
        Assert.Equal(("progress(t=s), s < r => progress(t=r)", "holds-in-scope", "4683"), ((string?)json["conjecture"], (string?)json["outcome"], (string?)json["candidates"]));
        Assert.True(json.ContainsKey("scope") && json.ContainsKey("seconds"));
        Assert.False(json.ContainsKey("counterexample"));
    }

    [Fact]
    public void A_conjecture_that_fails_comes_with_the_smallest_counterexample()
    {
        var (code, json) = Json("exhaust", Refuted, "--points", "6", "--subdomains", "--json");
        Assert.Equal((ExitCode.Fails, "refuted"), (code, (string?)json["outcome"]));
        var counterexample = json["counterexample"]!;
        Assert.Equal(("1", "2"), ((string?)counterexample["parameters"]!["s"], (string?)counterexample["parameters"]!["r"]));
        Assert.Equal("0:1 2:1 5:0", string.Join(' ', counterexample["functions"]!["f"]!["points"]!.AsArray().Select(p => $"{p!["x"]![0]}:{p["value"]}")));
        Assert.Equal(("2", "0", "5"), ((string?)counterexample["witness"]!["x"]![0], (string?)counterexample["witness"]!["u"]![0], (string?)counterexample["witness"]!["xStar"]![0]));
    }

    [Fact]
    public void A_result_for_people_names_function_and_witness()
    {
        var (code, output, _) = BroxRunner.Run(["exhaust", Refuted, "--points", "4", "--subdomains"]);
        Assert.Equal(ExitCode.Fails, code);
        Assert.Contains("f(0) = 1, f(1) = 1, f(3) = 0", output, StringComparison.Ordinal);
        Assert.Contains("x = 1, u = 0, x* = 3", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_points_and_the_metric_of_a_file()
    {
        const string Skewed = """{"kind":"finite","dimension":2,"metric":[["2","1"],["1","1"]],"points":[{"x":["0","0"],"value":"0"},{"x":["1","0"],"value":"0"},{"x":["0","1"],"value":"0"}]}""";
        var (code, output, _) = BroxRunner.Run(["exhaust", "--count", "alignment(t=1)", "progress(t=1)", "--file", "-", "--json"], Skewed);
        Assert.Equal(ExitCode.Holds, code);
        var json = JsonNode.Parse(output)!;
        Assert.Equal("13", (string?)json["functions"]);
        Assert.Contains("metric [2, 1; 1, 1]", (string?)json["scope"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--count", "broximally-aligned(t=1)", "--points", "8")]
    [InlineData(Refuted, "--points", "5", "--subdomains")]
    [InlineData("broximally-aligned(t=1) => broximally-aligned(t=2)", "--grid", "2x3")]
    public void Merged_shards_are_the_whole_result(params string[] question)
    {
        var (code, whole) = Json(["exhaust", .. question, "--json"]);
        var files = Enumerable.Range(1, 3).Select(i => Shard($"{i}/3", question)).ToArray();
        var (mergedCode, merged) = Json(["merge", .. files.Reverse(), "--json"]);
        whole.Remove("seconds");
        merged.Remove("seconds");
        Assert.Equal((code, whole.ToJsonString()), (mergedCode, merged.ToJsonString()));
    }

    [Fact]
    public void An_interrupted_run_goes_on_from_its_checkpoint()
    {
        var checkpoint = Path.Combine(_directory, "checkpoint.json");
        string[] command = ["exhaust", "--count", "alignment(t=1)", "--points", "9", "--checkpoint", checkpoint, "--json"];
        using var error = new StringWriter();
        using var input = new StringReader(string.Empty);
        using var output = new StringWriter();
        using var terminal = new Terminal(input, output, error);
        terminal.Interrupt();
        Assert.Equal(ExitCode.Interrupted, BroxCommand.Run(command, terminal));
        Assert.Contains("--resume", error.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(checkpoint));
        var (code, resumed) = Json([.. command, "--resume"]);
        Assert.Equal((ExitCode.Holds, "7087261"), (code, (string?)resumed["functions"]));
        Assert.False(File.Exists(checkpoint));
    }

    [Theory]
    [InlineData("function expression", "exhaust", "f: alignment(t=1), g: alignment(t=1) => f + g: alignment(t=1)", "--points", "3")]
    [InlineData("refute", "exhaust", "quadratic-growth => alignment(t=1)", "--points", "3")]
    [InlineData("prove", "exhaust", "quadratic-growth(mu=1) => alignment(t=1)", "--points", "3")]
    [InlineData("not linear", "exhaust", "alignment(t=s*r) => alignment(t=s)", "--points", "3")]
    [InlineData("column", "exhaust", "alignment(t=1) =>", "--points", "3")]
    [InlineData("one of", "exhaust", "alignment(t=1) => progress(t=1)")]
    [InlineData("one of", "exhaust", "alignment(t=1) => progress(t=1)", "--points", "3", "--grid", "2x2")]
    [InlineData("1 to 40", "exhaust", "alignment(t=1) => progress(t=1)", "--points", "41")]
    [InlineData("1 to 40", "exhaust", "alignment(t=1) => progress(t=1)", "--grid", "99999x99999x99999")]
    [InlineData("whole number", "exhaust", "alignment(t=1) => progress(t=1)", "--grid", "2x")]
    [InlineData("I/N", "exhaust", "alignment(t=1) => progress(t=1)", "--points", "3", "--shard", "3/2")]
    [InlineData("--memory", "exhaust", "alignment(t=1) => progress(t=1)", "--points", "3", "--memory", "lots")]
    [InlineData("no such checkpoint", "exhaust", "alignment(t=1) => progress(t=1)", "--points", "3", "--resume")]
    [InlineData("--each goes with", "exhaust", "--count", "alignment(t=1)", "--points", "3", "--each", "--shard", "0/2")]
    [InlineData("--each goes with", "exhaust", "alignment(t=1) => progress(t=1)", "--points", "3", "--each")]
    [InlineData("quote it", "exhaust", "alignment(t=1)", "=>", "progress(t=1)", "--points", "3")]
    [InlineData("radius is missing", "exhaust", "--count", "alignment", "--points", "3")]
    [InlineData("no such file", "exhaust", "--count", "alignment(t=1)", "--file", "/no/such/file.json")]
    [InlineData("no such file", "merge", "/no/such/file.json")]
    public void What_cannot_be_done_is_refused_in_one_line(string cause, params string[] args)
    {
        var (code, output, error) = BroxRunner.Run(args);
        Assert.Equal((ExitCode.Unusable, string.Empty), (code, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(cause, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not JSON", "{")]
    [InlineData("not an object", "[1]")]
    [InlineData("$.shard", "{}")]
    [InlineData("$.shard", """{"shard":"4/3"}""")]
    [InlineData("$.scope", """{"shard":"0/3"}""")]
    [InlineData("$.count", """{"shard":"0/3","scope":"s","classes":["a"],"functions":"1","count":1}""")]
    [InlineData("$.conjecture", """{"shard":"0/3","scope":"s","conjecture":"a =>"}""")]
    [InlineData("$.outcome", """{"shard":"0/3","scope":"s","conjecture":"closed => closed","outcome":"perhaps","candidates":"1"}""")]
    [InlineData("$.counterexample", """{"shard":"0/3","scope":"s","conjecture":"closed => closed","outcome":"refuted","candidates":"1"}""")]
    [InlineData("does not refute", """{"shard":"0/3","scope":"s","conjecture":"closed => closed","outcome":"refuted","candidates":"1","counterexample":{"functions":{"f":{"kind":"finite","dimension":1,"points":[{"x":["0"],"value":"0"}]}},"parameters":{}}}""")]
    public void A_bad_shard_file_is_refused_in_one_line(string cause, string text)
    {
        var file = Path.Combine(_directory, "bad.json");
        File.WriteAllText(file, text);
        var (code, output, error) = BroxRunner.Run(["merge", file]);
        Assert.Equal((ExitCode.Unusable, string.Empty), (code, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(file, error, StringComparison.Ordinal);
        Assert.Contains(cause, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shards_that_do_not_belong_together_are_refused()
    {
        string[] question = ["--count", "alignment(t=1)", "--points", "4"];
        var (first, second) = (Shard("0/2", question), Shard("1/2", question));
        Refused("missing", first);
        Refused("twice", first, first, second);
        Refused("scope", first, Shard("1/2", ["--count", "alignment(t=1)", "--points", "5"]));
        Refused("answers", first, Shard("1/2", ["--count", "alignment(t=2)", "--points", "4"]));
        Refused("one of 3 shards", first, Shard("1/3", question));

        void Refused(string cause, params string[] files)
        {
            var (code, _, error) = BroxRunner.Run(["merge", .. files]);
            Assert.Equal(ExitCode.Unusable, code);
            Assert.Single(error.TrimEnd().Split('\n'));
            Assert.Contains(cause, error, StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private string Shard(string shard, string[] question)
    {
        var (_, output, _) = BroxRunner.Run(["exhaust", .. question, "--shard", shard, "--json"]);
        var file = Path.Combine(_directory, $"{Guid.NewGuid():N}.json");
        File.WriteAllText(file, output);
        return file;
    }

    private static (int Code, JsonObject Json) Json(params string[] args)
    {
        var (code, output, error) = BroxRunner.Run(args);
        Assert.True(output.Length > 0, error);
        return (code, JsonNode.Parse(output)!.AsObject());
    }
}
