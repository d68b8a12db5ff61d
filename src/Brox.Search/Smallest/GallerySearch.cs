using System.Collections.Concurrent;
using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
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

    private readonly ConcurrentDictionary<(string Hypothesis, FunctionInstance Function, string Parameters), Verdict> _alone = new(KeyComparer.Instance);

    /// <summary>What each hypothesis on one function says, whatever the function is called: two of the same text are decided once.</summary>
    private readonly ImmutableArray<string> _texts = [.. conjecture.Hypotheses.Select(h => h is Membership { Function: FunctionExpression.Variable } m ? m.Class.ToString() : h.ToString()!)];

    /// <summary>A search with the same hypotheses on single functions: what it has decided of them is not decided again.</summary>
    public GallerySearch? Before
    {
        init => _alone = value?._alone ?? _alone;
    }

    /// <summary>The most functions of the first name that are put into pairs.</summary>
    public int Paired { get; init; } = MostPaired;

    /// <summary>The most functions of the second name; as many as of the first where it is left out.</summary>
    public int? PairedWith { get; init; }

    /// <summary>The functions that are put beside one of the first name, instead of all of the list.</summary>
    public Func<FunctionInstance, IEnumerable<FunctionInstance>>? Partners { get; init; }

    /// <summary>What stands for a function of the list under the values of the parameters; the function itself where it is left out.</summary>
    public Func<string, FunctionInstance, ImmutableSortedDictionary<string, Rational>, IEnumerable<FunctionInstance>>? Images { get; init; }

    /// <summary>What is left of the conjecture where each hypothesis on one function alone was decided before, and where its hypotheses stand in the whole one.</summary>
    private readonly (Conjecture Conjecture, ImmutableArray<int> Places) _rest = Rest(conjecture);

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

            outcomes[i] = Alone(instances[i], cancellation) ?? Whole(Screening.Evaluate(_rest.Conjecture, instances[i], cancellation));
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
            return Listed(names[0]).Select(f => start.With(names[0], f));
        }

        if (Partners is { } partners)
        {
            return Listed(names[0]).Where(f => Alone(start.With(names[0], f), cancellation) is null)
                .SelectMany(f => partners(f).Select(g => start.With(names[0], f).With(names[1], g))).Where(i => AreComparable(i, cancellation));
        }

        var (first, second) = (Members(names[0], Paired), Members(names[1], PairedWith ?? Paired));
        return first.SelectMany(f => second.Select(g => (F: f, G: g)))
            .OrderBy(p => (p.F.Size.Elements + p.G.Size.Elements, Math.Max(p.F.Size.Degree, p.G.Size.Degree)))
            .ThenBy(p => (p.F.Size.Denominators + p.G.Size.Denominators, p.F.Size.Negatives + p.G.Size.Negatives, p.F.Size.Numerators + p.G.Size.Numerators))
            .Select(p => start.With(names[0], p.F.Function).With(names[1], p.G.Function)).Where(i => AreComparable(i, cancellation));

        IEnumerable<FunctionInstance> Listed(string name) => Images is { } images ? gallery(name, dimension).SelectMany(f => images(name, f, parameters)) : gallery(name, dimension);

        List<(FunctionInstance Function, InstanceSize Size)> Members(string name, int most) =>
            [.. Listed(name).AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(2, Environment.ProcessorCount)).WithCancellation(cancellation)
                .Where(f => Alone(start.With(name, f), cancellation) is null).Take(most).Select(f => (f, InstanceSize.Of(ConjectureInstance.Of(f))))];
    }

    /// <summary>What the hypotheses on one function alone say against an instance, as far as it has the function; each is decided once.</summary>
    private ConjectureOutcome? Alone(ConjectureInstance instance, CancellationToken cancellation)
    {
        for (var i = 0; i < conjecture.Hypotheses.Length; i++)
        {
            var hypothesis = conjecture.Hypotheses[i];
            if (!IsAlone(hypothesis) || !instance.Functions.TryGetValue(hypothesis.Functions[0], out var function))
            {
                continue;
            }

            switch (_alone.GetOrAdd((_texts[i], function, string.Join(' ', hypothesis.Parameters.Select(p => instance.Parameters[p]))), _ => Screening.Verdict(hypothesis, instance, cancellation)))
            {
                case Fails:
                    return new ConjectureOutcome.Discarded(i);
                case Undecided undecided:
                    return new ConjectureOutcome.Unresolved(hypothesis, undecided.Reason);
                default:
                    break;
            }
        }

        return null;
    }

    private static bool IsAlone(Statement statement) => statement switch
    {
        Membership membership => membership.Functions.Count == 1 && membership.Function.Maps.IsEmpty,
        Pointwise comparison => comparison.Functions.Count == 1 && comparison.Left.Maps.IsEmpty && comparison.Right.Maps.IsEmpty,
        _ => false,
    };

    private static (Conjecture Conjecture, ImmutableArray<int> Places) Rest(Conjecture conjecture)
    {
        ImmutableArray<int> places = [.. Enumerable.Range(0, conjecture.Hypotheses.Length).Where(i => !IsAlone(conjecture.Hypotheses[i]))];
        return (conjecture with { Hypotheses = [.. places.Select(i => conjecture.Hypotheses[i])], Standing = StandingAssumptions.Of(conjecture) }, places);
    }

    private ConjectureOutcome Whole(ConjectureOutcome outcome) => outcome is ConjectureOutcome.Discarded discarded ? new ConjectureOutcome.Discarded(_rest.Places[discarded.Hypothesis]) : outcome;

    /// <summary>Whether no comparison of the two functions fails: that is quickly seen, and leaves few of many pairs.</summary>
    private bool AreComparable(ConjectureInstance pair, CancellationToken cancellation) =>
        conjecture.Hypotheses.All(h => h is not Pointwise || h.Functions.Count == 1 || ConjectureEvaluation.Verdict(h, pair, cancellation) is not Fails);

    /// <summary>A function is told by its reference: a gallery has each once.</summary>
    private sealed class KeyComparer : IEqualityComparer<(string Hypothesis, FunctionInstance Function, string Parameters)>
    {
        public static KeyComparer Instance { get; } = new();

        public bool Equals((string Hypothesis, FunctionInstance Function, string Parameters) x, (string Hypothesis, FunctionInstance Function, string Parameters) y) =>
            x.Hypothesis == y.Hypothesis && ReferenceEquals(x.Function, y.Function) && x.Parameters == y.Parameters;

        public int GetHashCode((string Hypothesis, FunctionInstance Function, string Parameters) key) =>
            HashCode.Combine(key.Hypothesis, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Function), key.Parameters);
    }
}
