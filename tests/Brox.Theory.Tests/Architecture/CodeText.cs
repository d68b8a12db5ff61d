using System.Text;
using System.Text.RegularExpressions;

namespace Brox.Theory.Tests.Architecture;

/// <summary>
/// C# with comments, directives and the text of literals blanked out, so that a name found in it is a name of the code.
/// The holes of interpolated strings are code and stay. Line numbers stay too.
/// </summary>
internal sealed partial class CodeText
{
    private readonly string _source;
    private readonly StringBuilder _code;
    private int _at;

    private CodeText(string source)
    {
        _source = source;
        _code = new StringBuilder(source);
    }

    /// <summary>The code of a file and nothing else.</summary>
    public static string Of(string source)
    {
        var text = new CodeText(source);
        while (text._at < source.Length)
        {
            text.Code();
            text._at++; // an unmatched closing brace: not C#, and no reason to stop looking
        }

        return text._code.ToString();
    }

    /// <summary>Passes over code, up to the brace that closes what stood before it.</summary>
    private void Code()
    {
        var depth = 0;
        while (_at < _source.Length)
        {
            if (StringStart().Match(_source, _at) is { Success: true } start)
            {
                Literal(start);
            }
            else if (Blank().Match(_source, _at) is { Success: true } blank)
            {
                Hide(blank.Length);
            }
            else if (_source[_at] == '}' && depth == 0)
            {
                return;
            }
            else
            {
                depth += _source[_at] switch { '{' => 1, '}' => -1, _ => 0 };
                _at++;
            }
        }
    }

    /// <summary>Blanks a string literal, but for its holes.</summary>
    private void Literal(Match start)
    {
        var dollars = start.Value.Count(c => c == '$');
        var verbatim = start.Value.Contains('@', StringComparison.Ordinal);
        var raw = !verbatim && start.Groups["quotes"].Length >= 3;
        var quotes = raw ? start.Groups["quotes"].Length : 1;
        Hide(start.Groups["prefix"].Length + quotes);
        while (_at < _source.Length)
        {
            var run = Run(_source[_at]);
            switch (_source[_at])
            {
                case '"' when run >= quotes && !(verbatim && run >= 2):
                    Hide(raw ? run : 1);
                    return;
                case '"' when verbatim:
                    Hide(2);
                    break;
                case '\\' when !raw && !verbatim:
                    Hide(2);
                    break;
                case '{' when dollars > 0 && (raw ? run >= dollars : run % 2 == 1):
                    Hide(run);
                    Code();
                    Hide(raw ? dollars : 1);
                    break;
                default:
                    Hide(run);
                    break;
            }
        }
    }

    /// <summary>How often the character stands here in a row.</summary>
    private int Run(char c)
    {
        var end = _at;
        while (end < _source.Length && _source[end] == c)
        {
            end++;
        }

        return end - _at;
    }

    private void Hide(int length)
    {
        for (var end = Math.Min(_at + length, _source.Length); _at < end; _at++)
        {
            if (_source[_at] != '\n')
            {
                _code[_at] = ' ';
            }
        }
    }

    [GeneratedRegex("""\G(?<prefix>\$*@?\$*)(?<quotes>"+)""")]
    private static partial Regex StringStart();

    [GeneratedRegex("""\G(?://[^\n]*|/\*.*?\*/|'(?:\\.|[^\\'\n])[^'\n]*'|(?<=(?:^|\n)[ \t]*)\#[^\n]*)""", RegexOptions.Singleline)]
    private static partial Regex Blank();
}
