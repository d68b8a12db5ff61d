using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Search.Shrinking;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Random;

/// <summary>Makes the counterexamples of claims smaller: functions and positive parameters as for conjectures, and parameters of any sign. Formulas stay as they are.</summary>
internal static class ClaimShrinker
{
    /// <summary>The number of candidates after which shrinking ends.</summary>
    public const int MostCandidates = 20_000;

    /// <summary>A smaller instance with the property, or the instance itself.</summary>
    /// <param name="instance">An instance that has the property.</param>
    /// <param name="keeps">The property.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ConjectureInstance Shrink(ConjectureInstance instance, Func<ConjectureInstance, bool> keeps, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(keeps);
        while (true)
        {
            var before = instance;
            if (!instance.Functions.IsEmpty && !instance.Functions.Values.Any(f => f is FormulaFunction))
            {
                instance = Shrinker.Shrink(instance, keeps, MostCandidates, cancellation).Instance;
            }

            while (Simpler(instance).FirstOrDefault(i => InstanceOrder.Comparer.IsSmaller(i, instance) && keeps(i)) is { } smaller)
            {
                cancellation.ThrowIfCancellationRequested();
                instance = smaller;
            }

            if (!InstanceOrder.Comparer.IsSmaller(instance, before))
            {
                return instance.Functions.Aggregate(instance, (sorted, f) => f.Value is FiniteFunction finite ? sorted.With(f.Key, FiniteCandidates.Sorted(finite)) : sorted);
            }
        }
    }

    private static IEnumerable<ConjectureInstance> Simpler(ConjectureInstance instance) => Values(instance).Concat(Mirrored(instance));

    /// <summary>A function of the plane with its coordinates exchanged.</summary>
    private static IEnumerable<ConjectureInstance> Mirrored(ConjectureInstance instance) =>
        instance.Functions.Count == 1 && instance.Functions.First() is { Value: FiniteFunction { Dimension: 2, Metric.IsIdentity: true } f } named
            ? [instance.With(named.Key, FiniteFunction.Create(f.Points.Select(p => new Point(p[1], p[0])), f.Values))]
            : [];

    private static IEnumerable<ConjectureInstance> Values(ConjectureInstance instance) =>
        from parameter in instance.Parameters
        from value in Values(parameter.Value).Concat(instance.Functions.IsEmpty ? Fractions(parameter.Value) : []).Distinct()
        where value != parameter.Value
        select instance.With(parameter.Key, value);

    /// <summary>The neighbours of a number among the fractions of small denominator.</summary>
    private static IEnumerable<Rational> Fractions(Rational x) =>
        Enumerable.Range(1, 200).SelectMany(d => new[] { Rational.Create((d * x).Floor(), d), Rational.Create((d * x).Ceiling(), d) });

    private static IEnumerable<Rational> Values(Rational x) =>
    [
        Rational.Zero, Rational.One, -Rational.One, -x, Rational.Create(x.Floor(), 1), Rational.Create(x.Ceiling(), 1),
        Rational.Create((2 * x).Floor(), 2), Rational.Create((3 * x).Floor(), 3), Rational.Create((4 * x).Floor(), 4), x - Rational.One, x + Rational.One,
    ];
}
