using System.Runtime.InteropServices;

namespace Brox.Cli;

/// <summary>
/// Ctrl-C (SIGINT), SIGTERM and SIGHUP: the first one asks the command to stop, write its checkpoint and print what was done; a second one, or ten seconds in which the work at
/// hand does not come to its end, ends the program. The exit code is 130 in each case.
/// </summary>
internal sealed class Signals : IDisposable
{
    private static readonly TimeSpan _grace = TimeSpan.FromSeconds(10);

    private readonly Terminal _terminal;
    private readonly List<PosixSignalRegistration> _registrations;
    private readonly Timer _end;
    private int _received;

    public Signals(Terminal terminal)
    {
        _terminal = terminal;
        _end = new Timer(_ => End());
        _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(s => PosixSignalRegistration.Create(s, Receive))];
    }

    public void Dispose()
    {
        _registrations.ForEach(r => r.Dispose());
        _end.Dispose();
    }

    private void Receive(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _received) > 1)
        {
            End();
        }

        _end.Change(_grace, Timeout.InfiniteTimeSpan);
        _terminal.Interrupt();
    }

    private void End()
    {
        _terminal.Error.WriteLine("brox: stopped at once");
        Environment.Exit(ExitCode.Interrupted);
    }
}
