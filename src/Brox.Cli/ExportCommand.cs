using System.CommandLine;
using Brox.Functions.Json;
using Brox.Reports.Exports;

namespace Brox.Cli;

/// <summary><c>brox export FILE... --format markdown|latex|svg|csharp|python|coq [--out DIR]</c>: saved counterexamples, or functions, written for others.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "A saved counterexample or an instance file, or - for standard input; with --out several, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = string.Join(", ", ExportFormats.All.Keys), Required = true };
        var folder = new Option<string>("--out") { Description = "A folder, for one file for each FILE." };
        var command = new Command("export", "Writes saved counterexamples for others.") { files, format, folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetRequiredValue(format), parsed.GetValue(folder), terminal));
        return command;
    }

    private static int Run(string[] paths, string format, string? folder, Terminal terminal)
    {
        if (!ExportFormats.All.TryGetValue(format, out var write))
        {
            throw new UnusableInputException($"--format \"{OneLine.Clean(format)}\" is none of {string.Join(", ", ExportFormats.All.Keys)}");
        }

        BroxCommand.RefuseOptionLike(paths);
        if (folder is not null)
        {
            return ExportFolder.Write(paths, format, folder, terminal);
        }

        if (paths.Length > 1)
        {
            throw new UnusableInputException($"{paths.Length} files are written to a folder: --out DIR");
        }

        var subject = ExportSource.Load(paths[0], terminal);
        if (ExportSource.Objection(subject) is { } objection)
        {
            terminal.Error.WriteLine($"brox: {InstanceFile.NameOf(paths[0])}: this is no counterexample to {OneLine.Clean(subject.Title)}: {objection}");
            return ExitCode.Fails;
        }

        try
        {
            terminal.Output.Write(write(subject));
            return ExitCode.Holds;
        }
        catch (NotExportableException e)
        {
            throw new UnusableInputException($"{InstanceFile.NameOf(paths[0])}: {e.Message}");
        }
    }
}
