using System.Collections.Immutable;
using Brox.Definitions.Language;

namespace Brox.Theory.Classes;

/// <summary>Classes that are defined beside those of <see cref="ClassCatalog"/>, for the work that is begun from here.</summary>
internal static class DefinedClasses
{
    private static readonly AsyncLocal<ImmutableArray<DefinedClass>?> Added = new();

    /// <summary>The added classes, in the order of their definitions.</summary>
    public static ImmutableArray<DefinedClass> Current => Added.Value ?? [];

    /// <summary>Adds the definitions of a text; other flows of control do not see them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reader">What decides by a definition.</param>
    /// <exception cref="DefinitionException">The text is not in the language, or a name exists already.</exception>
    /// <param name="isOfLiterature">Whether they come with the library, and are not the user's own.</param>
    public static void Add(string text, IDefinitionReader reader, bool isOfLiterature = false)
    {
        var before = DefinitionCatalog.Current;
        var catalog = before.With(text);
        DefinitionCatalog.Use(catalog);
        Added.Value = [.. Current, .. catalog.All[before.All.Length..].Select(d => new DefinedClass(d, catalog, reader) { IsOfLiterature = isOfLiterature })];
    }

    /// <summary>Adds the classes of the literature whose names are free still.</summary>
    /// <param name="reader">What decides by a definition.</param>
    public static void AddLiterature(IDefinitionReader reader)
    {
        foreach (var (_, text) in Literature.All.Where(c => DefinitionCatalog.Current.Find(c.Name) is null))
        {
            Add(text, reader, isOfLiterature: true);
        }
    }

    /// <summary>Does work that must not see what was added: what it keeps is shared by all flows of control.</summary>
    public static T Apart<T>(Func<T> work)
    {
        var (added, catalog) = (Added.Value, DefinitionCatalog.Current);
        Clear();
        try
        {
            return work();
        }
        finally
        {
            Added.Value = added;
            DefinitionCatalog.Use(catalog);
        }
    }

    /// <summary>Takes back what was added.</summary>
    public static void Clear()
    {
        Added.Value = null;
        DefinitionCatalog.Use(DefinitionCatalog.BuiltIn);
    }
}
