using System.Text;

namespace Brox.Cli;

/// <summary>A standard stream that may be full or closed.</summary>
/// <param name="inner">The stream.</param>
/// <param name="loses">Whether what cannot be written is a loss that ends the command, or is dropped; a lock keeps lines of several threads apart.</param>
internal sealed class GuardedWriter(TextWriter inner, bool loses) : TextWriter
{
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Guard(w => w.Write(value));

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Guard(w => w.Write(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Guard(w => w.Write(value));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Guard(w => w.WriteLine(value));

    /// <inheritdoc/>
    public override void Flush() => Guard(w => w.Flush());

    private void Guard(Action<TextWriter> write)
    {
        try
        {
            lock (_lock)
            {
                write(inner);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            if (loses)
            {
                throw new OutputLostException(e.Message);
            }
        }
    }
}
