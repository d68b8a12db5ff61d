using System.Text.Json;

namespace Brox.Cli.Tests;

public sealed class RefuteCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brox-refute").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_false_conjecture_is_refuted_saved_rechecked_and_made_smaller()
    {
        var file = Path.Combine(_folder, "c.json");
        var (code, output, _) = BroxRunner.Run(["refute", "alignment(t=1/2) => alignment(t=1)", "--json", "--save", file, "--seed", "5"], string.Empty);
        Assert.Equal(ExitCode.Fails, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("refuted", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("alignment(t=1/2) => alignment(t=1)", json.RootElement.GetProperty("conjecture").GetString());
        Assert.True(json.RootElement.GetProperty("normalForm").GetBoolean());
        Assert.Equal(3, json.RootElement.GetProperty("counterexample").GetProperty("functions").GetProperty("f").GetProperty("points").GetArrayLength());
        Assert.Equal([file], Directory.GetFiles(_folder));

        var (recheck, said, _) = BroxRunner.Run(["recheck", file], string.Empty);
        Assert.Equal((ExitCode.Holds, true), (recheck, said.Contains("confirmed", StringComparison.Ordinal)));
        var (shrink, smaller, _) = BroxRunner.Run(["shrink", file], string.Empty);
        Assert.Equal(ExitCode.Holds, shrink);
        Assert.Equal(ExitCode.Holds, BroxRunner.Run(["recheck", "-"], smaller).ExitCode);
    }

    [Theory]
    [InlineData("\"value\": \"2\"", "\"value\": \"0\"", "the conclusion")]
    [InlineData("\"xStar\": [\"0\"]", "\"xStar\": [\"3\"]", "the witness is wrong")]
    [InlineData("alignment(t=1/2) =>", "alignment(t=1) =>", "the hypothesis")]
    public void A_tampered_file_is_rejected_with_the_reason(string from, string to, string reason)
    {
        const string Saved = """
            {"conjecture": "alignment(t=1/2) => alignment(t=1)",
             "functions": {"f": {"kind": "finite", "dimension": 1, "points": [{"x": ["0"], "value": "0"}, {"x": ["2"], "value": "2"}, {"x": ["3"], "value": "1"}]}},
             "parameters": {}, "witness": {"x": ["2"], "u": ["3"], "xStar": ["0"]}}
            """;
        Assert.Equal(ExitCode.Holds, BroxRunner.Run(["recheck", "-"], Saved).ExitCode);
        var (code, output, _) = BroxRunner.Run(["recheck", "-"], Saved.Replace(from, to, StringComparison.Ordinal));
        Assert.Equal(ExitCode.Fails, code);
        Assert.Contains(reason, output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_true_conjecture_is_not_refuted_and_says_what_was_tried()
    {
        var (code, output, _) = BroxRunner.Run(["refute", "progress(t=1) => 2*f: progress(t=1)", "--budget", "3s"], string.Empty);
        Assert.Equal(ExitCode.Holds, code);
        Assert.Contains("not refuted: ", output, StringComparison.Ordinal);
        Assert.Contains("% satisfied the hypotheses", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("convexx => convex", null, null, "unknown class")]
    [InlineData("convex => convex", "--family", "fractal", "--family \"fractal\"")]
    [InlineData("convex => convex", "--dimension", "0", "--dimension is 1 to 6")]
    [InlineData("convex => convex", "--save", "/no/such/folder/x.json", "there is no such directory")]
    [InlineData("convex => convex", "--budget", "soon", "--budget \"soon\"")]
    public void Unusable_input_is_one_line(string conjecture, string? option, string? value, string cause)
    {
        var (code, output, error) = BroxRunner.Run(option is null ? ["refute", conjecture] : ["refute", conjecture, option, value!], string.Empty);
        Assert.Equal((ExitCode.Unusable, string.Empty), (code, output));
        Assert.Contains(cause, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public void A_malformed_saved_file_is_one_line()
    {
        foreach (var command in new[] { "recheck", "shrink" })
        {
            var (code, _, error) = BroxRunner.Run([command, "-"], """{"conjecture": "convex => convex", "functions": {}}""");
            Assert.Equal(ExitCode.Unusable, code);
            Assert.Contains("\"f\" of the conjecture is missing", error, StringComparison.Ordinal);
        }
    }
}
