using System.Collections.Immutable;
using System.Text;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Reports.Exports;

/// <summary>A Python program that needs the standard library only and checks the counterexample in exact fractions, from the definitions.</summary>
internal static class PythonExport
{
    private static readonly Lazy<DefinitionBlocks> _definitions = new(() => new DefinitionBlocks("Definitions.py", "#", string.Empty));

    public static string Write(ExportSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var language = new PythonLanguage();
        var statements = new ScriptStatements(language, subject);
        var body = new StringBuilder();
        foreach (var (name, function) in statements.Functions)
        {
            Function(body, statements, name, function);
        }

        var needs = statements.Needs.ToList();
        if (statements.Conclusion is { } conclusion)
        {
            foreach (var hypothesis in statements.Hypotheses)
            {
                Check(body, hypothesis.Code, hypothesis.Text);
            }

            Check(body, $"not {conclusion.Code}", $"not: {conclusion.Text}");
        }
        else if (FunctionClaimStatements.Of(language, statements, subject) is { } said)
        {
            body.Append(said.Definitions);
            foreach (var statement in said.Statements)
            {
                Check(body, statement.Code, statement.Text);
            }

            needs = [.. statements.Needs];
        }
        else
        {
            needs.AddRange(Run(body, statements, subject, language));
            needs.AddRange(statements.Needs);
        }

        var text = new StringBuilder();
        text.Append("#!/usr/bin/env python3\n");
        text.Append("# Counterexample to: ").Append(ScriptLanguage.Comment(subject.Title)).Append('\n');
        text.Append("# Written by brox export; checks it from the definitions, in exact fractions, and prints one line.\n");
        text.Append(_definitions.Value.Text([.. needs, "checks"])).Append(string.Concat(statements.Definitions).TrimStart('\n')).Append("\n\n");
        text.Append(body);
        text.Append("print(\"refuted: ").Append(ScriptLanguage.Comment(subject.Title)).Append("\")\n");
        return text.ToString();
    }

    private static void Function(StringBuilder text, ScriptStatements statements, string name, FiniteFunction f)
    {
        if (!statements.HasOneMetric || text.Length == 0)
        {
            text.Append(statements.MetricName(name)).Append(" = ").Append(Tuple(f.Metric.Rows.Select(row => Tuple(row.Select(Number))))).Append('\n');
        }

        text.Append(ScriptLanguage.FunctionName(name)).Append(" = ").Append(Data(f)).Append('\n');
    }

    internal static string Data(FiniteFunction f) => $"{{\n{string.Concat(f.Points.Select((x, i) => $"    {Point(x)}: {Number(f.Values[i])},\n"))}}}";

    private static ImmutableArray<string> Run(StringBuilder text, ScriptStatements statements, ExportSubject subject, ScriptLanguage language)
    {
        var said = RunStatements.Of(subject, isCoq: false);
        var run = subject.Run!;
        text.Append("tt = ").Append(Number(run.Radius.Squared)).Append('\n');
        text.Append("xs = [").AppendJoin(", ", run.Iterates.Select(Point)).Append("]\n");
        if (run.XStar is { } star)
        {
            text.Append("star = ").Append(Point(star)).Append('\n');
        }

        if (said.Allowed is { } allowed)
        {
            text.Append("ratio = squared_distance(B, xs[0], star) / tt\n");
            text.Append("allowed = 1 if ratio <= 1 else ").Append(allowed).Append('\n');
        }

        if (said.ClassName is { } className)
        {
            Check(text, statements.InClass(className, "tt", "B", "f"), className);
        }

        if (run.Rule is not ("farthest" or "nearest" or "any-moving"))
        {
            throw new NotExportableException($"the rule of the run is none of farthest, nearest, any-moving in {language.Name}");
        }

        Check(text, $"is_run(tt, B, f, \"{run.Rule}\", xs)", $"the iterates follow the rule {run.Rule}");
        foreach (var statement in said.Statements)
        {
            Check(text, statement.Code, statement.Text);
        }

        return ["runs"];
    }

    private static void Check(StringBuilder text, string code, string what) =>
        text.Append("check(").Append(code).Append(", \"").Append(ScriptLanguage.Comment(what)).Append("\")\n");

    private static string Point(Point x) => Tuple(x.Coordinates.Select(Number));

    internal static string Tuple(IEnumerable<string> parts) => $"({string.Join(", ", parts)},)";

    internal static string Number(Rational value) => value.IsInteger ? $"F({value})" : $"F({value.Numerator}, {value.Denominator})";
}
