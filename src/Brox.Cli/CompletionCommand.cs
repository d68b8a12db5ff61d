using System.CommandLine;
using Brox.Functions;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary><c>brox completion bash|zsh|fish</c>: a completion script for a shell, made from the commands themselves.</summary>
internal static class CompletionCommand
{
    public static Command Create(RootCommand root, Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        var command = new Command("completion", "Prints a completion script for a shell.") { shell };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(parsed.GetRequiredValue(shell) switch
            {
                "bash" => Bash(root),
                "zsh" => Zsh(root),
                "fish" => Fish(root),
                var other => throw new UnusableInputException($"SHELL \"{OneLine.Clean(other)}\" is none of bash, zsh, fish"),
            });
            return ExitCode.Holds;
        });
        return command;
    }

    private static string Bash(RootCommand root) => $$"""
        # Completion of brox for bash: source <(brox completion bash)
        _brox() {
            local current=${COMP_WORDS[COMP_CWORD]} words
            if ((COMP_CWORD == 1)); then
                words="{{string.Join(' ', root.Subcommands.Select(c => c.Name))}}"
            else
                case ${COMP_WORDS[1]} in
        {{Lines(root, c => $"            {c.Name}) words=\"{string.Join(' ', Words(c))}\" ;;")}}
                esac
            fi
            COMPREPLY=($(compgen -W "$words" -- "$current"))
        }
        complete -o default -F _brox brox

        """;

    private static string Zsh(RootCommand root) => $$"""
        #compdef brox
        # Completion of brox for zsh: source <(brox completion zsh)
        _brox() {
            local -a commands
            commands=(
        {{Lines(root, c => $"        '{c.Name}:{Plain(c.Description)}'")}}
            )
            if ((CURRENT == 2)); then
                _describe command commands
                return
            fi
            case $words[2] in
        {{Lines(root, c => $"        {c.Name}) compadd -- {string.Join(' ', Words(c))} ;;")}}
            esac
            _files
        }
        compdef _brox brox

        """;

    private static string Fish(RootCommand root) => string.Concat(
        root.Subcommands.Select(c =>
            $"complete -c brox -n __fish_use_subcommand -a {c.Name} -d '{Plain(c.Description)}'\n"
            + string.Concat(c.Options.Where(o => !o.Hidden && o.Name.StartsWith("--", StringComparison.Ordinal))
                .Select(o => $"complete -c brox -n '__fish_seen_subcommand_from {c.Name}' -l {o.Name[2..]} -d '{Plain(o.Description)}'\n"))
            + (TakesClasses(c) ? $"complete -c brox -n '__fish_seen_subcommand_from {c.Name}' -a '{string.Join(' ', Names())}'\n" : string.Empty)))
        .Insert(0, "# Completion of brox for fish: brox completion fish | source\n");

    private static string Lines(RootCommand root, Func<Command, string> line) => string.Join('\n', root.Subcommands.Select(line));

    /// <summary>What may follow a command: its subcommands and options, and the classes where it takes some.</summary>
    private static IEnumerable<string> Words(Command command) =>
        command.Subcommands.Select(c => c.Name)
            .Concat(command.Options.Where(o => !o.Hidden).Select(o => o.Name))
            .Concat(TakesClasses(command) ? Names() : [])
            .Append("--help");

    private static bool TakesClasses(Command command) => command.Arguments.Any(a => a.Name is "CLASS" or "NAME");

    private static IEnumerable<string> Names() => ClassCatalog.All.Select(c => c.Name);

    private static string Plain(string? text) => (text ?? string.Empty).Replace("'", string.Empty, StringComparison.Ordinal).Replace(":", string.Empty, StringComparison.Ordinal);
}
