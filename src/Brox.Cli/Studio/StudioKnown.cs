using System.Text.Json.Nodes;
using Brox.Functions.Json;
using Brox.Functions.Text;
using Brox.Knowledge;

namespace Brox.Cli.Studio;

/// <summary>The functions of the base of knowledge, to be opened.</summary>
internal static class StudioKnown
{
    /// <summary>Answers with <c>known</c>: each function with its text, its file where it can be represented, and the classes it is in and not in.</summary>
    public static void Answer(StudioWork work) => work.Answer("known", new JsonObject
    {
        ["functions"] = new JsonArray([.. KnowledgeBase.Default.Functions.Select(m => (JsonNode)new JsonObject
        {
            ["name"] = m.Function.Name,
            ["dimension"] = m.Function.Dimension,
            ["text"] = m.Function.Instance is { } f ? FunctionText.OneLine(f) : m.Function.Text,
            ["instance"] = m.Function.Instance is { } instance ? InstanceWriter.Write(instance) : null,
            ["because"] = m.Function.Because,
            ["in"] = Names(m.In),
            ["notIn"] = Names(m.NotIn),
        })]),
    });

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal).Select(n => (JsonNode)n)];
}
