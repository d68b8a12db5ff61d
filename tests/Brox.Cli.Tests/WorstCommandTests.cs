using System.Text.Json.Nodes;

namespace Brox.Cli.Tests;

public sealed class WorstCommandTests
{
    [Fact]
    public void The_saved_function_replays_to_the_same_number_of_steps()
    {
        var file = Path.Combine(Path.GetTempPath(), $"brox-worst-{Guid.NewGuid():N}.json");
        try
        {
            var (code, output, error) = BroxRunner.Run(["worst", "--grid", "2x3", "--radius", "t^2=2", "--save", file, "--json"]);
            Assert.Equal((0, true), (code, error.Length > 0));
            var found = JsonNode.Parse(output)!["results"]![0]!;
            Assert.Equal(3, (int)found["steps"]!);
            string[] replay = [.. ((string)found["replay"]!).Split(' ').Skip(1), "--json"];

            var (replayed, run, _) = BroxRunner.Run(replay);

            Assert.Equal(0, replayed);
            Assert.Equal(3, (int)JsonNode.Parse(run)!["steps"]!);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("--points 21", "at most 20 points")]
    [InlineData("--points 3 --rule nearest", "no worst case")]
    [InlineData("--points 3 --ratio 5", "--ratio goes with --construction")]
    [InlineData("--construction spiral", "--ratio")]
    [InlineData("--construction helix --ratio 5", "none of line, spiral")]
    [InlineData("--construction spiral --ratio 5 --radius 2", "radius 1")]
    [InlineData("--points 3 --save /tmp/f.json", "one --radius")]
    public void Unusable_input_is_one_line(string words, string cause)
    {
        var (code, output, error) = BroxRunner.Run(["worst", .. words.Split(' ')]);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains(cause, error.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }
}
