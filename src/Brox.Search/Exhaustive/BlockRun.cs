using System.Collections.Frozen;

namespace Brox.Search.Exhaustive;

/// <summary>Runs the blocks of a run on several workers, in order of their numbers; each is done wholly or not at all.</summary>
internal sealed class BlockRun
{
    private readonly FrozenSet<int> _doneBefore;
    private readonly List<int> _doneNow = [];
    private readonly int _blocks;
    private readonly Lock _lock = new();

    public BlockRun(int blocks, IEnumerable<int> done) => (_blocks, _doneBefore) = (blocks, done.ToFrozenSet());

    /// <summary>The number of blocks done; to be read under the lock, or after the run.</summary>
    public int DoneCount => _doneBefore.Count + _doneNow.Count;

    /// <summary>The blocks done, ascending; to be read under the lock, or after the run.</summary>
    public IReadOnlyList<int> Done => [.. _doneBefore.Concat(_doneNow).Order()];

    /// <summary>Runs what is not done yet.</summary>
    /// <param name="worker">Makes a worker: it does a block and returns how to add the block's result, which happens under a lock.</param>
    /// <param name="workers">The number of workers.</param>
    /// <param name="finished">Called under the lock after every block.</param>
    /// <param name="cancellation">Stops the run.</param>
    public void Run(Func<Func<int, Action>> worker, int workers, Action<int> finished, CancellationToken cancellation)
    {
        var next = -1;
        using var failure = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var tasks = Enumerable.Range(0, Math.Max(1, workers)).Select(_ => Task.Run(() =>
        {
            try
            {
                var work = worker();
                for (var block = Interlocked.Increment(ref next); block < _blocks; block = Interlocked.Increment(ref next))
                {
                    if (_doneBefore.Contains(block))
                    {
                        continue;
                    }

                    failure.Token.ThrowIfCancellationRequested();
                    var add = work(block);
                    lock (_lock)
                    {
                        add();
                        _doneNow.Add(block);
                        finished(DoneCount);
                    }
                }
            }
            catch
            {
                failure.Cancel();
                throw;
            }
        })).ToArray();
        try
        {
            Task.WaitAll(tasks, CancellationToken.None);
        }
        catch (AggregateException e)
        {
            cancellation.ThrowIfCancellationRequested();
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions.FirstOrDefault(x => x is not OperationCanceledException) ?? e.InnerException!);
        }
    }
}
