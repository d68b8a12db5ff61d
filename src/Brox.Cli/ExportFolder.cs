using System.Collections.Immutable;
using Brox.Functions;
using Brox.Reports.Exports;

namespace Brox.Cli;

/// <summary>Exports of many files to a folder, each whole or not at all. What cannot be written in the format is named on standard error with its reason, and left out.</summary>
internal static class ExportFolder
{
    private static readonly ImmutableDictionary<string, string> _extensions = new Dictionary<string, string>
    {
        ["markdown"] = ".md",
        ["latex"] = ".tex",
        ["svg"] = ".svg",
        ["csharp"] = ".cs",
        ["python"] = ".py",
        ["coq"] = ".v",
    }.ToImmutableDictionary();

    /// <summary>Writes the files; folders among the sources stand for their <c>.json</c> files.</summary>
    /// <returns>The exit code: 1 where a file is no counterexample, 2 where nothing could be written.</returns>
    public static int Write(IEnumerable<string> sources, string format, string folder, Terminal terminal)
    {
        OutputFile.MakeFolder(folder);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (written, leftOut, code) = (0, 0, ExitCode.Holds);
        foreach (var (path, isNamed) in sources.SelectMany(Files))
        {
            if (terminal.Interrupted.IsCancellationRequested)
            {
                code = ExitCode.Interrupted;
                break;
            }

            var name = InstanceFile.NameOf(path);
            try
            {
                var subject = ExportSource.Load(new FunctionSource(path), terminal);
                if (ExportSource.Objection(subject) is { } objection)
                {
                    terminal.Error.WriteLine($"brox: {name}: this is no counterexample to {OneLine.Clean(subject.Title)}: {objection}");
                    code = ExitCode.Fails;
                    continue;
                }

                OutputFile.Write(Path.Combine(folder, FileName(path, names) + _extensions[format]), ExportFormats.All[format](subject));
                written++;
            }
            catch (NotExportableException e)
            {
                terminal.Error.WriteLine($"left out {name}: {e.Message}");
                leftOut++;
            }
            catch (UnusableInputException e) when (!isNamed)
            {
                // A folder may hold other JSON than ours.
                terminal.Error.WriteLine($"left out {e.Message}");
                leftOut++;
            }
        }

        terminal.Output.WriteLine($"{written} written to {OneLine.Path(folder)}, {leftOut} left out");
        return code == ExitCode.Holds && written == 0 ? ExitCode.Unusable : code;
    }

    private static IEnumerable<(string Path, bool IsNamed)> Files(string source) =>
        source != "-" && Directory.Exists(source)
            ? Directory.EnumerateFiles(source, "*.json").Order(StringComparer.Ordinal).Select(path => (path, false))
            : [(source, true)];

    /// <summary>A name in letters, digits and underscores that starts with a letter: a module of Coq and of Python has to have one.</summary>
    private static string FileName(string path, HashSet<string> taken)
    {
        var stem = string.Concat((path == "-" ? "input" : Path.GetFileNameWithoutExtension(path)).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        stem = stem.Length > 0 && char.IsAsciiLetter(stem[0]) ? stem : $"c{stem}";
        var name = stem;
        for (var i = 2; !taken.Add(name); i++)
        {
            name = $"{stem}_{i}";
        }

        return name;
    }
}
