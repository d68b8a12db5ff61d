using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Brox.Cli.Tests;

/// <summary>The pictures of the documentation are what the commands beside them draw: an SVG byte for byte, a PNG dot for dot.</summary>
public sealed partial class PicturesTests : IDisposable
{
    private static readonly string _root = FindRoot(AppContext.BaseDirectory);

    private readonly string _folder = Directory.CreateTempSubdirectory("brox-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("example-1.svg", "bpm docs/examples/example-1.json --start=-9/2 --radius 1 --plot")]
    [InlineData("thm-4.1.iii-reading-P.svg", "bpm docs/examples/thm-4.1.iii-reading-P.json --rates --plot")]
    [InlineData("inclusions.svg", "atlas --plot")]
    [InlineData("rosenbrock.svg", "plot \"100*(y - x^2)^2 + (1 - x)^2\" --window=-2..2,-1..3 --out")]
    [InlineData("rosenbrock-run.svg", "plot \"100*(y - x^2)^2 + (1 - x)^2\" --window=-2..2,-1..3 --bpm=-6/5,1 --radius 1/2 --out")]
    [InlineData("himmelblau.svg", "plot \"(x^2 + y - 11)^2 + (x + y^2 - 7)^2\" --box=-5..5 --out")]
    [InlineData("lasso.svg", "plot \"(x + y - 1)^2 + (x - y)^2/2 + abs(x) + abs(y)\" --out")]
    [InlineData("wave.svg", "plot \"(y - sin(x)/2)^2\" --box=-4..4 --witness \"alignment(t=1)\" --out")]
    [InlineData("tie.svg", "bpm \"x^4 - 2*x^2\" --start 0 --radius 2/5 --plot")]
    [InlineData("radii.svg", "plot \"0:1, 2:1, 5:0\" --radii --out")]
    [InlineData("chord.svg", "plot \"x^4 - x^2\" --witness convex --out")]
    public void A_picture_is_drawn_by_its_command(string picture, string command)
    {
        Assert.Contains($"$ brox {command} {picture}\n", Page(), StringComparison.Ordinal);
        Draw(command, picture);
        Same(picture);
    }

    [Fact]
    public void The_png_is_the_drawing_of_the_svg()
    {
        Draw("bpm docs/examples/example-1.json --start=-9/2 --radius 1 --plot", "example-1.png");
        var (kept, drawn) = (Dots(Path.Combine(_root, "docs", "pictures", "example-1.png")), Dots(Path.Combine(_folder, "example-1.png")));
        Assert.Equal(kept.Length, drawn.Length);

        // Compression differs between processors, and a rounding between their libraries may.
        Assert.All(kept.Zip(drawn).Where(d => d.First != d.Second), d => Assert.InRange(d.Second - d.First, -1, 1));
    }

    [Fact]
    public void The_spiral_is_drawn_from_its_construction()
    {
        const string Worst = "worst --construction spiral --ratio 5";
        Assert.Contains(Worst, Page(), StringComparison.Ordinal);
        var file = Path.Combine(_folder, "spiral.json");
        Assert.Equal(ExitCode.Holds, BroxRunner.Run([.. Worst.Split(' '), "--save", file]).ExitCode);
        Draw($"bpm {file} --start=0,5 --radius 1 --plot", "spiral.svg");
        Same("spiral.svg");
    }

    [Fact]
    public void Every_picture_is_shown_and_every_picture_shown_is_there() =>
        Assert.Equal(
            Directory.GetFiles(Path.Combine(_root, "docs", "pictures")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
            Shown().Matches(Page()).Select(m => m.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal));

    private static string Page() => File.ReadAllText(Path.Combine(_root, "docs", "plots.md")).ReplaceLineEndings("\n");

    private void Draw(string command, string picture)
    {
        var words = Word().Matches(command).Select(m => m.Value.Replace("\"", string.Empty, StringComparison.Ordinal)).Select(w => w.StartsWith("docs/", StringComparison.Ordinal) ? Path.Combine(_root, w) : w);
        var (code, _, error) = BroxRunner.Run([.. words, Path.Combine(_folder, picture)]);
        Assert.True(code == ExitCode.Holds, error);
    }

    private void Same(string picture) => Assert.True(
        File.ReadAllBytes(Path.Combine(_root, "docs", "pictures", picture)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(_folder, picture))),
        $"docs/pictures/{picture} is not what its command in docs/plots.md draws now; draw it again");

    /// <summary>The uncompressed rows of a PNG of one data block.</summary>
    private static byte[] Dots(string file)
    {
        var png = File.ReadAllBytes(file);
        var at = 8;
        while (!png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
        {
            at += 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
        }

        using var zlib = new ZLibStream(new MemoryStream(png, at + 8, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at))), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        return rows.ToArray();
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Brox.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))
            ?? throw new InvalidOperationException("These tests read the source tree; no Brox.sln stands above them."));

    [GeneratedRegex("(?:[^ \"]|\"[^\"]*\")+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\(pictures/(?<name>[^)]+)\)")]
    private static partial Regex Shown();
}
