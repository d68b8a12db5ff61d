using System.Collections.Immutable;
using Brox.Functions;
using Brox.Generators;
using Brox.Numbers;
using Brox.Search.Smallest;
using Brox.Theory.Claims.Language;
using Brox.Theory.Classes;

namespace Brox.Search.Random;

/// <summary>Random instances of a conjecture: parameters that satisfy the side conditions where a few tries find some, functions of the wanted families.</summary>
internal sealed class RandomInstances
{
    private static readonly Rational[] _parameters =
    [
        Rational.One, new(2), Rational.Half, new(3), Rational.Create(3, 2), new(4), Rational.Create(1, 3), new(5), Rational.Create(1, 4), Rational.Create(5, 2), new(8), Rational.Create(1, 10),
    ];

    private readonly ConjectureProfile _profile;
    private readonly SearchFamilies[] _families;
    private readonly int[] _dimensions;

    public RandomInstances(ConjectureProfile profile, SearchFamilies families, IReadOnlyList<int> dimensions)
    {
        _profile = profile;
        _dimensions = [.. dimensions];
        var finite = families.HasFlag(SearchFamilies.Finite) && (profile.FiniteIsPossible || families == SearchFamilies.Finite);
        var piecewise = families.HasFlag(SearchFamilies.Piecewise) && dimensions.Contains(1);
        _families = [.. new[]
        {
            (finite, SearchFamilies.Finite), (piecewise, SearchFamilies.Piecewise), (families.HasFlag(SearchFamilies.Formula), SearchFamilies.Formula),
        }.Where(f => f.Item1).Select(f => f.Item2)];
    }

    /// <summary>Whether there is anything to draw from.</summary>
    public bool IsEmpty => _families.Length == 0;

    /// <summary>The instance of a seed.</summary>
    public ConjectureInstance Of(ulong seed)
    {
        var draw = new Draw(seed);
        var parameters = Parameters(draw);
        var family = draw.From(_families);
        var dimension = family == SearchFamilies.Piecewise ? 1 : draw.From(_dimensions);
        var result = new ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance>.Empty, parameters);
        FiniteFunction? partner = null;
        foreach (var name in _profile.Conjecture.Functions)
        {
            FunctionInstance next = family switch
            {
                SearchFamilies.Finite => partner = RandomFinite.Next(draw, dimension, partner),
                SearchFamilies.Piecewise => RandomPiecewise.Next(draw, _profile.NeedsSmooth[name], _profile.NeedsCurves[name], _profile.NeedsRealValues[name]),
                _ => RandomFormulas.Next(draw, dimension, [.. _profile.Asked[name].Select(c => c.Class.Name)], Constant(name, parameters)),
            };
            result = result.With(name, next);
        }

        return result;
    }

    /// <summary>The constant that a hypothesis on one function gives its class, where there is one.</summary>
    private Rational? Constant(string function, ImmutableSortedDictionary<string, Rational> parameters) =>
        _profile.Asked[function].FirstOrDefault(c => c.Class.Parameter is ParameterKind.PositiveConstant or ParameterKind.UnitConstant)?.Argument?.Evaluate(parameters);

    private ImmutableSortedDictionary<string, Rational> Parameters(Draw draw)
    {
        var values = ImmutableSortedDictionary<string, Rational>.Empty;
        for (var tries = 0; tries < 30; tries++)
        {
            values = _profile.Conjecture.Parameters.ToImmutableSortedDictionary(p => p, _ => draw.From(_parameters));
            if (_profile.Conjecture.Hypotheses.OfType<Comparison>().All(c => c.Holds(values)))
            {
                break;
            }
        }

        return values;
    }
}
