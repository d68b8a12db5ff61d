namespace Brox.Cli;

/// <summary>Where a command reads and writes, and how it learns that it is to stop.</summary>
/// <param name="input">Standard input.</param>
/// <param name="output">Standard output: results only.</param>
/// <param name="error">Standard error: progress and error lines. Where it cannot be written, nothing can be said, and the work goes on.</param>
public sealed class Terminal(TextReader input, TextWriter output, TextWriter error) : IDisposable
{
    private readonly CancellationTokenSource _interrupt = new();

    /// <summary>Standard input.</summary>
    public TextReader Input { get; } = input;

    /// <summary>Standard output.</summary>
    public TextWriter Output { get; } = new GuardedWriter(output, loses: true);

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; } = new GuardedWriter(error, loses: false);

    /// <summary>Cancelled by Ctrl-C.</summary>
    public CancellationToken Interrupted => _interrupt.Token;

    /// <summary>What Ctrl-C does.</summary>
    public void Interrupt() => _interrupt.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
        _interrupt.Dispose();
    }
}
