using System.Text.Json;
using Brox.Tests.Shared;

namespace Brox.Cli.Tests;

/// <summary><c>brox bpm --rates</c>, and <c>perStep</c> of its JSON.</summary>
public class BpmRatesTests
{
    private const string Parabola = """{ "kind": "piecewise", "pieces": [ {"from": "-inf", "to": "inf", "coefficients": ["0", "0", "1"]} ] }""";

    private const string ThreePoints =
        """{ "kind": "finite", "dimension": 1, "points": [ {"x": ["0"], "value": "0"}, {"x": ["2"], "value": "2"}, {"x": ["3"], "value": "1"} ] }""";

    [Fact]
    public void The_table_has_every_bound_with_its_margin()
    {
        var (code, output, _) = BroxRunner.Run(["bpm", "-", "--start", "5", "--radius", "t^2=2", "--rates"], Parabola);
        Assert.Equal(ExitCode.Holds, code);
        Snapshot.Match(output, nameof(The_table_has_every_bound_with_its_margin));
    }

    [Fact]
    public void Without_the_option_the_text_is_what_it_was()
    {
        var (_, with, _) = BroxRunner.Run(["bpm", "-", "--start", "5", "--radius", "2", "--rates"], Parabola);
        var (_, without, _) = BroxRunner.Run(["bpm", "-", "--start", "5", "--radius", "2"], Parabola);
        Assert.Equal(without, string.Concat(with.Split('\n').Where(line => !line.StartsWith("  k ", StringComparison.Ordinal) && !line.StartsWith("  ii", StringComparison.Ordinal)
            && !line.StartsWith("bounds", StringComparison.Ordinal) && !(line.Length > 2 && line.StartsWith("  ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]))).Select(line => line.Length > 0 ? line + "\n" : line)));
    }

    [Fact]
    public void The_json_has_the_exact_numbers_of_every_iterate()
    {
        var (code, output, _) = BroxRunner.Run(["bpm", "-", "--start", "5", "--radius", "2", "--json"], Parabola);
        Assert.Equal(ExitCode.Holds, code);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("convex").GetBoolean());
        Assert.True(json.RootElement.GetProperty("xStarServes").GetBoolean());
        Assert.Equal("0", json.RootElement.GetProperty("xStar")[0].GetString());
        var perStep = json.RootElement.GetProperty("perStep");
        Assert.Equal(json.RootElement.GetProperty("iterates").GetArrayLength(), perStep.GetArrayLength());

        // From 5 to 3: |3|^2 = 9 <= 25 - 4, f = 9 <= 25 / (1 + 2/3) = 15, and ceil(9/4) = 3 steps are left at most.
        var bounds = perStep[1].GetProperty("bounds").EnumerateArray().ToList();
        Assert.Equal("9", perStep[1].GetProperty("squaredDistance").GetString());
        Assert.Equal(3, perStep[1].GetProperty("distance").GetDouble());
        Assert.Equal("4", perStep[1].GetProperty("squaredStep").GetString());
        Assert.Equal(["21", "3", "15"], bounds.Where(b => b.GetProperty("claim").GetString() == "convex-rate").OrderBy(b => b.GetProperty("quantity").GetString() switch
        {
            "squaredDistance" => 0,
            "stepsLeft" => 1,
            _ => 2,
        }).Select(b => b.GetProperty("bound").GetString()));
        Assert.All(bounds, b => Assert.True(b.GetProperty("holds").GetBoolean()));
    }

    [Fact]
    public void Where_no_minimizer_serves_the_nearest_one_is_taken_and_said_to_be()
    {
        var (code, output, _) = BroxRunner.Run(["bpm", "-", "--start", "3", "--radius", "1", "--rates"], ThreePoints);
        Assert.Equal(ExitCode.Fails, code);
        Assert.Contains("for x* = 0 (no minimizer serves in alignment; this one is nearest to x_0)", output, StringComparison.Ordinal);
        Assert.Contains("33 (never)!", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_spiral_keeps_reading_P_without_a_step_to_spare()
    {
        var file = Path.Combine(Path.GetTempPath(), $"brox-{Guid.NewGuid():N}.json");
        try
        {
            Assert.Equal(ExitCode.Holds, BroxRunner.Run(["worst", "--construction", "spiral", "--ratio", "5", "--save", file]).ExitCode);
            var (code, output, _) = BroxRunner.Run(["bpm", file, "--start", "0,5", "--radius", "1", "--rates"]);
            Assert.Equal(ExitCode.Holds, code);
            Assert.Contains("97 (0)  145 (48)  111 (14)", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
