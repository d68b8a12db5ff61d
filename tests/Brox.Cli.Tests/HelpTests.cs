using System.Diagnostics;
using System.Runtime.CompilerServices;
using Brox.Tests.Shared;

namespace Brox.Cli.Tests;

/// <summary>Help, the manual page and the completion scripts are made from the commands, so none of them lacks one.</summary>
public class HelpTests
{
    private static readonly string[] _commands = [.. BroxRunner.Run(["completion", "fish"]).Output.Split('\n').Where(l => l.Contains("__fish_use_subcommand", StringComparison.Ordinal)).Select(l => l.Split(" -a ")[1].Split(' ')[0])];

    [Fact]
    public void Every_command_has_an_example_in_its_help()
    {
        Assert.True(_commands.Length >= 20);
        Assert.All(_commands, command => Assert.Contains("Example:\n  ", BroxRunner.Run([command, "--help"]).Output, StringComparison.Ordinal));
        Assert.Equal(_commands.Order(), CommandExamples.All.Keys.Order());
    }

    [Theory]
    [InlineData("check")]
    [InlineData("classify")]
    [InlineData("bpm")]
    [InlineData("classes")]
    [InlineData("exhaust")]
    public void An_example_is_no_slip(string command)
    {
        var words = CommandExamples.All[command].Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Skip(1).ToArray();
        var (code, output, error) = BroxRunner.Run(words);

        Assert.NotEqual(ExitCode.Unusable, code);
        Assert.NotEmpty(output);
        Assert.DoesNotContain("brox: ", error, StringComparison.Ordinal);
    }

    /// <summary><c>BROX_MAN=write</c> writes the page anew.</summary>
    [Fact]
    public void The_manual_page_of_the_package_is_the_one_that_is_printed()
    {
        var path = Path.Combine(Folder(), "../../src/Brox.Cli/brox.1");
        var printed = BroxRunner.Run(["man"]).Output;
        if (Environment.GetEnvironmentVariable("BROX_MAN") == "write")
        {
            File.WriteAllText(path, printed);
        }

        Assert.Equal(File.ReadAllText(path), printed);
        Assert.All(_commands, command => Assert.Contains($".SS {command}", printed, StringComparison.Ordinal));
    }

    [RequiresProgramFact("bash")]
    public void Bash_completes_commands_options_and_classes()
    {
        Assert.Equal("report refute recheck", Complete("brox", "re"));
        Assert.Equal("--budget", Complete("brox", "refute", "--bu"));
        Assert.Equal("quasar-convex", Complete("brox", "check", "f.json", "quasar"));
    }

    private static string Complete(params string[] words)
    {
        var script = BroxRunner.Run(["completion", "bash"]).Output + $"""
            COMP_WORDS=({string.Join(' ', words)}) COMP_CWORD={words.Length - 1}
            _brox
            echo "{"${COMPREPLY[@]}"}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        return bash.StandardOutput.ReadToEnd().Trim();
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
