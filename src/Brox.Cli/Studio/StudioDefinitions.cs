using System.Text.Json.Nodes;
using Brox.Theory.Classes;

namespace Brox.Cli.Studio;

/// <summary>The definitions of classes of the page, read again as they were understood.</summary>
internal static class StudioDefinitions
{
    /// <summary>Answers with <c>definitions</c>: the user's classes, each in the canonical text of the language.</summary>
    public static void Answer(StudioWork work)
    {
        work.UseDefinitions();
        work.Answer("definitions", new JsonObject
        {
            ["classes"] = new JsonArray([.. DefinedClasses.Current.Where(c => !c.IsOfLiterature).Select(c => (JsonNode)new JsonObject
            {
                ["name"] = c.Name,
                ["text"] = c.Written.ToString(),
            })]),
        });
    }
}
