using System.CommandLine;
using System.Text;

namespace Brox.Cli;

/// <summary><c>brox man</c>: the manual page, made from the commands themselves.</summary>
internal static class ManCommand
{
    public static Command Create(RootCommand root, Terminal terminal)
    {
        var command = new Command("man", "Prints the manual page.");
        command.SetAction(_ =>
        {
            terminal.Output.Write(Page(root));
            return ExitCode.Holds;
        });
        return command;
    }

    private static string Page(RootCommand root)
    {
        var page = new StringBuilder();
        page.Append(".TH BROX 1\n.SH NAME\nbrox \\- a laboratory for generalized convexity\n.SH SYNOPSIS\n.B brox\n.I COMMAND\n[argument ...] [option ...]\n.SH DESCRIPTION\n");
        page.Append($"{Text(root.Description)}\nWhat it says of a statement is a counterexample, or what was ruled out.\n.SH COMMANDS\n");
        foreach (var command in root.Subcommands)
        {
            Add(page, command, command.Name);
        }

        page.Append(
            """
            .SH EXIT STATUS
            .TP
            0
            holds, no counterexample, as expected
            .TP
            1
            fails, refuted, not as expected
            .TP
            2
            unusable input; one line on standard error says where and why
            .TP
            3
            undecided
            .TP
            130
            stopped by a signal

            """.ReplaceLineEndings("\n"));
        return page.ToString();
    }

    private static void Add(StringBuilder page, Command command, string name)
    {
        page.Append($".SS {Text(name)}{string.Concat(command.Arguments.Select(a => $" {Text(a.Name)}{(a.Arity.MaximumNumberOfValues > 1 ? "..." : string.Empty)}"))}\n{Text(command.Description)}\n");
        foreach (var argument in command.Arguments)
        {
            page.Append($".TP\n.I {Text(argument.Name)}\n{Text(argument.Description)}\n");
        }

        foreach (var option in command.Options.Where(o => !o.Hidden))
        {
            page.Append($".TP\n.B {Text(option.Name)}\n{Text(option.Description)}\n");
        }

        if (CommandExamples.All.TryGetValue(name, out var example))
        {
            page.Append($".PP\nExample:\n.PP\n.nf\n.RS\n{Text(example)}\n.RE\n.fi\n");
        }

        foreach (var nested in command.Subcommands)
        {
            Add(page, nested, $"{name} {nested.Name}");
        }
    }

    /// <summary>A text without the signs that the page's language would take for its own.</summary>
    private static string Text(string? text)
    {
        var escaped = (text ?? string.Empty).Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? $"\\&{escaped}" : escaped;
    }
}
