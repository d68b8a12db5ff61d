using System.Collections.Immutable;
using System.Numerics;
using Brox.Numbers;

namespace Brox.Search.Exhaustive;

/// <summary>
/// An exact number <c>c1*sqrt(r1) + c2*sqrt(r2) + ...</c> with rational c and squarefree r (1 for the rational part). Square roots of different squarefree integers are linearly
/// independent over the rationals, so the number is 0 only where all c are.
/// </summary>
internal sealed class RadicalSum
{
    private const int MostBits = 4096;
    private const int LargestTrialFactor = 50_000;

    private readonly ImmutableSortedDictionary<BigInteger, Rational> _terms;

    private RadicalSum(ImmutableSortedDictionary<BigInteger, Rational> terms) => _terms = terms;

    /// <summary>Zero.</summary>
    public static RadicalSum Zero { get; } = new(ImmutableSortedDictionary<BigInteger, Rational>.Empty);

    /// <summary>A rational number.</summary>
    public static RadicalSum Of(Rational value) => value.IsZero ? Zero : new(Zero._terms.Add(BigInteger.One, value));

    /// <summary>The square root of a positive rational.</summary>
    public static RadicalSum SquareRoot(Rational square)
    {
        var rest = square.Numerator * square.Denominator;
        var (outside, radicand) = (BigInteger.One, BigInteger.One);
        for (var p = new BigInteger(2); p * p <= rest && p <= LargestTrialFactor; p++)
        {
            while (rest % (p * p) == 0)
            {
                (rest, outside) = (rest / (p * p), outside * p);
            }

            if (rest % p == 0)
            {
                (rest, radicand) = (rest / p, radicand * p);
            }
        }

        var root = IntegerSquareRoot.Floor(rest);
        (outside, radicand) = root * root == rest ? (outside * root, radicand) : (outside, radicand * rest);
        return new(Zero._terms.Add(radicand, Rational.Create(outside, square.Denominator)));
    }

    /// <summary>The sum of two numbers.</summary>
    public static RadicalSum operator +(RadicalSum left, RadicalSum right)
    {
        var terms = left._terms;
        foreach (var (radicand, coefficient) in right._terms)
        {
            var sum = terms.GetValueOrDefault(radicand) + coefficient;
            terms = sum.IsZero ? terms.Remove(radicand) : terms.SetItem(radicand, sum);
        }

        return new(terms);
    }

    /// <summary>A rational multiple.</summary>
    public static RadicalSum operator *(Rational factor, RadicalSum value) =>
        factor.IsZero ? Zero : new(value._terms.ToImmutableSortedDictionary(t => t.Key, t => factor * t.Value));

    /// <summary>Whether the number is rational.</summary>
    public bool IsRational => _terms.Keys.All(r => r.IsOne);

    /// <summary>The sign: -1, 0 or 1.</summary>
    public int Sign()
    {
        if (_terms.Count == 0)
        {
            return 0;
        }

        for (var bits = 64; bits <= MostBits; bits *= 2)
        {
            var (low, high) = Enclose(bits);
            if (low.Sign > 0 || high.Sign < 0)
            {
                return low.Sign > 0 ? 1 : -1;
            }
        }

        throw new ScopeException("two radii of the conjecture are too close to tell apart");
    }

    /// <summary>Rational bounds; equal ones for a rational number.</summary>
    public (Rational Low, Rational High) Enclose(int bits)
    {
        var (low, high) = (Rational.Zero, Rational.Zero);
        foreach (var (radicand, coefficient) in _terms)
        {
            var scale = BigInteger.One << bits;
            var floor = IntegerSquareRoot.Floor(radicand * scale * scale);
            var (below, above) = (Rational.Create(floor, scale), Rational.Create(radicand.IsOne ? floor : floor + 1, scale));
            low += coefficient * (coefficient.Sign > 0 ? below : above);
            high += coefficient * (coefficient.Sign > 0 ? above : below);
        }

        return (low, high);
    }
}
