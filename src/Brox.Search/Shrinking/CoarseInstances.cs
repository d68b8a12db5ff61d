using System.Collections.Immutable;
using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Shrinking;

/// <summary>
/// Instances of finite functions near a given one, whose lengths are whole numbers or fractions with one small denominator. A solver's numbers have many digits; where strict inequalities alone
/// count, few digits serve, but all of them have to be rounded at once.
/// </summary>
internal static class CoarseInstances
{
    /// <summary>The largest whole number of the first kind, and the largest denominator of the second.</summary>
    private const int Finest = 100;

    /// <summary>Coarse ones first: all coordinates and parameters in proportion, the largest of them 1, 2, ...; then rounded to multiples of 1, 1/2, ...</summary>
    public static IEnumerable<ConjectureInstance> Of(ConjectureInstance instance)
    {
        var lengths = instance.Functions.Values.OfType<FiniteFunction>().SelectMany(f => f.Points).SelectMany(p => p.Coordinates).Concat(instance.Parameters.Values).ToList();
        var largest = lengths.Select(Rational.Abs).DefaultIfEmpty(Rational.Zero).Aggregate(Rational.Max);
        var factors = Enumerable.Range(1, Finest).Select(n => new Rational(n)).ToList();
        return (largest.IsZero ? [] : factors.Select(n => Rounded(instance, x => Whole(x * n / largest))))
            .Concat(factors.Select(n => Rounded(instance, x => Whole(x * n) / n))).OfType<ConjectureInstance>();
    }

    /// <summary>The instance with every length changed; <see langword="null"/> where points fall together or a parameter loses its sign.</summary>
    private static ConjectureInstance? Rounded(ConjectureInstance instance, Func<Rational, Rational> round)
    {
        var functions = ImmutableSortedDictionary.CreateBuilder<string, FunctionInstance>();
        foreach (var (name, function) in instance.Functions)
        {
            if (function is FiniteFunction f && Rounded(f, round) is { } rounded)
            {
                functions.Add(name, rounded);
            }
        }

        var parameters = instance.Parameters.ToImmutableSortedDictionary(p => p.Key, p => round(p.Value));
        return functions.Count < instance.Functions.Count || parameters.Any(p => p.Value.Sign != instance.Parameters[p.Key].Sign)
            ? null : instance with { Functions = functions.ToImmutable(), Parameters = parameters };
    }

    private static FiniteFunction? Rounded(FiniteFunction f, Func<Rational, Rational> round)
    {
        var points = f.Points.Select(p => new Point([.. p.Coordinates.Select(round)])).ToList();
        return points.Distinct().Count() == points.Count ? FiniteFunction.Create(points, f.Values, f.Metric) : null;
    }

    private static Rational Whole(Rational x) => Rational.Create((x + Rational.Half).Floor(), 1);
}
