using System.CommandLine;
using Brox.Functions;
using Brox.Reports.Exports;

namespace Brox.Cli;

/// <summary><c>brox export FILE... --format markdown|latex|svg|csharp|python|coq [--out DIR]</c>: saved counterexamples, or functions, written for others.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "A saved counterexample or an instance file, - for standard input, a typed function, or, for coq, a known inclusion between classes; with --out several, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = string.Join(", ", ExportFormats.All.Keys), Required = true };
        var folder = new Option<string>("--out") { Description = "A folder, for one file for each FILE." };
        var (box, metric) = (FunctionArgument.Box(), FunctionArgument.Metric());
        var command = new Command("export", "Writes saved counterexamples, and functions, for others.") { files, format, folder, box, metric };
        command.SetAction(parsed => Run(
            [.. parsed.GetRequiredValue(files).Select(path => new FunctionSource(path, parsed.GetValue(box), parsed.GetValue(metric)))], parsed.GetRequiredValue(format), parsed.GetValue(folder), terminal));
        return command;
    }

    private static int Run(FunctionSource[] sources, string format, string? folder, Terminal terminal)
    {
        if (!ExportFormats.All.TryGetValue(format, out var write))
        {
            throw new UnusableInputException($"--format \"{OneLine.Clean(format)}\" is none of {string.Join(", ", ExportFormats.All.Keys)}");
        }

        if (folder is not null)
        {
            return ExportFolder.Write([.. sources.Select(source => source.Text)], format, folder, terminal);
        }

        if (sources.Length > 1)
        {
            throw new UnusableInputException($"{sources.Length} files are written to a folder: --out DIR");
        }

        if (format == "coq" && KnownInclusion.TryWrite(sources[0].Text) is { } inclusion)
        {
            terminal.Output.Write(inclusion);
            return ExitCode.Holds;
        }

        var subject = ExportSource.Load(sources[0], terminal);
        if (ExportSource.Objection(subject) is { } objection)
        {
            terminal.Error.WriteLine($"brox: {sources[0].Name}: this is no counterexample to {OneLine.Clean(subject.Title)}: {objection}");
            return ExitCode.Fails;
        }

        try
        {
            terminal.Output.Write(write(subject));
            return ExitCode.Holds;
        }
        catch (NotExportableException e)
        {
            throw new UnusableInputException($"{sources[0].Name}: {e.Message}");
        }
    }
}
