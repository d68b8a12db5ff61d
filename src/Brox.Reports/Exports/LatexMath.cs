using System.Text;
using System.Text.RegularExpressions;

namespace Brox.Reports.Exports;

/// <summary>
/// What Brox writes as text, such as <c>at x = 1/2: &lt;x-u, u-x*&gt;_B = -3 &lt; 0</c> or <c>x^2 + 3*sin(x)^2</c>, in the mathematics of LaTeX: formulas between dollars, words outside. Every comma outside parentheses ends a formula,
/// so that a line may be broken there.
/// </summary>
internal sealed partial class LatexMath
{
    private static readonly Dictionary<string, string> _names = new()
    {
        ["alpha"] = @"\alpha",
        ["beta"] = @"\beta",
        ["gamma"] = @"\gamma",
        ["theta"] = @"\theta",
        ["lambda"] = @"\lambda",
        ["mu"] = @"\mu",
        ["rho"] = @"\rho",
        ["kappa"] = @"\kappa",
        ["nu"] = @"\nu",
        ["sigma"] = @"\sigma",
        ["pi"] = @"\pi",
        ["grad"] = @"\nabla",
        ["inf"] = @"\infty",
        ["max"] = @"\max",
        ["min"] = @"\min",
        ["sin"] = @"\sin",
        ["cos"] = @"\cos",
        ["tan"] = @"\tan",
        ["exp"] = @"\exp",
        ["log"] = @"\log",
        ["atan"] = @"\arctan",
        ["tanh"] = @"\tanh",
        ["dist"] = @"\operatorname{dist}",
        ["dom"] = @"\operatorname{dom}",
        ["brox"] = @"\operatorname{brox}",
        ["norm"] = @"\operatorname{norm}",
        ["if"] = @"\operatorname{if}",
        ["xStar"] = "x^*",
    };

    private static readonly Dictionary<string, string> _signs = new()
    {
        ["<="] = @"\le",
        [">="] = @"\ge",
        ["!="] = @"\ne",
        ["->"] = @"\to",
        ["*"] = @"\,",
        ["{"] = @"\{",
        ["}"] = @"\}",
    };

    private readonly StringBuilder _text = new();
    private readonly Stack<string> _closing = new();
    private bool _isMath;

    private LatexMath()
    {
    }

    /// <summary>A text with words and formulas.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var writer = new LatexMath();
        foreach (Match token in Token().Matches(text))
        {
            writer.Add(token, text);
        }

