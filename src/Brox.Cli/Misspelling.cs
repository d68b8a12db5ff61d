using System.CommandLine;
using System.CommandLine.Parsing;
using Brox.Functions;

namespace Brox.Cli;

/// <summary>A line that cannot be read: one sentence that says what is wrong with it, and what to type.</summary>
internal static class Misspelling
{
    private const string Start = "`brox --help` lists them, and a start is: brox check \"x^2\" convex";

    private static readonly string[] _help = ["help", "-help", "?"];
    private static readonly string[] _version = ["version", "-version", "-v", "-V"];

    /// <summary>Refuses a line whose command does not exist, or with a word that was meant as an option of its command and is none.</summary>
    /// <exception cref="UnusableInputException">There is such a word, or one is missing.</exception>
    public static void Refuse(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var command = parsed.CommandResult.Command;
        var words = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).Where(token => token.Type == TokenType.Argument).Select(token => token.Value);
        if (words.FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal)) is { } option)
        {
            throw new UnusableInputException(UnknownOption(option, Options(command)));
        }

        if (command is RootCommand && parsed.UnmatchedTokens.Count > 0 && parsed.UnmatchedTokens[0] is var name)
        {
            var meant = _help.Contains(name) ? "--help" : _version.Contains(name) ? "--version" : Spelling.Nearest(name, command.Subcommands.Select(c => c.Name));
            throw new UnusableInputException($"there is no command \"{OneLine.Clean(name)}\"{(meant is null ? ";" : $", did you mean {meant}?")} `brox --help` lists them");
        }

        if (parsed.Errors.Count > 0)
        {
            throw new UnusableInputException(Fault(parsed, command));
        }
    }

    /// <summary>One line for an option that does not exist.</summary>
    /// <param name="option">What was typed.</param>
    /// <param name="known">The options that could have been meant.</param>
    public static string UnknownOption(string option, IEnumerable<string> known)
    {
        var all = known.ToList();
        var meant = option is ['-', var letter] ? all.Find(o => o.StartsWith($"--{letter}", StringComparison.Ordinal)) : Spelling.Nearest(option, all);
        return $"unknown option \"{OneLine.Clean(option)}\"{(meant is null ? string.Empty : $", did you mean {meant}?")}";
    }

    private static string Fault(ParseResult parsed, Command command)
    {
        if (command is RootCommand)
        {
            return $"no command is given; {Start}";
        }

        if (parsed.UnmatchedTokens is [var extra, ..])
        {
            return extra.Length > 1 && extra[0] == '-' ? UnknownOption(extra, Options(command))
                : $"{command.Name}: \"{OneLine.Clean(extra)}\" is a word too many; what has blanks or > in it is quoted{Example(command)}";
        }

        var missing = command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is not { Tokens.Count: > 0 }).Select(a => a.Name)
            .Concat(command.Options.Where(o => o.Required && parsed.GetResult(o) is null or { Implicit: true }).Select(o => o.Name)).FirstOrDefault();
        if (missing is not null)
        {
            return $"{command.Name}: {missing} is missing{Example(command)}";
        }

        return parsed.Errors[0] is { SymbolResult: OptionResult { Tokens: [.., var value], Option: { } option } } && Wanted(option.ValueType) is { } wanted
            ? $"{option.Name} \"{OneLine.Clean(value.Value)}\": {wanted} is wanted"
            : parsed.Errors[0].Message.ReplaceLineEndings(" ");
    }

    private static string? Wanted(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Int32 or TypeCode.Int64 or TypeCode.UInt64 => "a whole number",
        TypeCode.Double => "a number",
        _ => null,
    };

    private static IEnumerable<string> Options(Command command) => command.Options.Where(o => !o.Hidden).Select(o => o.Name);

    private static string Example(Command command) =>
        command.Parents.OfType<Command>().Select(c => c.Name).Prepend(command.Name).FirstOrDefault(CommandExamples.All.ContainsKey) is { } name ? $", as in: {CommandExamples.All[name]}" : string.Empty;
}
