using System.Collections.Immutable;

namespace Brox.Definitions.Language;

/// <summary>Definitions by their names: those of this library, a file each in <c>Classes</c>, and any that were added.</summary>
internal sealed class DefinitionCatalog
{
    private static readonly AsyncLocal<DefinitionCatalog?> Used = new();

    private readonly ImmutableDictionary<string, ClassDefinition> _byName;

    private DefinitionCatalog(ImmutableArray<ClassDefinition> all)
    {
        All = all;
        _byName = all.SelectMany(d => d.Aliases.Prepend(d.Name).Select(name => (name, d))).ToImmutableDictionary(p => p.name, p => p.d);
    }

    /// <summary>The definitions of this library.</summary>
    public static DefinitionCatalog BuiltIn { get; } = Load();

    /// <summary>The definitions that names mean in the work that is begun from here: <see cref="BuiltIn"/>, or what <see cref="Use"/> was told; other flows of control do not see it.</summary>
    public static DefinitionCatalog Current => Used.Value ?? BuiltIn;

    /// <summary>Every definition; those of this library by name, then the added ones in their order.</summary>
    public ImmutableArray<ClassDefinition> All { get; }

    /// <summary>The definition of a name or alias; <see langword="null"/> for none.</summary>
    public ClassDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The catalog with the definitions of one more text.</summary>
    /// <exception cref="DefinitionException">The text is not in the language, or a name exists already.</exception>
    public DefinitionCatalog With(string text) => new(All.AddRange(DefinitionParser.Parse(text, Find)));

    /// <summary>Makes a catalog the current one.</summary>
    public static void Use(DefinitionCatalog catalog) => Used.Value = catalog;

    /// <summary>A statement with every class written out that has a definition here.</summary>
    public Statement Inline(Statement statement) => DefinitionInlining.Of(statement, Find);

    private static DefinitionCatalog Load()
    {
        var texts = DefinitionTexts.In("classes/");
        var read = new Dictionary<string, ClassDefinition>();
        ClassDefinition? Find(string name)
        {
            if (read.TryGetValue(name, out var known) || texts.FirstOrDefault(t => t.Name == name) is not { Text: { } text })
            {
                return known;
            }

            return read[name] = DefinitionParser.Parse(text, other => other == name ? null : Find(other)).Single();
        }

        return new DefinitionCatalog([.. texts.Select(t => Find(t.Name)!)]);
    }
}
