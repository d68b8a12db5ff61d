using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Brox.Cli;

/// <summary>
/// The checksum of a JSON object that a later command reads back: the SHA-256 of its compact text, members in order of their names, without <c>checksum</c> and <c>seconds</c>.
/// It finds a file that was damaged or edited; it is no signature.
/// </summary>
internal static class Checksum
{
    private const string Member = "checksum";

    /// <summary>Adds the checksum as a member.</summary>
    public static void AddTo(JsonObject json) => json[Member] = Of(json);

    /// <summary>Why the checksum does not vouch for an object, in one line; <see langword="null"/> where it does.</summary>
    public static string? Objection(JsonObject json) =>
        json[Member] is not JsonValue value || !value.TryGetValue<string>(out var given) ? "there is no checksum: this was not written by this version of brox, or its end is missing"
        : given != Of(json) ? "the checksum does not fit: this was damaged or edited after brox wrote it"
        : null;

    private static string Of(JsonObject json)
    {
        var kept = (JsonObject)json.DeepClone();
        kept.Remove(Member);
        kept.Remove("seconds");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sorted(kept)!.ToJsonString())));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        null => null,
        JsonObject o => new JsonObject(o.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted)]),
        _ => node.DeepClone(),
    };
}
