using System.Text;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Theory.Claims.Language;

namespace Brox.Reports.Exports;

/// <summary>Markdown: the statement, the function as a table or by cases, the witness with both sides evaluated, the command that replays it.</summary>
internal static class MarkdownExport
{
    public static string Write(ExportSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var text = new StringBuilder();
        Line(text, subject.Saved is null ? $"# {Escape(subject.Title)}" : $"# Counterexample to {Code(subject.Title)}");
        Line(text);
        foreach (var (name, value) in subject.Parameters)
        {
            Line(text, $"{Escape(name)} = {value}");
            Line(text);
        }

        foreach (var (name, function) in subject.Functions)
        {
            Function(text, name, function);
        }

        Statements(text, subject);
        if (subject.Run is { } run)
        {
            Run(text, run);
        }

        Line(text, subject.Saved is null ? "All classes:" : "To check it again from the definitions:");
        Line(text);
        Line(text, "```");
        Line(text, $"brox {(subject.Saved is null ? "classify" : "recheck")} {ShellWord(subject.File)}");
        Line(text, "```");
        return text.ToString();
    }

    private static void Function(StringBuilder text, string name, FunctionInstance function)
    {
        if (function.Name is { Length: > 0 } title)
        {
            Line(text, $"**{Escape(OneLine.Clean(title))}**");
            Line(text);
        }

        switch (function)
        {
            case FiniteFunction finite:
                Line(text, $"| x | {string.Join(" | ", finite.Points)} |");
                Line(text, $"| --- |{string.Concat(finite.Points.Select(_ => " --- |"))}");
                Line(text, $"| {name}(x) | {string.Join(" | ", finite.Values)} |");
                Line(text);
                Line(text, $"and {name}(x) = +inf elsewhere.");
                break;
            case PiecewisePolynomial piecewise:
                Line(text, $"| {name}(x) | where |");
                Line(text, "| --- | --- |");
                foreach (var (value, condition) in FunctionText.Cases(piecewise, isLatex: false))
                {
                    Line(text, $"| {Escape(value)} | {Escape(condition)} |");
                }

                break;
            case FormulaFunction formula:
                Line(text, $"{name}({string.Join(", ", formula.Variables)}) = {Code(FunctionText.Formula(formula))}{(formula.HasBox ? $" on {Escape(formula.Box.ToString())}" : string.Empty)}");
                break;
            default:
                Line(text, Code(FunctionText.Json(function)));
                break;
        }

        Line(text);
        if (!function.Metric.IsIdentity)
        {
            Line(text, $"Metric B = [{string.Join("; ", function.Metric.Rows.Select(row => string.Join(", ", row)))}].");
            Line(text);
        }
    }

    private static void Statements(StringBuilder text, ExportSubject subject)
    {
        foreach (var hypothesis in subject.Hypotheses)
        {
            Line(text, $"- hypothesis {Code(hypothesis.Statement.ToString()!)}: {Outcome(hypothesis.Verdict)}");
        }

        if (subject.Conclusion is not { } conclusion)
        {
            return;
        }

        Line(text, $"- conclusion {Code(conclusion.Statement.ToString()!)}: {Outcome(conclusion.Verdict)}");
        foreach (var witness in subject.Witnesses)
        {
            var points = string.Join(", ", witness.Entries.Select(e => $"{Letter(e)} = {e.ValueText}"));
            Line(text, $"  - {(points.Length > 0 ? $"at {Escape(points)}: " : string.Empty)}{Escape(witness.Inequality)}");
        }

        if (conclusion.Statement is Comparison comparison)
        {
            Line(text, $"  - {Value(comparison.Left, subject)} {Escape(comparison.Relation)} {Value(comparison.Right, subject)} is false");
        }

        Line(text);
    }

    private static string Value(ParameterExpression side, ExportSubject subject) => side.Evaluate(subject.Parameters)?.ToString() ?? "undefined";

    private static string Letter(WitnessEntry entry) => entry.Letter == "xStar" ? "x*" : entry.Letter;

    private static string Outcome(Verdict verdict) => verdict switch
    {
        Holds holds => $"holds ({Escape(holds.Reason)})",
        Fails fails => $"fails ({Escape(fails.Reason)})",
        _ => $"not decided ({Escape(verdict.Reason)})",
    };

    private static void Run(StringBuilder text, SavedRun run)
    {
        Line(text, $"The method with {run.Radius}, rule {Escape(run.Rule)}{(run.XStar is { } star ? $", x\\* = {star}" : string.Empty)}:");
        Line(text);
        Line(text, run.XStar is null ? "| k | x_k | f(x_k) |" : "| k | x_k | f(x_k) | squared distance to x\\* |");
        Line(text, run.XStar is null ? "| --- | --- | --- |" : "| --- | --- | --- | --- |");
        for (var k = 0; k < run.Iterates.Length; k++)
        {
            var x = run.Iterates[k];
            Line(text, $"| {k} | {x} | {run.Value(x)} |{(run.XStar is { } y ? $" {run.Function.Metric.SquaredDistance(x, y)} |" : string.Empty)}");
        }

        Line(text);
        if (run.Evidence.Length > 0)
        {
            Line(text, Escape(string.Concat(run.Evidence.Select(c => char.IsControl(c) ? ' ' : c))));
            Line(text);
        }
    }

    /// <summary>A text in which no character is markup.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '&' => result.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '!' or '~' or '$' => result.Append('\\').Append(c),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    private static string Code(string text)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        return clean.Contains('`', StringComparison.Ordinal) ? $"``` {clean} ```" : $"`{clean}`";
    }

    private static string ShellWord(string file) => file.Length > 0 && file.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '_' or '-')
        ? file
        : $"'{string.Concat(file.Where(c => !char.IsControl(c))).Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');
}
