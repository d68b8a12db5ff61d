using System.Text;
using Brox.Definitions.Verdicts;
using Brox.Functions;

namespace Brox.Reports.Exports;

/// <summary>A LaTeX document: the statement, the function as a table or by cases, what fails, and a TikZ picture. It compiles with texlive-latex-base and texlive-pictures.</summary>
internal static class LatexExport
{
    private const int MostColumns = 8;

    public static string Write(ExportSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var text = new StringBuilder();
        text.Append("\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amsmath}\n\\usepackage{tikz}\n\\setlength{\\parindent}{0pt}\n\\renewcommand{\\labelitemi}{$\\bullet$}\n\\begin{document}\n\\sloppy\n");
        text.Append(subject.Saved is null ? "\\textbf{" : "\\textbf{Counterexample to} \\texttt{").Append(LatexText.Escape(subject.Title)).Append("}\n\n");
        foreach (var (name, value) in subject.Parameters)
        {
            text.Append(name.Length == 1 ? $"${name}" : $"\\texttt{{{LatexText.Escape(name)}}} $").Append(" = ").Append(FunctionText.Number(value, isLatex: true)).Append("$\n\n");
        }

        foreach (var (name, function) in subject.Functions)
        {
            Function(text, name, function);
        }

        Statements(text, subject);
        if (subject.Run is { } run)
        {
            text.Append("The method with ").Append(LatexText.Escape(run.Radius.ToString())).Append(", rule ").Append(LatexText.Escape(run.Rule)).Append(": ");
            text.AppendJoin(", ", run.Iterates.Select((x, k) => $"$x_{{{k}}} = {x}$")).Append(".\n\n").Append(LatexText.Escape(run.Evidence)).Append("\n\n");
        }

        foreach (var drawing in SubjectPictures.Of(subject))
        {
            text.Append("\\medskip\n\\textbf{").Append(LatexText.Escape(drawing.Title)).Append("}\n\n").Append(drawing.ToTikz()).Append('\n');
        }

        return text.Append("\\end{document}\n").ToString();
    }

    private static void Function(StringBuilder text, string name, FunctionInstance function)
    {
        var letter = name.Length == 1 ? name : $"\\mathit{{{LatexText.Escape(name)}}}";
        switch (function)
        {
            case FiniteFunction finite:
                for (var from = 0; from < finite.Points.Length; from += MostColumns)
                {
                    var part = Enumerable.Range(from, Math.Min(MostColumns, finite.Points.Length - from)).ToList();
                    text.Append("\\medskip\n\\begin{tabular}{l|").Append('c', part.Count).Append("}\n$x$ & ");
                    text.AppendJoin(" & ", part.Select(i => $"${finite.Points[i]}$")).Append("\\\\\n\\hline\n");
                    text.Append('$').Append(letter).Append("(x)$ & ").AppendJoin(" & ", part.Select(i => $"${finite.Values[i]}$")).Append("\n\\end{tabular}\n\n");
                }

                text.Append("\\medskip\nand $").Append(letter).Append("(x) = +\\infty$ elsewhere.\n\n");
                break;
            case PiecewisePolynomial piecewise:
                text.Append("\\[ ").Append(letter).Append("(x) = \\begin{cases}\n");
                text.AppendJoin("\\\\\n", FunctionText.Cases(piecewise, isLatex: true).Select(c => $"{c.Value} & {c.Condition}")).Append("\n\\end{cases} \\]\n\n");
                break;
            case FormulaFunction formula:
                text.Append('$').Append(letter).Append("$: \\texttt{").Append(LatexText.Escape(FunctionText.Formula(formula))).Append("}\n\n");
                break;
            default:
                text.Append("\\texttt{").Append(LatexText.Escape(FunctionText.Json(function))).Append("}\n\n");
                break;
        }

        if (!function.Metric.IsIdentity)
        {
            text.Append("The metric is $B = \\begin{pmatrix} ").AppendJoin(" \\\\ ", function.Metric.Rows.Select(row => string.Join(" & ", row))).Append(" \\end{pmatrix}$.\n\n");
        }
    }

    private static void Statements(StringBuilder text, ExportSubject subject)
    {
        if (subject.Conclusion is not { } conclusion)
        {
            return;
        }

        text.Append("\\begin{itemize}\n");
        foreach (var hypothesis in subject.Hypotheses)
        {
            text.Append("\\item Hypothesis ").Append(Statement(hypothesis)).Append(Word(hypothesis.Verdict)).Append('\n');
        }

        text.Append("\\item Conclusion ").Append(Statement(conclusion)).Append(Word(conclusion.Verdict)).Append('\n');
        foreach (var witness in subject.Witnesses)
        {
            var points = string.Join(", ", witness.Entries.Select(e => $"${(e.Letter == "xStar" ? "x^*" : LatexText.Letter(e.Letter))}$ = {LatexText.Escape(e.ValueText)}"));
            text.Append("\\item At ").Append(points).Append(": ").Append(LatexText.Escape(witness.Inequality)).Append(".\n");
        }

        text.Append("\\end{itemize}\n\n");
    }

    private static string Statement(DecidedStatement decided) => $"\\texttt{{{LatexText.Escape(decided.Statement.ToString()!)}}}";

    private static string Word(Verdict verdict) => verdict switch
    {
        Holds => " holds.",
        Fails => " fails.",
        _ => $" was not decided ({LatexText.Escape(verdict.Reason)}).",
    };
}
