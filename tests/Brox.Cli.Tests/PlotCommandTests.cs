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
        Assert.Contains("a minimizer lies in the ball", output, StringComparison.Ordinal);
        Assert.Matches(@"x_[0-9] = \(1, -1\)\.", output);
        var svg = File.ReadAllText(file);
        Assert.Contains("class=\"step\"", svg, StringComparison.Ordinal);
        Assert.Contains("class=\"eq3-disc\"", svg, StringComparison.Ordinal);
        Assert.StartsWith("\\begin{tikzpicture}", File.ReadAllText(Path.ChangeExtension(file, ".tex")), StringComparison.Ordinal);
    }
}
