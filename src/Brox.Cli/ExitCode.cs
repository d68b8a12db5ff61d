namespace Brox.Cli;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCode
{
    /// <summary>Holds, no counterexample, as expected.</summary>
    public const int Holds = 0;

    /// <summary>Fails, refuted, not as expected.</summary>
    public const int Fails = 1;

    /// <summary>Unusable input; one line on standard error says why.</summary>
    public const int Unusable = 2;

    /// <summary>Undecided.</summary>
    public const int Undecided = 3;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Interrupted = 130;
}
