namespace Brox.Cli;

/// <summary>Where a command reads and writes, and how it learns that it is to stop.</summary>
/// <param name="input">Standard input.</param>
/// <param name="output">Standard output: results only.</param>
/// <param name="error">Standard error: progress and error lines. Where it cannot be written, nothing can be said, and the work goes on.</param>
/// <param name="outputScreen">What standard output is shown on; lines are kept as they are where there is none.</param>
/// <param name="errorScreen">What standard error is shown on; where there is none, nobody watches, and no search says how far it is.</param>
internal sealed class Terminal(TextReader input, TextWriter output, TextWriter error, Screen? outputScreen = null, Screen? errorScreen = null) : IDisposable
{
    private readonly CancellationTokenSource _interrupt = new();
    private readonly ScreenWriter _output = new(new GuardedWriter(output, loses: true), outputScreen ?? Screen.Plain);
    private readonly ScreenWriter _error = new(new GuardedWriter(error, loses: false), errorScreen ?? Screen.Plain);

    /// <summary>Standard input.</summary>
    public TextReader Input { get; } = input;

    /// <summary>Standard output.</summary>
    public TextWriter Output => _output;

    /// <summary>Standard error.</summary>
    public TextWriter Error => _error;

    /// <summary>What standard error is shown on; <see langword="null"/> where nobody watches.</summary>
    public Screen? ErrorScreen { get; } = errorScreen;

    /// <summary>The columns of standard output; <see langword="null"/> where lines are kept as they are.</summary>
    internal int? Width { get; } = outputScreen?.Width;

    /// <summary>What is printed is for programs, or to be copied: from now on the lines of standard output are kept as they are.</summary>
    public void KeepLines() => _output.KeepLines();

    /// <summary>Writes over the last line of standard error, where it is a terminal: nothing of it is wrapped or painted.</summary>
    internal void Redraw(string text) => _error.Raw(text);

    /// <summary>Cancelled by Ctrl-C.</summary>
    public CancellationToken Interrupted => _interrupt.Token;

    /// <summary>What Ctrl-C does.</summary>
    public void Interrupt() => _interrupt.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
        _interrupt.Dispose();
    }
}
