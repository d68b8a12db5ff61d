using System.Text;
using Brox.Definitions.Language;
using Brox.Theory.Claims.Language;
using Formula = Brox.Definitions.Language.Statement;

namespace Brox.Reports.Exports;

/// <summary>The classes of a statement for a paper: their names with parameters, and below the example a line for each definition.</summary>
internal static class LatexDefinitions
{
    /// <summary>A class as it is named in a sentence: <c>alignment (t = 1)</c>, its name slanted.</summary>
    public static string Class(ClassTerm term)
    {
        var name = $@"\emph{{{LatexText.Escape(term.Class.Name)}}}";
        return term.Argument is { } argument ? $"{name}~$({LatexMath.Letter(term.Class.ParameterName)}{(term.IsSquare ? "^2" : string.Empty)} = {LatexMath.Inside(argument.ToString())})$" : name;
    }

    /// <summary>The definitions of the classes that a conjecture names, and of those that these are made of, in the order in which they are met.</summary>
    public static void Write(StringBuilder text, ExportSubject subject)
    {
        var names = subject.Hypotheses.Append(subject.Conclusion).OfType<DecidedStatement>().Select(d => d.Statement).OfType<Membership>().Select(m => m.Class.Class.Name);
        var definitions = new List<ClassDefinition>();
        foreach (var name in names)
        {
            Add(name, definitions);
        }

        if (definitions.Count == 0)
        {
            return;
        }

        text.Append("\\textbf{Definitions.} $X$ is the set of minimizers of $f$, $f^\\star$ the least value, $\\operatorname{brox}_t(x)$ the set of points of the closed ball $B(x, t)$ where $f$ is least.\n\\begin{itemize}\n");
        foreach (var definition in definitions)
        {
            var parameters = definition.Parameters.IsEmpty ? string.Empty : $"~$({string.Join(", ", definition.Parameters.Select(p => LatexMath.Letter(p.Name)))})$";
            var body = definition.Body is null ? LatexMath.Of(definition.Sentence) : $"${DefinitionLatex.Text(definition)}$";
            text.Append($@"\item \emph{{{LatexText.Escape(definition.Name)}}}{parameters}, {LatexText.Escape(definition.Source)}: {body}.").Append('\n');
        }

        text.Append("\\end{itemize}\n\n");
    }

    private static void Add(string name, List<ClassDefinition> definitions)
    {
        if (DefinitionCatalog.Current.Find(name) is not { } definition || definitions.Contains(definition))
        {
            return;
        }

        definitions.Add(definition);
        foreach (var part in definition.Body is { } body ? Named(body) : [])
        {
            Add(part, definitions);
        }
    }

    private static IEnumerable<string> Named(Formula statement) => statement switch
    {
        Formula.Class c => [c.Name],
        Formula.Not s => Named(s.Operand),
        Formula.Joined s => Named(s.Left).Concat(Named(s.Right)),
        Formula.OverPoints s => Named(s.Body),
        Formula.OverNumbers s => Named(s.Body),
        _ => [],
    };
}
