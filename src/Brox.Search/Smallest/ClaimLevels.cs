using System.Collections.Immutable;
using Brox.Functions;
using Brox.Numbers;
using Brox.Theory.Claims.Language;

namespace Brox.Search.Smallest;

/// <summary>All instances of a shape on one level: identity metrics, finite functions with ranks as values and coordinates that begin in [0, 1), closed piecewise linear functions.</summary>
internal sealed class ClaimLevels(ClaimShape shape)
{
    private readonly SmallFiniteFunctions _finite = new(ConjectureProfile.ValueRule.Ranks, anchored: shape.Functions.Length == 1, lifted: true);
    private readonly SmallPiecewiseFunctions _piecewise = new(smooth: false, realValued: false, withoutPieces: true);

    /// <summary>How many numbers were tried so far.</summary>
    public long Tried => _finite.Tried + _piecewise.Tried;

    /// <summary>The instances of a level.</summary>
    public IEnumerable<ConjectureInstance> Of(Level level)
    {
        var parameters = shape.Parameters(level.Dimension);
        return Choose(0, new ConjectureInstance(ImmutableSortedDictionary<string, FunctionInstance>.Empty, ImmutableSortedDictionary<string, Rational>.Empty), level.Purse);

        IEnumerable<ConjectureInstance> Choose(int index, ConjectureInstance chosen, Purse left)
        {
            if (index == parameters.Length)
            {
                return Functions(0, chosen, level.Elements, level, left, false);
            }

            var isLast = shape.Functions.Length == 0 && index == parameters.Length - 1;
            return left.Numbers(isLast).Where(x => parameters[index].Sign switch
            {
                Sign.Positive => x.Sign > 0,
                Sign.NonNegative => x.Sign >= 0,
                _ => true,
            }).SelectMany(x => Choose(index + 1, chosen.With(parameters[index].Name, x), left - Purse.PriceOf(x)));
        }
    }

    private IEnumerable<ConjectureInstance> Functions(int index, ConjectureInstance chosen, int elements, Level level, Purse left, bool hasDegree)
    {
        if (index == shape.Functions.Length)
        {
            if (elements == 0 && left.IsSpent && (hasDegree || level.Degree == 0))
            {
                yield return chosen;
            }

            yield break;
        }

        var (name, isFinite) = shape.Functions[index];
        var others = shape.Functions.Length - 1 - index;
        for (var own = others == 0 ? elements : 1; own <= elements - others; own++)
        {
            foreach (var (share, rest) in others == 0 ? [(left, default)] : left.Shares())
            {
                for (var degree = 0; degree <= (isFinite ? 0 : level.Degree); degree++)
                {
                    IEnumerable<FunctionInstance> functions = isFinite ? _finite.Of(own, level.Dimension, share) : _piecewise.Of(own, degree, share);
                    foreach (var function in functions)
                    {
                        foreach (var instance in Functions(index + 1, chosen.With(name, function), elements - own, level, rest, hasDegree || (degree > 0 && degree == level.Degree)))
                        {
                            yield return instance;
                        }
                    }
                }
            }
        }
    }
}
