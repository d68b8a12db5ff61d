using System.Text.RegularExpressions;

namespace Brox.Cli;

/// <summary>Paints the word of a line that is its verdict: green where something holds or is proved, red where it fails or is refuted, yellow where neither is known.</summary>
internal static partial class Colours
{
    private const string Green = "\e[32m";
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Off = "\e[0m";

    /// <summary>The line with its verdict painted; the line itself where it has none.</summary>
    public static string Of(string line)
    {
        var match = Verdict().Match(line);
        return match.Groups["word"] is not { Success: true } word ? line
            : $"{line[..word.Index]}{(word.Value switch
            {
                "holds" or "PROVED" or "confirmed" or "holds in scope" or "not refuted" => Green,
                "FAILS" or "REFUTED" or "rejected" or "brox:" => Red,
                _ => Yellow,
            })}{word.Value}{Off}{line[(word.Index + word.Length)..]}";
    }

    /// <summary>First in the line; after the class and a colon (<c>check</c>), or after its column (<c>classify</c>); behind a conjecture (<c>recheck</c>, <c>prove</c>).</summary>
    [GeneratedRegex(@"^(?:(?<word>REFUTED|PROVED|UNDECIDED|not refuted|brox: warning:|brox:)(?=\W|$)|\S[^ ]* {2,}(?<word>holds|FAILS|undecided) {2,}|[^ ].*?: (?:counterexample )?(?<word>holds in scope|holds|FAILS|REFUTED|undecided|confirmed|rejected)(?: \(|$))")]
    private static partial Regex Verdict();
}
