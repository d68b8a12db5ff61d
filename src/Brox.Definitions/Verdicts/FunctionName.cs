using System.Text.RegularExpressions;

namespace Brox.Definitions.Verdicts;

/// <summary>Names the function that a verdict speaks of: a decider calls every function <c>f</c>, whatever expression it stands for.</summary>
internal static partial class FunctionName
{
    /// <summary>The failure said of the function of the given name: <c>f(z)</c>, <c>f*</c> and <c>grad f(x)</c> become those of <c>f + g</c>, and so on.</summary>
    /// <param name="fails">The failure, as a decider says it.</param>
    /// <param name="name">The name of the function, or the expression that it is.</param>
    public static Fails Of(Fails fails, string name)
    {
        ArgumentNullException.ThrowIfNull(fails);
        ArgumentNullException.ThrowIfNull(name);
        return name == "f" ? fails : fails with { Reason = In(fails.Reason, name), Witness = In(fails.Witness, name) };
    }

    /// <summary>The text said of the function of the given name.</summary>
    /// <param name="text">The text, in which the function is called <c>f</c>.</param>
    /// <param name="name">The name of the function, or the expression that it is.</param>
    public static string In(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        var shown = Plain().IsMatch(name) ? name : $"({name.Replace(" ", string.Empty, StringComparison.Ordinal)})";
        return Letter().Replace(text, shown);
    }

    private static Witness In(Witness witness, string name) =>
        witness with { Inequality = In(witness.Inequality, name), Refutations = [.. witness.Refutations.Select(r => In(r, name))] };

    /// <summary>The letter f as a word of its own.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9_])f(?![A-Za-z0-9_])")]
    private static partial Regex Letter();

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Plain();
}
