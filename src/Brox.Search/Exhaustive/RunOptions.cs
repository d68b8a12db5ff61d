namespace Brox.Search.Exhaustive;

/// <summary>How an exhaustive run works; none of it changes the result, except that a shard is a part of it.</summary>
internal sealed record RunOptions
{
    /// <summary>The memory for solved states unless another limit is given: 4 GiB.</summary>
    public const long DefaultMemoryBytes = 4L << 30;

    /// <summary>Which part of the run to do.</summary>
    internal Shard Shard { get; init; } = Shard.Whole;

    /// <summary>The number of workers.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>The memory for solved states, all workers together, in bytes.</summary>
    public long MemoryBytes { get; init; } = DefaultMemoryBytes;

    /// <summary>Where the run goes on from; <see langword="null"/> for the start.</summary>
    internal Checkpoint? From { get; init; }

    /// <summary>Whether the run is a part of one, or goes on.</summary>
    internal bool IsInParts => Shard != Shard.Whole || From is not null;

    /// <summary>Told of every finished block of work, under a lock.</summary>
    internal Action<RunProgress>? Progress { get; init; }

    /// <summary>Stops the run; it then throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>How far a run is.</summary>
/// <param name="Done">The blocks of work done.</param>
/// <param name="Blocks">All blocks of work.</param>
/// <param name="States">The states solved.</param>
/// <param name="Take">Takes a checkpoint of this moment.</param>
internal sealed record RunProgress(int Done, int Blocks, long States, Func<Checkpoint> Take)
{
    /// <summary>What the blocks of work are: "blocks" of first levels, or "layers" of states.</summary>
    public string Unit { get; init; } = "blocks";
}
