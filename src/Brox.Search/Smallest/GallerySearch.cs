using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Search.Random;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smallest;

/// <summary>
/// Tries a conjecture on the functions of a list, in the published order, before random ones are made: then a counterexample is one that people know, and does not depend on
/// the seed.
/// </summary>
/// <param name="conjecture">The conjecture; with more than two functions nothing is tried.</param>
/// <param name="dimensions">The dimensions.</param>
/// <param name="tally">Counts what was looked at.</param>
/// <param name="gallery">The functions of a dimension; a pair is taken from the first <see cref="MostPaired"/> of them.</param>
internal sealed class GallerySearch(Conjecture conjecture, IReadOnlyCollection<int> dimensions, SearchTally tally, Func<int, IEnumerable<FunctionInstance>> gallery)
{
    private const int MostFunctions = 2;
    private const int MostPaired = 60;

    private static readonly ImmutableArray<Rational> _parameters = [Rational.One, Rational.Half, 2, Rational.Create(1, 10), Rational.Create(1, 100)];

    private readonly Dictionary<(int Hypothesis, FunctionInstance Function), ConjectureOutcome?> _alone = [];

    /// <summary>The first counterexample; <see langword="null"/> if there is none.</summary>
    public ConjectureInstance? First(CancellationToken cancellation)
    {
        if (conjecture.Functions.Count > MostFunctions)
        {
            return null;
        }

        tally.At("known functions");
        foreach (var instance in dimensions.SelectMany(Instances).Order(InstanceOrder.Comparer))
        {
            var outcome = Alone(instance, cancellation) ?? Screening.Evaluate(conjecture, instance, cancellation);
            tally.Count(outcome);
            if (outcome is ConjectureOutcome.Violated)
            {
                return instance;
            }
        }

        return null;
    }

    private IEnumerable<ConjectureInstance> Instances(int dimension)
    {
        var functions = gallery(dimension).ToList();
        IEnumerable<ConjectureInstance> result =
            [new ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance>.Empty, ImmutableSortedDictionary<string, Rational>.Empty)];
        foreach (var name in conjecture.Functions)
        {
            var listed = conjecture.Functions.Count > 1 ? functions.Take(MostPaired) : functions;
            result = result.SelectMany(i => listed.Select(f => i.With(name, f)));
        }

        foreach (var name in conjecture.Parameters)
        {
            result = result.SelectMany(i => _parameters.Select(v => i.With(name, v)));
        }

        return result;
    }

    /// <summary>What the hypotheses without parameters on one function alone say against an instance; each is decided once a function.</summary>
    private ConjectureOutcome? Alone(ConjectureInstance instance, CancellationToken cancellation)
    {
        for (var i = 0; i < conjecture.Hypotheses.Length; i++)
        {
            if (conjecture.Hypotheses[i] is not Membership { Function: FunctionExpression.Variable { Name: var name } } hypothesis || !hypothesis.Parameters.IsEmpty)
            {
                continue;
            }

            if (!_alone.TryGetValue((i, instance.Functions[name]), out var known))
            {
                known = ConjectureEvaluation.Verdict(hypothesis, instance, cancellation) switch
                {
                    Fails => new ConjectureOutcome.Discarded(i),
                    Undecided undecided => new ConjectureOutcome.Unresolved(hypothesis, undecided.Reason),
                    _ => null,
                };
                _alone.Add((i, instance.Functions[name]), known);
            }

            if (known is not null)
            {
                return known;
            }
        }

        return null;
    }
}
