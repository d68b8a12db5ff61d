using System.Text.Json;

namespace Brox.Cli.Tests;

public class ClassifyTests
{
    private const string ThreePoints =
        """{ "kind": "finite", "dimension": 1, "points": [ {"x": ["0"], "value": "0"}, {"x": ["2"], "value": "2"}, {"x": ["3"], "value": "1"} ] }""";

    [Fact]
    public void The_spectrum_is_a_list_of_intervals()
    {
        var root = Classify(ThreePoints);
        Assert.Equal(["[3,inf)"], Texts(root.GetProperty("spectrum")));
        Assert.Equal(["(0,1)", "[2,inf)"], Texts(root.GetProperty("spectra").GetProperty("alignment").GetProperty("radii")));
        Assert.Equal(["[3,inf)"], Texts(root.GetProperty("spectra").GetProperty("progress").GetProperty("radii")));
    }

    [Fact]
    public void Irrational_ends_are_square_roots()
    {
        const string diagonal = """{ "kind": "finite", "dimension": 2, "points": [ {"x": ["0","0"], "value": "0"}, {"x": ["3","3"], "value": "1"} ] }""";
        Assert.Equal(["[sqrt(18),inf)"], Texts(Classify(diagonal).GetProperty("spectrum")));
        const string metric =
            """{ "kind": "piecewise", "metric": [["2"]], "pieces": [ {"from": "-inf", "to": "0", "coefficients": ["0","-1"]}, {"from": "0", "to": "1", "coefficients": ["0","1"]}, {"from": "1", "to": "inf", "coefficients": ["0","1"]} ], "at": [ {"x": "3", "value": "2"} ] }""";
        Assert.Equal(["[sqrt(2),inf)"], Texts(Classify(metric).GetProperty("spectrum")));
    }

    [Fact]
    public void Functions_without_a_minimizer_have_no_radius()
    {
        const string open = """{ "kind": "piecewise", "closed": false, "pieces": [ {"from": "0", "to": "1", "coefficients": ["0","1"]} ], "at": [ {"x": "0", "value": "inf"} ] }""";
        Assert.Empty(Texts(Classify(open).GetProperty("spectrum")));
    }

    [Fact]
    public void Every_class_has_its_place()
    {
        var root = Classify(ThreePoints);
        var results = root.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("class").GetString()).ToList();
        Assert.Contains("quasar-convex", results);
        Assert.DoesNotContain("alignment", results);
        string[] withConstant = ["strongly-convex", "quasar-convex", "aiming", "polyak-lojasiewicz", "quadratic-growth", "restricted-secant"];
        Assert.Equal(withConstant.Order(), root.GetProperty("constants").EnumerateObject().Select(p => p.Name).Order());
    }

    [Fact]
    public void The_table_names_every_class_and_the_radii()
    {
        var (_, output, _) = BroxRunner.Run(["classify", "-"], ThreePoints);
        Assert.Contains("unique-minimizer            holds", output, StringComparison.Ordinal);
        Assert.Contains("alignment                   (0,1) [2,inf)", output, StringComparison.Ordinal);
    }

    private static JsonElement Classify(string instance)
    {
        var (code, output, error) = BroxRunner.Run(["classify", "-", "--json"], instance);
        Assert.True(code is ExitCode.Holds or ExitCode.Undecided, error);
        using var json = JsonDocument.Parse(output);
        return json.RootElement.Clone();
    }

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];
}
