using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Brox.Reports.Plots.Fonts;

namespace Brox.Reports.Plots.Functions;

/// <summary>Lines of text below a picture, wrapped to its width.</summary>
internal static partial class Evidence
{
    private const double Margin = 4;
    private const double Row = 10;
    private const int MostRows = 8;

    /// <summary>Writes the texts, each from a new line; returns the height it took.</summary>
    public static double Write(Sheet sheet, ImmutableArray<string> texts, double top)
    {
        var rows = texts.Select(t => Minus().Replace(t, "\u2212")).SelectMany(Rows).ToList();
        if (rows.Count > MostRows)
        {
            rows = [.. rows.Take(MostRows - 1), $"and {rows.Count - MostRows + 1} more lines"];
        }

        for (var i = 0; i < rows.Count; i++)
        {
            sheet.Text("evidence", new Pt(Margin, top + 8 + (Row * i)), rows[i]);
        }

        return rows.Count == 0 ? 0 : (Row * rows.Count) + 4;
    }

    private static IEnumerable<string> Rows(string text)
    {
        var row = string.Empty;
        foreach (var word in text.Split(' ').SelectMany(Parts))
        {
            var longer = row.Length == 0 ? word : $"{row} {word}";
            if (row.Length > 0 && !Fits(longer))
            {
                yield return row;
                longer = word;
            }

            row = longer;
        }

        yield return row;
    }

    /// <summary>A word that is longer than a row, cut.</summary>
    private static IEnumerable<string> Parts(string word)
    {
        while (!Fits(word))
        {
            var length = Enumerable.Range(1, word.Length).TakeWhile(n => Fits(word[..n])).Last();
            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }

    private static bool Fits(string text) => TypeSetting.Width(text, Palette.SmallText) <= Palette.Column - (2 * Margin);

    /// <summary>A hyphen that is not inside a word.</summary>
    [GeneratedRegex("(?<![A-Za-z])-|-(?=[0-9])")]
    private static partial Regex Minus();
}
