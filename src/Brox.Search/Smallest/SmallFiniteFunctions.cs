using Brox.Functions;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Search.Smallest;

/// <summary>All finite functions of one size with the identity metric, points sorted, no negative number.</summary>
/// <param name="rule">Which values are enough.</param>
/// <param name="anchored">Whether every coordinate begins in [0, 1), so that moved copies are left out.</param>
/// <param name="lifted">Whether the lowest value is in [0, 1).</param>
internal sealed class SmallFiniteFunctions(ConjectureProfile.ValueRule rule, bool anchored, bool lifted)
{
    /// <summary>How many numbers were tried so far.</summary>
    public long Tried { get; private set; }

    /// <summary>Every function on the given number of points whose numbers spend the purse exactly.</summary>
    public IEnumerable<FiniteFunction> Of(int points, int dimension, Purse purse)
    {
        if (purse.Negatives > 0)
        {
            yield break;
        }

        var metric = Metric.Identity(dimension);
        foreach (var (domain, left) in Domains(points, dimension, purse))
        {
            foreach (var values in Values(points, left))
            {
                yield return FiniteFunction.Create(domain, values, metric);
            }
        }
    }

    /// <summary>Every sorted set of points that the purse can pay, with what is left of it.</summary>
    public IEnumerable<(Point[] Points, Purse Left)> Domains(int points, int dimension, Purse purse)
    {
        var chosen = new Rational[points * dimension];
        return Extend(0, purse);

        IEnumerable<(Point[], Purse)> Extend(int place, Purse left)
        {
            if (place == chosen.Length)
            {
                if (!anchored || Enumerable.Range(0, dimension).All(k => Enumerable.Range(0, points).Any(i => chosen[(i * dimension) + k] < Rational.One)))
                {
                    yield return ([.. Enumerable.Range(0, points).Select(i => new Point(chosen.AsSpan(i * dimension, dimension)))], left);
                }

                yield break;
            }

            foreach (var x in left.Numbers())
            {
                var rest = left - Purse.PriceOf(x);
                chosen[place] = x;
                Tried++;
                if (Ascends(place) && rest.Numerators >= LeastToCome(place, x, rest.Denominators))
                {
                    foreach (var domain in Extend(place + 1, rest))
                    {
                        yield return domain;
                    }
                }
            }
        }

        // Compared with the point before, coordinate by coordinate: not smaller on the way, larger at the end.
        bool Ascends(int place)
        {
            if (place < dimension)
            {
                return true;
            }

            var start = place - (place % dimension);
            for (var k = start; k <= place; k++)
            {
                var order = chosen[k].CompareTo(chosen[k - dimension]);
                if (order != 0)
                {
                    return order > 0;
                }
            }

            return place % dimension < dimension - 1;
        }

        // On a line of whole numbers the coordinates still to come are larger, each by one at least.
        int LeastToCome(int place, Rational x, int denominators)
        {
            var toCome = points - 1 - place;
            return dimension > 1 || denominators > 0 || toCome == 0 ? 0 : (toCome * (int)x.Floor()) + (toCome * (toCome + 1) / 2);
        }
    }

    private IEnumerable<Rational[]> Values(int points, Purse purse)
    {
        if (rule == ConjectureProfile.ValueRule.Ranks)
        {
            return purse.Denominators > 0 ? [] : RankTable.Of(points, purse.Numerators);
        }

        return rule == ConjectureProfile.ValueRule.JointRanks && purse.Denominators > 0 ? [] : Any(points, purse);
    }

    private IEnumerable<Rational[]> Any(int points, Purse purse)
    {
        var chosen = new Rational[points];
        return Extend(0, purse);

        IEnumerable<Rational[]> Extend(int place, Purse left)
        {
            if (place == points)
            {
                if (left.IsSpent && (!lifted || chosen.Any(v => v < Rational.One)))
                {
                    yield return [.. chosen];
                }

                yield break;
            }

            foreach (var x in left.Numbers(last: place == points - 1))
            {
                chosen[place] = x;
                Tried++;
                foreach (var values in Extend(place + 1, left - Purse.PriceOf(x)))
                {
                    yield return values;
                }
            }
        }
    }
}
