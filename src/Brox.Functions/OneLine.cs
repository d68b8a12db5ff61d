using System.Globalization;
using System.Text;

namespace Brox.Functions;

/// <summary>Text from outside, made fit for one line of a message.</summary>
internal static class OneLine
{
    private const int Longest = 60;

    /// <summary>The text, control characters escaped, cut after 60 characters.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Escape(text.Length <= Longest ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest), "…"));
    }

    /// <summary>A path, control characters escaped, whole: its file name stands at its end.</summary>
    internal static string Path(string path) => Escape(path ?? throw new ArgumentNullException(nameof(path)));

    /// <summary>
    /// The text with each character that could end the line, steer a terminal or reverse the direction of reading written as <c>\u001b</c>: control and format characters, the
    /// separators of lines and paragraphs, and halves of surrogate pairs.
    /// </summary>
    internal static string Escape(string text)
    {
        if (!text.Any(c => c > '~' || c < ' '))
        {
            return text;
        }

        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                result.Append(text, i++, 2);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(text[i]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }
}
