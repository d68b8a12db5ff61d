using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Brox.Reports.Html;

/// <summary>A piece of HTML. What an interpolated text puts in its holes is escaped, unless it is markup itself.</summary>
/// <param name="Text">The text of the markup.</param>
internal readonly record struct Markup(string Text)
{
    /// <summary>Nothing.</summary>
    public static Markup Empty { get; } = new(string.Empty);

    /// <summary>The markup of an interpolated text: the literal parts as they are, the holes escaped.</summary>
    public static Markup Of(MarkupHandler markup) => new(markup.ToString());

    /// <summary>The parts one after the other.</summary>
    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(p => p.Text)));

    /// <summary>A text in which no character is markup, in an element or between quotes; control characters and halves of surrogate pairs are blanks.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(c).Append(text[++i]);
                continue;
            }

            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\'' => result.Append("&#39;"),
                '\n' => result.Append('\n'),
                _ => result.Append(char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c),
            };
        }

        return result.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>Collects an interpolated text as markup.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler
{
    private readonly StringBuilder _text;

    /// <param name="literalLength">The length of the literal parts.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public MarkupHandler(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (16 * formattedCount));

    /// <summary>A literal part: markup.</summary>
    public void AppendLiteral(string markup) => _text.Append(markup);

    /// <summary>A text: escaped.</summary>
    public void AppendFormatted(string? text) => _text.Append(Markup.Escape(text ?? string.Empty));

    /// <summary>Markup: as it is.</summary>
    public void AppendFormatted(Markup markup) => _text.Append(markup.Text);

    /// <summary>Parts one after the other.</summary>
    public void AppendFormatted(IEnumerable<Markup> parts) => _text.Append(Markup.Join(parts).Text);

    /// <summary>A number.</summary>
    public void AppendFormatted(int number) => _text.Append(number);

    /// <summary>A number.</summary>
    public void AppendFormatted(ulong number) => _text.Append(number);

    /// <summary>A coordinate, with at most two decimals.</summary>
    public void AppendFormatted(double number) => _text.Append(number.ToString("0.##", CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
