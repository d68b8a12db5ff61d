using System.Text;
using System.Xml.Linq;

namespace Brox.Cli.Tests;

/// <summary><c>brox bpm --plot</c>.</summary>
public sealed class BpmPlotTests : IDisposable
{
    private const string Parabola = """{ "kind": "piecewise", "pieces": [ {"from": "-inf", "to": "inf", "coefficients": ["0", "0", "1"]} ] }""";

    private const string Space =
        """{ "kind": "finite", "dimension": 3, "points": [ {"x": ["0", "0", "0"], "value": "0"}, {"x": ["2", "0", "0"], "value": "2"} ] }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("brox-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("run.svg")]
    [InlineData("run.SVG")]
    public void The_extension_svg_writes_xml_and_prints_the_same_as_without(string name)
    {
        var (code, output, error) = Run(Parabola, name);
        Assert.Equal(ExitCode.Holds, code);
        Assert.Empty(error);
        Assert.Equal(BroxRunner.Run(["bpm", "-", "--start", "5", "--radius", "2"], Parabola).Output, output);
        Assert.Equal("svg", XDocument.Parse(File.ReadAllText(Path.Combine(_folder, name))).Root!.Name.LocalName);
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void The_extension_png_writes_an_image()
    {
        Assert.Equal(ExitCode.Holds, Run(Parabola, "run.png").ExitCode);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(Path.Combine(_folder, "run.png"))[..4]);
    }

    [Theory]
    [InlineData("run.pdf", "must end in .svg, .png or .tex")]
    [InlineData("run", "must end in .svg, .png or .tex")]
    [InlineData("", "must end in .svg, .png or .tex")]
    [InlineData("missing/run.svg", "there is no such directory")]
    public void A_name_that_cannot_be_written_is_refused_before_any_work(string name, string cause)
    {
        var (code, output, error) = Run(Parabola, name);
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Empty(output);
        Assert.Contains(cause, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_directory_is_not_written_over()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "run.svg"));
        Assert.Contains("this is a directory", Run(Parabola, "run.svg").Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_folder, "run.svg")));
    }

    [Fact]
    public void A_function_of_three_variables_is_not_drawn()
    {
        var (code, _, error) = BroxRunner.Run(["bpm", "-", "--start", "2,0,0", "--radius", "2", "--plot", Path.Combine(_folder, "run.svg")], Space);
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Contains("standard input: a run is drawn for functions of one variable", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void An_old_picture_stays_where_the_run_is_refused()
    {
        var file = Path.Combine(_folder, "run.svg");
        File.WriteAllText(file, "old", Encoding.UTF8);
        Assert.Equal(ExitCode.Unusable, BroxRunner.Run(["bpm", "-", "--start", "0,0", "--radius", "2", "--plot", file], Parabola).ExitCode);
        Assert.Equal("old", File.ReadAllText(file, Encoding.UTF8));
    }

    [Fact]
    public void The_inclusions_are_drawn_under_the_same_rules()
    {
        var (code, output, error) = BroxRunner.Run(["atlas", "--plot", Path.Combine(_folder, "inclusions.jpg")]);
        Assert.Equal(ExitCode.Unusable, code);
        Assert.Empty(output);
        Assert.Contains("must end in .svg, .png or .tex", error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Output, string Error) Run(string function, string name) =>
        BroxRunner.Run(["bpm", "-", "--start", "5", "--radius", "2", "--plot", name.Length > 0 ? Path.Combine(_folder, name) : name], function);
}
