using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Numbers;
using Brox.Tests.Shared;

namespace Brox.Cli.Tests;

/// <summary>The kept worst cases in docs/examples: every one replays to the number of steps in its name, by the command in its note, and is a member by the naive recheck.</summary>
public sealed partial class WorstExamplesTests
{
    private static readonly string Folder = Path.Combine(Root(AppContext.BaseDirectory), "docs", "examples");

    [Fact]
    public void Every_kept_worst_case_replays()
    {
        var files = Directory.GetFiles(Path.Combine(Folder, "worst"), "*.json").Where(f => !Path.GetFileName(f).StartsWith("staircase", StringComparison.Ordinal)).ToList();
        Assert.Equal(66, files.Count);
        Assert.All(files, file =>
        {
            Assert.True(InstanceReader.TryRead(File.ReadAllBytes(file), out var function, out _));
            var steps = int.Parse(Steps().Match(function!.Name!).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            string[] words = [.. function.Note!.Split(' ').Skip(1).Select(word => word == "FILE" ? file : word), "--json"];

            var (_, output, _) = BroxRunner.Run(words);

            var run = JsonNode.Parse(output)!;
            var counts = run["runs"] is JsonArray all ? all.Select(r => (int?)r!["steps"]) : [(int?)run["steps"]];
            Assert.Equal(steps, counts.Max());
            Assert.True((bool)run["applies"]!);
            var radius = words[Array.IndexOf(words, "--radius") + 1];
            var t = radius.StartsWith("t^2=", StringComparison.Ordinal) ? Radius.FromSquare(Rational.Parse(radius[4..])) : Radius.FromLength(Rational.Parse(radius));
            Assert.True(FiniteLoops.IsMember((FiniteFunction)function, "broximally-aligned", t));
        });
    }

    [Fact]
    public void The_table_and_the_files_say_the_same()
    {
        var table = File.ReadAllLines(Path.Combine(Folder, "worst", "table.md"));
        Assert.Equal(2 + 28, table.Length);
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "worst"), "*.json").Where(f => !Path.GetFileName(f).StartsWith("staircase", StringComparison.Ordinal)))
        {
            var name = Parts().Match((string)JsonNode.Parse(File.ReadAllText(file))!["name"]!);
            var row = table.Single(line => line.StartsWith($"| {name.Groups["points"].Value} | {name.Groups["rule"].Value} |", StringComparison.Ordinal));
            Assert.Contains($"{name.Groups["radius"].Value}: {name.Groups["steps"].Value}", row.Trim('|', ' ').Split(" | ")[2].Split(", "));
        }
    }

    [Fact]
    public void The_staircases_replay()
    {
        var (code, output, _) = BroxRunner.Run(["bpm", Path.Combine(Folder, "worst", "staircase-5-farthest.json"), "--start=5,0,0", "--radius", "1", "--json"]);
        Assert.Equal((0, 101), (code, (int)JsonNode.Parse(output)!["steps"]!));

        var (confirmed, text, _) = BroxRunner.Run(["recheck", Path.Combine(Folder, "worst", "staircase-5-any-moving-run.json")]);
        Assert.Equal(0, confirmed);
        Assert.Contains("the run of 109 iterates violates it", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("l1")]
    [InlineData("linf")]
    [InlineData("spectral")]
    public void The_kept_steps_away_replay(string norm)
    {
        var file = Path.Combine(Folder, "norms", $"{norm}.json");
        string[] words = [.. ((string)JsonNode.Parse(File.ReadAllText(file))!["note"]!).Split(' ').Skip(1).Select(word => word == "FILE" ? file : word)];

        var (code, output, _) = BroxRunner.Run(words);

        Assert.Equal(0, code);
        Assert.Contains("(AWAY)", output.Split('\n')[1], StringComparison.Ordinal);
        Assert.Contains("holds, x* =", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_small_scopes_is_written_with_its_files()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"brox-table-{Guid.NewGuid():N}");
        try
        {
            var (code, output, error) = BroxRunner.Run(["worst", "table", "--line", "4", "--grid", "2x3", "--out", folder]);

            Assert.Equal(0, code);
            Assert.Contains("4 of 4", error, StringComparison.Ordinal);
            Assert.Contains("| line-4 | farthest | t=1: 3, t=2: 2, t=3: 1 |", output, StringComparison.Ordinal);
            Assert.Equal(output, File.ReadAllText(Path.Combine(folder, "table.md")));
            Assert.Equal((2 * (1 + 2 + 3 + 4)) + 1, Directory.GetFiles(folder).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("worst table --out /tmp/none --grid 5x5", "at most 20 points")]
    [InlineData("worst table --out /tmp/none --grid 3by3", "worst table")]
    [InlineData("worst smallest --dimension 4", "--dimension 4")]
    [InlineData("worst smallest --rule nearest", "no worst case")]
    [InlineData("worst --points 4 --radius 1 --save-run /tmp/none.json", "allows these 3 steps")]
    [InlineData("norms smallest --norm l2", "none of l1, linf, spectral")]
    [InlineData("norms run docs/examples/norms/l1.json --norm spectral --start=0,0 --radius 3", "dimension 4")]
    [InlineData("norms run docs/examples/norms/l1.json --norm l1 --start=9,9 --radius 3", "not in dom f")]
    [InlineData("norms convex --norm l1 --largest 21", "from 1 to 20")]
    public void Unusable_input_is_one_line(string command, string cause)
    {
        var words = command.Split(' ').Select(w => w.StartsWith("docs/", StringComparison.Ordinal) ? Path.Combine(Folder, w["docs/examples/".Length..]) : w).ToArray();

        var (code, output, error) = BroxRunner.Run(words);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains(cause, error.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Brox.sln")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd('/', '\\')) ?? throw new InvalidOperationException("no Brox.sln stands above these tests"));

    [GeneratedRegex(@": (\d+) steps$")]
    private static partial Regex Steps();

    [GeneratedRegex("^(?<points>[^,]+), (?<radius>[^,]+), rule (?<rule>[a-z-]+): (?<steps>\\d+) steps$")]
    private static partial Regex Parts();
}
