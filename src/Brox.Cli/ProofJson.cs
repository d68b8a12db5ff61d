using System.Text.Json.Nodes;
using Brox.Theory.Claims.Proofs;

namespace Brox.Cli;

/// <summary>A proof in JSON: the theorem, its file, the theorems for the other parts, and what it asks for besides.</summary>
internal static class ProofJson
{
    public static JsonObject Of(Proof proof)
    {
        var result = new JsonObject { ["theorem"] = proof.Theorem, ["file"] = proof.Path };
        if (!proof.Also.IsEmpty)
        {
            result["also"] = new JsonArray([.. proof.Also.Select(name => (JsonNode)name)]);
        }

        if (proof.Note.Length > 0)
        {
            result["note"] = proof.Note;
        }

        return result;
    }
}
