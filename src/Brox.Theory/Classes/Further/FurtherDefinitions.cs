using System.Collections.Immutable;
using Brox.Definitions.Forms;
using Brox.Definitions.Language;

namespace Brox.Theory.Classes.Further;

/// <summary>What the definitions of the classes of the literature say of themselves.</summary>
internal static class FurtherDefinitions
{
    private static readonly DefinitionCatalog _catalog = Literature.All.Aggregate(DefinitionCatalog.BuiltIn, (known, c) => known.With(c.Text));

    private static readonly ImmutableDictionary<string, ClassDefinition> _all = Literature.All.ToImmutableDictionary(c => c.Name, c => _catalog.Find(c.Name)!);

    /// <summary>The definition of a class.</summary>
    public static string Text(string name) => _all[name] is { Body: { } body } ? body.ToString() : _all[name].Sentence;

    /// <summary>Where it stands.</summary>
    public static string Source(string name) => _all[name].Source;

    /// <summary>What the form of the definition says.</summary>
    public static DefinitionForm Form(string name) => DefinitionForm.Of(_all[name], _catalog);
}
