using System.Collections.Concurrent;
using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Search.Random;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smallest;

/// <summary>
/// Tries a conjecture on the functions of a list, the small ones first, before anything is searched: then a counterexample is one that people know, and does not depend on
/// the seed. A function that fails a hypothesis on it alone is out at once, for all the others that it might stand beside.
/// </summary>
/// <param name="conjecture">The conjecture; with more than two functions nothing is tried.</param>
/// <param name="dimensions">The dimensions.</param>
/// <param name="tally">Counts what was looked at.</param>
/// <param name="gallery">The functions of a dimension, for each name of the conjecture.</param>
internal sealed class GallerySearch(Conjecture conjecture, IReadOnlyCollection<int> dimensions, SearchTally tally, Func<string, int, IEnumerable<FunctionInstance>> gallery)
{
    private const int MostFunctions = 2;
    private const int MostPaired = 60;
    private const int MostInstances = 20_000;
    private const int Together = 32;

    private static readonly ImmutableArray<Rational> _parameters = [Rational.One, Rational.Half, 2, Rational.Create(1, 10), Rational.Create(1, 100)];

    private readonly ConcurrentDictionary<(int Hypothesis, FunctionInstance Function, string Parameters), ConjectureOutcome?> _alone = new(KeyComparer.Instance);

    /// <summary>The most functions of the first name that are put into pairs.</summary>
    public int Paired { get; init; } = MostPaired;

    /// <summary>The most functions of the second name; as many as of the first where it is left out.</summary>
    public int? PairedWith { get; init; }

    /// <summary>The functions that are put beside one of the first name, instead of all of the list.</summary>
    public Func<FunctionInstance, IEnumerable<FunctionInstance>>? Partners { get; init; }

    /// <summary>The first counterexample; <see langword="null"/> if there is none.</summary>
    public ConjectureInstance? First(CancellationToken cancellation)
    {
        if (conjecture.Functions.Count > MostFunctions)
        {
            return null;
        }

        tally.At("known functions");
        foreach (var parameters in Choices())
        {
            foreach (var chunk in dimensions.SelectMany(d => Instances(d, parameters, cancellation)).Take(MostInstances).Chunk(Together))
            {
                if (First(chunk, cancellation) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    /// <summary>The first counterexample of some instances, looked at on both cores.</summary>
    private ConjectureInstance? First(ConjectureInstance[] instances, CancellationToken cancellation)
    {
        var outcomes = new ConjectureOutcome?[instances.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, Environment.ProcessorCount), CancellationToken = cancellation };
        Parallel.For(0, instances.Length, options, (i, state) =>
        {
            if (state.LowestBreakIteration < i)
            {
                return;
            }

            outcomes[i] = Alone(instances[i], cancellation) ?? Screening.Evaluate(conjecture, instances[i], cancellation);
            if (outcomes[i] is ConjectureOutcome.Violated)
            {
                state.Break();
            }
        });
        for (var i = 0; i < instances.Length; i++)
        {
            tally.Count(outcomes[i]!);
            if (outcomes[i] is ConjectureOutcome.Violated)
            {
                return instances[i];
            }
        }

        return null;
    }

    /// <summary>The values of the parameters that satisfy the side conditions.</summary>
    private IEnumerable<ImmutableSortedDictionary<string, Rational>> Choices()
    {
        IEnumerable<ImmutableSortedDictionary<string, Rational>> result = [ImmutableSortedDictionary<string, Rational>.Empty];
        foreach (var name in conjecture.Parameters)
        {
            result = result.SelectMany(c => _parameters.Select(v => c.Add(name, v)));
        }

        return result.Where(c => conjecture.Hypotheses.OfType<Comparison>().All(h => h.Holds(c)));
    }

    private IEnumerable<ConjectureInstance> Instances(int dimension, ImmutableSortedDictionary<string, Rational> parameters, CancellationToken cancellation)
    {
        var start = new ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance>.Empty, parameters);
        var names = conjecture.Functions;
        if (names.Count == 1)
        {
            return gallery(names[0], dimension).Select(f => start.With(names[0], f));
        }

        if (Partners is { } partners)
        {
            return gallery(names[0], dimension).Where(f => Alone(start.With(names[0], f), cancellation) is null)
                .SelectMany(f => partners(f).Select(g => start.With(names[0], f).With(names[1], g)));
        }

        var (first, second) = (Members(names[0], Paired), Members(names[1], PairedWith ?? Paired));
        return first.SelectMany(f => second.Select(g => (F: f, G: g)))
            .OrderBy(p => (p.F.Size.Elements + p.G.Size.Elements, Math.Max(p.F.Size.Degree, p.G.Size.Degree)))
            .ThenBy(p => (p.F.Size.Denominators + p.G.Size.Denominators, p.F.Size.Negatives + p.G.Size.Negatives, p.F.Size.Numerators + p.G.Size.Numerators))
            .Select(p => start.With(names[0], p.F.Function).With(names[1], p.G.Function));

        List<(FunctionInstance Function, InstanceSize Size)> Members(string name, int most) =>
            [.. gallery(name, dimension).AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(2, Environment.ProcessorCount)).WithCancellation(cancellation)
                .Where(f => Alone(start.With(name, f), cancellation) is null).Take(most).Select(f => (f, InstanceSize.Of(ConjectureInstance.Of(f))))];
    }

    /// <summary>What the hypotheses on one function alone say against an instance, as far as it has the function; each is decided once.</summary>
    private ConjectureOutcome? Alone(ConjectureInstance instance, CancellationToken cancellation)
    {
        for (var i = 0; i < conjecture.Hypotheses.Length; i++)
        {
            if (conjecture.Hypotheses[i] is not Membership { Function: FunctionExpression.Variable { Name: var name } } hypothesis || !instance.Functions.TryGetValue(name, out var function))
            {
                continue;
            }

            var index = i;
            var known = _alone.GetOrAdd((i, function, string.Join(' ', hypothesis.Parameters.Select(p => instance.Parameters[p]))), _ => Screening.Verdict(hypothesis, instance, cancellation) switch
            {
                Fails => new ConjectureOutcome.Discarded(index),
                Undecided undecided => new ConjectureOutcome.Unresolved(hypothesis, undecided.Reason),
                _ => null,
            });
            if (known is not null)
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>A function is told by its reference: a gallery has each once.</summary>
    private sealed class KeyComparer : IEqualityComparer<(int Hypothesis, FunctionInstance Function, string Parameters)>
    {
        public static KeyComparer Instance { get; } = new();

        public bool Equals((int Hypothesis, FunctionInstance Function, string Parameters) x, (int Hypothesis, FunctionInstance Function, string Parameters) y) =>
            x.Hypothesis == y.Hypothesis && ReferenceEquals(x.Function, y.Function) && x.Parameters == y.Parameters;

        public int GetHashCode((int Hypothesis, FunctionInstance Function, string Parameters) key) =>
            HashCode.Combine(key.Hypothesis, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Function), key.Parameters);
    }
}
