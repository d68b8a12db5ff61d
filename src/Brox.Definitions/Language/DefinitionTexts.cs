using System.Collections.Immutable;

namespace Brox.Definitions.Language;

/// <summary>The definitions that come with this library: a file each, called by the name of the class.</summary>
internal static class DefinitionTexts
{
    private const string Extension = ".brox";

    /// <summary>The texts of a folder by the names of the classes, in alphabetical order.</summary>
    /// <param name="folder">The folder with the slash that ends it.</param>
    public static ImmutableArray<(string Name, string Text)> In(string folder)
    {
        var assembly = typeof(DefinitionTexts).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal))
                .Select(n => (Name: n[folder.Length..^Extension.Length], Text: Read(n))).OrderBy(t => t.Name, StringComparer.Ordinal),
        ];

        string Read(string resource)
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
