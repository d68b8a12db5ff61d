namespace Brox.Cli;

/// <summary>
/// Work with an end: a thread of its own does it, with a stack deep enough for every input that is read. Work that does not look at its token in time is left behind, and nothing
/// it shared is used again.
/// </summary>
internal static class Bounded
{
    private const int StackBytes = 64 << 20;

    private static readonly TimeSpan _grace = TimeSpan.FromMilliseconds(200);

    /// <summary>The result of some work.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped, or did not stop within a moment when it was asked to.</exception>
    public static T Run<T>(Func<CancellationToken, T> work, CancellationToken cancellation)
    {
        var source = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(Work, StackBytes) { IsBackground = true };
        thread.Start();
        try
        {
            source.Task.Wait(cancellation);
        }
        catch (OperationCanceledException) when (!source.Task.IsCompleted)
        {
            if (Task.WaitAny([source.Task], _grace) < 0)
            {
                throw;
            }
        }
        catch (AggregateException)
        {
            // The exception of the work itself follows.
        }

        return source.Task.GetAwaiter().GetResult();

        void Work()
        {
            try
            {
                source.SetResult(work(cancellation));
            }
            catch (Exception e)
            {
                source.SetException(e);
            }
        }
    }
}
