using System.CommandLine;
using Brox.Reports.Data;
using Brox.Reports.Html;
using Brox.Search.Random;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Atlas;

namespace Brox.Cli;

/// <summary>
/// <c>brox report [CLAIM...] --out DIR [--tests N] [--seed S]</c>: all that <c>verify</c> and <c>atlas</c> compute as one HTML page, <c>DIR/index.html</c>; <c>--data DIR</c>: the base of knowledge as files.
/// </summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        var claims = VerifyCommand.ClaimArgument();
        var folder = new Option<string?>("--out") { Description = "The folder of index.html; it is made where it does not exist." };
        var data = new Option<string?>("--data") { Description = "A folder for what is known as JSON: one file for each class, fact and function, and index.json." };
        var tests = new Option<int>("--tests") { Description = "Instances tried for each claim.", DefaultValueFactory = _ => ClaimRunner.DefaultTests };
        var seed = new Option<ulong>("--seed") { Description = "The seed of all instances.", DefaultValueFactory = _ => 0 };
        var command = new Command("report", "Writes claims, Table 1, atlas, findings and spectra as one HTML page.") { claims, folder, data, tests, seed };
        command.SetAction(parsed =>
        {
            var (page, files) = (parsed.GetValue(folder), parsed.GetValue(data));
            if (page is null && files is null)
            {
                throw new UnusableInputException("--out DIR is missing, for the page, or --data DIR, for the files of what is known");
            }

            if (files is not null)
            {
                WriteData(files, terminal);
            }

            return page is null ? ExitCode.Holds : Run(VerifyCommand.Lines(parsed.GetValue(claims) ?? []), page, VerifyCommand.CheckTests(parsed.GetValue(tests)), parsed.GetValue(seed), terminal);
        });
        return command;
    }

    private static void WriteData(string path, Terminal terminal)
    {
        var files = KnowledgeFiles.All();
        foreach (var folder in files.Select(f => Path.GetDirectoryName(f.Path) ?? string.Empty).Distinct())
        {
            OutputFile.MakeFolder(path.Length == 0 ? path : Path.Combine(path, folder));
        }

        foreach (var (name, text) in files)
        {
            OutputFile.Write(Path.Combine(path, name), text);
        }

        int Count(string folder) => files.Count(f => f.Path.StartsWith(folder, StringComparison.Ordinal));
        terminal.Output.WriteLine($"{Path.Combine(path, "index.json")}: {Count("classes/")} classes, {Count("facts/")} facts, {Count("functions/")} functions");
    }

    private static int Run(List<(Claim Claim, bool IsVariant)> claims, string path, int tests, ulong seed, Terminal terminal)
    {
        using var folder = ReportFolder.Open(path);
        var reports = VerifyCommand.TryAll([.. claims.Select(l => l.Claim)], new ClaimRunner(tests, seed), terminal);
        if (terminal.Interrupted.IsCancellationRequested)
        {
            terminal.Error.WriteLine($"report: stopped after {reports.Count(r => r is not null)} of {claims.Count} claims; nothing is written");
            return ExitCode.Interrupted;
        }

        terminal.Error.WriteLine("report: the atlas");
        var atlas = new InclusionAtlas(terminal.Interrupted);
        var model = new ReportModel(
            typeof(ReportCommand).Assembly.GetName().Version!.ToString(3),
            tests,
            seed,
            [.. claims.Zip(reports, (line, report) => Entry(new VerifyRow(report!, line.IsVariant)))],
            [.. TableOne.Cells(atlas)],
            [.. atlas.Cells()],
            atlas,
            Example.Shipped,
            Findings.Text);
        terminal.Error.WriteLine("report: the page");
        var file = folder.Write(HtmlReport.Write(model, terminal.Interrupted));
        terminal.Output.WriteLine(
            $"{file}: {model.AsExpected} of {model.Claims.Length} claims and variants as expected, {model.DecidedCells} of {model.Cells.Length} cells of the atlas, {model.Differences.Count()} differences from Table 1");
        return model.AsExpected == model.Claims.Length ? ExitCode.Holds : ExitCode.Fails;
    }

    private static ClaimEntry Entry(VerifyRow row) => new(
        row.Report.Claim,
        row.IsVariant,
        row.Method,
        row.Report.Instances,
        row.Report.Share,
        row.Report.Verdict,
        row.Report.Counterexample?.Outcome.Evidence ?? row.Report.Reason,
        row.Report.Counterexample is { } found ? ClaimFile.Of(row.Report.Claim, found) : null);
}
