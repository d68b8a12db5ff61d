using System.Threading.Channels;

namespace Brox.Cli;

/// <summary>
/// Asks deciders one after the other on a thread of their own. What a decider has found out of a function is kept by thread, so that one question is answered with what an earlier one learnt; a decider
/// that does not look at its token in time is left behind with its thread, and the next question begins on a new one that shares nothing with it.
/// </summary>
internal sealed class DeciderThread : IDisposable
{
    private readonly List<Task> _threads = [];
    private ChannelWriter<Action> _questions;

    public DeciderThread() => _questions = Start();

    /// <summary>Ends when the work on every question has ended, that of questions which were given up as well; asked for once no question follows.</summary>
    public Task Ended => Task.WhenAll(_threads);

    /// <summary>The answer; an exception of the decider is thrown here.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled before there was an answer.</exception>
    public T Ask<T>(Func<CancellationToken, T> decider, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _questions.TryWrite(
            () =>
            {
                try
                {
                    answer.SetResult(decider(cancellation));
                }
#pragma warning disable CA1031 // Whatever a decider throws is thrown again where it was asked.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    answer.SetException(e);
                }
            });
        try
        {
            answer.Task.Wait(cancellation);
        }
        catch (OperationCanceledException)
        {
            _questions.Complete();
            _questions = Start();
            throw;
        }
        catch (AggregateException)
        {
            // Thrown again below, as it was.
        }

        return answer.Task.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose() => _questions.Complete();

    private ChannelWriter<Action> Start()
    {
        var questions = Channel.CreateUnbounded<Action>();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _threads.Add(ended.Task);
        new Thread(() => Answer(questions.Reader, ended)) { IsBackground = true, Name = "deciders" }.Start();
        return questions.Writer;
    }

    private static void Answer(ChannelReader<Action> questions, TaskCompletionSource ended)
    {
        while (questions.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (questions.TryRead(out var question))
            {
                question();
            }
        }

        ended.SetResult();
    }
}
