using System.CommandLine;
using System.Text.Json.Nodes;
using Brox.Definitions.Language;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary><c>brox classes [NAME] [--definition] [--json]</c>: the classes with their definitions and sources.</summary>
internal static class ClassesCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string?>("NAME") { Description = "One class; all of them when left out.", Arity = ArgumentArity.ZeroOrOne };
        var definition = new Option<bool>("--definition") { Description = "Print the definition in the language in which you can write your own." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command("classes", "Lists the classes with their definitions and sources.") { name, definition, json };
        command.SetAction(parsed => Run(parsed.GetValue(name), parsed.GetValue(definition), parsed.GetValue(json), terminal.Output));
        return command;
    }

    private static int Run(string? name, bool definition, bool json, TextWriter output)
    {
        if (name is not null)
        {
            BroxCommand.RefuseOptionLike([name]);
        }

        var chosen = name is null ? [.. ClassCatalog.Known] : ClassCatalog.Find(name) is { } found ? new List<FunctionClass> { found } : [];
        if (chosen.Count == 0)
        {
            throw new UnusableInputException(ClassNames.Unknown(name!));
        }

        if (json)
        {
            output.WriteLine(VerdictJson.Text(new JsonObject { ["classes"] = new JsonArray([.. chosen.Select(c => (JsonNode)Json(Written(c)))]) }));
            return ExitCode.Holds;
        }

        foreach (var c in chosen)
        {
            if (definition)
            {
                output.WriteLine(Written(c));
                continue;
            }

            output.WriteLine(Written(c).Parameters.IsEmpty ? c.Name : $"{c.Name}({string.Join(", ", Written(c).Parameters.Select(p => p.Name))})");
            output.WriteLine($"    {c.Definition}");
            output.WriteLine($"    source: {c.Source}");
            if (ClassNames.Spoken(c.Name) is { Count: > 0 } names)
            {
                output.WriteLine($"    also called: {string.Join(", ", names)}");
            }
        }

        return ExitCode.Holds;
    }

    private static ClassDefinition Written(FunctionClass c) => DefinitionCatalog.Current.Find(c.Name)!;

    private static JsonObject Json(ClassDefinition definition) => new()
    {
        ["name"] = definition.Name,
        ["parameters"] = new JsonArray([.. definition.Parameters.Select(p => (JsonNode)new JsonObject
        {
            ["name"] = p.Name,
            ["range"] = p.Range.Text(p.Name),
            ["radius"] = p.IsRadius,
        })]),
        ["definition"] = definition.ToString(),
        ["latex"] = DefinitionLatex.Text(definition),
        ["source"] = definition.Source,
        ["aliases"] = new JsonArray([.. definition.Aliases.Concat(ClassNames.Spoken(definition.Name)).Select(a => (JsonNode)a!)]),
    };
}
