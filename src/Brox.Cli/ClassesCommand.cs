using System.CommandLine;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary><c>brox classes [NAME]</c>: the classes with their definitions and sources.</summary>
internal static class ClassesCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = "One class; all of them when left out.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("classes", "Lists the classes with their definitions and sources.") { name };
        command.SetAction(parsed => Run(parsed.GetValue(name), terminal.Output));
        return command;
    }

    private static int Run(string? name, TextWriter output)
    {
        if (name is not null)
        {
            BroxCommand.RefuseOptionLike([name]);
        }

        var chosen = ClassCatalog.All.Where(c => name is null || c.Name == name).ToList();
        if (chosen.Count == 0)
        {
            throw new UnusableInputException(ClassNames.Unknown(name!));
        }

        foreach (var c in chosen)
        {
            output.WriteLine(c.Parameter == ParameterKind.None ? c.Name : $"{c.Name}({c.ParameterName})");
            output.WriteLine($"    {c.Definition}");
            output.WriteLine($"    source: {c.Source}");
        }

        return ExitCode.Holds;
    }
}
