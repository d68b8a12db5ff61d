using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Brox.Theory.Claims.Proofs;

/// <summary><c>proofs/index.json</c>: which theorem proves which claim and which inclusion, and what is not proved.</summary>
internal static class ProofIndex
{
    private static readonly Lazy<JsonNode> _index = new(Read);

    private static readonly Lazy<ImmutableDictionary<string, Proof>> _claims = new(() =>
        Entries("claims").ToImmutableDictionary(e => Key((string)e["claim"]!, (string)e["variant"]!), ProofOf));

    private static readonly Lazy<ImmutableDictionary<string, Proof>> _facts = new(() => Entries("facts").ToImmutableDictionary(e => (string)e["fact"]!, ProofOf));

    /// <summary>The keys of the claims with a theorem.</summary>
    public static IEnumerable<string> Claims => _claims.Value.Keys;

    /// <summary>The inclusions with a theorem, as conjectures, in the order of the file.</summary>
    public static IEnumerable<(string Text, Proof Proof)> Facts => Entries("facts").Select(e => ((string)e["fact"]!, ProofOf(e)));

    /// <summary>What holds and has no theorem: the key of a claim or the text of an inclusion, and what is missing.</summary>
    public static IEnumerable<(string Key, string Missing)> Exceptions => Entries("exceptions").Select(e =>
        (e["fact"] is { } fact ? (string)fact! : Key((string)e["claim"]!, (string)e["variant"]!), (string)e["missing"]!));

    /// <summary>The proof of a claim; <see langword="null"/> where there is none.</summary>
    public static Proof? Of(Claim claim) => OfKey(claim.Key);

    /// <summary>The proof of the claim with a key; <see langword="null"/> where there is none.</summary>
    public static Proof? OfKey(string key) => _claims.Value.GetValueOrDefault(key);

    /// <summary>The proof of an inclusion given as a conjecture; <see langword="null"/> where there is none.</summary>
    public static Proof? OfFact(string text) => _facts.Value.GetValueOrDefault(text);

    /// <summary>The key of a claim, as <see cref="Claim.Key"/> has it.</summary>
    private static string Key(string id, string variant) => variant.Length > 0 ? $"{id} ({variant})" : id;

    private static IEnumerable<JsonNode> Entries(string name) => _index.Value[name]!.AsArray().Select(e => e!);

    private static Proof ProofOf(JsonNode entry) => new(
        (string)entry["theorem"]!, (string)entry["file"]!, [.. entry["also"]?.AsArray().Select(a => (string)a!) ?? []], (string?)entry["note"] ?? string.Empty);

    private static JsonNode Read()
    {
        using var stream = typeof(ProofIndex).Assembly.GetManifestResourceStream("proofs/index.json")
            ?? throw new JsonException("the index of the proofs is not in the assembly");
        return JsonNode.Parse(stream)!;
    }
}
