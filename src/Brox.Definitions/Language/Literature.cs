using System.Collections.Immutable;

namespace Brox.Definitions.Language;

/// <summary>Classes of the literature beside those of the paper, known by their definitions alone.</summary>
internal static class Literature
{
    private const string Resource = "literature.brox";
    private const string Head = "class ";

    /// <summary>The texts of the definitions by the names of the classes, in the order of the file.</summary>
    public static ImmutableArray<(string Name, string Text)> All { get; } = Read();

    private static ImmutableArray<(string Name, string Text)> Read()
    {
        using var stream = typeof(Literature).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n").Where(block => block.StartsWith(Head, StringComparison.Ordinal))
                .Select(block => (block[Head.Length..block.IndexOfAny([' ', '('], Head.Length)], block)),
        ];
    }
}
