using System.Text.Json.Nodes;
using Brox.Functions.Json;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Claims.Saved;

/// <summary>Writes saved counterexamples; what is written is read back as the same.</summary>
internal static class SavedCounterexampleWriter
{
    /// <summary>The JSON object of a saved counterexample.</summary>
    public static JsonObject Write(SavedCounterexample saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        var result = new JsonObject();
        switch (saved)
        {
            case SavedCounterexample.ToConjecture conjecture:
                result["conjecture"] = conjecture.Conjecture.ToString();
                if (conjecture.Conjecture.Standing == StandingAssumption.None)
                {
                    result["standing"] = "none";
                }

                AddInstance(result, conjecture.Instance);
                result["witness"] = conjecture.Witness?.DeepClone();
                break;
            case SavedCounterexample.ToClaim claim:
                result["claim"] = claim.Claim;
                result["reading"] = claim.Reading;
                AddInstance(result, new ConjectureInstance(claim.Functions, claim.Parameters));
                result["run"] = claim.Run.DeepClone();
                break;
        }

        return result;
    }

    /// <summary>Adds the members <c>functions</c>, <c>parameters</c> and, where there are any, <c>maps</c> of an instance.</summary>
    public static void AddInstance(JsonObject target, ConjectureInstance instance)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(instance);
        var functions = new JsonObject();
        foreach (var (name, function) in instance.Functions)
        {
            functions[name] = InstanceWriter.Write(function);
        }

        var parameters = new JsonObject();
        foreach (var (name, value) in instance.Parameters)
        {
            parameters[name] = value.ToString();
        }

        target["functions"] = functions;
        target["parameters"] = parameters;
        if (!instance.Maps.IsEmpty)
        {
            var maps = new JsonObject();
            foreach (var (name, map) in instance.Maps)
            {
                maps[name] = new JsonArray([.. map.Rows.Select(row => (JsonNode)new JsonArray([.. row.Coordinates.Select(c => (JsonNode)c.ToString())]))]);
            }

            target["maps"] = maps;
        }
    }
}
