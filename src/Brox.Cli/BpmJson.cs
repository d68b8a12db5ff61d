using System.Text.Json.Nodes;
using Brox.Theory.Broximal;

namespace Brox.Cli;

/// <summary>Runs of the method as JSON.</summary>
internal static class BpmJson
{
    /// <summary>The first run, its checks and bounds; with <paramref name="all"/> besides it every run under <c>runs</c>.</summary>
    public static JsonObject Of(BpmResult result, bool all)
    {
        var json = Of(result.Runs[0]);
        json["rule"] = SelectionRuleNames.NameOf(result.Rule);
        json["hypothesis"] = result.Hypothesis;
        json["applies"] = result.Applies;
        json["xStar"] = new JsonArray([.. result.XStar.Select(VerdictJson.Number)]);
        json["xStarServes"] = result.XStarServes;
        json["convex"] = result.IsConvex;
        if (all)
        {
            json["runs"] = new JsonArray([.. result.Runs.Select(v => (JsonNode)Of(v))]);
            json["truncated"] = result.Truncated;
        }

        return json;
    }

    private static JsonObject Of(BpmView run) => new()
    {
        ["iterates"] = new JsonArray([.. run.Iterates.Select(p => (JsonNode)new JsonArray([.. p.Select(VerdictJson.Number)]))]),
        ["values"] = new JsonArray([.. run.Values.Select(VerdictJson.Number)]),
        ["outcome"] = BpmText.OutcomeName(run.Outcome),
        ["steps"] = run.Steps,
        ["checks"] = new JsonArray([.. run.Checks.Select(c => (JsonNode)new JsonObject
        {
            ["claim"] = c.Claim,
            ["reading"] = c.Reading.Length > 0 ? c.Reading : null,
            ["holds"] = c.Holds,
            ["saysNothing"] = c.SaysNothing,
            ["detail"] = c.Detail,
        })]),
        ["perStep"] = new JsonArray([.. run.Rates.Select(r => (JsonNode)Of(r))]),
    };

    private static JsonObject Of(IterateRate rate) => new()
    {
        ["k"] = rate.Index,
        ["value"] = VerdictJson.Number(rate.Value),
        ["far"] = rate.IsFar,
        ["squaredDistance"] = VerdictJson.Number(rate.SquaredDistance),
        ["distance"] = Math.Sqrt(rate.SquaredDistance.ToDouble()),
        ["squaredStep"] = rate.SquaredStep is { } step ? VerdictJson.Number(step) : null,
        ["bounds"] = new JsonArray([.. rate.Bounds.Select(b => (JsonNode)new JsonObject
        {
            ["claim"] = b.Claim,
            ["reading"] = b.Reading.Length > 0 ? b.Reading : null,
            ["quantity"] = b.Quantity switch
            {
                BoundedQuantity.SquaredDistance => "squaredDistance",
                BoundedQuantity.StepsLeft => "stepsLeft",
                _ => "gap",
            },
            ["value"] = b.Value is { } value ? VerdictJson.Number(value) : null,
            ["bound"] = VerdictJson.Number(b.Bound),
            ["margin"] = b.Margin is { } margin ? VerdictJson.Number(margin) : null,
            ["holds"] = b.Holds,
        })]),
    };
}
