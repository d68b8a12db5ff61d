using System.Text.Json.Nodes;

namespace Brox.Cli;

/// <summary>A decision of <c>exhaust</c> for people, from its JSON.</summary>
internal static class ExhaustiveText
{
    public static void Print(JsonObject result, string shard, TextWriter output)
    {
        output.WriteLine($"{result["conjecture"]}");
        output.WriteLine($"{result["outcome"]}: {result["candidates"]} functions up to the order of their values ({result["scope"]}{shard})");
        if (result["counterexample"] is not JsonObject counterexample)
        {
            return;
        }

        output.WriteLine("the smallest counterexample:");
        foreach (var (name, value) in counterexample["parameters"]!.AsObject())
        {
            output.WriteLine($"  {name} = {value}");
        }

        foreach (var (name, function) in counterexample["functions"]!.AsObject())
        {
            var points = function!["points"]!.AsArray().Select(p => $"{name}({string.Join(", ", p!["x"]!.AsArray().Select(c => c!.ToString()))}) = {p["value"]}");
            output.WriteLine($"  {string.Join(", ", points)}");
        }

        if (counterexample["witness"] is not JsonObject witness)
        {
            return;
        }

        var parts = witness["refutations"] is JsonArray { Count: > 0 } several ? several.Select(r => r!.AsObject()) : [witness];
        foreach (var part in parts)
        {
            var letters = part.Where(m => m.Value is JsonArray && m.Key != "refutations").Select(m => $"{(m.Key == "xStar" ? "x*" : m.Key)} = {Text(m.Value!.AsArray())}");
            output.WriteLine($"  the conclusion fails at {string.Join(", ", letters)}: {part["inequality"]}");
        }
    }

    private static string Text(JsonArray point) => point.Count == 1 ? point[0]!.ToString() : $"({string.Join(", ", point.Select(c => c!.ToString()))})";
}
