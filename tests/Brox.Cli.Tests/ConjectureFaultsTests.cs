using System.Text.Json;

namespace Brox.Cli.Tests;

/// <summary>What a search may say: what it assumed, what it looked at, which function fails, and how that is known.</summary>
public sealed class ConjectureFaultsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brox-faults").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("convex => closed", "minimizer")]
    [InlineData("convex, has-minimizer => closed", "minimizer")]
    [InlineData("convex => star-convex", "none")]
    [InlineData("convex, closed => has-minimizer", "minimizer")]
    public void The_standing_assumption_is_lifted_where_the_conjecture_speaks_of_it(string conjecture, string standing)
    {
        var file = Path.Combine(_folder, "c.json");
        var (code, output, _) = BroxRunner.Run(["refute", conjecture, "--standing", standing, "--budget", "2m", "--save", file]);
        Assert.True(code == ExitCode.Fails, output);
        var recheck = BroxRunner.Run(["recheck", file]).ExitCode;
        Assert.NotEqual(ExitCode.Fails, recheck);
        Assert.Equal(recheck == ExitCode.Holds, output.Contains("replay: brox recheck", StringComparison.Ordinal));
        Assert.Equal(standing == "none", File.ReadAllText(file).Contains("\"standing\": \"none\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Under_the_standing_assumption_functions_without_a_minimizer_are_set_aside()
    {
        var (code, output, _) = BroxRunner.Run(["refute", "f: convex, g: convex => f + g: convex", "--family", "formula", "--dimension", "1", "--budget", "500ms", "--json"]);
        using var json = JsonDocument.Parse(output);
        Assert.NotEqual(ExitCode.Fails, code);
        Assert.Contains("proper closed functions with a minimizer", json.RootElement.GetProperty("scope").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_half_line_does_not_refute_under_the_standing_assumption()
    {
        const string Saved = """
            {"conjecture": "convex => star-convex", "standing": "none", "parameters": {},
             "functions": {"f": {"kind": "piecewise", "closed": false, "pieces": [{"from": "0", "to": "inf", "coefficients": ["0", "1"]}], "at": [{"x": "0", "value": "inf"}]}}}
            """;
        Assert.NotEqual(ExitCode.Fails, BroxRunner.Run(["recheck", "-"], Saved).ExitCode);
        var (code, output, _) = BroxRunner.Run(["recheck", "-"], Saved.Replace("\"standing\": \"none\",", string.Empty, StringComparison.Ordinal));
        Assert.Equal(ExitCode.Fails, code);
        Assert.Contains("outside the standing assumption", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f: convex, g: convex => f + g: convex", "5")]
    [InlineData("f: polyak-lojasiewicz, g: bounded-domain => f + g: convex", "6")]
    public void A_search_that_met_no_member_is_undecided(string conjecture, string dimension)
    {
        var (code, output, _) = BroxRunner.Run(["refute", conjecture, "--family", "formula", "--dimension", dimension, "--budget", "600ms", "--json"]);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(ExitCode.Undecided, code);
        Assert.Equal("undecided", json.RootElement.GetProperty("outcome").GetString());
    }

    [Fact]
    public void Names_that_bind_nothing_are_warned_about_with_their_place()
    {
        var (_, _, error) = BroxRunner.Run(["refute", "s < q => alignment(t=r)", "--budget", "100ms"]);
        Assert.Contains("column 5: \"q\" occurs once", error, StringComparison.Ordinal);
        Assert.Contains("column 22: \"r\" occurs once", error, StringComparison.Ordinal);
        var (_, _, silent) = BroxRunner.Run(["refute", "alignment(t=s), s < r => alignment(t=r)", "--budget", "100ms"]);
        Assert.Empty(silent);
    }

    [Theory]
    [InlineData("refute", "f: convex, g: convex => max(f, h): convex", "column 32")]
    [InlineData("exhaust", "f: progress(t=1) => f + h: progress(t=1)", "column 25")]
    public void A_function_of_which_no_hypothesis_speaks_is_refused_in_an_expression(string command, string conjecture, string place)
    {
        var (code, output, error) = BroxRunner.Run([command, conjecture, .. command == "exhaust" ? ["--points", "3"] : Array.Empty<string>()]);
        Assert.Equal((ExitCode.Unusable, string.Empty), (code, output));
        Assert.Contains(place, error, StringComparison.Ordinal);
        Assert.Contains("\"h\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_witness_names_the_function_that_fails()
    {
        var file = Path.Combine(_folder, "sum.json");
        File.WriteAllText(file, """
            {"conjecture": "broximally-aligned(t=1), g: broximally-aligned(t=1) => f + g: broximally-aligned(t=1)", "parameters": {},
             "functions": {"f": {"kind": "finite", "dimension": 1, "points": [{"x": ["0"], "value": "0"}, {"x": ["1"], "value": "0"}, {"x": ["2"], "value": "1"}]},
                           "g": {"kind": "finite", "dimension": 1, "points": [{"x": ["0"], "value": "0"}, {"x": ["2"], "value": "0"}]}}}
            """);
        foreach (var format in new[] { "markdown", "latex" })
        {
            var (_, output, _) = BroxRunner.Run(["export", file, "--format", format]);
            Assert.Contains("(f+g)(x) = 1", output, StringComparison.Ordinal);
            Assert.DoesNotContain(" f(z) >", output, StringComparison.Ordinal);
        }

        var (_, shrunk, error) = BroxRunner.Run(["shrink", file]);
        Assert.DoesNotContain("f(z)", shrunk.Replace("(f+g)(z)", string.Empty, StringComparison.Ordinal) + error.Replace("(f+g)(z)", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_far_iterates_has_nothing_to_check()
    {
        const string Abs = """{"kind":"piecewise","pieces":[{"from":"-inf","to":"0","coefficients":["0","-1"]},{"from":"0","to":"inf","coefficients":["0","1"]}]}""";
        var (_, output, _) = BroxRunner.Run(["bpm", "-", "--start", "0", "--radius", "1"], Abs);
        Assert.Contains("thm-4.1.i: nothing to check", output, StringComparison.Ordinal);
        Assert.Contains("thm-4.1.ii.b reading W: nothing to check", output, StringComparison.Ordinal);
        Assert.DoesNotContain("at 0 iterates", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_second_look_did_not_decide_is_not_called_rechecked()
    {
        var (code, output, _) = BroxRunner.Run(["refute", "star-convex => quasiconvex", "--family", "formula", "--dimension", "2", "--budget", "2m", "--save", Path.Combine(_folder, "c.json")]);
        Assert.Equal(ExitCode.Fails, code);
        Assert.Contains("the verdicts are those of the deciders alone: star-convex holds", output, StringComparison.Ordinal);
        Assert.DoesNotContain("replay: brox recheck", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decider_that_does_not_listen_is_left_behind_with_its_thread()
    {
        using var deciders = new DeciderThread();
        using var release = new ManualResetEventSlim();
        var first = deciders.Ask(_ => Environment.CurrentManagedThreadId, CancellationToken.None);
        Assert.Equal(first, deciders.Ask(_ => Environment.CurrentManagedThreadId, CancellationToken.None));
        using var limit = new CancellationTokenSource(50);
        Assert.ThrowsAny<OperationCanceledException>(() => deciders.Ask(
            _ =>
            {
                release.Wait(CancellationToken.None);
                return 0;
            },
            limit.Token));
        Assert.NotEqual(first, deciders.Ask(_ => Environment.CurrentManagedThreadId, CancellationToken.None));
        release.Set();
    }

    /// <summary>Found by the fuzzer: a box between two neighbours of floating point, and an exponent beyond 32 bits.</summary>
    [Theory]
    [InlineData("x^2 + sin(x)", "[\"1/3\", \"0.33333333333333333334\"]")]
    [InlineData("x^(4^1000/4) - x^2", "[\"0\", \"1\"]")]
    public void What_floating_point_does_not_hold_is_no_internal_error(string formula, string side)
    {
        var file = $$"""{ "kind": "formula", "variables": ["x"], "f": "{{formula}}", "box": [{{side}}] }""";
        var (code, _, error) = BroxRunner.Run(["classify", "-", "--budget", "500ms"], file);
        Assert.InRange(code, ExitCode.Holds, ExitCode.Undecided);
        Assert.DoesNotContain("internal error", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_limit_is_called_the_limit()
    {
        const string Hard = """{ "kind": "formula", "variables": ["x", "y"], "f": "x^2 + y^2 + sin(3*x)*sin(2*y)", "box": [["-2", "2"], ["-2", "2"]] }""";
        var (_, output, _) = BroxRunner.Run(["classify", "-", "--budget", "1ms"], Hard);
        Assert.Contains("cut off by the time limit of 0.001 s", output, StringComparison.Ordinal);
        Assert.DoesNotContain("share of the budget", output, StringComparison.Ordinal);
    }
}
