using System.Collections.Concurrent;
using System.Collections.Immutable;
using Brox.Definitions.Verdicts;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smallest;

/// <summary>All instances of a conjecture on one level that the hypotheses on single functions, and the side conditions, do not rule out.</summary>
internal sealed class LevelInstances
{
    private const int FiniteCost = 10;
    private const int PiecewiseCost = 60;
    private const int QuickShare = 16;
    private readonly bool _quick;
    private long _work;

    private readonly ConjectureProfile _profile;
    private readonly SearchFamilies _families;
    private readonly ImmutableArray<string> _functions;
    private readonly ImmutableArray<string> _parameters;
    private readonly SmallFiniteFunctions _finite;
    private readonly Dictionary<string, SmallPiecewiseFunctions> _piecewise;
    private readonly Dictionary<string, ImmutableArray<Membership>> _own;
    private readonly ConcurrentDictionary<(string Function, bool Finite, int Elements, int Dimension, int Degree, Purse Purse, string Parameters), List<FunctionInstance>> _known = new();

    public LevelInstances(ConjectureProfile profile, SearchFamilies families)
    {
        _profile = profile;
        _families = families;
        _quick = OrderFilter.Applies(profile.Conjecture);
        _functions = [.. profile.Conjecture.Functions];
        _parameters = [.. profile.Conjecture.Parameters];
        var alone = _functions.Length == 1;
        _finite = new SmallFiniteFunctions(profile.Values, profile.MovesFreely && alone, profile.LiftsAlone);
        _piecewise = _functions.ToDictionary(
            f => f, f => new SmallPiecewiseFunctions(profile.NeedsSmooth[f], profile.NeedsRealValues[f], withoutPieces: !families.HasFlag(SearchFamilies.Finite)));
        _own = _functions.ToDictionary(
            f => f, f => profile.Conjecture.Hypotheses.OfType<Membership>().Where(m => m.Function is FunctionExpression.Variable v && v.Name == f).ToImmutableArray());
    }

    /// <summary>The number of instances that the quick look has answered.</summary>
    public long Answered { get; private set; }

    /// <summary>The number of those that satisfied the hypotheses.</summary>
    public long AnsweredSatisfied { get; private set; }

    /// <summary>What was spent so far, in units of one number tried; a function drawn up costs more, a piecewise one the most.</summary>
    public long Work => _work + _finite.Tried + _piecewise.Values.Sum(p => p.Tried);

    public IEnumerable<ConjectureInstance> Of(Level level, CancellationToken cancellation) =>
        Parameters(0, ImmutableSortedDictionary<string, Rational>.Empty, level.Purse).SelectMany(choice => Functions(level, choice.Values, choice.Left, cancellation));

    private IEnumerable<(ImmutableSortedDictionary<string, Rational> Values, Purse Left)> Parameters(int index, ImmutableSortedDictionary<string, Rational> values, Purse left)
    {
        if (index == _parameters.Length)
        {
            return _profile.Conjecture.Hypotheses.OfType<Comparison>().All(c => c.Holds(values)) ? [(values, left)] : [];
        }

        _work++;
        return left.Numbers().Where(x => x.Sign > 0).SelectMany(x => Parameters(index + 1, values.Add(_parameters[index], x), left - Purse.PriceOf(x)));
    }

    private IEnumerable<ConjectureInstance> Functions(Level level, ImmutableSortedDictionary<string, Rational> parameters, Purse purse, CancellationToken cancellation)
    {
        var start = new ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance>.Empty, parameters);
        if (_families.HasFlag(SearchFamilies.Finite) && level is { Degree: 0, Negatives: 0 })
        {
            var all = _quick ? Quick(level, start, purse, cancellation) : Choose(0, start, level.Elements, purse, true, level, false, cancellation);
            foreach (var instance in all)
            {
                if (_functions.Length == 1 || IsAnchored(instance))
                {
                    yield return instance;
                }
            }
        }

