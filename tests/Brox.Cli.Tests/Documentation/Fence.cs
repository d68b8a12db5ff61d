using System.Text.RegularExpressions;

namespace Brox.Cli.Tests.Documentation;

/// <summary>A fenced block of a document.</summary>
/// <param name="File">The document, from the root of the repository.</param>
/// <param name="Line">The line of the opening fence.</param>
/// <param name="Language">What the fence says of its language; empty where it says nothing.</param>
/// <param name="Text">What is inside, with line feeds.</param>
internal sealed partial record Fence(string File, int Line, string Language, string Text)
{
    /// <summary>The commands of the block, each with the lines shown below it; lines before the first command belong to none.</summary>
    public IEnumerable<(string Command, string Shown)> Commands =>
        Shown().Matches(Text).Select(m => (m.Groups["command"].Value, m.Groups["output"].Value));

    /// <summary>The lines before the first command; all lines where there is none.</summary>
    public IEnumerable<string> LinesWithoutCommand => Text.Split('\n').TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal)).Where(line => line.Length > 0);

    /// <summary>The blocks of a document. A fence is closed by one of the same length, so a block of four backticks may hold one of three.</summary>
    public static IEnumerable<Fence> Of(string file, string markdown)
    {
        var text = markdown.ReplaceLineEndings("\n");
        return Block().Matches(text).Select(m => new Fence(file, text[..m.Index].Count(c => c == '\n') + 1, m.Groups["language"].Value.Trim(), m.Groups["text"].Value));
    }

    [GeneratedRegex(@"^(?<fence>`{3,}|~{3,})(?<language>[^\n`]*)\n(?<text>.*?)^\k<fence>[ ]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\$ (?<command>.*)\n(?<output>(?:(?!\$ ).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Shown();
}
