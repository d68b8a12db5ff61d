using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Functions.Json;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Theory.Claims.Saved;

/// <summary>Reads saved counterexamples; the format is documented in docs/formats.md.</summary>
internal static class SavedCounterexampleReader
{
    private static readonly string[] _known = ["conjecture", "claim", "reading", "functions", "parameters", "maps", "witness", "run", "standing", "name", "note"];

    /// <summary>Reads a saved counterexample from UTF-8 text, with or without a byte order mark; on failure <paramref name="error"/> says where and why.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out SavedCounterexample? saved, out InputError? error)
    {
        try
        {
            var text = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
            var tree = JsonTree.Parse(text);
            saved = Read(tree, text);
            error = null;
            return true;
        }
        catch (InstanceFormatException e)
        {
            (saved, error) = (null, e.Error);
            return false;
        }
    }

    private static SavedCounterexample Read(JsonTree root, ReadOnlySpan<byte> utf8)
    {
        Expect(root, JsonValueKind.Object, "an object that describes a counterexample");
        foreach (var (key, member) in root.Members)
        {
            if (!_known.Contains(key))
            {
                throw new InstanceFormatException(member.Path, $"unknown member; a saved counterexample has {string.Join(", ", _known)}");
            }
        }

        var functions = Members(root, "functions", required: true).ToImmutableSortedDictionary(m => m.Key, m => Function(m.Value));
        var claim = root.Members.GetValueOrDefault("claim");

        // A conjecture quantifies over positive parameters; a claim in code says itself which numbers it takes.
        var parameters = Members(root, "parameters", required: false).ToImmutableSortedDictionary(m => m.Key, m => Parameter(m.Value, positive: claim is null));
        var conjecture = root.Members.GetValueOrDefault("conjecture");
        if ((claim is null) == (conjecture is null))
        {
            throw new InstanceFormatException("$", claim is null ? "there is neither \"conjecture\" nor \"claim\"" : "there are both \"conjecture\" and \"claim\"");
        }

        // The strict tree has no document type of its own to hand on, so what is kept as JSON is taken from a second reading.
        var document = (JsonObject)JsonNode.Parse(utf8)!;
        if (claim is not null)
        {
            return new SavedCounterexample.ToClaim(
                Text(claim), root.Members.GetValueOrDefault("reading") is { Kind: not JsonValueKind.Null } reading ? Text(reading) : null, functions, parameters, Kept(root, document, "run") ?? []);
        }

        if (!Conjecture.TryParse(Text(conjecture!), out var parsed, out var cause))
        {
            throw new InstanceFormatException(conjecture!.Path, cause);
        }

        if (root.Members.GetValueOrDefault("standing") is { } standing)
        {
            parsed = Text(standing) == "none" ? parsed! with { Standing = StandingAssumption.None } : throw new InstanceFormatException(standing.Path, "expected \"none\", or no such member");
        }

        SameNames(parsed!.Functions, functions.Keys, "$.functions");
        SameNames(parsed.Parameters, parameters.Keys, "$.parameters");
        var maps = Members(root, "maps", required: false).ToImmutableSortedDictionary(m => m.Key, m => Map(m.Value));
        SameNames(parsed.Maps, maps.Keys, "$.maps");
        return new SavedCounterexample.ToConjecture(parsed, new ConjectureInstance(functions, parameters) { Maps = maps }, Kept(root, document, "witness"));
    }

    private static JsonObject? Kept(JsonTree root, JsonObject document, string name)
    {
        if (root.Members.GetValueOrDefault(name) is not { Kind: not JsonValueKind.Null } member)
        {
            return null;
        }

        Expect(member, JsonValueKind.Object, "an object");
        return (JsonObject)document[name]!.DeepClone();
    }

    private static void SameNames(ImmutableSortedSet<string> wanted, IEnumerable<string> given, string path)
    {
        var names = given.ToImmutableSortedSet();
        if (wanted.Except(names) is { Count: > 0 } missing)
        {
            throw new InstanceFormatException(path, $"\"{missing[0]}\" of the conjecture is missing");
        }

        if (names.Except(wanted) is { Count: > 0 } extra)
        {
            throw new InstanceFormatException($"{path}.{OneLine.Clean(extra[0])}", "the conjecture does not speak of it");
        }
    }

    private static Dictionary<string, JsonTree> Members(JsonTree root, string name, bool required)
    {
        if (root.Members.GetValueOrDefault(name) is not { } member)
        {
            return required ? throw new InstanceFormatException(root.Path, $"the member \"{name}\" is missing") : [];
        }

        Expect(member, JsonValueKind.Object, "an object");
        return member.Members;
    }

    private static FunctionInstance Function(JsonTree member) => InstanceReader.Read(member);

    private static Rational Parameter(JsonTree member, bool positive)
    {
        if (!Rational.TryParse(Text(member), out var value, out var error))
        {
            throw new InstanceFormatException(member.Path, error);
        }

        return value.Sign > 0 || !positive ? value : throw new InstanceFormatException(member.Path, $"a parameter is positive, {value} is not");
    }

    private static LinearMap Map(JsonTree member)
    {
        var rows = Items(member).Select(row => new Point([.. Items(row).Select(entry => Parameter(entry, positive: false))])).ToImmutableArray();
        return !rows.IsEmpty && rows.All(r => r.Dimension == rows.Length)
            ? new LinearMap(rows)
            : throw new InstanceFormatException(member.Path, "a linear map is a square matrix, an array of rows of rationals");
    }

    private static List<JsonTree> Items(JsonTree member)
    {
        Expect(member, JsonValueKind.Array, "an array");
        return member.Items;
    }

    private static string Text(JsonTree member)
    {
        Expect(member, JsonValueKind.String, "a string");
        return member.Text;
    }

    private static void Expect(JsonTree member, JsonValueKind kind, string wanted)
    {
        if (member.Kind != kind)
        {
            throw new InstanceFormatException(member.Path, $"expected {wanted}, found {member.KindName()}");
        }
    }
}
