using System.Collections.Immutable;

namespace Brox.Definitions.Language;

/// <summary>
/// Classes of the literature beside those of the paper, known by their definitions alone, which name classes of the paper and none of each other. A class of the same name in a file of the
/// user's own takes its place.
/// </summary>
internal static class Literature
{
    /// <summary>The texts of the definitions by the names of the classes, in alphabetical order.</summary>
    public static ImmutableArray<(string Name, string Text)> All { get; } = DefinitionTexts.In("literature/");
}
