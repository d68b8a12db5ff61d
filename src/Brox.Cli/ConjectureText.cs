using System.Text.RegularExpressions;
using Brox.Functions;
using Brox.Theory.Claims.Language;

namespace Brox.Cli;

/// <summary>Reads the conjecture of a command line; names that bind nothing are warned about on standard error.</summary>
internal static partial class ConjectureText
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

        return conjecture!;
    }

    /// <summary>The line that repeats what was typed, and a second where it is read with other words than these.</summary>
    public static IEnumerable<string> Echo(string typed, Conjecture conjecture)
    {
        yield return $"conjecture: {InOneLine(typed)}";
        if (!Words(typed).SequenceEqual(Words(conjecture.ToString())))
        {
            yield return $"  read as: {conjecture}";
        }
    }

    /// <summary>A text that was typed, on one line, whole.</summary>
    public static string InOneLine(string typed) => OneLine.Escape(string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The words of a conjecture; the function f may be left out.</summary>
    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(m => m.Value).Where(w => w != "f");

    [GeneratedRegex(@"[A-Za-z][\w-]*")]
    private static partial Regex Word();

    /// <summary>Warns of names that bind nothing, each with its place; called once the input is known to be usable.</summary>
    public static void Warn(string text, Terminal terminal)
    {
        foreach (var warning in ConjectureNames.Warnings(text))
        {
            terminal.Error.WriteLine($"brox: warning: conjecture, {warning}");
        }
    }
}
