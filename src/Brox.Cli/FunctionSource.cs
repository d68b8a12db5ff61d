using Brox.Functions;
using Brox.Functions.Text;

namespace Brox.Cli;

/// <summary>Where a function comes from: a file, standard input, or the text typed in the place of a file.</summary>
/// <param name="Text">The name of a file, <c>-</c>, or the function itself.</param>
/// <param name="Box">The box of a typed formula, if one was given.</param>
/// <param name="Metric">The metric of a typed function, if one was given.</param>
internal sealed record FunctionSource(string Text, string? Box = null, string? Metric = null)
{
    private const int LongestPath = 1_024;

    /// <summary>Whether the text names no file, and so is to be read as a function.</summary>
    public bool IsTyped => Text is not ("-" or "") && !File.Exists(Text) && !Directory.Exists(Text);

    /// <summary>The name in messages.</summary>
    public string Name => InstanceFile.NameOf(Text);

    /// <summary>The function.</summary>
    /// <exception cref="UnusableInputException">There is none; the message names file, place and cause, or what was tried.</exception>
    public FunctionInstance Load(Terminal terminal) => IsTyped ? Typed() : InstanceFile.Parse(ReadBytes(terminal), Text);

    /// <summary>The bytes of the file, for a command that takes more than functions.</summary>
    /// <exception cref="UnusableInputException">The file cannot be read, or a box or metric was given with it.</exception>
    public byte[] ReadBytes(Terminal terminal)
    {
        if ((Box is not null ? "--box" : Metric is not null ? "--metric" : null) is { } option)
        {
            throw new UnusableInputException($"{option} belongs to a typed function; {Name} says its own");
        }

        return InstanceFile.ReadBytes(Text, terminal);
    }

    /// <summary>The typed function.</summary>
    /// <exception cref="UnusableInputException">It is none; the message says what was tried.</exception>
    public FunctionInstance Typed()
    {
        if (Text.Length > 1 && Text[0] == '-' && Text.Skip(1).All(c => char.IsAsciiLetter(c) || c == '-'))
        {
            throw new UnusableInputException($"unknown option \"{OneLine.Clean(Text)}\"; a function that begins with a sign is typed with parentheses, as in \"(-x)\"");
        }

        if (Box is not null && !TypedFunction.IsBox(Text, Box, out var fault))
        {
            throw new UnusableInputException($"--box \"{OneLine.Clean(Box)}\": {fault}");
        }

        if (TypedFunction.TryRead(Text, Box, Metric, out var function, out var error))
        {
            return function!;
        }

        if (Text.IndexOf(" on ", StringComparison.Ordinal) is var on and > 0)
        {
            throw new UnusableInputException($"\"{OneLine.Clean(Text)}\": a box is not typed with the function, but as an option: \"{OneLine.Clean(Text[..on])}\" --box 0..1");
        }

        var isPath = Text.Contains('/', StringComparison.Ordinal) && Path.HasExtension(Text);
        throw new UnusableInputException(
            isPath || Text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? $"{Name}: there is no such file"
            : $"\"{(Text.Length <= LongestPath ? Name : OneLine.Clean(Text))}\": there is no such file, and it is no function either: {error}; what is typed looks like \"x^2 + abs(y)\" or \"0:0, 2:2, 3:1\"");
    }
}
