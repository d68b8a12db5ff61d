using System.Text.RegularExpressions;
using Brox.Functions;

namespace Brox.Theory.Claims.Language;

/// <summary>A word of a conjecture, with the place where it starts.</summary>
/// <param name="Text">The word; empty at the end of the text.</param>
/// <param name="Position">Its first character, counted from 1.</param>
internal readonly record struct Token(string Text, int Position)
{
    public bool IsEnd => Text.Length == 0;

    public bool IsName => Text.Length > 0 && char.IsAsciiLetter(Text[0]);

    public bool IsNumber => Text.Length > 0 && (char.IsAsciiDigit(Text[0]) || Text[0] == '.');
}

/// <summary>What is wrong with a conjecture's text, and where.</summary>
internal sealed class ConjectureSyntaxException(int position, string cause) : Exception($"column {position}: {cause}");

/// <summary>Splits the text of a conjecture into words.</summary>
internal static partial class ConjectureTokens
{
    /// <summary>The most words of a conjecture. Every operation takes one, so no tree is deeper.</summary>
    public const int MaximumWords = 1_000;

    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var match = Word().Match(text, i);
            if (!match.Success)
            {
                throw new ConjectureSyntaxException(i + 1, $"unexpected character \"{OneLine.Clean(text.Substring(i, 1))}\"");
            }

            tokens.Add(tokens.Count < MaximumWords
                ? new Token(Spelt(match.Value), i + 1)
                : throw new ConjectureSyntaxException(i + 1, $"a conjecture of more than {MaximumWords} names, numbers and signs is not read"));
            i += match.Length;
        }

        tokens.Add(new Token(string.Empty, text.Length + 1));
        return tokens;
    }

    /// <summary>The sign of the language for one of a blackboard.</summary>
    private static string Spelt(string word) => word switch
    {
        "->" or "⇒" or "→" or "⟹" or "⊂" or "⊆" => "=>",
        "≤" or "=<" => "<=",
        "≥" => ">=",
        "≠" or "<>" => "!=",
        "==" => "=",
        "−" or "–" => "-",
        "·" or "×" => "*",
        "**" => "^",
        "∧" or "&" or "&&" => ",",
        _ => word,
    };

    [GeneratedRegex(@"\G(?:[A-Za-z][A-Za-z0-9_]*|[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?|\.[0-9]+|=>|->|<=|>=|!=|=<|<>|==|\*\*|&&|[-+*/^(),:<>=⇒→⟹⊂⊆≤≥≠−–·×∧&])")]
    private static partial Regex Word();
}
