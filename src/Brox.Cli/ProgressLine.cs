namespace Brox.Cli;

/// <summary>Says on standard error how far a search is: on a terminal one line that is drawn over, elsewhere a line every few seconds. Nothing where nobody watches.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _redrawn = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _firstLine = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _nextLine = TimeSpan.FromSeconds(5);

    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread? _thread;
    private bool _isOver;

    private ProgressLine(Terminal terminal, Screen? screen, Func<string> text)
    {
        if (screen is null)
        {
            return;
        }

        // A thread of its own: in a busy pool a timer comes late.
        _thread = new Thread(screen.IsTerminal ? () => Redraw(terminal, screen, text) : () => Write(terminal, text)) { IsBackground = true, Name = "progress" };
        _thread.Start();
    }

    /// <summary>Begins to tell; it ends when the result is disposed of.</summary>
    /// <param name="terminal">Where it is told.</param>
    /// <param name="text">How far the search is now, in one line.</param>
    public static ProgressLine Start(Terminal terminal, Func<string> text) => new(terminal, terminal.ErrorScreen, text);

    /// <summary>Ends it, and takes the line away; more than once is as good as once.</summary>
    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        _stop.Set();
        _thread?.Join();
        _stop.Dispose();
    }

    private void Redraw(Terminal terminal, Screen screen, Func<string> text)
    {
        var isDrawn = false;
        for (var wait = _first; !_stop.Wait(wait); wait = _redrawn)
        {
            var line = text();
            var width = (screen.Width ?? 80) - 1;
            terminal.Redraw($"\r{(line.Length <= width ? line : $"{line[..(width - 1)]}…")}\e[K");
            isDrawn = true;
        }

        if (isDrawn)
        {
            terminal.Redraw("\r\e[K");
        }
    }

    private void Write(Terminal terminal, Func<string> text)
    {
        for (var wait = _firstLine; !_stop.Wait(wait); wait = _nextLine)
        {
            terminal.Error.WriteLine(text());
        }
    }
}
