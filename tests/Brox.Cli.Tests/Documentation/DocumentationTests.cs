using Brox.Tests.Shared;

namespace Brox.Cli.Tests.Documentation;

/// <summary>
/// Every command in a fenced block of the documents is written <c>$ command</c> with what it prints below, is run, and prints that; or it is one of the few of <see cref="DocumentFiles.RunElsewhere"/>.
/// Settings in the documents are those of a file of the repository; their C# is compiled in Brox.Xunit.Tests.
/// </summary>
public class DocumentationTests
{
    private static readonly string[] _programs = ["coqc", "python3", "pdflatex", "z3"];

    private static readonly string[] _looksLikeACommand =
        ["brox", "dotnet", "bash", "sh", "git", "coqc", "python3", "python", "pdflatex", "sbatch", "srun", "z3", "npm", "npx", "node", "apt-get", "sudo", "export", "cd", "make", "chromium", "curl", "docker"];

    private static readonly string[] _shells = ["sh", "bash", "shell", "console", "shell-session", "zsh", "powershell"];

    private static readonly string[] _languages = ["csharp", "json", "xml", "yaml", "coq", "python", "latex", "markdown", "text", "svg", "html"];

    public static TheoryData<string> Documents => [.. DocumentFiles.All.Where(file => Commands(file).Any() && !NeedsPrograms(file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_commands_of_a_document_print_what_it_shows(string file) => Run(file);

    [RequiresProgramFact("z3", "coqc", "python3", "pdflatex")]
    public void The_commands_of_the_documents_that_need_programs_print_what_these_show()
    {
        var files = DocumentFiles.All.Where(NeedsPrograms).ToList();
        Assert.NotEmpty(files);
        files.ForEach(Run);
    }

    [Fact]
    public void The_documentation_shows_commands_with_their_output() => Assert.True(DocumentFiles.All.SelectMany(Commands).Count(c => c.Shown.Length > 0) >= 20);

    [Fact]
    public void No_command_stands_in_a_block_without_being_run() => Assert.Empty(DocumentFiles.All.SelectMany(DocumentFiles.Fences).SelectMany(Uncovered));

    [Theory]
    [InlineData("```\nbrox check a.json convex\n```", "brox check a.json convex")]
    [InlineData("```sh\nls\n```", "ls")]
    [InlineData("```\n$ git push\n```", "git push")]
    [InlineData("```\n./configure\n```", "./configure")]
    [InlineData("```\nA=1 dotnet build\n```", "A=1 dotnet build")]
    [InlineData("```ruby\nputs 1\n```", "unknown language ruby")]
    public void A_command_that_is_not_run_is_found(string markdown, string expected) =>
        Assert.Contains(expected, Assert.Single(Fence.Of("a.md", markdown).SelectMany(Uncovered)), StringComparison.Ordinal);

    [Theory]
    [InlineData("```\n$ brox classes\nconvex\n```")]
    [InlineData("```\ndotnet test\n```")]
    [InlineData("```json\n{}\n```")]
    [InlineData("```\nquasiconvex => broximally-aligned(t=1)\n```")]
    [InlineData("````\n$ brox export c.json --format markdown\n```\nbrox recheck c.json\n```\n````")]
    public void What_is_covered_is_not(string markdown) => Assert.Empty(Fence.Of("a.md", markdown).SelectMany(Uncovered));

    [Fact]
    public void What_something_else_runs_is_run_there() => Assert.All(
        DocumentFiles.RunElsewhere.Where(entry => entry.Value.Length > 0), entry => Assert.Contains(entry.Key, DocumentFiles.Read(entry.Value), StringComparison.Ordinal));

    [Fact]
    public void Every_document_says_where_the_words_are_explained() => Assert.All(
        DocumentFiles.All.Where(f => (f.StartsWith("docs/", StringComparison.Ordinal) && f != "docs/words.md") || f is "README.md" or "CONTRIBUTING.md"),
        f => Assert.True(DocumentFiles.Read(f).Contains("words.md)", StringComparison.Ordinal), $"{f} does not link words.md"));

    [Fact]
    public void Settings_in_the_documents_are_those_of_a_file()
    {
        var sources = Sources("*.csproj").Concat(Sources("*.config")).Concat(Sources("*.yml")).Select(Squeezed).ToList();
        var loose = DocumentFiles.All.SelectMany(DocumentFiles.Fences)
            .Where(f => f.Language is "xml" or "yaml")
            .Where(f => !sources.Exists(source => source.Contains(Squeezed(f.Text), StringComparison.Ordinal)))
            .Select(f => $"{f.File}:{f.Line}").ToList();
        Assert.Empty(loose);
    }

    private static IEnumerable<(string Command, string Shown)> Commands(string file) =>
        DocumentFiles.Fences(file).SelectMany(f => f.Commands).Where(c => !DocumentFiles.RunElsewhere.ContainsKey(c.Command));

    private static bool NeedsPrograms(string file) =>
        Commands(file).Any(c => _programs.Contains(DocumentRun.Program(c.Command)) || c.Command.StartsWith("brox prove", StringComparison.Ordinal));

    private static void Run(string file)
    {
        using var run = new DocumentRun();
        foreach (var (command, shown) in Commands(file))
        {
            var difference = run.Difference(command, shown);
            Assert.True(difference is null, $"{file}: {difference}");
        }
    }

    /// <summary>The commands of a block that nothing runs.</summary>
    private static IEnumerable<string> Uncovered(Fence fence)
    {
        var place = $"{fence.File}:{fence.Line}";
        if (fence.Language.Length > 0 && !_shells.Contains(fence.Language) && !_languages.Contains(fence.Language))
        {
            yield return $"{place}: unknown language {fence.Language}";
        }

        if (_languages.Contains(fence.Language))
        {
            yield break;
        }

        foreach (var line in fence.LinesWithoutCommand.Where(line => !DocumentFiles.RunElsewhere.ContainsKey(line) && (_shells.Contains(fence.Language) || IsCommand(line))))
        {
            yield return $"{place}: {line} (write \"$ {line}\" with its output below)";
        }

        foreach (var (command, _) in fence.Commands.Where(c => !DocumentFiles.RunElsewhere.ContainsKey(c.Command) && !IsRun(c.Command)))
        {
            yield return $"{place}: {command} (neither run here nor elsewhere)";
        }
    }

    private static bool IsRun(string command) => DocumentRun.Program(command) == "brox" || _programs.Contains(DocumentRun.Program(command));

    private static bool IsCommand(string line)
    {
        var word = line.Split(' ').FirstOrDefault(w => !w.Contains('=', StringComparison.Ordinal)) ?? string.Empty;
        return _looksLikeACommand.Contains(word) || word.StartsWith("./", StringComparison.Ordinal) || word.StartsWith("artifacts/", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sources(string pattern) =>
        new[] { "tests", "samples", "src", "generators", ".github" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(DocumentFiles.Root, folder), pattern, SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(File.ReadAllText);

    /// <summary>The lines of a text without indentation and empty lines.</summary>
    private static string Squeezed(string text) => string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => $"\n{line}")) + "\n";
}
