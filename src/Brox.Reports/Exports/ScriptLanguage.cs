using Brox.Theory.Numbers;

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

    /// <summary>The name that a function of the conjecture has in the program: one that no keyword and no definition has.</summary>
    public static string FunctionName(string name) => name.Length == 1 ? name : $"function_{name}";

    /// <summary>A text for a comment: one line, and nothing that could end the comment or start another.</summary>
    public static string Comment(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' and not '"' and not '\\' ? c : '?'))
        .Replace("(*", "( *", StringComparison.Ordinal)
        .Replace("*)", "* )", StringComparison.Ordinal);
}
