using Brox.Functions;
using Brox.Functions.Json;
using Brox.Numbers;

namespace Brox.Reports.Exports;

/// <summary>Functions as formulas and conditions, in plain text and in LaTeX.</summary>
internal static class FunctionText
{
    /// <summary>The cases of a piecewise function, each a value and the condition under which it is taken; the last says where the function is infinite, if it is.</summary>
    public static IEnumerable<(string Value, string Condition)> Cases(PiecewisePolynomial f, bool isLatex)
    {
        for (var i = 0; i < f.Cells.Length; i++)
        {
            if (f.Cells[i] is { } polynomial)
            {
                yield return (Polynomial(polynomial, isLatex), Range(f.CellFrom(i), f.CellTo(i), isLatex));
            }

            if (i < f.Knots.Length && f.KnotValues[i] is { } value)
            {
                yield return (Number(value, isLatex), $"x = {Number(f.Knots[i], isLatex)}");
            }
        }

        if (f.Cells.Any(c => c is null) || f.KnotValues.Any(v => v is null))
        {
            yield return (isLatex ? @"+\infty" : "+inf", isLatex ? @"\text{elsewhere}" : "elsewhere");
        }
    }

    /// <summary>A rational number.</summary>
    public static string Number(Rational value, bool isLatex) =>
        !isLatex || value.IsInteger ? value.ToString() : $@"{(value.Sign < 0 ? "-" : string.Empty)}\tfrac{{{Rational.Abs(value).Numerator}}}{{{value.Denominator}}}";

    /// <summary>The formula of a function of several variables.</summary>
    public static string Formula(FormulaFunction f) => f.Text();

    /// <summary>A function that has neither a table nor cases, as the JSON of its file.</summary>
    public static string Json(FunctionInstance f) => InstanceWriter.Write(f).ToJsonString();

    private static string Range(Rational? from, Rational? to, bool isLatex) => (from, to) switch
    {
        (null, null) => isLatex ? @"\text{for all } x" : "for all x",
        (null, { } b) => $"x < {Number(b, isLatex)}",
        ({ } a, null) => $"x > {Number(a, isLatex)}",
        ({ } a, { } b) => $"{Number(a, isLatex)} < x < {Number(b, isLatex)}",
    };

    private static string Polynomial(Polynomial p, bool isLatex)
    {
        var terms = Enumerable.Range(0, p.Coefficients.Length).Reverse().Where(i => !p.Coefficient(i).IsZero).Select(i =>
        {
            var c = p.Coefficient(i);
            var power = i switch { 0 => string.Empty, 1 => "x", _ => isLatex ? $"x^{{{i}}}" : $"x^{i}" };
            return i == 0 ? Number(c, isLatex)
                : c == Rational.One ? power
                : c == -Rational.One ? $"-{power}"
                : $"{Number(c, isLatex)}{(isLatex ? string.Empty : "*")}{power}";
        }).ToList();
        return terms.Count == 0 ? "0" : string.Join(" + ", terms).Replace("+ -", "- ", StringComparison.Ordinal);
    }
}
