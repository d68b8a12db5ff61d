using Brox.Functions;
using Brox.Numbers;

namespace Brox.Reports.Exports;

/// <summary>How a language of the exported programs writes numbers, calls and comparisons.</summary>
internal abstract class ScriptLanguage
{
    /// <summary>The name of the format.</summary>
    public abstract string Name { get; }

    /// <summary>What is always false.</summary>
    public abstract string False { get; }

    /// <summary>A rational number.</summary>
    public abstract string Number(Rational value);

    /// <summary>A function of the definitions, called.</summary>
    public abstract string Call(string name, params string[] arguments);

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
}
