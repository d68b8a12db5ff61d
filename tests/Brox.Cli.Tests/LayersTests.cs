using System.Globalization;
using System.Text.RegularExpressions;

namespace Brox.Cli.Tests;

/// <summary>Runs in several processes that meet in a folder of layers, from the command line.</summary>
public sealed partial class LayersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brox-layers-").FullName;

    private string Layers => Path.Combine(_folder, "layers");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--processes 1 --divide-after 0", "broximally-aligned(t=1)", "--points", "10")]
    [InlineData("--processes 3 --divide-after 0", "broximally-aligned(t=1)", "--points", "10")]
    [InlineData("--processes 2 --divide-after 10", "broximally-aligned(t=1)", "--points", "10")]
    [InlineData("--processes 4", "broximally-aligned(t=1)", "--points", "10")]
    [InlineData("--processes 2 --divide-after 0", "uniformly-aligned(t=1)", "--points", "8")]
    [InlineData("--processes 2 --divide-after 0", "uniformly-aligned-in-ball(t^2=2)", "--grid", "2x2x2")]
    [InlineData("--processes 2 --divide-after 0", "alignment(t=1)", "--grid", "2x3", "--subdomains")]
    public void Several_processes_count_what_one_counts(string options, string counted, params string[] scope)
    {
        var expected = BroxRunner.Run(["exhaust", "--count", counted, .. scope, "--workers", "1"]);
        var (code, output, _) = BroxRunner.Run(["exhaust", "--count", counted, .. scope, .. options.Split(' '), "--layers", Layers]);
        Assert.Equal((0, expected.Output), (code, output));
        Assert.True(!options.EndsWith('4') || Directory.EnumerateFiles(Layers, "layer-*.json").Select(Path.GetFileName).SequenceEqual(["layer-alone.json"]));
        Assert.Equal((0, expected.Output), (code, BroxRunner.Run(["exhaust", "--count", counted, .. scope, .. options.Split(' '), "--layers", Layers, "--resume"]).Output));
    }

    [Theory]
    [InlineData(1, "alignment(t=2) => alignment(t=1)", "--points", "8")]
    [InlineData(0, "alignment(t=1), progress(t=1) => alignment(t=2)", "--grid", "2x4")]
    public void Several_processes_decide_what_one_decides(int code, string conjecture, params string[] scope)
    {
        var expected = BroxRunner.Run(["exhaust", conjecture, .. scope]);
        Assert.Equal((code, expected.Output, ""), BroxRunner.Run(["exhaust", conjecture, .. scope, "--processes", "2", "--layers", Layers]));
        Assert.Equal(code, expected.ExitCode);
    }

    /// <summary>Layer after layer, each part by a command of its own, as a queue of jobs does it; then files are damaged in every way, and what is left out is made again.</summary>
    [Theory]
    [InlineData("nothing")]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("missing")]
    [InlineData("manifest")]
    [InlineData("layers not done")]
    public void A_run_goes_on_from_what_is_sound(string damage)
    {
        string[] question = ["exhaust", "--count", "broximally-aligned(t=1)", "--points", "10"];
        Assert.Equal(2, BroxRunner.Run([.. question, "--layers", Layers, "--part", "0/2", "--layer", "10"]).ExitCode);
        Assert.Equal((0, "10\n", ""), BroxRunner.Run([.. question, "--layers", Layers, "--processes", "2", "--plan"]));
        Assert.Equal(2, BroxRunner.Run([.. question, "--layers", Layers, "--part", "0/2", "--layer", "9"]).ExitCode);
        for (var layer = 10; layer > (damage == "layers not done" ? 6 : 0); layer--)
        {
            foreach (var part in new[] { "0/2", "1/2" })
            {
                Assert.Equal((0, "", ""), BroxRunner.Run([.. question, "--layers", Layers, "--part", part, "--layer", layer.ToString(CultureInfo.InvariantCulture)]));
            }
        }

        var states = Path.Combine(Layers, "layer-8-1-0.states");
        switch (damage)
        {
            case "cut":
                File.WriteAllBytes(states, File.ReadAllBytes(states)[..^1]);
                break;
            case "changed":
                File.WriteAllBytes(states, [.. File.ReadAllBytes(states).Select((b, i) => i == 9 ? (byte)(b ^ 1) : b)]);
                break;
            case "missing":
                File.Delete(states);
                break;
            case "manifest":
                var manifest = Path.Combine(Layers, "layer-8-1.json");
                File.WriteAllText(manifest, Accepted().Replace(File.ReadAllText(manifest), "\"accepted\":\"7\""));
                break;
            default:
                break;
        }

        var resumed = BroxRunner.Run([.. question, "--layers", Layers, "--processes", "2", "--resume"]);
        Assert.Equal((0, "broximally-aligned(t=1): 1476360 of 102247563 functions (10 points 0..9 of a line)\n"), (resumed.ExitCode, resumed.Output.ReplaceLineEndings("\n")));
        Assert.Equal(damage is "cut" or "changed" or "missing" or "manifest", resumed.Error.Contains("it is made again", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_file_is_refused_by_the_part_that_reads_it()
    {
        string[] question = ["exhaust", "--count", "broximally-aligned(t=1)", "--points", "8", "--layers", Layers];
        Assert.Equal(0, BroxRunner.Run([.. question, "--processes", "1", "--divide-after", "0"]).ExitCode);
        var states = Path.Combine(Layers, "layer-8-0-0.states");
        File.WriteAllBytes(states, [.. File.ReadAllBytes(states).Select(b => (byte)(b ^ 64))]);
        File.Delete(Path.Combine(Layers, "layer-3-0.json"));
        var (code, _, error) = BroxRunner.Run([.. question, "--part", "0/1", "--layer", "3"]);
        Assert.Equal(2, code);
        Assert.Contains("checksum", error, StringComparison.Ordinal);
    }

    /// <summary>One process alone, then two; what the one wrote is damaged, and so all that came of it is made again.</summary>
    [Theory]
    [InlineData("layer-alone-0.states")]
    [InlineData("layer-alone.json")]
    public void What_one_process_did_alone_is_looked_through(string file)
    {
        string[] command = ["exhaust", "--count", "broximally-aligned(t=1)", "--points", "10", "--layers", Layers, "--processes", "2", "--divide-after", "60"];
        var whole = BroxRunner.Run(command);
        Assert.Equal((0, "broximally-aligned(t=1): 1476360 of 102247563 functions (10 points 0..9 of a line)\n"), (whole.ExitCode, whole.Output.ReplaceLineEndings("\n")));
        Assert.True(File.Exists(Path.Combine(Layers, "layer-3-1.json")));
        var path = Path.Combine(Layers, file);
        File.WriteAllBytes(path, [.. File.ReadAllBytes(path).Select((b, i) => i == 20 ? (byte)(b ^ 1) : b)]);
        File.Delete(Path.Combine(Layers, "layer-1-0.json"));
        var refused = BroxRunner.Run(["exhaust", "--count", "broximally-aligned(t=1)", "--points", "10", "--layers", Layers, "--part", "0/2", "--layer", "1"]);
        Assert.Equal(file.EndsWith("json", StringComparison.Ordinal) ? 2 : 0, refused.ExitCode);
        var (code, output, error) = BroxRunner.Run([.. command, "--resume"]);
        Assert.Equal((0, whole.Output), (code, output));
        Assert.Contains(file, error, StringComparison.Ordinal);
        Assert.Contains("it is made again", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not from 1 to 4096", "--processes", "0")]
    [InlineData("is negative", "--processes", "2", "--divide-after", "-1")]
    [InlineData("go with", "--divide-after", "5")]
    [InlineData("--divide-after goes with", "--part", "0/2", "--layers", "x", "--divide-after", "5")]
    [InlineData("give one of the two", "--processes", "2", "--part", "0/2")]
    [InlineData("--layers DIR", "--part", "0/2")]
    [InlineData("goes with --part", "--processes", "2", "--layer", "3")]
    [InlineData("does not go with --processes", "--processes", "2", "--shard", "0/2")]
    [InlineData("not I/N", "--part", "3/2", "--layers", "x")]
    [InlineData("no layers to resume", "--processes", "2", "--layers", "/nonexistent/x", "--resume")]
    [InlineData("go with", "--layers", "x")]
    [InlineData("--plan goes with", "--processes", "2", "--plan")]
    public void Options_that_do_not_fit_are_refused_in_one_line(string cause, params string[] options)
    {
        var (code, output, error) = BroxRunner.Run(["exhaust", "--count", "alignment(t=1)", "--points", "5", .. options]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(cause, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Layers_of_another_question_are_refused()
    {
        Assert.Equal(0, BroxRunner.Run(["exhaust", "--count", "alignment(t=1)", "--points", "6", "--processes", "1", "--layers", Layers]).ExitCode);
        var (code, _, error) = BroxRunner.Run(["exhaust", "--count", "alignment(t=2)", "--points", "6", "--processes", "1", "--layers", Layers, "--resume"]);
        Assert.Equal(2, code);
        Assert.Contains("of another run", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_estimate_of_a_scope_that_was_counted_is_what_it_took()
    {
        var (code, output, _) = BroxRunner.Run(["exhaust", "--count", "broximally-aligned(t=1)", "--points", "8", "--estimate", "--json"]);
        Assert.Equal(0, code);
        Assert.Contains("\"states\": 25,", output, StringComparison.Ordinal);
        Assert.Equal(2, BroxRunner.Run(["exhaust", "alignment(t=1) => progress(t=1)", "--points", "8", "--estimate"]).ExitCode);
    }

    [GeneratedRegex("\"accepted\":\"[0-9]+\"")]
    private static partial Regex Accepted();
}
