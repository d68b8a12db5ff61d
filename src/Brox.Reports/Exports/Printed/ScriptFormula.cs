namespace Brox.Reports.Exports.Printed;

/// <summary>A statement as an exported program writes it; one that is known before the function is has no text.</summary>
/// <param name="Known">Whether it holds whatever the function; <see langword="null"/> where that is not known.</param>
/// <param name="Text">The text; empty where it is known.</param>
/// <param name="Level">How strongly the text holds together.</param>
internal sealed record ScriptFormula(bool? Known, string Text, int Level)
{
    /// <summary>The statement that this one is the negation of; <see langword="null"/> where it is written as none.</summary>
    public ScriptFormula? Opposite { get; init; }

    /// <summary>A quantifier, or an implication.</summary>
    public const int Loose = 0;

    /// <summary>"And", "or".</summary>
    public const int Joined = 1;

    /// <summary>A comparison, or "not": what may stand beside "and".</summary>
    public const int Compared = 2;

    /// <summary>What may stand beside "not", or be an argument.</summary>
    public const int Atom = 3;

    /// <summary>What always holds.</summary>
    public static ScriptFormula True { get; } = new(true, string.Empty, Atom);

    /// <summary>What never holds.</summary>
    public static ScriptFormula False { get; } = new(false, string.Empty, Atom);

    /// <summary>A statement that is known.</summary>
    public static ScriptFormula Of(bool known) => known ? True : False;

    /// <summary>A statement of which nothing is known but its text.</summary>
    public static ScriptFormula Of(string text, int level) => new(null, text, level);

    /// <summary>The text where a text of at least that level is asked for.</summary>
    public string At(int level) => Level < level ? $"({Text})" : Text;
}
