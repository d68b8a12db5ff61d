using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;
using Brox.Search.Random;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Refuting;

/// <summary>
/// Tries a conjecture with some of its functions and parameters given: the others are small parameters in the published order, and known functions before random ones, of the kind of those given, since functions of two kinds
/// are not added. Where nothing is left open, there is one candidate.
/// </summary>
internal sealed class GivenSearch
{
    private const int MostKnown = 60;
    private const int Draws = 5_000;

    private static readonly ImmutableArray<Rational> _parameters =
    [
        Rational.One, new(2), Rational.Half, new(3), Rational.Create(3, 2), Rational.Create(1, 3), new(4), Rational.Create(1, 4), Rational.Create(5, 2), new(5), new(8), Rational.Create(1, 10), new(10), Rational.Create(1, 100),
    ];

    private readonly Conjecture _conjecture;
    private readonly ConjectureInstance _given;
    private readonly RefuterOptions _options;
    private readonly SearchTally _tally;

    public GivenSearch(Conjecture conjecture, ConjectureInstance given, RefuterOptions options, SearchTally tally)
    {
        var kinds = given.Functions.Values.Aggregate(SearchFamilies.None, (all, f) => all | Refuter.FamilyOf(f));
        (_conjecture, _tally, _given) = (conjecture, tally, given);
        _options = options with
        {
            Families = given.Functions.IsEmpty ? options.Families : kinds,
            Dimensions = given.Functions.IsEmpty ? options.Dimensions : [.. given.Functions.Values.Select(f => f.Dimension).Distinct()],
        };
    }

    /// <summary>The first counterexample; <see langword="null"/> if there is none among what was tried.</summary>
    public ConjectureInstance? First(CancellationToken cancellation)
    {
        _tally.At("what is given");
        var open = _conjecture.Functions.Except(_given.Functions.Keys);
        foreach (var instance in Functions(open).SelectMany(Parameters).Order(InstanceOrder.Comparer))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Counted(ConjectureEvaluation.Evaluate(_conjecture, instance, cancellation)))
            {
                return instance;
            }
        }

        return open.IsEmpty ? null : Random(cancellation);
    }

    private ConjectureInstance? Random(CancellationToken cancellation)
    {
        _tally.At("what is given, the rest at random");
        var instances = new RandomInstances(new ConjectureProfile(_conjecture), _options.Families, _options.Dimensions);
        if (instances.IsEmpty)
        {
            return null;
        }

        for (var i = 0; i < Draws; i++)
        {
            var drawn = instances.Of((_options.Seed << 32) + (ulong)i);
            var functions = _given.Functions.Aggregate(drawn, (instance, f) => instance.With(f.Key, f.Value));
            var instance = _given.Parameters.Aggregate(functions, (all, p) => all.With(p.Key, p.Value));
            cancellation.ThrowIfCancellationRequested();
            if (Counted(Screening.Evaluate(_conjecture, instance, cancellation)))
            {
                return instance;
            }
        }

        return null;
    }

    private bool Counted(ConjectureOutcome outcome)
    {
        _tally.Count(outcome);
        return outcome is ConjectureOutcome.Violated;
    }

    private IEnumerable<ConjectureInstance> Functions(IEnumerable<string> open)
    {
        List<FunctionInstance> known = [.. _options.Dimensions.SelectMany(d => FormulaGallery.Of(d).Concat(_options.Known.Where(f => f.Dimension == d))).Where(f => _options.Families.HasFlag(Refuter.FamilyOf(f))).Take(MostKnown)];
        return open.Aggregate<string, IEnumerable<ConjectureInstance>>([_given], (instances, name) => instances.SelectMany(i => known.Select(f => i.With(name, f))));
    }

    private IEnumerable<ConjectureInstance> Parameters(ConjectureInstance instance) =>
        _conjecture.Parameters.Except(_given.Parameters.Keys)
            .Aggregate<string, IEnumerable<ConjectureInstance>>([instance], (instances, name) => instances.SelectMany(i => _parameters.Select(v => i.With(name, v))));
}