        if (_families.HasFlag(SearchFamilies.Piecewise) && level.Dimension == 1)
        {
            foreach (var instance in Choose(0, start, level.Elements, purse, false, level, false, cancellation))
            {
                yield return instance;
            }
        }
    }

    /// <summary>The instances that the quick look lets through; the others are counted as candidates that the look has answered.</summary>
    private IEnumerable<ConjectureInstance> Quick(Level level, ConjectureInstance start, Purse purse, CancellationToken cancellation)
    {
        foreach (var (points, left) in _finite.Domains(level.Elements, level.Dimension, purse))
        {
            cancellation.ThrowIfCancellationRequested();
            var orders = left.Denominators > 0 ? [] : RankTable.Whole(points.Length, left.Numerators);
            _work += orders.Length / QuickShare;
            if (orders.Length == 0 || OrderFilter.Of(_profile.Conjecture, points, start.Parameters) is not { } filter)
            {
                continue;
            }

            Answered += orders.Length;
            foreach (var ranks in orders)
            {
                if (filter.Passes(ranks))
                {
                    yield return start.With(_functions[0], FiniteFunction.Create(points, ranks.Select(r => new Rational(r))));
                }
            }

            AnsweredSatisfied += filter.Satisfied;
        }
    }

    private IEnumerable<ConjectureInstance> Choose(
        int index, ConjectureInstance chosen, int elements, Purse purse, bool finite, Level level, bool hasDegree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var name = _functions[index];
        if (index == _functions.Length - 1)
        {
            for (var degree = finite || hasDegree ? 0 : level.Degree; degree <= level.Degree; degree++)
            {
                foreach (var function in List(name, finite, elements, level.Dimension, degree, purse, chosen.Parameters, keep: index > 0, cancellation))
                {
                    // A pair of functions that were drawn up before is looked at anew.
                    _work += index == 0 ? 0 : finite ? FiniteCost : PiecewiseCost;
                    yield return chosen.With(name, function);
                }
            }

            yield break;
        }

        for (var own = 1; own <= elements - (_functions.Length - 1 - index); own++)
        {
            foreach (var (first, rest) in purse.Shares())
            {
                for (var degree = 0; degree <= level.Degree; degree++)
                {
                    foreach (var function in List(name, finite, own, level.Dimension, degree, first, chosen.Parameters, keep: true, cancellation))
                    {
                        foreach (var instance in Choose(index + 1, chosen.With(name, function), elements - own, rest, finite, level, hasDegree || degree == level.Degree, cancellation))
                        {
                            yield return instance;
                        }
                    }
                }
            }
        }
    }

    private IEnumerable<FunctionInstance> List(
        string name, bool finite, int elements, int dimension, int degree, Purse purse, ImmutableSortedDictionary<string, Rational> parameters, bool keep, CancellationToken cancellation)
    {
        if (finite && elements > _profile.MostFinitePoints[name])
        {
            return [];
        }

        if (!keep)
        {
            // One function: the conjecture itself is evaluated next, hypotheses first.
            return Raw(name, finite, elements, dimension, degree, purse, cancellation);
        }

        var used = _own[name].SelectMany(m => m.Parameters).Distinct().Order(StringComparer.Ordinal).Select(p => $"{p}={parameters[p]}");
        var key = (name, finite, elements, dimension, degree, purse, string.Join(',', used));
        return _known.GetOrAdd(key, _ =>
        {
            var instance = new ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance>.Empty, parameters);
            return [.. Raw(name, finite, elements, dimension, degree, purse, cancellation)
                .Where(f => _own[name].All(m => ConjectureEvaluation.Verdict(m, instance.With(name, f), cancellation) is Holds))];
        });
    }

    private IEnumerable<FunctionInstance> Raw(string name, bool finite, int elements, int dimension, int degree, Purse purse, CancellationToken cancellation)
    {
        IEnumerable<FunctionInstance> all = finite ? _finite.Of(elements, dimension, purse) : _piecewise[name].Of(elements, degree, purse);
        foreach (var function in all)
        {
            cancellation.ThrowIfCancellationRequested();
            _work += finite ? FiniteCost : PiecewiseCost;
            yield return function;
        }
    }

    /// <summary>Whether no instance is the same one moved or lifted, with smaller numbers.</summary>
    private bool IsAnchored(ConjectureInstance instance)
    {
        var functions = instance.Functions.Values.Cast<FiniteFunction>().ToList();
        if (_profile.MovesFreely)
        {
            for (var k = 0; k < functions[0].Dimension; k++)
            {
                if (functions.TrueForAll(f => f.Points.All(p => p[k] >= Rational.One)))
                {
                    return false;
                }
            }
        }

        if (_profile.Values != ConjectureProfile.ValueRule.JointRanks)
        {
            return functions.Exists(f => f.Minimum < Rational.One);
        }

        var values = functions.SelectMany(f => f.Values).ToHashSet();
        return values.Contains(Rational.Zero) && values.Max() == new Rational(values.Count - 1);
    }
}

/// <summary>The families that are searched.</summary>
[Flags]
public enum SearchFamilies
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Functions on finitely many points.</summary>
    Finite = 1,

    /// <summary>Piecewise polynomials of one variable.</summary>
    Piecewise = 2,

    /// <summary>Formulas on all of R^d.</summary>
    Formula = 4,
}
