using System.Collections.Frozen;

namespace Brox.Functions.Formulas;

/// <summary>The names of the language.</summary>
internal static class FormulaSyntax
{
    /// <summary>The name of the conditional.</summary>
    public const string If = "if";

    /// <summary>The name of the circle number.</summary>
    public const string Pi = "pi";

    /// <summary>The name of the least integer that is not below a number: <c>ceil(u)</c> is read as <c>-floor(-u)</c>.</summary>
    public const string Ceiling = "ceil";

    /// <summary>The name of Euler's number, where no variable has it.</summary>
    public const string Euler = "e";

    /// <summary>The superscript digits, each at its value.</summary>
    public const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The functions by their names.</summary>
    public static FrozenDictionary<string, Operation> Functions { get; } = new Dictionary<string, Operation>
    {
        ["abs"] = Operation.Abs,
        ["sqrt"] = Operation.Sqrt,
        ["exp"] = Operation.Exp,
        ["log"] = Operation.Log,
        ["sin"] = Operation.Sin,
        ["cos"] = Operation.Cos,
        ["tan"] = Operation.Tan,
        ["atan"] = Operation.Atan,
        ["tanh"] = Operation.Tanh,
        ["floor"] = Operation.Floor,
        ["min"] = Operation.Min,
        ["max"] = Operation.Max,
        ["norm"] = Operation.Norm,
    }.ToFrozenDictionary();

    /// <summary>Other names of functions, each with the one that is printed.</summary>
    public static FrozenDictionary<string, string> OtherNames { get; } = new Dictionary<string, string>
    {
        ["ln"] = "log",
        ["arctan"] = "atan",
        ["fabs"] = "abs",
    }.ToFrozenDictionary();

    /// <summary>Whether a function takes any positive number of arguments (as opposed to one).</summary>
    public static bool IsVariadic(Operation operation) => operation is Operation.Min or Operation.Max or Operation.Norm;

    /// <summary>Whether a word can be a variable: a letter, then letters, digits and underscores.</summary>
    public static bool IsName(string text) => text.Length > 0 && IsLetter(text[0]) && text.All(c => IsLetter(c) || char.IsAsciiDigit(c));

    /// <summary>Whether a character can start a name.</summary>
    public static bool IsLetter(char c) => char.IsAsciiLetter(c) || c == '_';

    /// <summary>Whether a name has a meaning of its own.</summary>
    public static bool IsReserved(string name) => name is If or Pi or Ceiling || Functions.ContainsKey(name) || OtherNames.ContainsKey(name);
}
