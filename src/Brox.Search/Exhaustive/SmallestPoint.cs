using System.Numerics;
using Brox.Numbers;

namespace Brox.Search.Exhaustive;

/// <summary>
/// The rational solution of a system of linear constraints that comes first in the published order: by the sum of (denominator - 1), then the sum of the numerators, then
/// lexicographically. All solutions are positive.
/// </summary>
internal sealed class SmallestPoint
{
    private const int MostDenominators = 400;
    private const int ReachBeyondLowBound = 64;

    private readonly int _variables;
    private readonly CancellationToken _cancellation;
    private (BigInteger Sum, Rational[] Values)? _best;

    private SmallestPoint(int variables, CancellationToken cancellation) => (_variables, _cancellation) = (variables, cancellation);

    /// <summary>The first solution of a feasible system.</summary>
    /// <exception cref="ScopeException">None was found with small denominators.</exception>
    public static Rational[] Of(IReadOnlyList<LinearConstraint> constraints, int variables, CancellationToken cancellation)
    {
        var search = new SmallestPoint(variables, cancellation);
        for (var extra = 0; extra <= MostDenominators; extra++)
        {
            search.WithDenominators(constraints, 0, extra, new Rational[variables], BigInteger.Zero);
            if (search._best is { } best)
            {
                return best.Values;
            }
        }

        throw new ScopeException("the side conditions leave only parameters with large denominators");
    }

    private void WithDenominators(IReadOnlyList<LinearConstraint> constraints, int variable, int extra, Rational[] values, BigInteger sum)
    {
        if (variable == _variables)
        {
            if (extra == 0 && LinearConstraints.AreFeasible(constraints, _cancellation) && IsBetter(sum, values))
            {
                _best = (sum, [.. values]);
            }

            return;
        }

        if (LinearConstraints.Range(constraints, variable, _cancellation) is not { } range)
        {
            return;
        }

        var (low, high) = ((range.Low ?? RadicalSum.Zero).Enclose(64).Low, range.High?.Enclose(64).High);
        for (var own = variable == _variables - 1 ? extra : 0; own <= extra; own++)
        {
            var denominator = new BigInteger(own + 1);
            var first = BigInteger.Max(1, (low * Rational.Create(denominator, 1)).Ceiling());
            var last = high is { } bound ? (bound * Rational.Create(denominator, 1)).Floor() : (first * 2) + (ReachBeyondLowBound * denominator);
            for (var numerator = first; numerator <= last; numerator++)
            {
                _cancellation.ThrowIfCancellationRequested();
                if (!BigInteger.GreatestCommonDivisor(numerator, denominator).IsOne)
                {
                    continue;
                }

                if (_best is { } best && sum + numerator > best.Sum)
                {
                    break;
                }

                values[variable] = Rational.Create(numerator, denominator);
                WithDenominators(LinearConstraints.Substitute(constraints, variable, values[variable]), variable + 1, extra - own, values, sum + numerator);
            }
        }
    }

    private bool IsBetter(BigInteger sum, Rational[] values) =>
        _best is not { } best || sum < best.Sum || (sum == best.Sum && values.AsSpan().SequenceCompareTo(best.Values) < 0);
}
