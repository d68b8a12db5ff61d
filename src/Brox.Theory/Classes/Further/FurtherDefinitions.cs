using System.Collections.Immutable;
using Brox.Definitions.Language;

namespace Brox.Theory.Classes.Further;

/// <summary>What the definitions of the classes of the literature say of themselves.</summary>
internal static class FurtherDefinitions
{
    private static readonly ImmutableDictionary<string, ClassDefinition> _all = Read();

    /// <summary>The definition of a class.</summary>
    public static string Text(string name) => _all[name] is { Body: { } body } ? body.ToString() : _all[name].Sentence;

    /// <summary>Where it stands.</summary>
    public static string Source(string name) => _all[name].Source;

    private static ImmutableDictionary<string, ClassDefinition> Read()
    {
        var catalog = Literature.All.Aggregate(DefinitionCatalog.BuiltIn, (known, c) => known.With(c.Text));
        return Literature.All.ToImmutableDictionary(c => c.Name, c => catalog.Find(c.Name)!);
    }
}
