using System.Text.Json.Nodes;
using Brox.Functions.Json;
using Brox.Knowledge;

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

    [Fact]
    public void DataIsOneFileForEachClassFactAndFunction()
    {
        var path = Path.Combine(_folder.FullName, "data");
        var (code, output, error) = ReportPage.Run(["report", "--data", path]);

        Assert.Equal((0, string.Empty), (code, error));
        var index = JsonNode.Parse(File.ReadAllText(Path.Combine(path, "index.json")))!;
        Assert.Equal("brox-knowledge", (string)index["format"]!);
        var listed = new[] { "classes", "facts", "functions" }.ToDictionary(kind => kind, kind => index[kind]!.AsArray().Select(f => JsonNode.Parse(File.ReadAllText(Path.Combine(path, (string)f!)))!).ToList());
        Assert.Equal($"{Path.Combine(path, "index.json")}: {listed["classes"].Count} classes, {listed["facts"].Count} facts, {listed["functions"].Count} functions", output.TrimEnd());
        Assert.Equal(1 + listed.Values.Sum(l => l.Count), Directory.GetFiles(path, "*.json", SearchOption.AllDirectories).Length);
        Assert.Equal(KnownClasses.All, listed["classes"].Select(c => (string)c["name"]!));
        Assert.Equal(KnowledgeBase.Default.Facts.Select(f => f.Text), listed["facts"].Select(f => (string)f["text"]!));
        foreach (var (known, file) in KnowledgeBase.Default.Functions.Zip(listed["functions"]))
        {
            Assert.Equal(known.Function.Name, (string)file["name"]!);
            Assert.Equal(known.In.Except([KnownClasses.Nothing]).Order(StringComparer.Ordinal), file["in"]!.AsArray().Select(c => (string)c!["class"]!));
            Assert.Equal(known.NotIn.Except([KnownClasses.Nothing]).Order(StringComparer.Ordinal), file["notIn"]!.AsArray().Select(c => (string)c!["class"]!));
            Assert.Equal(known.Function.Instance is not null, InstanceReader.TryRead(file["instance"]?.ToJsonString() ?? "null", out _, out _));
        }
    }

    [Theory]
    [InlineData("brox: --out DIR is missing, for the page, or --data DIR, for the files of what is known", "report")]
    [InlineData("brox: --out \"\": it names no folder", "report", "--out", "")]
    [InlineData("brox: --tests must be between 1 and 1000000", "report", "--out", "x", "--tests", "0")]
    public void UnusableOptionsAreOneLine(string message, params string[] arguments)
    {
        var (code, output, error) = ReportPage.Run(arguments);

        Assert.Equal((2, string.Empty, message), (code, output, error.TrimEnd()));
    }
}
