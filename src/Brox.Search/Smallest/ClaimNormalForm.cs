using System.Runtime.CompilerServices;
using Brox.Definitions;
using Brox.Theory.Claims;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smallest;

/// <summary>
/// The normal form of a claim's counterexamples: the first violation in the published order within a reach that is counted in work, so that it depends on nothing but the claim. A claim in the
/// language of conjectures is searched as <c>refute</c> does in its fourth pass; a claim in code over finite functions with identity metrics, closed piecewise linear functions and whole or fractional parameters.
/// </summary>
internal static class ClaimNormalForm
{
    // A reach of 38,400 units of work in each stratum: what two parameters and three points need to come down to whole numbers.
    private const int Pass = 3;
    private const int MostElements = 5;
    private const int MostFractions = 60;
    private const int MostNumerators = 27;
    private const long MostTried = 4_000;
    private const long MostLooked = 600_000;

    private static readonly ConditionalWeakTable<Claim, Found> _known = [];

    /// <summary>The normal form; <see langword="null"/> where no violation is within reach.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static ConjectureInstance? Of(Claim claim, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (!_known.TryGetValue(claim, out var found))
        {
            found = new Found(claim.Body is ClaimBody.Inclusion inclusion ? OfConjecture(claim, inclusion.Conjecture, cancellation) : OfPredicate(claim, cancellation));
            _known.AddOrUpdate(claim, found);
        }

        return found.Instance;
    }

    private static ConjectureInstance? OfConjecture(Claim claim, Conjecture conjecture, CancellationToken cancellation)
    {
        // Functions with smooth pieces are beyond a reach that can be afforded for every claim.
        ConjectureInstance? best = null;
        foreach (var (family, kind) in new[] { (SearchFamilies.Finite, InstanceKind.FiniteMembers), (SearchFamilies.Piecewise, InstanceKind.PiecewiseMembers) })
        {
            if (claim.Instances.Contains(kind))
            {
                best = new SmallestFirst(conjecture, family, [1, 2], new SearchTally(conjecture)).Pass(Pass, best, cancellation) ?? best;
            }
        }

        return best;
    }

    private static ConjectureInstance? OfPredicate(Claim claim, CancellationToken cancellation) => ClaimShape.Of(claim)
        .Select(shape => claim.Body is ClaimBody.Predicate { Hypothesis.Name: var name } body
            && name is ClassName.Alignment or ClassName.Progress or ClassName.BroximallyAligned
            && shape.Functions is [{ IsFinite: true }]
            ? Whole(claim, body, shape, cancellation)
            : Levels(claim, shape, cancellation))
        .OfType<ConjectureInstance>()
        .Min(InstanceOrder.Comparer);

    private static ConjectureInstance? Whole(Claim claim, ClaimBody.Predicate body, ClaimShape shape, CancellationToken cancellation)
    {
        var name = body.Hypothesis!.Name;
        for (var elements = 1; elements <= MostElements; elements++)
        {
            foreach (var dimension in shape.Dimensions.Where(d => d == 1 || d < elements))
            {
                var orders = new WholeOrders(shape.Parameters(1)[0].Name, name != ClassName.Progress, name != ClassName.Alignment,
                    body.NeedsFarPoint);
                for (var sum = 1; sum <= MostNumerators && orders.Looked < MostLooked; sum++)
                {
                    if (Smallest(claim, orders.Of(elements, dimension, sum), cancellation) is { } found)
                    {
                        return found;
                    }
                }
            }
        }

        return null;
    }

    private static ConjectureInstance? Levels(Claim claim, ClaimShape shape, CancellationToken cancellation)
    {
        var isNumbers = shape.Functions.Length == 0;
        for (var elements = shape.Functions.Length; elements <= (isNumbers ? 0 : shape.Functions.Any(f => !f.IsFinite) ? 2 : shape.Functions.Length + 2); elements++)
        {
            foreach (var dimension in shape.Dimensions.Where(d => d == 1 || d < elements))
            {
                var signed = shape.Parameters(dimension).Count(p => p.Sign == Sign.Any);
                var isPiecewise = shape.Functions.Any(f => !f.IsFinite);
                foreach (var degree in isPiecewise ? new[] { 0, 1 } : [0])
                {
                    for (var denominators = 0; denominators <= (isNumbers ? MostFractions : 1); denominators++)
                    {
                        for (var negatives = 0; negatives <= Math.Min(2, signed + (isPiecewise ? 2 : 0)); negatives++)
                        {
                            var levels = new ClaimLevels(shape);
                            for (var sum = 0; sum <= MostNumerators && levels.Tried < MostTried; sum++)
                            {
                                if (Smallest(claim, levels.Of(new Level(elements, dimension, degree, denominators, negatives, sum)), cancellation) is { } found)
                                {
                                    return found;
                                }
                            }
                        }
                    }
                }
            }
        }

        return null;
    }

    private static ConjectureInstance? Smallest(Claim claim, IEnumerable<ConjectureInstance> instances, CancellationToken cancellation)
    {
        ConjectureInstance? smallest = null;
        foreach (var instance in instances)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((smallest is null || InstanceOrder.Comparer.IsSmaller(instance, smallest)) && claim.Body.Evaluate(instance, cancellation) is ClaimOutcome.Violated)
            {
                smallest = instance;
            }
        }

        return smallest;
    }

    private sealed record Found(ConjectureInstance? Instance);
}
