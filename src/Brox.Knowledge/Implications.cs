using System.Collections.Immutable;

namespace Brox.Knowledge;

/// <summary>Whether hypotheses imply a conclusion, as far as is known.</summary>
/// <param name="Hypotheses">The hypotheses, at most a few.</param>
/// <param name="Conclusion">The conclusion.</param>
internal abstract record Implication(ImmutableArray<string> Hypotheses, string Conclusion)
{
    /// <summary>They do, by the facts.</summary>
    public sealed record Proved(ImmutableArray<string> Hypotheses, string Conclusion, ImmutableArray<KnowledgeFact> Facts) : Implication(Hypotheses, Conclusion);

    /// <summary>They do not: a function is in all of them and not in the conclusion.</summary>
    public sealed record Refuted(ImmutableArray<string> Hypotheses, string Conclusion, Memberships By) : Implication(Hypotheses, Conclusion);

    /// <summary>Nobody here knows.</summary>
    public sealed record Open(ImmutableArray<string> Hypotheses, string Conclusion, int Functions) : Implication(Hypotheses, Conclusion);
}

/// <summary>Answers for sets of hypotheses what they imply, and lists what is open.</summary>
/// <param name="knowledge">The base.</param>
/// <param name="classes">The classes from which hypotheses and conclusions are taken.</param>
/// <param name="most">The largest number of hypotheses.</param>
internal sealed class Implications(KnowledgeBase knowledge, ImmutableArray<string> classes, int most = 2)
{
    private readonly ImmutableArray<ImmutableArray<string>> _sets = [.. Sets(classes, most).Where(s => knowledge.Contradiction(s) is null)];

    /// <summary>What is known of one implication.</summary>
    public Implication Of(ImmutableArray<string> hypotheses, string conclusion) =>
        knowledge.Consequences(hypotheses).TryGetValue(conclusion, out var proof) ? new Implication.Proved(hypotheses, conclusion, proof)
        : knowledge.Refuting(hypotheses, conclusion) is { } by ? new Implication.Refuted(hypotheses, conclusion, by)
        : new Implication.Open(hypotheses, conclusion, knowledge.Functions.Count(f => hypotheses.All(f.In.Contains)));

    /// <summary>The sets of hypotheses without another that is weaker and proved too.</summary>
    public IEnumerable<Implication.Proved> Proved(string conclusion)
    {
        var all = _sets.Where(s => !s.Contains(conclusion)).Select(s => Of(s, conclusion)).OfType<Implication.Proved>().ToList();
        return all.Where(p => !all.Exists(q => q != p && IsWeaker(q, p) && !(IsWeaker(p, q) && Comes(p, q))));
    }

    /// <summary>The sets of hypotheses without another that is stronger and refuted too.</summary>
    public IEnumerable<Implication.Refuted> Refuted(string conclusion)
    {
        var all = _sets.Select(s => Of(s, conclusion)).OfType<Implication.Refuted>().ToList();
        return all.Where(p => !all.Exists(q => q != p && IsWeaker(p, q) && !(IsWeaker(q, p) && Comes(p, q))));
    }

    /// <summary>How many implications are proved, refuted and open; those with a hypothesis that is the conclusion, or that contradict each other, are not counted.</summary>
    public (int Proved, int Refuted, int Open) Counts(IEnumerable<string> conclusions)
    {
        var all = conclusions.ToList();
        var (proved, refuted, open) = (0, 0, 0);
        foreach (var set in _sets)
        {
            var follows = knowledge.Consequences(set);
            var functions = knowledge.Functions.Where(f => set.All(f.In.Contains)).ToList();
            foreach (var conclusion in all.Where(c => !set.Contains(c)))
            {
                _ = follows.ContainsKey(conclusion) ? proved++ : functions.Exists(f => f.NotIn.Contains(conclusion)) ? refuted++ : open++;
            }
        }

        return (proved, refuted, open);
    }

    /// <summary>All open implications.</summary>
    public ImmutableArray<Implication.Open> Open(IEnumerable<string> conclusions) => [.. conclusions.SelectMany(c => _sets.Where(s => !s.Contains(c)).Select(s => Of(s, c))).OfType<Implication.Open>()];

    /// <summary>The open implications that no other open one implies, or that imply no other, one of each that are equivalent.</summary>
    public ImmutableArray<Implication.Open> Undominated(IReadOnlyCollection<Implication.Open> open, bool strongest)
    {
        bool Dominates(Implication q, Implication p) => strongest ? Implies(q, p) : Implies(p, q);
        var extreme = open.Where(p => !open.Any(q => q != p && Dominates(q, p) && !Dominates(p, q))).ToList();
        return [.. extreme.Where((p, i) => !extreme.Take(i).Any(q => Dominates(q, p) && Dominates(p, q)))];
    }

    /// <summary>Whether one implication, if true, makes another true: its hypotheses follow, and its conclusion with them gives the other's.</summary>
    public bool Implies(Implication first, Implication second)
    {
        var known = knowledge.Consequences(second.Hypotheses);
        return first.Hypotheses.All(known.ContainsKey) && knowledge.Consequences([.. second.Hypotheses, first.Conclusion]).ContainsKey(second.Conclusion);
    }

    private static IEnumerable<ImmutableArray<string>> Sets(ImmutableArray<string> classes, int most)
    {
        IEnumerable<ImmutableArray<string>> Of(int from, int size) => size == 0
            ? [[]]
            : Enumerable.Range(from, classes.Length - from).SelectMany(i => Of(i + 1, size - 1).Select(rest => rest.Insert(0, classes[i])));
        return Enumerable.Range(1, most).SelectMany(size => Of(0, size));
    }

    private static bool Comes(Implication p, Implication q) => (p.Hypotheses.Length, string.Join(' ', p.Hypotheses)).CompareTo((q.Hypotheses.Length, string.Join(' ', q.Hypotheses))) < 0;

    /// <summary>Whether the hypotheses of the first follow from those of the second.</summary>
    private bool IsWeaker(Implication first, Implication second)
    {
        var known = knowledge.Consequences(second.Hypotheses);
        return first.Hypotheses.All(known.ContainsKey);
    }
}
