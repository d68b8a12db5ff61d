using System.CommandLine;
using System.CommandLine.Parsing;
using Brox.Functions.Json;
using Brox.Functions.Text;

namespace Brox.Cli;

/// <summary>A command or an option that does not exist: one line that says which was meant, where that can be told.</summary>
internal static class Misspelling
{
    /// <summary>Refuses a line whose command does not exist, or with a word that was meant as an option of its command and is none.</summary>
    /// <exception cref="UnusableInputException">There is such a word.</exception>
    public static void Refuse(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var command = parsed.CommandResult.Command;
        var words = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Where(token => token.Type == TokenType.Argument).Select(token => token.Value);
        if (words.FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal)) is { } option)
        {
            throw new UnusableInputException(UnknownOption(option, command.Options.Where(o => !o.Hidden).Select(o => o.Name)));
        }

        if (command is RootCommand && parsed.UnmatchedTokens.Count > 0 && parsed.UnmatchedTokens[0] is var name)
        {
            var meant = Spelling.Nearest(name, command.Subcommands.Select(c => c.Name));
            throw new UnusableInputException($"there is no command \"{OneLine.Clean(name)}\"{(meant is null ? ";" : $", did you mean {meant}?")} `brox --help` lists them");
        }
    }

    /// <summary>One line for an option that does not exist.</summary>
    /// <param name="option">What was typed.</param>
    /// <param name="known">The options that could have been meant.</param>
    public static string UnknownOption(string option, IEnumerable<string> known) =>
        $"unknown option \"{OneLine.Clean(option)}\"{(Spelling.Nearest(option, known) is { } meant ? $", did you mean {meant}?" : string.Empty)}";
}
