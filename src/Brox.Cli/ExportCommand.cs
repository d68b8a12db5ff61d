using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Reports.Exports;
using Brox.Theory.Claims.Saved;
using Brox.Theory.Functions.Json;

namespace Brox.Cli;

/// <summary><c>brox export FILE --format markdown|latex|svg|csharp|python|coq</c>: a saved counterexample, or a function, written for others.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A saved counterexample or an instance file, or - for standard input." };
        var format = new Option<string>("--format") { Description = string.Join(", ", ExportFormats.All.Keys), Required = true };
        var command = new Command("export", "Writes a saved counterexample for others.") { file, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(format), terminal));
        return command;
    }

    private static int Run(string path, string format, Terminal terminal)
    {
        if (!ExportFormats.All.TryGetValue(format, out var write))
        {
            throw new UnusableInputException($"--format \"{OneLine.Clean(format)}\" is none of {string.Join(", ", ExportFormats.All.Keys)}");
        }

        var subject = Load(path, terminal);
        if (Objection(subject) is { } objection)
        {
            terminal.Error.WriteLine($"brox: {InstanceFile.NameOf(path)}: this is no counterexample to {OneLine.Clean(subject.Title)}: {objection}");
            return ExitCode.Fails;
        }

        try
        {
            terminal.Output.Write(write(subject));
            return ExitCode.Holds;
        }
        catch (NotExportableException e)
        {
            throw new UnusableInputException($"{InstanceFile.NameOf(path)}: {e.Message}");
        }
    }

    private static string? Objection(ExportSubject subject) =>
        subject.Objection ?? (subject.Saved is SavedCounterexample.ToClaim claim && RunFile.Recheck(claim) is (false, var reason) ? reason : null);

    private static ExportSubject Load(string path, Terminal terminal)
    {
        BroxCommand.RefuseOptionLike([path]);
        var bytes = InstanceFile.ReadBytes(path, terminal);
        var name = path == "-" ? "FILE" : path;
        if (SavedCounterexampleReader.TryRead(bytes, out var saved, out var error))
        {
            return ExportSubject.Of(saved!, name);
        }

        if (!InstanceReader.TryRead(bytes, out var function, out var instanceError))
        {
            throw new UnusableInputException($"{InstanceFile.NameOf(path)}: {(IsInstance(bytes) ? instanceError : error)}");
        }

        return ExportSubject.Of(function!, name);
    }

    /// <summary>Whether a file means to be an instance: what is wrong with it is then said of that.</summary>
    private static bool IsInstance(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) is JsonObject root && root.ContainsKey("kind");
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return false;
        }
    }
}
