using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Shrinking;

/// <summary>Instances that may be smaller than an instance, in a fixed order: the ones that take most away first.</summary>
internal static class InstanceCandidates
{
    public static IEnumerable<ConjectureInstance> Of(ConjectureInstance instance)
    {
        foreach (var (name, function) in instance.Functions)
        {
            foreach (var smaller in Removals(function))
            {
                yield return instance.With(name, smaller);
            }
        }

        foreach (var joint in Joint(instance))
        {
            yield return joint;
        }

        foreach (var (name, value) in instance.Parameters)
        {
            foreach (var simpler in NumberCandidates.Positive(value))
            {
                yield return instance.With(name, simpler);
            }
        }

        foreach (var (name, function) in instance.Functions)
        {
            foreach (var simpler in Simplifications(function))
            {
                yield return instance.With(name, simpler);
            }
        }
    }

    private static IEnumerable<FunctionInstance> Removals(FunctionInstance function) => function switch
    {
        FiniteFunction finite => FiniteCandidates.Removals(finite),
        PiecewisePolynomial piecewise => PiecewiseCandidates.Removals(piecewise),
        FormulaFunction formula => FormulaCandidates.Removals(formula),
        _ => [],
    };

    private static IEnumerable<FunctionInstance> Simplifications(FunctionInstance function) => function switch
    {
        FiniteFunction finite => FiniteCandidates.Simplifications(finite),
        PiecewisePolynomial piecewise => PiecewiseCandidates.Simplifications(piecewise),
        FormulaFunction formula => FormulaCandidates.Simplifications(formula),
        _ => [],
    };

    /// <summary>Changes of all functions and parameters together: one coordinate, one point or one scale for all.</summary>
    private static IEnumerable<ConjectureInstance> Joint(ConjectureInstance instance)
    {
        var finite = instance.Functions.Values.OfType<FiniteFunction>().ToList();
        if (finite.Count == instance.Functions.Count)
        {
            foreach (var point in finite.SelectMany(f => f.Points).Distinct().Order().Where(p => finite.Count > 1 && finite.Count(f => f.IndexOf(p) >= 0) > 1))
            {
                if (Map(instance, f => FiniteCandidates.Without((FiniteFunction)f, point)) is { } without)
                {
                    yield return without;
                }
            }

            var dimension = finite[0].Dimension;
            for (var k = 0; k < dimension && finite.TrueForAll(f => f.Dimension == dimension); k++)
            {
                foreach (var change in FiniteCandidates.CoordinateChanges(finite, k))
                {
                    if (Map(instance, f => change((FiniteFunction)f)) is { } changed)
                    {
                        yield return changed;
                    }
                }
            }

            foreach (var change in FiniteCandidates.ValueChanges(finite))
            {
                if (Map(instance, f => change((FiniteFunction)f)) is { } changed)
                {
                    yield return changed;
                }
            }
        }

        foreach (var factor in NumberCandidates.Factors(Lengths(instance)))
        {
            if (Map(instance, f => Scaled(f, factor)) is { } scaled)
            {
                yield return scaled;
                yield return scaled with { Parameters = scaled.Parameters.ToImmutable(v => v * factor) };
            }
        }
    }

    private static IEnumerable<Rational> Lengths(ConjectureInstance instance) => instance.Parameters.Values.Concat(instance.Functions.Values.SelectMany(f => f switch
    {
        FiniteFunction finite => finite.Points.SelectMany(p => p.Coordinates),
        PiecewisePolynomial piecewise => piecewise.Knots,
        _ => [],
    }));

    private static FunctionInstance? Scaled(FunctionInstance function, Rational factor) =>
        Brox.Functions.Operations.FunctionOperations.Dilation(function, Rational.One / factor).Function;

    private static ConjectureInstance? Map(ConjectureInstance instance, Func<FunctionInstance, FunctionInstance?> change)
    {
        var result = instance;
        foreach (var (name, function) in instance.Functions)
        {
            if (change(function) is not { } changed)
            {
                return null;
            }

            result = result.With(name, changed);
        }

        return result;
    }

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, Rational> ToImmutable(
        this System.Collections.Immutable.ImmutableSortedDictionary<string, Rational> values, Func<Rational, Rational> change) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(values.Select(v => KeyValuePair.Create(v.Key, change(v.Value))));
}
