namespace Brox.Reports.Tests;

/// <summary><c>brox report</c> where it does not come to a page.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("brox-report-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void CtrlCLeavesNothingBehind()
    {
        var path = Path.Combine(_folder.FullName, "new");
        var (code, output, error) = ReportPage.Run(["report", "--out", path], interrupted: true);

        Assert.Equal((130, string.Empty), (code, output));
        Assert.StartsWith("report: stopped after 0 of ", error.Trim().Split('\n')[^1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void CtrlCLeavesWhatWasThere()
    {
        var old = Path.Combine(_folder.FullName, "index.html");
        File.WriteAllText(old, "old");

        Assert.Equal(130, ReportPage.Run(["report", "--out", _folder.FullName], interrupted: true).Code);
        Assert.Equal("old", File.ReadAllText(old));
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void AFileIsNoFolder()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, string.Empty);
        var (code, output, error) = ReportPage.Run(["report", "--out", file]);

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Matches("^brox: --out \".*\": this is a file\n$", error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("brox: Option '--out' is required.", "report")]
    [InlineData("brox: --out \"\": it names no folder", "report", "--out", "")]
    [InlineData("brox: --tests must be between 1 and 1000000", "report", "--out", "x", "--tests", "0")]
    public void UnusableOptionsAreOneLine(string message, params string[] arguments)
    {
        var (code, output, error) = ReportPage.Run(arguments);

        Assert.Equal((2, string.Empty, message), (code, output, error.TrimEnd()));
    }
}
