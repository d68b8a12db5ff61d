namespace Brox.Cli;

/// <summary>What a standard stream is shown on.</summary>
/// <param name="IsTerminal">Whether lines can be drawn over.</param>
/// <param name="Width">The columns of a line; <see langword="null"/> where lines are kept as they are.</param>
/// <param name="HasColour">Whether colours are shown.</param>
internal sealed record Screen(bool IsTerminal, int? Width, bool HasColour)
{
    private const int Narrowest = 20;

    /// <summary>A file, a pipe: lines are kept as they are.</summary>
    public static Screen Plain { get; } = new(false, null, false);

    /// <summary>What standard output is shown on.</summary>
    public static Screen OfOutput() => Of(Console.IsOutputRedirected);

    /// <summary>What standard error is shown on.</summary>
    public static Screen OfError() => Of(Console.IsErrorRedirected);

    private static Screen Of(bool isRedirected)
    {
        if (isRedirected)
        {
            return Plain;
        }

        var isDumb = Environment.GetEnvironmentVariable("TERM") is "dumb" or null && !OperatingSystem.IsWindows();
        var isPlain = isDumb || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return new Screen(!isDumb, Columns() is { } columns && columns >= Narrowest ? columns : null, !isPlain);
    }

    /// <summary>The columns that the variable COLUMNS says, else those of the terminal.</summary>
    private static int? Columns()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var said) && said > 0)
        {
            return said;
        }

        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
