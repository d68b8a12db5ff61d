using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Brox.Cli.Layers;

/// <summary>A stretch of a file of states.</summary>
/// <param name="Layer">The layer of the states.</param>
/// <param name="Part">The part that expands them; it names the file.</param>
/// <param name="Offset">Where the stretch begins.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="States">How many states it holds.</param>
/// <param name="Sha256">Its checksum.</param>
internal sealed record LayerSection(int Layer, int Part, long Offset, long Length, long States, string Sha256);

/// <summary>What one part of a layer came to: written when all of its files are, it says that they are complete.</summary>
/// <param name="Layer">The layer; where one process did layers alone, the last one.</param>
/// <param name="States">The states expanded.</param>
/// <param name="Accepted">The accepted functions met.</param>
/// <param name="Sections">The states handed on.</param>
internal sealed record LayerManifest(int Layer, long States, BigInteger Accepted, ImmutableArray<LayerSection> Sections)
{
    /// <summary>The manifest as text, for a question, its layer and part.</summary>
    public string Write(string place)
    {
        var json = new JsonObject
        {
            ["of"] = place,
            ["layer"] = Layer,
            ["states"] = States,
            ["accepted"] = Accepted.ToString(CultureInfo.InvariantCulture),
            ["sections"] = new JsonArray([.. Sections.Select(s => (JsonNode)new JsonArray(s.Layer, s.Part, s.Offset, s.Length, s.States, s.Sha256))]),
        };
        json["checksum"] = Checksum(json);
        return json.ToJsonString();
    }

    /// <summary>Reads a manifest; <see langword="null"/> where the text is none, is damaged, or is of another place.</summary>
    public static LayerManifest? Read(string text, string place)
    {
        try
        {
            var json = JsonNode.Parse(text)!.AsObject();
            var checksum = json["checksum"]!.GetValue<string>();
            json.Remove("checksum");
            if (json["of"]!.GetValue<string>() != place || checksum != Checksum(json))
            {
                return null;
            }

            var sections = json["sections"]!.AsArray().Select(s => new LayerSection(
                s![0]!.GetValue<int>(), s[1]!.GetValue<int>(), s[2]!.GetValue<long>(), s[3]!.GetValue<long>(), s[4]!.GetValue<long>(), s[5]!.GetValue<string>()));
            return new LayerManifest(json["layer"]!.GetValue<int>(), json["states"]!.GetValue<long>(), BigInteger.Parse(json["accepted"]!.GetValue<string>(), CultureInfo.InvariantCulture), [.. sections]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NullReferenceException or ArgumentException)
        {
            return null;
        }
    }

    private static string Checksum(JsonObject json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.ToJsonString())));
}
