using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Definitions.Verdicts;
using Brox.Numbers;

namespace Brox.Cli;

/// <summary>Verdicts, witnesses and numbers as JSON.</summary>
internal static class VerdictJson
{
    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a JSON value, for people to read.</summary>
    public static string Text(JsonNode node) => (node ?? throw new ArgumentNullException(nameof(node))).ToJsonString(_options);

    /// <summary>A number: a rational as a string, an irrational one as an isolating interval with its polynomial and its closed form.</summary>
    public static JsonNode Number(Surd value)
    {
        if (value.IsRational)
        {
            return JsonValue.Create(value.ToString());
        }

        var (low, high) = value.Enclose();
        return new JsonObject
        {
            ["lo"] = low.ToString(),
            ["hi"] = high.ToString(),
            ["root_of"] = new JsonArray([.. value.MinimalPolynomial().Select(c => (JsonNode)c.ToString()!)]),
            ["text"] = value.ToString(),
        };
    }

    /// <summary>A number: a rational as a string, an irrational one as an isolating interval with its polynomial and its text.</summary>
    public static JsonNode Number(AlgebraicNumber value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.IsRational)
        {
            return JsonValue.Create(value.ToString());
        }

        var (low, high) = value.Display();
        return new JsonObject
        {
            ["lo"] = low.ToString(),
            ["hi"] = high.ToString(),
            ["root_of"] = new JsonArray([.. value.Polynomial.Coefficients.Select(c => (JsonNode)c.ToString()!)]),
            ["text"] = value.ToString(),
        };
    }

    /// <summary>One result of <c>check</c>.</summary>
    public static JsonObject Result(string name, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var (word, method, witness) = verdict switch
        {
            Holds holds => ("holds", MethodName(holds.Method), null),
            Fails fails => ("fails", MethodName(fails.Method), Witness(fails.Witness)),
            _ => ("undecided", (string?)null, (JsonObject?)null),
        };
        return new JsonObject { ["class"] = name, ["verdict"] = word, ["method"] = method, ["reason"] = verdict.Reason, ["witness"] = witness };
    }

    /// <summary>The word for a method.</summary>
    public static string MethodName(Method method) => method switch
    {
        Method.Exact => "exact",
        Method.Certified => "certified",
        _ => "sampled",
    };

    /// <summary>A witness: its points by their letters, the violated inequality, and its parts where it has several.</summary>
    public static JsonObject Witness(Witness witness)
    {
        ArgumentNullException.ThrowIfNull(witness);
        var result = new JsonObject();
        foreach (var entry in witness.Entries)
        {
            result[entry.Letter] = entry.IsPoint ? new JsonArray([.. entry.Coordinates.Select(Number)]) : Number(entry.Coordinates[0]);
        }

        result["inequality"] = witness.Inequality;
        if (witness.Refutations.Length > 0)
        {
            result["refutations"] = new JsonArray([.. witness.Refutations.Select(r => (JsonNode)Witness(r))]);
        }

        return result;
    }
}
