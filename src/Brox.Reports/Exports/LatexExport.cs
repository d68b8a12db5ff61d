using System.Globalization;
using System.Text;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Reports.Pictures;

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

        foreach (var panel in Scenes.Panels(subject))
        {
            Picture(text, panel);
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

    private static void Picture(StringBuilder text, Panel panel)
    {
        text.Append("\\medskip\n\\textbf{").Append(LatexText.Escape(panel.Title)).Append("}\n\n\\begin{tikzpicture}\n");
        foreach (var mark in panel.Marks)
        {
            switch (mark)
            {
                case Stroke stroke:
                    text.Append("\\draw[").Append(Style(stroke)).Append("] ").AppendJoin(" -- ", stroke.Places.Select(Text)).Append(stroke.IsClosed ? " -- cycle;\n" : ";\n");
                    break;
                case Spot spot:
                    text.Append("\\filldraw[draw=").Append(spot.IsWitness ? "red!70!black" : "blue!60!black").Append(", fill=")
                        .Append(spot.IsOpen ? "white" : spot.IsWitness ? "red!70!black" : "blue!60!black").Append("] ").Append(Text(spot.At)).Append(" circle (2pt);\n");
                    break;
                case Caption caption:
                    text.Append("\\node[").Append(caption.Side switch { Side.Above => "above", Side.Below => "below", Side.Left => "left", _ => "right" })
                        .Append(caption.IsWitness ? ", text=red!70!black" : string.Empty).Append(", inner sep=2pt] at ").Append(Text(caption.At))
                        .Append(" {").Append(LatexText.Letters(caption.Text)).Append("};\n");
                    break;
            }
        }

        text.Append("\\end{tikzpicture}\n\n");
    }

    private static string Style(Stroke stroke) => stroke.Role switch
    {
        StrokeRole.Axis => "gray",
        StrokeRole.Graph => "blue!60!black, thick",
        StrokeRole.Ball => stroke.IsClosed ? "red!70!black, fill=red, fill opacity=0.08" : "red!70!black",
        StrokeRole.Path => "green!45!black, thick",
        _ => "gray, dashed",
    };

    private static string Text(Place place) => string.Create(CultureInfo.InvariantCulture, $"({place.X:0.###},{place.Y:0.###})");
}
