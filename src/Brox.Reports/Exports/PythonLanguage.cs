using Brox.Definitions.Language;
using Brox.Functions;
using Brox.Numbers;
using Brox.Reports.Exports.Printed;

namespace Brox.Reports.Exports;

/// <summary>Statements as expressions of Python over the definitions of <c>Definitions.py</c>: a function is a dict from points to values.</summary>
internal sealed class PythonLanguage : ScriptLanguage
{
    public override string Name => "python";

    public override string True => "True";

    public override string False => "False";

    public override string And => " and ";

    public override string Or => " or ";

    public override bool IsCallAnAtom => true;

    public override string Number(Rational value) => PythonExport.Number(value);

    public override string Call(string name, params string[] arguments) => $"{name}({string.Join(", ", arguments)})";

    public override string Applied(string name, params string[] arguments) => Call(name, arguments);

    public override string Not(string statement) => $"(not {statement})";

    public override string Vector(IEnumerable<Rational> numbers) => PythonExport.Tuple(numbers.Select(Number));

    public override string List(IEnumerable<string> parts) => PythonExport.Tuple(parts);

    public override string Pair(string first, string second) => $"({first}, {second})";

    public override string Function(FiniteFunction f) => PythonExport.Data(f);

    public override string Define(string name, string type, string value) => $"{name} = {value}\n";

    public override string Compare(string left, string relation, string right) => $"({left} {(relation == "=" ? "==" : relation)} {right})";

    public override ScriptFormula Related(string left, Relation relation, string right) =>
        ScriptFormula.Of($"{left} {(relation == Relation.Equal ? "==" : DefinitionPrinter.Symbol(relation))} {right}", ScriptFormula.Compared);

    public override ScriptFormula Negated(ScriptFormula statement) => ScriptFormula.Of($"(not {statement.At(ScriptFormula.Compared)})", ScriptFormula.Atom);

    public override ScriptFormula Implied(ScriptFormula left, ScriptFormula right) =>
        ScriptFormula.Of($"(not {left.At(ScriptFormula.Compared)} or {(right.Known is null ? right.At(ScriptFormula.Compared) : Text(right))})", ScriptFormula.Atom);

    public override ScriptFormula Equivalent(ScriptFormula left, ScriptFormula right) =>
        ScriptFormula.Of($"{left.At(ScriptFormula.Atom)} == {right.At(ScriptFormula.Atom)}", ScriptFormula.Compared);

    public override ScriptFormula Over(bool isAll, string name, ScriptFormula condition, ScriptFormula body) => Quantified(isAll, name, "f", condition, body);

    public override ScriptFormula OverNumbers(bool isAll, string name, string candidates, ScriptFormula condition, ScriptFormula body) =>
        Quantified(isAll, name, Call("candidates", candidates), condition, body);

    public override string ForEach(string name, string list) => $"[c for {name} in f for c in {list}]";

    public override string Joined(IReadOnlyList<string> lists) => lists.Count == 0 ? "[]" : $"[{string.Join(", ", lists.Select(l => $"*{l}"))}]";

    public override string Value(string name) => $"f[{name}]";

    public override string Coordinates(string name) => name;

    public override string Placed(string coordinates) => coordinates;

    public override string Lengths(string function, string from) =>
        function == "squared_distance B" ? $"lambda other: squared_distance(B, {from}, other)" : $"lambda other: {function}({from}, other)";

    public override string Definition(string name, IReadOnlyList<string> numbers, bool hasMetric, string comment, ScriptFormula body)
    {
        var parameters = string.Concat(numbers.Select(n => $"{n}, ")) + (hasMetric ? "B, " : string.Empty);
        return $"\n\ndef {name}({parameters}f):\n    \"\"\"{Comment(comment)}\"\"\"\n    return {Text(body)}\n";
    }

    private ScriptFormula Quantified(bool isAll, string name, string list, ScriptFormula condition, ScriptFormula body) => ScriptFormula.Of(
        $"{(isAll ? "all" : "any")}({Text(body)} for {name} in {list}{(condition.Known == true ? string.Empty : $" if {condition.Text}")})", ScriptFormula.Atom);
}
