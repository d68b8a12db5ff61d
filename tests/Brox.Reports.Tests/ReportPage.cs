using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Brox.Cli;

namespace Brox.Reports.Tests;

/// <summary>The page that <c>brox report</c> writes, once for all tests, for some claims of each kind and with few instances for each.</summary>
public sealed class ReportPage : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("brox-report-");

    public ReportPage()
    {
        (Code, Output, Progress) = Run(["report", .. Claims, "--out", System.IO.Path.Combine(_folder.FullName, "new"), "--tests", "10"]);
        Text = System.IO.File.ReadAllText(Path);
        Document = Parse(Text);
    }

    /// <summary>Claims with counterexamples in one and in two variables, of pieces, formulas, two functions, parameters alone, with runs, and a witness.</summary>
    public static IReadOnlyList<string> Claims { get; } = ["rem-unique", "lem-A.4", "ex-2", "lem-5.1", "lem-C.1", "prop-3.1", "thm-D.1", "uba-ba", "neither"];

    public int Code { get; }

    public string Output { get; }

    public string Progress { get; }

    public long Bytes => new FileInfo(Path).Length;

    public string Text { get; }

    public IHtmlDocument Document { get; }

    public string Path => System.IO.Path.Combine(_folder.FullName, "new", "index.html");

    /// <summary>The document of a page; the parser throws where a browser would have to repair it.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    public static (int Code, string Output, string Error) Run(string[] arguments, bool interrupted = false)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new StringReader(string.Empty);
        using var terminal = new Terminal(input, output, error);
        if (interrupted)
        {
            terminal.Interrupt();
        }

        return (BroxCommand.Run(arguments, terminal), output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>The tests that read the page share it.</summary>
[CollectionDefinition(Name)]
public sealed class ReportTests : ICollectionFixture<ReportPage>, ICollectionFixture<ReportBrowser>
{
    public const string Name = "report";
}
