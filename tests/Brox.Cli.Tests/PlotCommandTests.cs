using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Brox.Numbers;

namespace Brox.Cli.Tests;

/// <summary><c>brox plot</c>: what it refuses, and that a run on a formula ends at the minimizer.</summary>
public sealed class PlotCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("brox-plot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--out is missing", "x^2")]
    [InlineData("must end in .svg, .png or .tex", "x^2", "--out", "f.pdf")]
    [InlineData("--radius belongs to --bpm", "x^2", "--radius", "1", "--out", "{0}/f.svg")]
    [InlineData("--radius is missing", "x^2 + y^2", "--bpm=1,1", "--out", "{0}/f.svg")]
    [InlineData("--bpm has 1 coordinates, the function has dimension 2", "x^2 + y^2", "--bpm=1", "--radius", "1", "--out", "{0}/f.svg")]
    [InlineData("--bpm (9, 9) is not in dom f", "x^2 + y^2", "--box=-1..1", "--bpm=9,9", "--radius", "1", "--out", "{0}/f.svg")]
    [InlineData("3 intervals for the 2 variables x, y", "x^2 + y^2", "--window=0..1,0..1,0..1", "--out", "{0}/f.svg")]
    [InlineData("every interval must be bounded", "x^2", "--window=0..inf", "--out", "{0}/f.svg")]
    [InlineData("--witness convex: holds", "x^2", "--witness", "convex", "--out", "{0}/f.svg")]
    [InlineData("--window, --witness and --bpm do not go with it", "x^2", "--radii", "--window=0..1", "--out", "{0}/f.svg")]
    [InlineData("the radii are not known", "x^2 + sin(y)", "--radii", "--out", "{0}/f.svg")]
    [InlineData("dimension 3", "(0,0,0):1, (1,0,0):2", "--out", "{0}/f.svg")]
    public void Unusable_input_is_one_line_and_nothing_is_written(string message, params string[] arguments)
    {
        var words = arguments.Select(a => a.Replace("{0}", _folder, StringComparison.Ordinal)).ToArray();
        var (code, output, error) = BroxRunner.Run(["plot", .. words]);

        Assert.Equal((ExitCode.Unusable, string.Empty), (code, output));
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_run_on_a_formula_ends_at_its_minimizer()
    {
        var file = Path.Combine(_folder, "f.svg");
        var (code, output, error) = BroxRunner.Run(["plot", "(x - 1)^2 + 2*(y + 1)^2", "--bpm=-2,2", "--radius", "1", "--out", file, "--out", Path.ChangeExtension(file, ".tex")]);

        Assert.True(code == ExitCode.Holds, error);
        Assert.Contains("the least value in its ball (certified); ", output, StringComparison.Ordinal);
        Assert.Matches(@"x_[0-9] = \(1, -1\)\.", output);
        var svg = File.ReadAllText(file);
        Assert.Contains("class=\"step\"", svg, StringComparison.Ordinal);
        Assert.Contains("class=\"eq3-disc\"", svg, StringComparison.Ordinal);
        Assert.StartsWith("\\begin{tikzpicture}", File.ReadAllText(Path.ChangeExtension(file, ".tex")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100*(y - x^2)^2 + (1 - x)^2", "-6/5,1", "1/2")]
    [InlineData("x^4 + x^2", "3", "t^2=2")]
    [InlineData("sqrt(1 + x^2) + sin(x)/4", "-3", "1")]
    [InlineData("-x^4 + x^6", "0", "1/4")]
    public void The_picture_of_a_run_on_a_formula_has_the_iterates_that_bpm_prints(string function, string start, string radius)
    {
        var file = Path.Combine(_folder, "f.svg");
        var (_, output, error) = BroxRunner.Run(["plot", function, $"--bpm={start}", "--radius", radius, "--out", file]);
        var (_, json, _) = BroxRunner.Run(["bpm", function, $"--start={start}", "--radius", radius, "--json", "--plot", Path.Combine(_folder, "run.svg")]);
        var iterates = JsonNode.Parse(json)!["iterates"]!.AsArray().Select(x => x!.AsArray().Select(c => Rational.Parse((string)c!).ToDouble().ToString("0.####", CultureInfo.InvariantCulture)).ToArray()).ToList();

        Assert.Empty(error);
        Assert.InRange(iterates.Count, 2, 60);
        Assert.All(iterates.Select((x, k) => $"x_{k} = {(x.Length > 1 ? $"({string.Join(", ", x)})" : x[0])}"), place => Assert.Contains(place, output, StringComparison.Ordinal));
        Assert.DoesNotContain($"x_{iterates.Count} =", output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(_folder, "run.svg")));
        if (iterates[0].Length == 1)
        {
            var svg = XDocument.Parse(File.ReadAllText(file));
            Assert.Equal(iterates.Count - 1, svg.Descendants().Count(e => (string?)e.Attribute("class") == "ball"));
            Assert.True(svg.Descendants().Count(e => (string?)e.Attribute("class") == "broximal") >= iterates.Count - 1);
        }
    }

    /// <summary>The minimizers of a polynomial of one variable are known exactly, also where they are several and irrational.</summary>
    [Theory]
    [InlineData("x^4 - 2*x^2", "0", "2/5", "reached after 3 steps (the last iterate is a minimizer)")]
    [InlineData("x^4 - 2*x^2", "1", "2/5", "reached after 0 steps (the last iterate is a minimizer)")]
    [InlineData("x^4 - 2*x^2", "1/2", "1/2", "reached after 1 step")]
    [InlineData("x^4 - 2*x^2", "1/2", "499/1000", "reached after 2 steps")]
    [InlineData("x^6 - x^4", "0", "t^2=1/4", "reached after 2 steps (a minimizer is within the radius: the last iterate stands for it)")]
    [InlineData("x^4 - 3*x^3 + 2*x^2", "-1/2", "1/4", "stuck")]
    public void A_run_on_a_polynomial_says_when_it_is_at_a_minimizer(string function, string start, string radius, string outcome) =>
        Assert.Contains($"run: {outcome}", BroxRunner.Run(["bpm", function, $"--start={start}", "--radius", radius]).Output, StringComparison.Ordinal);

    [Fact]
    public void A_broximal_set_in_two_parts_is_drawn_as_two()
    {
        var file = Path.Combine(_folder, "f.svg");
        Assert.Equal(ExitCode.Holds, BroxRunner.Run(["plot", "x^6 - x^4", "--bpm=0", "--radius", "1/2", "--out", file]).ExitCode);
        Assert.Equal(2, XDocument.Load(file).Descendants().Where(e => (string?)e.Attribute("class") == "broximal").Take(2).Select(e => (string?)e.Attribute("points")).Distinct().Count());
    }

    [Fact]
    public void A_formula_with_exact_runs_has_the_picture_of_its_pieces()
    {
        var (typed, pieces) = (Path.Combine(_folder, "typed.svg"), Path.Combine(_folder, "pieces.svg"));
        var output = BroxRunner.Run(["bpm", "abs(x)", "--start=5", "--radius", "2", "--plot", typed]).Output;
        var file = Path.Combine(_folder, "f.json");
        File.WriteAllText(file, """{ "kind": "piecewise", "pieces": [ {"from": "-inf", "to": "0", "coefficients": ["0", "-1"]}, {"from": "0", "to": "inf", "coefficients": ["0", "1"]} ] }""");
        Assert.Equal(BroxRunner.Run(["bpm", file, "--start=5", "--radius", "2", "--plot", pieces]).Output, output);
        Assert.Equal(File.ReadAllText(pieces), File.ReadAllText(typed));
    }

    [Fact]
    public void Radii_are_drawn_with_their_ends()
    {
        var file = Path.Combine(_folder, "f.svg");
        var (code, output, error) = BroxRunner.Run(["plot", "0:1, 2:1, 5:0", "--radii", "--out", file, "--out", Path.ChangeExtension(file, ".tex"), "--out", Path.ChangeExtension(file, ".png")]);

        Assert.True(code == ExitCode.Holds, error);
        Assert.Contains("alignment (0,2) [3,inf)", output, StringComparison.Ordinal);
        var svg = XDocument.Load(file);
        int Count(string role) => svg.Descendants().Count(e => (string?)e.Attribute("class") == role);
        var rows = output.Split("Radii t: ")[1].Split("; ");
        Assert.Equal(rows.Length, Count("class"));

        // One more stands in the legend.
        Assert.Equal(rows.Sum(r => r.Count(c => c is '[' or ']')) + 1, Count("closed-end"));
        Assert.Equal(rows.Count(r => r.Contains("inf)", StringComparison.Ordinal)), Count("for-ever"));
    }
}
