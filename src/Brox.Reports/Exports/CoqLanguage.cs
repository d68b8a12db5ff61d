using Brox.Definitions.Language;
using Brox.Functions;
using Brox.Numbers;
using Brox.Reports.Exports.Printed;

namespace Brox.Reports.Exports;

/// <summary>Statements as propositions of Coq over the definitions of <c>Definitions.v</c>: a point of the domain is a pair of its coordinates and its value.</summary>
internal sealed class CoqLanguage : ScriptLanguage
{
    public override string Name => "coq";

    public override string True => "True";

    public override string False => "False";

    public override string And => " /\\ ";

    public override string Or => " \\/ ";

    public override bool IsCallAnAtom => false;

    public override string Number(Rational value) => CoqExport.Number(value);

    public override string Call(string name, params string[] arguments) => $"({name} {string.Join(' ', arguments)})";

    public override string Applied(string name, params string[] arguments) => $"{name} {string.Join(' ', arguments)}";

    public override string Not(string statement) => $"(~ {statement})";

    public override string Vector(IEnumerable<Rational> numbers) => CoqExport.List(numbers.Select(Number));

    public override string List(IEnumerable<string> parts) => CoqExport.List(parts);

    public override string Pair(string first, string second) => $"({first}, {second})";

    public override string Function(FiniteFunction f) => CoqExport.Data(f);

    public override string Define(string name, string type, string value) => $"Definition {name} : {type} := {value}.\n";

    public override string Compare(string left, string relation, string right) => relation switch
    {
        "=" => $"({left} == {right})",
        "!=" => $"(~ {left} == {right})",
        ">=" => $"({right} <= {left})",
        ">" => $"({right} < {left})",
        _ => $"({left} {relation} {right})",
    };

    public override ScriptFormula Related(string left, Relation relation, string right) => ScriptFormula.Of(
        relation switch
        {
            Relation.Equal => $"{left} == {right}",
            Relation.NotEqual => $"~ {left} == {right}",
            Relation.AtLeast => $"{right} <= {left}",
            Relation.Greater => $"{right} < {left}",
            Relation.Less => $"{left} < {right}",
            _ => $"{left} <= {right}",
        },
        ScriptFormula.Compared);

    public override ScriptFormula Negated(ScriptFormula statement) => ScriptFormula.Of($"~ {statement.At(ScriptFormula.Atom)}", ScriptFormula.Compared);

    public override ScriptFormula Implied(ScriptFormula left, ScriptFormula right) =>
        ScriptFormula.Of($"{left.At(ScriptFormula.Compared)} -> {Text(right)}", ScriptFormula.Loose);

    public override ScriptFormula Equivalent(ScriptFormula left, ScriptFormula right) => Both(Implies(left, right), Implies(right, left));

    public override ScriptFormula Over(bool isAll, string name, ScriptFormula condition, ScriptFormula body) => Quantified(isAll, name, "f", condition, body);

    public override ScriptFormula OverNumbers(bool isAll, string name, string candidates, ScriptFormula condition, ScriptFormula body) =>
        Quantified(isAll, name, Call("candidates", candidates), condition, body);

    public override string ForEach(string name, string list) => $"flat_map (fun {name} => {list}) f";

    public override string Joined(IReadOnlyList<string> lists) => lists.Count == 0 ? "[]" : $"({string.Join(" ++ ", lists)})";

    public override string Value(string name) => $"snd {name}";

    public override string Coordinates(string name) => $"(fst {name})";

    public override string Placed(string coordinates) => coordinates.StartsWith("(fst ", StringComparison.Ordinal) ? coordinates[5..^1] : $"({coordinates}, 0)";

    public override string Lengths(string function, string from) => $"(fun other => {function} {from} other)";

    public override string Definition(string name, IReadOnlyList<string> numbers, bool hasMetric, string comment, ScriptFormula body)
    {
        var parameters = string.Concat(numbers.Select(n => $" ({n} : Q)")) + (hasMetric ? " (B : metric)" : string.Empty);
        var arguments = string.Concat(numbers.Select(n => $" {n}")) + (hasMetric ? " B" : string.Empty);
        return $"""

            (* {Comment(comment).Replace("(*", "( *", StringComparison.Ordinal)} *)
            Definition {name}{parameters} (f : function) : Prop :=
              {Text(body)}.
            #[export] Instance dec_{name}{arguments} f : Decidable ({name}{arguments} f).
            Proof. unfold {name}; exact _. Defined.
            #[export] Typeclasses Opaque {name}.

            """.ReplaceLineEndings("\n");
    }

    private ScriptFormula Quantified(bool isAll, string name, string list, ScriptFormula condition, ScriptFormula body)
    {
        var text = isAll
            ? $"forall {name}, In {name} {list} -> {(condition.Known == true ? Text(body) : Implied(condition, body).Text)}"
            : $"exists {name}, In {name} {list} /\\ {(condition.Known == true ? Inside(body) : $"({condition.At(ScriptFormula.Compared)} /\\ {Inside(body)})")}";
        return ScriptFormula.Of(text, ScriptFormula.Loose);
    }

    private string Inside(ScriptFormula body) => body.Known is null ? body.At(ScriptFormula.Compared) : Text(body);
}
