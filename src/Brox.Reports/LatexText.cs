using System.Text;

namespace Brox.Reports;

/// <summary>Text for LaTeX.</summary>
internal static class LatexText
{
    /// <summary>A text in which no character is a command; one that the standard fonts lack becomes a question mark.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => result.Append("\\textbackslash{}"),
                '^' => result.Append("\\textasciicircum{}"),
                '~' => result.Append("\\textasciitilde{}"),
                '<' => result.Append("{\\textless}"),
                '>' => result.Append("{\\textgreater}"),
                '|' => result.Append("{\\textbar}"),
                '"' => result.Append("''"),
                '-' => result.Append("{-}"),
                '\'' => result.Append("{'}"),
                '`' => result.Append("{`}"),
                '#' or '$' or '%' or '&' or '_' or '{' or '}' => result.Append('\\').Append(c),
                >= ' ' and <= '~' => result.Append(c),
                >= 'À' and <= 'ÿ' and not ('Ð' or 'ð' or 'Þ' or 'þ' or '×' or '÷') => result.Append(c),
                _ => result.Append('?'),
            };
        }

        return result.ToString();
    }

    /// <summary>A letter of a definition, in mathematics.</summary>
    public static string Letter(string letter) => letter.Length == 1 ? letter : $"\\mathit{{{Escape(letter)}}}";

    /// <summary>A caption: letters such as <c>x*</c> and <c>x_3</c> in mathematics, anything else as text.</summary>
    public static string Letters(string text) => string.Join(" = ", text.Split(" = ").Select(part => part switch
    {
        "x*" => "$x^*$",
        [var c] when char.IsAsciiLetter(c) => $"${c}$",
        ['x', '_', .. var index] => $"$x_{{{Escape(index)}}}$",
        _ when part.Length > 0 && part.All(c => char.IsAsciiDigit(c) || c is '-' or '/') => $"${part}$",
        _ => Escape(part),
    }));
}
