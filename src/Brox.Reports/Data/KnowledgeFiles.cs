using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Brox.Functions.Json;
using Brox.Knowledge;
using Brox.Theory.Classes;

namespace Brox.Reports.Data;

/// <summary>
/// The base of knowledge as plain JSON files for other sites and for contributors: <c>index.json</c>, and one file for each class, fact and function in the folders <c>classes</c>, <c>facts</c> and <c>functions</c>.
/// </summary>
internal static class KnowledgeFiles
{
    /// <summary>The version of the format, in every index; it grows when a member changes its meaning or goes.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions _options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files: paths with slashes, and texts.</summary>
    public static IReadOnlyList<(string Path, string Text)> All()
    {
        var knowledge = KnowledgeBase.Default;
        var classes = KnownClasses.All.Select(name => ($"classes/{name}.json", Class(name))).ToList();
        var facts = knowledge.Facts.Select((fact, i) => ($"facts/{(i + 1).ToString("000", CultureInfo.InvariantCulture)}.json", Fact(fact))).ToList();
        var functions = Html.KnownPage.Of([]).Select(page => ($"functions/{page.Slug}.json", Function(page.Known))).ToList();
        var index = new JsonObject
        {
            ["format"] = "brox-knowledge",
            ["version"] = Version,
            ["setting"] = "Functions are proper and closed and have a minimizer. A radius is 1, which by scaling stands for every radius; a constant is \"for some value\".",
            ["classes"] = Names(classes),
            ["facts"] = Names(facts),
            ["functions"] = Names(functions),
        };
        return [.. new[] { ("index.json", index) }.Concat(classes).Concat(facts).Concat(functions).Select(f => (f.Item1, f.Item2.ToJsonString(_options) + "\n"))];
    }

    private static JsonArray Names(IEnumerable<(string Path, JsonObject Node)> files) => new([.. files.Select(f => (JsonNode)f.Path)]);

    private static JsonObject Class(string name)
    {
        var known = ClassCatalog.Find(name);
        return new JsonObject
        {
            ["name"] = name,
            ["definition"] = known?.Definition,
            ["source"] = known?.Source,
            ["parameter"] = known?.Parameter switch { ParameterKind.Radius => "radius", ParameterKind.PositiveConstant => "positive constant", ParameterKind.UnitConstant => "constant in (0, 1]", null => null, _ => "none" },
            ["letter"] = known is { ParameterName.Length: > 0 } ? known.ParameterName : null,
            ["isDecided"] = known is not null,
        };
    }

    private static JsonObject Fact(KnowledgeFact fact) => new()
    {
        ["text"] = fact.Text,
        ["hypotheses"] = new JsonArray([.. fact.Hypotheses.Select(h => (JsonNode)h.ToString())]),
        ["conditions"] = new JsonArray([.. fact.Conditions.Select(c => (JsonNode)c.ToString()!)]),
        ["conclusion"] = fact.Conclusion.ToString(),
        ["source"] = fact.Source,
        ["proof"] = fact.Proof,
        ["theorem"] = fact.Theorem.Length > 0 ? fact.Theorem : null,
    };

    private static JsonObject Function(Memberships known) => new()
    {
        ["name"] = known.Function.Name,
        ["dimension"] = known.Function.Dimension,
        ["text"] = known.Function.Text.Length > 0 ? known.Function.Text : null,
        ["instance"] = known.Function.Instance is { } f ? InstanceWriter.Write(f) : null,
        ["in"] = Members(known, known.In),
        ["notIn"] = Members(known, known.NotIn),
        ["because"] = known.Function.Because.Length > 0 ? known.Function.Because : null,
    };

    private static JsonArray Members(Memberships known, IEnumerable<string> classes) => new(
        [.. classes.Where(c => c != KnownClasses.Nothing).Order(StringComparer.Ordinal).Select(c => (JsonNode)new JsonObject { ["class"] = c, ["by"] = known.KnownBy(c) })]);
}
