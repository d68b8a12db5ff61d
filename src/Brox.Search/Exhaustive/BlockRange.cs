namespace Brox.Search.Exhaustive;

/// <summary>Consecutive blocks of work, by their numbers from 0 on.</summary>
/// <param name="First">The first one.</param>
/// <param name="Last">The last one, not before the first.</param>
internal readonly record struct BlockRange(int First, int Last)
{
    /// <summary>The longest ranges that some numbers form.</summary>
    /// <param name="ascending">The numbers, strictly ascending.</param>
    internal static IEnumerable<BlockRange> Of(IReadOnlyList<int> ascending)
    {
        for (var i = 0; i < ascending.Count;)
        {
            var first = i++;
            while (i < ascending.Count && ascending[i] == ascending[i - 1] + 1)
            {
                i++;
            }

            yield return new BlockRange(ascending[first], ascending[i - 1]);
        }
    }

    /// <summary>The numbers in the ranges of a checkpoint. All ranges are looked at before the first number is handed out, so a range is never longer than the run.</summary>
    /// <param name="checkpoint">The checkpoint; none has no ranges.</param>
    /// <param name="question">The question that is asked.</param>
    /// <param name="blocks">The number of blocks of the run.</param>
    /// <exception cref="ScopeException">The checkpoint is of another run, or its ranges are not those of blocks of this one.</exception>
    internal static IReadOnlyList<int> Numbers(Checkpoint? checkpoint, string question, int blocks)
    {
        if (checkpoint is null)
        {
            return [];
        }

        if (checkpoint.Question != question)
        {
            throw new ScopeException($"the checkpoint is of another run: {checkpoint.Question}");
        }

        var next = 0;
        foreach (var (first, last) in checkpoint.Done)
        {
            if (first < next || last < first || last >= blocks)
            {
                throw new ScopeException($"the checkpoint is damaged: [{first},{last}] in \"done\" is no range of blocks from {next} to {blocks - 1}");
            }

            next = last + 1;
        }

        return [.. checkpoint.Done.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1))];
    }
}
