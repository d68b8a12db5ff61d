using Brox.Definitions.Language;
using Brox.Functions;
using Brox.Numbers;
using Brox.Reports.Exports.Printed;

namespace Brox.Reports.Exports;

/// <summary>How a language of the exported programs writes numbers, calls and comparisons.</summary>
internal abstract class ScriptLanguage
{
    /// <summary>The name of the format.</summary>
    public abstract string Name { get; }

    /// <summary>What is always true.</summary>
    public abstract string True { get; }

    /// <summary>What is always false.</summary>
    public abstract string False { get; }

    /// <summary>The word between two statements that both hold.</summary>
    public abstract string And { get; }

    /// <summary>The word between two statements of which one holds.</summary>
    public abstract string Or { get; }

    /// <summary>Whether a call is an argument of another one without parentheses around it.</summary>
    public abstract bool IsCallAnAtom { get; }

    /// <summary>A rational number.</summary>
    public abstract string Number(Rational value);

    /// <summary>A function of the definitions, called.</summary>
    public abstract string Call(string name, params string[] arguments);

    /// <summary>A function of the definitions, called, without parentheses around it.</summary>
    public abstract string Applied(string name, params string[] arguments);

    /// <summary>Two numbers compared.</summary>
    public abstract ScriptFormula Related(string left, Relation relation, string right);

    /// <summary>The negation of a statement that is not known.</summary>
    public abstract ScriptFormula Negated(ScriptFormula statement);

    /// <summary>An implication whose left side is not known.</summary>
    public abstract ScriptFormula Implied(ScriptFormula left, ScriptFormula right);

    /// <summary>The equivalence of two statements that are not known.</summary>
    public abstract ScriptFormula Equivalent(ScriptFormula left, ScriptFormula right);

    /// <summary>For all, or for some, points of the domain with a property.</summary>
    public abstract ScriptFormula Over(bool isAll, string name, ScriptFormula condition, ScriptFormula body);

    /// <summary>For all, or for some, of the numbers that matter beside those of a list, with a property.</summary>
    public abstract ScriptFormula OverNumbers(bool isAll, string name, string candidates, ScriptFormula condition, ScriptFormula body);

    /// <summary>The lists that a list is for the points of the domain, one after the other.</summary>
    public abstract string ForEach(string name, string list);

    /// <summary>Lists, one after the other.</summary>
    public abstract string Joined(IReadOnlyList<string> lists);

    /// <summary>The value of f at a point of the domain.</summary>
    public abstract string Value(string name);

    /// <summary>The coordinates of a point of the domain.</summary>
    public abstract string Coordinates(string name);

    /// <summary>A point of which only the coordinates are known, where a point of the domain is asked for and its value does not matter.</summary>
    public abstract string Placed(string coordinates);

    /// <summary>The length from a point to another one as a function of the other one.</summary>
    public abstract string Lengths(string function, string from);

    /// <summary>The definition of a class.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="numbers">The names of its parameters.</param>
    /// <param name="hasMetric">Whether it speaks of the metric B.</param>
    /// <param name="comment">What it says, in the language of classes.</param>
    /// <param name="body">What it says on finitely many points.</param>
    public abstract string Definition(string name, IReadOnlyList<string> numbers, bool hasMetric, string comment, ScriptFormula body);

    /// <summary>A relation of two numbers, one of <c>&lt; &lt;= = != &gt;= &gt;</c>.</summary>
    public abstract string Compare(string left, string relation, string right);

    /// <summary>The negation of a statement.</summary>
    public abstract string Not(string statement);

    /// <summary>A vector or a row: numbers in order.</summary>
    public abstract string Vector(IEnumerable<Rational> numbers);

    /// <summary>Several things of a kind in order, such as the rows of a matrix.</summary>
    public abstract string List(IEnumerable<string> parts);

    /// <summary>Two things as one.</summary>
    public abstract string Pair(string first, string second);

    /// <summary>A function on finitely many points, as data.</summary>
    public abstract string Function(FiniteFunction f);

    /// <summary>The sum of two numbers.</summary>
    public static string Sum(string left, string right) => $"({left} + {right})";

    /// <summary>A definition, ended with a line break.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">Its type, for a language that names types.</param>
    /// <param name="value">What it stands for.</param>
    public abstract string Define(string name, string type, string value);

    /// <summary>The name that a function of the conjecture has in the program: one that no keyword and no definition has.</summary>
    public static string FunctionName(string name) => name.Length == 1 ? name : $"function_{name}";

    /// <summary>A text for a comment: one line, and nothing that could end the comment or start another.</summary>
    public static string Comment(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' and not '"' and not '\\' ? c : '?'))
        .Replace("(*", "( *", StringComparison.Ordinal)
        .Replace("*)", "* )", StringComparison.Ordinal);

    /// <summary>Both statements.</summary>
    public ScriptFormula Both(ScriptFormula left, ScriptFormula right) => (left.Known, right.Known) switch
    {
        (false, _) or (_, false) => ScriptFormula.False,
        (true, _) => right,
        (_, true) => left,
        _ => left == right ? left : ScriptFormula.Of($"{left.At(ScriptFormula.Compared)}{And}{right.At(ScriptFormula.Compared)}", ScriptFormula.Joined),
    };

    /// <summary>One of the statements, or both.</summary>
    public ScriptFormula Either(ScriptFormula left, ScriptFormula right) => (left.Known, right.Known) switch
    {
        (true, _) or (_, true) => ScriptFormula.True,
        (false, _) => right,
        (_, false) => left,
        _ => ScriptFormula.Of($"{left.At(ScriptFormula.Compared)}{Or}{right.At(ScriptFormula.Compared)}", ScriptFormula.Joined),
    };

    /// <summary>The negation.</summary>
    public ScriptFormula Not(ScriptFormula statement) =>
        statement.Known is { } known ? ScriptFormula.Of(!known) : statement.Opposite ?? Negated(statement) with { Opposite = statement };

    /// <summary>The implication.</summary>
    public ScriptFormula Implies(ScriptFormula left, ScriptFormula right) =>
        left.Known is { } known ? (known ? right : ScriptFormula.True)
        : right.Known is { } end ? (end ? right : Not(left))
        : Implied(left, right);

    /// <summary>The equivalence.</summary>
    public ScriptFormula Iff(ScriptFormula left, ScriptFormula right) =>
        left.Known is { } a ? (a ? right : Not(right)) : right.Known is { } b ? (b ? left : Not(left)) : Equivalent(left, right);

    /// <summary>For all, or for some, points of the domain, of which there is one, with a property.</summary>
    public ScriptFormula Quantified(bool isAll, string name, ScriptFormula condition, ScriptFormula body) =>
        condition.Known == false || body.Known == isAll ? ScriptFormula.Of(isAll)
        : condition.Known == true && body.Known is { } known ? ScriptFormula.Of(known)
        : Over(isAll, name, condition, body);

    /// <summary>The text of a statement, known or not.</summary>
    public string Text(ScriptFormula statement) => statement.Known is { } known ? (known ? True : False) : statement.Text;
}
