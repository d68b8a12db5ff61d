using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Brox.Cli.Tests.Documentation;

/// <summary>
/// Runs the commands of a document one after the other in a folder of its own, where <c>docs</c> is that of the repository, and compares what they print with what the document shows. A line
/// <c>...</c> stands for any lines; times are not compared. <c>brox</c> runs in process, other programs in a shell.
/// </summary>
internal sealed partial class DocumentRun : IDisposable
{
    private static readonly string[] _namesAFile = ["--out", "--save", "--save-smt", "--checkpoint"];

    private readonly string _folder = Directory.CreateTempSubdirectory("brox-docs-").FullName;

    public DocumentRun() => Directory.CreateSymbolicLink(Path.Combine(_folder, "docs"), Path.Combine(DocumentFiles.Root, "docs"));

    /// <summary>The program that a command runs.</summary>
    public static string Program(string command) => command.Split(' ')[0];

    /// <summary>Why a command does not print what is shown; <see langword="null"/> where it does.</summary>
    public string? Difference(string command, string shown)
    {
        var (output, error) = Program(command) == "brox" ? Brox(command) : Shell(command);
        return Regex.IsMatch(Normal(output), Pattern(shown)) ? null : $"$ {command}\nprints\n{output}{error}\ninstead of\n{shown}";
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (string Output, string Error) Brox(string command)
    {
        var words = Word().Matches(command).Select(m => m.Value).Skip(1).ToList();
        var target = words.Count > 2 && words[^2] == ">" ? Path.Combine(_folder, words[^1]) : null;
        var arguments = (target is null ? words : words.SkipLast(2)).ToList();
        var (_, output, error) = BroxRunner.Run([.. arguments.Select((w, i) => Relocate(w, i == 0 ? string.Empty : arguments[i - 1]))]);
        if (target is null)
        {
            return (output, error);
        }

        File.WriteAllText(target, output, new UTF8Encoding(false));
        return (string.Empty, error);
    }

    private (string Output, string Error) Shell(string command)
    {
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), $"{command} does not end");
        return (output, error.GetAwaiter().GetResult());
    }

    /// <summary>A file of the document is in the folder; a word is a file where it follows an option that names one, or looks like one.</summary>
    private string Relocate(string word, string before)
    {
        if (word.Contains('"', StringComparison.Ordinal))
        {
            return word.Replace("\"", string.Empty, StringComparison.Ordinal);
        }

        return _namesAFile.Contains(before) || word.StartsWith("docs/", StringComparison.Ordinal) || FileName().IsMatch(word) || Path.Exists(Path.Combine(_folder, word)) ? Path.Combine(_folder, word) : word;
    }

    private static string Pattern(string shown)
    {
        var parts = Normal(shown, string.Empty).TrimEnd('\n').Split('\n').Select(line => line == "..." ? @"(?:.*\n)*?" : Regex.Escape(line) + @"\n");
        return shown.Trim().Length == 0 ? @"\A\z" : @"\A" + string.Concat(parts) + @"\z";
    }

    private string Normal(string text) => Normal(text, _folder + Path.DirectorySeparatorChar);

    private static string Normal(string text, string folder)
    {
        var lines = text.ReplaceLineEndings("\n");
        var bare = Seconds().Replace(folder.Length > 0 ? lines.Replace(folder, string.Empty, StringComparison.Ordinal) : lines, "# s");
        return bare.Length > 0 && !bare.EndsWith('\n') ? bare + "\n" : bare;
    }

    [GeneratedRegex("(?:\"[^\"]*\"|[^\\s\"])+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Za-z][\w.-]*\.(json|v|py|tex|md|svg|cs|smt2)$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\b\d+(?:\.\d+)? s\b")]
    private static partial Regex Seconds();
}
