using System.Globalization;
using System.Text.Json.Nodes;
using Brox.Search.Exhaustive;
using Brox.Theory.Claims.Saved;
using Brox.Theory.Classes;

namespace Brox.Cli;

/// <summary>The results of <c>exhaust</c> as JSON; <c>merge</c> reads them back.</summary>
internal static class ExhaustiveJson
{
    /// <summary>The result of a decision.</summary>
    public static JsonObject Of(ExhaustiveDecision result, string scope, double seconds)
    {
        var written = new JsonObject
        {
            ["conjecture"] = result.Conjecture.ToString(),
            ["outcome"] = result.Counterexample is null ? "holds-in-scope" : "refuted",
            ["scope"] = scope,
            ["candidates"] = result.Candidates.ToString(CultureInfo.InvariantCulture),
            ["parameterCells"] = result.Cells,
            ["seconds"] = Math.Round(seconds, 3),
        };
        if (result.Counterexample is { } counterexample)
        {
            var shown = new JsonObject();
            SavedCounterexampleWriter.AddInstance(shown, counterexample);
            shown["witness"] = result.Failure is { } failure ? VerdictJson.Witness(failure.Witness) : null;
            written["counterexample"] = shown;
        }

        return written;
    }

    /// <summary>The results of several counts of one scope.</summary>
    public static JsonObject Of(IReadOnlyList<(IReadOnlyList<ClassExpression> Classes, ExhaustiveCount Result)> counts, string scope, double seconds) => new()
    {
        ["scope"] = scope,
        ["counts"] = new JsonArray([.. counts.Select(c => (JsonNode)new JsonObject
        {
            ["classes"] = new JsonArray([.. c.Classes.Select(e => (JsonNode)e.ToString())]),
            ["count"] = c.Result.Count.ToString(CultureInfo.InvariantCulture),
        })]),
        ["functions"] = counts[0].Result.Functions.ToString(CultureInfo.InvariantCulture),
        ["seconds"] = Math.Round(seconds, 3),
    };

    /// <summary>The result of a count.</summary>
    public static JsonObject Of(IEnumerable<ClassExpression> classes, ExhaustiveCount result, string scope, double seconds) => new()
    {
        ["classes"] = new JsonArray([.. classes.Select(c => (JsonNode)c.ToString())]),
        ["scope"] = scope,
        ["count"] = result.Count.ToString(CultureInfo.InvariantCulture),
        ["functions"] = result.Functions.ToString(CultureInfo.InvariantCulture),
        ["seconds"] = Math.Round(seconds, 3),
    };
}
