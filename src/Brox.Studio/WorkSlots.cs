using System.Threading.Channels;

namespace Brox.Studio;

/// <summary>How many questions are worked on at once, and how many may wait for that.</summary>
internal sealed class WorkSlots
{
    private readonly Channel<bool> _free = Channel.CreateUnbounded<bool>();
    private readonly int _mostWaiting;
    private int _waiting;

    /// <param name="working">The most that are worked on.</param>
    /// <param name="waiting">The most that wait.</param>
    public WorkSlots(int working, int waiting)
    {
        _mostWaiting = waiting;
        for (var i = 0; i < working; i++)
        {
            Free();
        }
    }

    /// <summary>Waits for a slot; <see langword="false"/> where too many wait already.</summary>
    /// <exception cref="OperationCanceledException">The wait was given up.</exception>
    public async Task<bool> TryTake(CancellationToken cancellation)
    {
        if (_free.Reader.TryRead(out _))
        {
            return true;
        }

        try
        {
            return Interlocked.Increment(ref _waiting) <= _mostWaiting && await _free.Reader.ReadAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Gives a slot back.</summary>
    public void Free() => _free.Writer.TryWrite(true);
}
