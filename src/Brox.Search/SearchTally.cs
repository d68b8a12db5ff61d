using System.Collections.Concurrent;
using Brox.Theory.Claims.Language;

namespace Brox.Search;

/// <summary>Counts what candidates said of a conjecture; may be used from several threads.</summary>
/// <param name="conjecture">The conjecture.</param>
internal sealed class SearchTally(Conjecture conjecture)
{
    private readonly long[] _discarded = new long[conjecture.Hypotheses.Length];
    private readonly ConcurrentDictionary<string, long> _unresolved = new();
    private long _candidates;
    private long _satisfied;
    private long _answered;
    private long _outside;
    private volatile string _place = string.Empty;

    /// <summary>Where the search is: the engine and the size that it has reached, in words; empty before it has begun.</summary>
    public string Place => _place;

    /// <summary>The number of candidates.</summary>
    public long Candidates => Interlocked.Read(ref _candidates);

    /// <summary>The number of candidates that satisfied all hypotheses and were decided.</summary>
    public long SatisfiedHypotheses => Interlocked.Read(ref _satisfied);

    /// <summary>The number of candidates that a quick look over all weak orders has answered, without saying which hypothesis failed.</summary>
    public long Answered => Interlocked.Read(ref _answered);

    /// <summary>The number of candidates that satisfied all hypotheses but not the standing assumption.</summary>
    public long OutsideSetting => Interlocked.Read(ref _outside);

    /// <summary>For each hypothesis the number of candidates that failed it as their first.</summary>
    public IReadOnlyList<(string Hypothesis, long Count)> Discarded => [.. conjecture.Hypotheses.Select((h, i) => (h.ToString()!, Interlocked.Read(ref _discarded[i])))];

    /// <summary>Why candidates were not decided, with their numbers, the most frequent first.</summary>
    public IReadOnlyList<(string Reason, long Count)> Unresolved => [.. _unresolved.OrderByDescending(u => u.Value).ThenBy(u => u.Key, StringComparer.Ordinal).Select(u => (u.Key, u.Value))];

    /// <summary>Says where the search is.</summary>
    internal void At(string place) => _place = place;

    /// <summary>Counts candidates that a quick look has answered: no counterexamples.</summary>
    /// <param name="count">All of them.</param>
    /// <param name="satisfied">Those that satisfied the hypotheses.</param>
    public void CountAnswered(long count, long satisfied)
    {
        Interlocked.Add(ref _satisfied, satisfied);
        Interlocked.Add(ref _candidates, count);
        Interlocked.Add(ref _answered, count);
    }

    /// <summary>Counts one candidate.</summary>
    public void Count(ConjectureOutcome outcome)
    {
        Interlocked.Increment(ref _candidates);
        switch (outcome)
        {
            case ConjectureOutcome.Discarded discarded:
                Interlocked.Increment(ref _discarded[discarded.Hypothesis]);
                break;
            case ConjectureOutcome.OutsideSetting:
                Interlocked.Increment(ref _outside);
                break;
            case ConjectureOutcome.Unresolved unresolved:
                _unresolved.AddOrUpdate(unresolved.Reason, 1, (_, n) => n + 1);
                break;
            default:
                Interlocked.Increment(ref _satisfied);
                break;
        }
    }
}