        writer.Close();
        return writer._text.ToString();
    }

    /// <summary>A formula without words, for the inside of dollars; a text that has words is set as one.</summary>
    public static string Inside(string text) => Of(text) is ['$', .. var inside, '$'] && !inside.Contains('$', StringComparison.Ordinal) ? inside : $@"\text{{{Of(text)}}}";

    /// <summary>A letter of a definition, for the inside of dollars.</summary>
    public static string Letter(string letter) => _names.GetValueOrDefault(letter) ?? LatexText.Letter(letter);

    private void Add(Match token, string text)
    {
        var word = token.Value;
        var next = token.Index + word.Length;
        var isBeforeParenthesis = next < text.Length && text[next] == '(';
        if (token.Groups["word"].Success && IsWord(word, isBeforeParenthesis, text, next))
        {
            Close();
            _text.Append(LatexText.Escape(word));
        }
        else if (token.Groups["blank"].Success)
        {
            _text.Append(' ');
        }
        else if (word is "," or ";" or ":" or "." && _closing.Count == 0)
        {
            Close();
            _text.Append(word);
        }
        else if (token.Groups["other"].Success && !_signs.ContainsKey(word) && "<>=+-/()[]|^!'_,;:.".IndexOf(word[0], StringComparison.Ordinal) < 0)
        {
            Close();
            _text.Append(LatexText.Escape(word));
        }
        else
        {
            Open();
            Formula(token, text, next, isBeforeParenthesis);
        }
    }

    private void Formula(Match token, string text, int next, bool isBeforeParenthesis)
    {
        var word = token.Value;
        if (token.Groups["exponent"].Success)
        {
            _text.Append($"^{{{token.Groups["exponent"].Value}}}");
        }
        else if (token.Groups["fraction"].Success)
        {
            _text.Append($@"\tfrac{{{token.Groups["p"].Value}}}{{{token.Groups["q"].Value}}}");
        }
        else if (token.Groups["power"].Success)
        {
            _text.Append($@"{token.Groups["m"].Value}\cdot 10^{{{token.Groups["e"].Value.TrimStart('+')}}}");
        }
        else if (token.Groups["star"].Success)
        {
            _text.Append(word[0] == 'f' ? @"f^\star" : $"{word[0]}^*");
        }
        else if (token.Groups["index"].Success)
        {
            _text.Append($"{word[0]}_{{{word[2..]}}}");
        }
        else if (token.Groups["number"].Success)
        {
            _text.Append(word);
        }
        else if (token.Groups["word"].Success)
        {
            Name(word, isBeforeParenthesis, After(text, next));
        }
        else
        {
            Sign(word, token.Index, text, next);
        }
    }

    private void Name(string name, bool isBeforeParenthesis, char after)
    {
        switch (name)
        {
            case "sqrt" when isBeforeParenthesis:
                _text.Append(@"\sqrt");
                _closing.Push("sqrt");
                break;
            case "abs" when isBeforeParenthesis:
                _closing.Push("abs");
                break;
            default:
                Macro(name.Length == 1 ? name : _names[name], after);
                break;
        }
    }

    private void Sign(string sign, int at, string text, int next)
    {
        switch (sign)
        {
            case "(" when _closing.TryPeek(out var form) && form is "sqrt" or "abs":
                _closing.Pop();
                _text.Append(form == "sqrt" ? "{" : "|");
                _closing.Push(form == "sqrt" ? "}" : "|");
                break;
            case "^" when next < text.Length && text[next] == '(':
                _text.Append("^{");
                _closing.Push(")}");
                break;
            case "(" when _closing.TryPeek(out var open) && open == ")}" && at > 0 && text[at - 1] == '^':
                _text.Append('(');
                break;
            case "(":
                _text.Append('(');
                _closing.Push(")");
                break;
            case ")":
                _text.Append(_closing.TryPop(out var close) ? close : ")");
                break;
            case "<" when next < text.Length && text[next] != ' ':
                Macro(@"\langle", text[next]);
                _closing.Push(string.Empty);
                break;
            case ">" when at > 0 && text[at - 1] != ' ':
                _ = _closing.TryPeek(out var bracket) && bracket.Length == 0 && _closing.TryPop(out _);
                Macro(@"\rangle", After(text, next));
                break;
            case "*" when at > 0 && char.IsAsciiDigit(text[at - 1]) && next < text.Length && char.IsAsciiDigit(text[next]):
                Macro(@"\cdot", text[next]);
                break;
            default:
                Macro(_signs.GetValueOrDefault(sign, sign), After(text, next));
                break;
        }
    }

    /// <summary>Writes a sign or a macro, apart from a letter that follows it.</summary>
    private void Macro(string macro, char after) => _text.Append(macro).Append(macro.Length > 1 && char.IsAsciiLetter(macro[^1]) && char.IsAsciiLetterOrDigit(after) ? " " : string.Empty);

    private static char After(string text, int next) => next < text.Length ? text[next] : ' ';

    /// <summary>Whether a word is one of the language, not of mathematics: longer than a letter and unknown, or the article before such a word.</summary>
    private static bool IsWord(string word, bool isBeforeParenthesis, string text, int next) =>
        word.Length > 1 ? !_names.ContainsKey(word) && !(word is "sqrt" or "abs" && isBeforeParenthesis)
        : word is "a" or "A" && Article().IsMatch(text, next);

    private void Open()
    {
        if (_isMath)
        {
            return;
        }

        // A blank that was written stands before the formula.
        _text.Append('$');
        _isMath = true;
    }

    private void Close()
    {
        if (!_isMath)
        {
            return;
        }

        while (_closing.TryPop(out var close))
        {
            _text.Append(close is "}" or ")}" ? "}" : string.Empty);
        }

        var trailing = _text.Length - _text.ToString().TrimEnd(' ').Length;
        _text.Length -= trailing;
        _text.Append('$').Append(' ', Math.Min(trailing, 1));
        _isMath = false;
    }

    [GeneratedRegex(@"(?<blank>\s+)|\^(?<exponent>-?\d+(?:\.\d+)?)|(?<power>(?<m>\d+(?:\.\d+)?)[eE](?<e>[+-]?\d+))|(?<fraction>(?<p>\d+)/(?<q>\d+)(?![\d.]))|(?<number>\d+(?:\.\d+)?(?:\.\.\.)?)|(?<star>[xf]\*(?![\w(]))|(?<index>[A-Za-z]_\d+)|(?<word>[A-Za-z]{2,}(?:-[A-Za-z]{2,})*|[A-Za-z])|(?<other><=|>=|!=|->|.)", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex(@"\G [A-Za-z]{2,}")]
    private static partial Regex Article();
}
