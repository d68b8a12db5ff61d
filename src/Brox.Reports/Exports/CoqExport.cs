using System.Text;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reports.Exports;

/// <summary>A Coq file: the function as data, the definitions as propositions that are decided by computation, and the counterexample as a theorem without axioms.</summary>
internal static class CoqExport
{
    private static readonly Lazy<DefinitionBlocks> _definitions = new(() => new DefinitionBlocks("Definitions.v", "(*", "*)"));

    public static string Write(ExportSubject subject)
    {
        var (body, parts, needs, classes) = Parts(subject);
        var text = new StringBuilder($"""
            (* Counterexample to: {ScriptLanguage.Comment(subject.Title)}
               Written by brox export; coqc checks it with the standard library alone. *)
            {_definitions.Value.Text(needs)}{string.Concat(classes)}
            """.TrimEnd('\n'));
        text.Append("\n\n(* ---- The counterexample. *)\n").Append(body);
        text.Append("\n(* All hypotheses hold, and the conclusion fails. *)\nTheorem counterexample :\n").Append(Conjunction(parts)).Append(".\n");
        return text.Append("Proof. by_computation. Qed.\n\nPrint Assumptions counterexample.\n").ToString();
    }

    /// <summary>The definitions that some subjects need, once.</summary>
    internal static string Definitions(IEnumerable<ExportSubject> subjects) => All([.. subjects.Select(Parts)]);

    private static string All(List<(string Body, List<ScriptStatement> Parts, List<string> Needs, IReadOnlyList<string> Classes)> parts) =>
        _definitions.Value.Text(parts.SelectMany(p => p.Needs)) + string.Concat(parts.SelectMany(p => p.Classes).Distinct());

    /// <summary>The data of a subject, and the statement that its theorem makes of them.</summary>
    internal static (string Data, string Statement) Statement(ExportSubject subject)
    {
        var (body, parts, _, _) = Parts(subject);
        return (body, Conjunction(parts));
    }

    private static string Conjunction(IEnumerable<ScriptStatement> parts) =>
        string.Concat(parts.Select((part, i) => $"{(i == 0 ? "  " : "\n  /\\ ")}{part.Code} (* {ScriptLanguage.Comment(part.Text)} *)"));

    private static (string Body, List<ScriptStatement> Parts, List<string> Needs, IReadOnlyList<string> Classes) Parts(ExportSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var language = new CoqLanguage();
        var statements = new ScriptStatements(language, subject);
        var body = new StringBuilder();
        var isFirst = true;
        foreach (var (name, function) in statements.Functions)
        {
            Function(body, statements, name, function, withMetric: isFirst || !statements.HasOneMetric);
            isFirst = false;
        }

        var parts = statements.Functions.Keys.Select(name => new ScriptStatement("no point has two values", $"is_function {ScriptLanguage.FunctionName(name)}")).ToList();
        List<string> needs;
        if (statements.Conclusion is { } conclusion)
        {
            needs = [.. statements.Needs];
            parts.AddRange(statements.Hypotheses);
            parts.Add(new ScriptStatement($"not: {conclusion.Text}", $"~ {conclusion.Code}"));
        }
        else if (FunctionClaimStatements.Of(language, statements, subject) is { } said)
        {
            body.Append(said.Definitions);
            parts.AddRange(said.Statements);
            needs = [.. statements.Needs];
        }
        else
        {
            parts.AddRange(Run(body, statements, subject));
            needs = [.. statements.Needs, "runs", "serves"];
        }

        return (body.ToString(), parts, needs, statements.Definitions);
    }

    private static void Function(StringBuilder text, ScriptStatements statements, string name, FiniteFunction f, bool withMetric)
    {
        if (withMetric)
        {
            text.Append("Definition ").Append(statements.MetricName(name)).Append(" : metric := ")
                .Append(List(f.Metric.Rows.Select(row => List(row.Select(Number))))).Append(".\n");
        }

        text.Append("Definition ").Append(ScriptLanguage.FunctionName(name)).Append(" : function := ").Append(Data(f)).Append(".\n");
    }

    internal static string Data(FiniteFunction f) => $"[\n  {string.Join(";\n  ", f.Points.Select(x => Entry(f, x)))}]";

    private static IEnumerable<ScriptStatement> Run(StringBuilder text, ScriptStatements statements, ExportSubject subject)
    {
        var said = RunStatements.Of(subject, isCoq: true);
        var run = subject.Run!;
        var step = run.Rule switch
        {
            "farthest" => "step_farthest",
            "nearest" => "step_nearest",
            "any-moving" => "step_any_moving",
            _ => throw new NotExportableException("the rule of the run is none of farthest, nearest, any-moving in coq"),
        };
        text.Append("Definition tt : Q := ").Append(Number(run.Radius.Squared)).Append(".\n");
        for (var k = 0; k < run.Iterates.Length; k++)
        {
            text.Append("Definition x").Append(k).Append(" := ").Append(Entry(run.Function, run.Iterates[k])).Append(".\n");
        }

        text.Append("Definition xs := [").AppendJoin("; ", run.Iterates.Select((_, k) => $"x{k}")).Append("].\n");
        if (run.XStar is { } star && run.Function.IndexOf(star) >= 0)
        {
            text.Append("Definition star := ").Append(Entry(run.Function, star)).Append(".\n");
        }

        if (said.Allowed is { } allowed)
        {
            text.Append("Definition ratio : Q := squared_distance B x0 star / tt.\n");
            text.Append("Definition allowed : Z := if Qle_bool ratio 1 then 1%Z else (").Append(allowed.Replace("(ratio - 1)", "(ratio - 1)%Q", StringComparison.Ordinal)).Append(")%Z.\n");
        }

        if (said.ClassName is { } className)
        {
            yield return new ScriptStatement(className, statements.InClass(className, "tt", "B", "f"));
        }

        yield return new ScriptStatement($"the iterates follow the rule {run.Rule}", $"is_run f ({step} tt B f) xs");
        foreach (var statement in said.Statements)
        {
            yield return statement;
        }
    }

    private static string Entry(FiniteFunction f, Point x) => $"({List(x.Coordinates.Select(Number))}, {Number(f.Values[f.IndexOf(x)])})";

    internal static string List(IEnumerable<string> parts) => $"[{string.Join("; ", parts)}]";

    internal static string Number(Rational value) =>
        !value.IsInteger ? $"({value.Numerator} # {value.Denominator})" : value.Sign < 0 ? $"({value})" : value.ToString();
}
