using System.Text;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Theory.Claims.Language;
using Brox.Theory.Claims.Saved;

namespace Brox.Reports.Exports;

/// <summary>
/// A LaTeX document: the statement in words, the function as a table, by cases or as a formula, what fails in mathematics, a TikZ picture, and the definitions. It compiles with texlive-latex-base and texlive-pictures, without warnings,
/// in one column.
/// </summary>
internal static class LatexExport
{
    private const int MostColumns = 8;
    private const int MostPlanarColumns = 5;
    private const int MostCases = 14;

    /// <summary>A picture that is wider than the column is made smaller.</summary>
    private const string Fitted = "\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n";


    public static string Write(ExportSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var text = new StringBuilder();
        text.Append("\\RequirePackage{fix-cm}\n\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amsmath}\n\\usepackage{amssymb}\n\\usepackage{tikz}\n\\setlength{\\parindent}{0pt}\n\\setlength{\\parskip}{6pt}\n")
            .Append("\\renewcommand{\\labelitemi}{$\\bullet$}\n\\begin{document}\n\\raggedright\n");
        Title(text, subject);
        if (!subject.Parameters.IsEmpty)
        {
            text.Append("Here ").AppendJoin(", ", subject.Parameters.Select(p => $"${LatexMath.Inside(p.Key)} = {FunctionText.Number(p.Value, isLatex: true)}$")).Append(".\n\n");
        }

        foreach (var (name, function) in subject.Functions)
        {
            Function(text, name, function);
        }

        Statements(text, subject);
        if (subject.Run is { } run)
        {
            text.Append("The method with $").Append(run.Radius).Append("$, rule ").Append(LatexText.Escape(run.Rule)).Append(": ");
            text.AppendJoin(", ", run.Iterates.Select((x, k) => $"$x_{{{k}}} = {x}$")).Append(".\n\n").Append(LatexMath.Of(run.Evidence)).Append("\n\n");
        }

        foreach (var drawing in SubjectPictures.Of(subject))
        {
            text.Append("\\textbf{").Append(LatexText.Escape(drawing.Title)).Append("}\n\n").Append(Fitted).Append(drawing.ToTikz()).Append("}\n\n");
        }

        LatexDefinitions.Write(text, subject);
        return text.Append("\\end{document}\n").ToString();
    }

    /// <summary>What is refuted, in words; the name of a function alone.</summary>
    private static void Title(StringBuilder text, ExportSubject subject)
    {
        if (subject.Saved is not SavedCounterexample.ToConjecture { Conjecture: var conjecture })
        {
            text.Append(subject.Saved is null ? "\\textbf{" : "\\textbf{Counterexample to} \\textsf{").Append(LatexText.Escape(subject.Title)).Append("}\n\n");
            return;
        }

        text.Append("\\textbf{Counterexample} to the statement: for all ").Append(StandingAssumptions.Words(StandingAssumptions.Of(conjecture))).Append(", if ")
            .AppendJoin(" and ", conjecture.Hypotheses.Select(Statement)).Append(", then ").Append(Statement(conjecture.Conclusion)).Append(".\n\n");
    }

    private static void Function(StringBuilder text, string name, FunctionInstance function)
    {
        var letter = LatexMath.Inside(name);
        switch (function)
        {
            case FiniteFunction finite:
                var most = finite.Dimension == 1 ? MostColumns : MostPlanarColumns;
                for (var from = 0; from < finite.Points.Length; from += most)
                {
                    var part = Enumerable.Range(from, Math.Min(most, finite.Points.Length - from)).ToList();
                    text.Append("\\begin{tabular}{l|").Append('c', part.Count).Append("}\n$x$ & ");
                    text.AppendJoin(" & ", part.Select(i => $"${finite.Points[i]}$")).Append("\\\\\n\\hline\n");
                    text.Append('$').Append(letter).Append("(x)$ & ").AppendJoin(" & ", part.Select(i => $"${FunctionText.Number(finite.Values[i], isLatex: true)}$")).Append("\n\\end{tabular}\n\n");
                }

                text.Append("and $").Append(letter).Append("(x) = +\\infty$ elsewhere.\n\n");
                break;
            case PiecewisePolynomial piecewise when FunctionText.Cases(piecewise, isLatex: true).Count() > MostCases:
                text.Append('$').Append(letter).Append("(x)$ is ").AppendJoin("; ", FunctionText.Cases(piecewise, isLatex: true).Select(c => $"${c.Value}$ for ${c.Condition}$".Replace("for $\\text{elsewhere}$", "elsewhere", StringComparison.Ordinal))).Append(".\n\n");
                break;
            case PiecewisePolynomial piecewise:
                text.Append("\\[ ").Append(letter).Append("(x) = \\begin{cases}\n");
                text.AppendJoin("\\\\\n", FunctionText.Cases(piecewise, isLatex: true).Select(c => $"{c.Value} & {c.Condition}")).Append("\n\\end{cases} \\]\n\n");
                break;
            case FormulaFunction formula:
                text.Append('$').Append(letter).Append('(').AppendJoin(", ", formula.Variables.Select(Variable)).Append(")$ is ").Append(LatexMath.Of(formula.Text())).Append(" on ").Append(Box(formula)).Append(".\n\n");
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

    private static string Variable(string name) => name.Length == 1 ? name : $"{name[0]}_{{{LatexText.Escape(name[1..].TrimStart('_'))}}}";

    private static string Box(FormulaFunction formula) => formula.HasBox
        ? $"${string.Join(@" \times ", formula.Box.Sides.Select(s => $"[{s.Lower?.ToString() ?? @"-\infty"}, {s.Upper?.ToString() ?? @"\infty"}]"))}$"
        : formula.Dimension == 1 ? @"$\mathbb R$" : $@"$\mathbb R^{{{formula.Dimension}}}$";

    private static void Statements(StringBuilder text, ExportSubject subject)
    {
        if (subject.Conclusion is not { } conclusion)
        {
            return;
        }

        text.Append("\\begin{itemize}\n");
        foreach (var hypothesis in subject.Hypotheses)
        {
            text.Append("\\item Hypothesis: ").Append(Decided(hypothesis)).Append('\n');
        }

        text.Append("\\item Conclusion: ").Append(Decided(conclusion)).Append('\n');
        foreach (var witness in subject.Witnesses)
        {
            var points = string.Join(", ", witness.Entries.Select(e => $"${(e.Letter == "xStar" ? "x^*" : LatexMath.Letter(e.Letter))} = {LatexMath.Inside(e.ValueText)}$"));
            text.Append("\\item At ").Append(points).Append(": ").Append(LatexMath.Of(witness.Inequality)).Append(".\n");
        }

        text.Append("\\end{itemize}\n\n");
    }

    /// <summary>A statement in words: <c>f is in alignment (t = 1)</c>, or a side condition.</summary>
    private static string Statement(Statement statement) => statement is Membership membership
        ? $"{LatexMath.Of(membership.Function.ToString())} is in {LatexDefinitions.Class(membership.Class)}"
        : LatexMath.Of(statement.ToString()!);

    private static string Decided(DecidedStatement decided) => $"{Statement(decided.Statement)}{Word(decided.Verdict)}";

    private static string Word(Verdict verdict) => verdict switch
    {
        Holds => ": this holds.",
        Fails fails => $": this fails, since {LatexMath.Of(fails.Reason)}.",
        _ => $": this was not decided ({LatexMath.Of(verdict.Reason)}).",
    };
}
