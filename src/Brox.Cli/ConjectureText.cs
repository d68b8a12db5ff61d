using Brox.Functions.Json;
using Brox.Theory.Claims.Language;

namespace Brox.Cli;

/// <summary>Reads the conjecture of a command line; names that bind nothing are warned about on standard error.</summary>
internal static class ConjectureText
{
    /// <summary>The conjecture.</summary>
    /// <exception cref="UnusableInputException">The text is not a conjecture, or speaks of a function of which it says nothing.</exception>
    public static Conjecture Parse(string text)
    {
        BroxCommand.RefuseOptionLike([text]);
        if (!Conjecture.TryParse(text, out var conjecture, out var error))
        {
            throw new UnusableInputException($"conjecture {error}");
        }

        if (ConjectureNames.Unspoken(text) is { } unspoken)
        {
            throw new UnusableInputException($"conjecture \"{OneLine.Clean(text)}\": {unspoken}");
        }

        return conjecture!;
    }

    /// <summary>Warns of names that bind nothing, each with its place; called once the input is known to be usable.</summary>
    public static void Warn(string text, Terminal terminal)
    {
        foreach (var warning in ConjectureNames.Warnings(text))
        {
            terminal.Error.WriteLine($"brox: warning: conjecture, {warning}");
        }
    }
}
