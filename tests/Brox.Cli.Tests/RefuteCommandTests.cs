using System.Text.Json;
using Brox.Search.Refuting;
using Brox.Search.Smallest;

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
        var (code, output) = FirstRound("progress(t=1) => 2*f: progress(t=1)");
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

    [Fact]
    public void A_counterexample_on_one_point_has_a_larger_one_beside_it()
    {
        var (_, output, _) = BroxRunner.Run(["refute", "strongly-convex => differentiable"]);
        Assert.Contains("its domain is one point; a larger one is finite everywhere:\n    f(x) = ", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("the one-sided derivatives", output, StringComparison.Ordinal);

        // Finite everywhere is the conclusion: the larger one has more points.
        (_, output, _) = BroxRunner.Run(["refute", "convex => real-valued"]);
        Assert.Contains("its domain is one point; a larger one:", output, StringComparison.Ordinal);
        Assert.Contains("f(x) = 0 for x > 0", output, StringComparison.Ordinal);

        (_, output, _) = BroxRunner.Run(["refute", "alignment(t=1/2) => alignment(t=1)"]);
        Assert.DoesNotContain("one point", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_excludes_a_counterexample_contradicts_nothing_and_is_not_the_conclusion()
    {
        var (_, output, _) = BroxRunner.Run(["refute", "convex => bounded-domain"]);
        Assert.Contains("unique-minimizer (", output, StringComparison.Ordinal);
        Assert.DoesNotContain("real-valued (", output, StringComparison.Ordinal);
        Assert.DoesNotContain("bounded-domain (", output, StringComparison.Ordinal);

        (_, output, _) = BroxRunner.Run(["refute", "alignment(t=1/2) => alignment(t=1)"]);
        Assert.Contains("convex (the domain is not convex; with it, the conjecture is proved)", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_echo_keeps_what_was_typed()
    {
        var (_, output, _) = BroxRunner.Run(["refute", "alignment(t=1/2)   ⇒ alignment(t=1)"]);
        Assert.StartsWith("conjecture: alignment(t=1/2) ⇒ alignment(t=1)\nREFUTED", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("replay: brox refute \"alignment(t=1/2) ⇒ alignment(t=1)\" --seed 1", output, StringComparison.Ordinal);
    }

    /// <summary>What the command says of finite functions on the line after the first round of its search, however long that takes.</summary>
    private static (int Code, string Output) FirstRound(string text)
    {
        using var output = new StringWriter();
        using var terminal = new Terminal(TextReader.Null, output, TextWriter.Null);
        var options = new RefuterOptions(SearchFamilies.Finite, [1], Seed: 1, Budget: TimeSpan.FromMinutes(10)) { MostPasses = 1 };
        return (RefuteCommand.Run(new RefuteCommand.Question(ConjectureText.Parse(text), text, []), options, null, json: false, null, terminal), output.ToString());
    }

    [Fact]
    public void What_was_ruled_out_is_told_in_plain_words()
    {
        var (_, output) = FirstRound("progress(t=1) => 2*f: progress(t=1)");
        Assert.Contains("  3 points of a line: whole numbers up to a sum of ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("(denominator - 1)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Fails, "REFUTED after ", "alignment(t=s), s < r => alignment(t=r)", "f=0:1, 2:1, 5:0")]
    [InlineData(ExitCode.Fails, "  s = 1", "alignment(t=s), s < r => alignment(t=r)", "f=0:1, 2:1, 5:0", "s=1")]
    [InlineData(ExitCode.Undecided, "alignment(t=s): FAILS", "alignment(t=s), s < r => alignment(t=r)", "f=0:1, 2:1, 5:0", "s=2", "r=4")]
    [InlineData(ExitCode.Holds, "not refuted: what is given is no counterexample", "convex => quasiconvex", "f=x^2 + abs(x)")]
    [InlineData(ExitCode.Undecided, "convex: FAILS", "convex => quasiconvex", "f=x^2 - y^2")]
    [InlineData(ExitCode.Fails, "REFUTED after", "f: quasiconvex, g: quasiconvex => f + g: quasiconvex", "f=abs(x)")]
    [InlineData(ExitCode.Undecided, "f=... is outside the standing assumption (closed, with a minimizer)", "convex => quasiconvex", "f=x")]
    [InlineData(ExitCode.Undecided, "--standing none lifts it", "quasiconvex, g: quasiconvex => f + g: quasiconvex", "f=x")]
    public void Given_functions_and_parameters_are_taken(int code, string said, string conjecture, params string[] with)
    {
        // What is left open uses its budget up, and says the same after half a second; the rest is answered long before its end.
        var budget = code == ExitCode.Undecided ? "500ms" : "2m";
        var (actual, output, error) = BroxRunner.Run(["refute", conjecture, "--budget", budget, .. with.SelectMany(w => new[] { "--with", w })]);
        Assert.True(code == actual, output + error);
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.Contains("  with f=", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("g=x^2", "the conjecture speaks of f, and of no g")]
    [InlineData("x^2", "write NAME=FUNCTION")]
    [InlineData("f=", "write NAME=FUNCTION")]
    [InlineData("f=x +", "--with f: \"x +\": there is no such file")]
    public void What_cannot_be_given_is_refused(string with, string said)
    {
        var (code, output, error) = BroxRunner.Run(["refute", "convex => quasiconvex", "--with", with]);
        Assert.Equal((ExitCode.Unusable, string.Empty), (code, output));
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Contains("--with t=-1: a parameter is a positive number", BroxRunner.Run(["refute", "progress(t=t) => convex", "--with", "t=-1"]).Error, StringComparison.Ordinal);
        Assert.Contains("--with f is given twice", BroxRunner.Run(["refute", "convex => quasiconvex", "--with", "f=x", "--with", "f=x"]).Error, StringComparison.Ordinal);
        Assert.Contains("have one dimension", BroxRunner.Run(["refute", "convex, g: convex => f + g: convex", "--with", "f=x", "--with", "g=x+y"]).Error, StringComparison.Ordinal);
    }
}
