using System.Text.RegularExpressions;
using Brox.Functions;

namespace Brox.Definitions.Language;

/// <summary>A word of a definition, with the place where it starts.</summary>
/// <param name="Text">The word; empty at the end of the text.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Column">Its first character in the line, counted from 1.</param>
/// <param name="Offset">Its first character in the text, counted from 0.</param>
internal readonly partial record struct DefinitionToken(string Text, int Line, int Column, int Offset)
{
    public bool IsEnd => Text.Length == 0;

    public bool IsName => Text.Length > 0 && char.IsAsciiLetter(Text[0]);

    public bool IsNumber => Text.Length > 0 && (char.IsAsciiDigit(Text[0]) || (Text[0] == '.' && Text.Length > 1));

    public bool IsQuoted => Text.Length > 0 && Text[0] == '"';

    /// <summary>The word as a message shows it.</summary>
    public string Shown => IsEnd ? "the end of the text" : IsQuoted ? OneLine.Clean(Text) : $"\"{OneLine.Clean(Text)}\"";

    /// <summary>Splits a text into words; <c>#</c> begins a comment, which ends with its line.</summary>
    public static List<DefinitionToken> Split(string text)
    {
        var tokens = new List<DefinitionToken>();
        var (line, start) = (1, 0);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\n')
            {
                (line, start) = (line + 1, ++i);
            }
            else if (char.IsWhiteSpace(text[i]) || text[i] == '\uFEFF')
            {
                i++;
            }
            else if (text[i] == '#')
            {
                i = text.IndexOf('\n', i) is var end and >= 0 ? end : text.Length;
            }
            else
            {
                var match = Word().Match(text, i);
                if (!match.Success)
                {
                    throw new DefinitionException(line, i - start + 1, text[i] switch
                    {
                        '"' => "the quotation mark is not closed on its line",
                        '\uFFFD' => "unexpected character: the text is not UTF-8 here; save it as UTF-8",
                        var sign => $"unexpected character \"{OneLine.Clean(sign.ToString())}\"{(Spelled(sign) is { } word ? $"; write {word}" : string.Empty)}",
                    });
                }

                tokens.Add(new DefinitionToken(match.Value, line, i - start + 1, i));
                i += match.Length;
            }
        }

        tokens.Add(new DefinitionToken(string.Empty, line, text.Length - start + 1, text.Length));
        return tokens;
    }

    /// <summary>How the language writes a sign of mathematics; <see langword="null"/> for one that it has no word for.</summary>
    private static string? Spelled(char sign) => sign switch
    {
        '\u2200' => "forall",
        '\u2203' => "exists",
        '\u2208' => "in",
        '\u2227' => "and",
        '\u2228' => "or",
        '\u00AC' => "not",
        '\u21D2' or '\u2192' => "implies",
        '\u21D4' => "iff",
        '\u2264' => "<=",
        '\u2265' => ">=",
        '\u2260' => "!=",
        '\u2212' or '\u2013' => "-",
        '\u00B7' or '\u00D7' or '\u22C5' => "*",
        '\u27E8' or '\u2329' => "<",
        '\u27E9' or '\u232A' => ">",
        '\u2016' => "|",
        '\u2207' => "grad f(p)",
        '\u221E' => "inf",
        ';' => "each statement joined to the next by \"and\"",
        '{' or '}' => "parentheses",
        _ when char.IsLetter(sign) => "names in the letters a to z",
        _ => null,
    };

    [GeneratedRegex("""\G(?:[A-Za-z][A-Za-z0-9_]*|[0-9]+(?:\.[0-9]+)?|\.[0-9]+|_B\b|"[^"\n\r]*"|<=|>=|!=|[-+*/^(),:<>=|\[\]])""")]
    private static partial Regex Word();
}

/// <summary>What is wrong with a definition, and where.</summary>
/// <param name="line">The line, counted from 1.</param>
/// <param name="column">The column, counted from 1.</param>
/// <param name="cause">The cause and what was expected, in one line.</param>
internal sealed class DefinitionException(int line, int column, string cause) : Exception($"line {line}, column {column}: {cause}")
{
    /// <summary>What is wrong at a word.</summary>
    public DefinitionException(DefinitionToken at, string cause)
        : this(at.Line, at.Column, cause)
    {
    }
}
