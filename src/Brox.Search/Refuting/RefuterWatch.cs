using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>What a search says while it runs, to whoever looks at it from another thread.</summary>
internal sealed class RefuterWatch
{
    private SearchTally? _tally;
    private ConjectureInstance? _smallest;

    /// <summary>The counts, which grow; <see langword="null"/> before the search has begun.</summary>
    public SearchTally? Tally => Volatile.Read(ref _tally);

    /// <summary>The smallest counterexample by now; <see langword="null"/> before one is found.</summary>
    public ConjectureInstance? Smallest => Volatile.Read(ref _smallest);

    /// <summary>The search begins.</summary>
    public void Begin(SearchTally tally) => Volatile.Write(ref _tally, tally);

    /// <summary>A counterexample is found, or a smaller one.</summary>
    public void Reach(ConjectureInstance? instance) => Volatile.Write(ref _smallest, instance);
}
