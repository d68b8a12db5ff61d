using System.Text.RegularExpressions;
using Brox.Tests.Shared;

namespace Brox.Cli.Tests;

/// <summary>
/// Every <c>$ brox ...</c> in a fenced block of README.md and docs/ prints what the block shows below it. A line <c>...</c> stands for any lines; times are not compared.
/// </summary>
public partial class DocumentationTests
{
    private static readonly string _root = FindRoot(AppContext.BaseDirectory);

    public static TheoryData<string, string, string> Commands => Collect(needsSolver: false);

    public static TheoryData<string, string, string> SolverCommands => Collect(needsSolver: true);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_prints_what_the_documentation_shows(string file, string command, string shown) => Compare(file, command, shown);

    [RequiresProgramFact("z3")]
    public void A_command_that_needs_a_solver_prints_what_the_documentation_shows()
    {
        foreach (var row in SolverCommands)
        {
            Compare((string)row[0], (string)row[1], (string)row[2]);
        }
    }

    [Fact]
    public void The_documentation_shows_commands_with_their_output() => Assert.True(Commands.Count >= 6);

    private static void Compare(string file, string command, string shown)
    {
        var words = Word().Matches(command).Skip(1).Select(m => Relocate(m.Value.Trim('"'))).ToArray();
        var (_, output, error) = BroxRunner.Run(words);
        Assert.True(Regex.IsMatch(Normal(output), Pattern(shown)), $"{file}: brox {string.Join(' ', words)} prints\n{output}{error}\ninstead of\n{shown}");
    }

    private static string Relocate(string word) => word.StartsWith("docs/", StringComparison.Ordinal) ? Path.Combine(_root, word) : word;

    private static string Pattern(string shown)
    {
        var parts = Normal(shown).TrimEnd('\n').Split('\n').Select(line => line == "..." ? @"(?:.*\n)*?" : Regex.Escape(line) + @"\n");
        return @"\A" + string.Concat(parts) + @"\z";
    }

    private static string Normal(string text) => Seconds().Replace(text.ReplaceLineEndings("\n").Replace(_root + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal), "# s");

    private static TheoryData<string, string, string> Collect(bool needsSolver)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(_root, "docs"), "*.md").Append(Path.Combine(_root, "README.md")).Order(StringComparer.Ordinal))
        {
            foreach (Match block in Block().Matches(File.ReadAllText(path).ReplaceLineEndings("\n")))
            {
                foreach (Match command in Command().Matches(block.Groups["text"].Value))
                {
                    var line = command.Groups["command"].Value;
                    if (line.StartsWith("brox prove", StringComparison.Ordinal) == needsSolver)
                    {
                        data.Add(Path.GetFileName(path), line, command.Groups["output"].Value);
                    }
                }
            }
        }

        return data;
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Brox.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))
            ?? throw new InvalidOperationException("These tests read the source tree; no Brox.sln stands above them."));

    [GeneratedRegex(@"^```\w*\n(?<text>\$ brox.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\$ (?<command>brox .*)\n(?<output>(?:(?!\$ ).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b\d+(?:\.\d+)? s\b")]
    private static partial Regex Seconds();
}
