using System.Text.RegularExpressions;

namespace Brox.Reports.Html;

/// <summary>Formulas in plain text as one writes them: <c>x_{k+1}</c> with an index, <c>t^2</c> with an exponent, <c>&lt;=</c> as one sign, <c>&lt;a, b&gt;</c> as an inner product.</summary>
internal static partial class MathText
{
    /// <summary>The markup of a formula, or of a sentence with formulas in it.</summary>
    public static Markup Of(string text)
    {
        var signs = Product().Replace(text, "\u27e8$1\u27e9")
            .Replace("=>", "\u21d2", StringComparison.Ordinal)
            .Replace("<=", "\u2264", StringComparison.Ordinal)
            .Replace(">=", "\u2265", StringComparison.Ordinal)
            .Replace("!=", "\u2260", StringComparison.Ordinal)
            .Replace("->", "\u2192", StringComparison.Ordinal);
        var parts = new List<Markup>();
        var done = 0;
        foreach (Match match in Script().Matches(signs))
        {
            parts.Add(Markup.Of($"{signs[done..match.Index]}"));
            var script = match.Groups["braced"] is { Success: true } braced ? braced.Value : match.Groups["plain"].Value;
            parts.Add(match.Value[0] == '_' ? Markup.Of($"<sub>{script}</sub>") : Markup.Of($"<sup>{script}</sup>"));
            done = match.Index + match.Length;
        }

        parts.Add(Markup.Of($"{signs[done..]}"));
        return Markup.Join(parts);
    }

    [GeneratedRegex(@"<([^<>=,]+,[^<>=,]+)>")]
    private static partial Regex Product();

    /// <summary>An index or an exponent: in braces, in parentheses, a number, a letter, or the two variables of a second derivative, as in <c>f_xy</c>.</summary>
    [GeneratedRegex(@"(?<=[\w)*|\]])(?:_|\^)(?:\{(?<braced>[^{}]*)\}|(?<plain>\([\w/+\-]*\)|\d+|(?<=_)[xyz]{2}(?!\w)|[A-Za-z]))")]
    private static partial Regex Script();
}
