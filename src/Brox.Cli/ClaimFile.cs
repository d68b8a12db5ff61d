using System.Text.Json.Nodes;
using Brox.Search.Random;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Saved;

namespace Brox.Cli;

/// <summary>Counterexamples to claims as saved counterexamples.</summary>
internal static class ClaimFile
{
    /// <summary>The file: of a conjecture for an inclusion, of the claim and its reading otherwise.</summary>
    public static SavedCounterexample Of(Claim claim, ClaimCounterexample found) => claim.Body is ClaimBody.Inclusion inclusion
        ? new SavedCounterexample.ToConjecture(inclusion.Conjecture, found.Instance, Witness(inclusion, found))
        : new SavedCounterexample.ToClaim(claim.Id, Reading(claim), found.Instance.Functions, found.Instance.Parameters, Run(found.Outcome));

    /// <summary>The reading of a claim as files name it: <c>P</c> for <c>reading P</c>.</summary>
    public static string? Reading(Claim claim) => claim.Variant.FileName is { Length: > 0 } name ? name : null;

    private static JsonObject? Witness(ClaimBody.Inclusion inclusion, ClaimCounterexample found) =>
        Theory.Claims.Language.ConjectureEvaluation.Evaluate(inclusion.Conjecture, found.Instance) is Theory.Claims.Language.ConjectureOutcome.Violated { Conclusion: { } fails }
            ? VerdictJson.Witness(fails.Witness)
            : null;

    private static JsonObject Run(ClaimOutcome.Violated outcome)
    {
        var result = new JsonObject { ["evidence"] = outcome.Evidence };
        if (outcome.Run is { } run)
        {
            result["rule"] = run.Rule;
            result["iterates"] = new JsonArray([.. run.Iterates.Select(x => (JsonNode)new JsonArray([.. x.Coordinates.Select(c => (JsonNode)c.ToString())]))]);
            if (run.XStar is { } xStar)
            {
                result["xStar"] = new JsonArray([.. xStar.Coordinates.Select(c => (JsonNode)c.ToString())]);
            }
        }

        return result;
    }
}
