using Brox.Numbers;

namespace Brox.Search.Smallest;

/// <summary>How much of the size of an instance is left to be given out: the sums of (denominator - 1) and of absolute numerators, and the count of negative numbers.</summary>
/// <param name="Denominators">The sum of (denominator - 1).</param>
/// <param name="Negatives">The count of negative numbers.</param>
/// <param name="Numerators">The sum of absolute numerators.</param>
internal readonly record struct Purse(int Denominators, int Negatives, int Numerators)
{
    public bool IsSpent => this == default;

    public bool IsOverdrawn => Denominators < 0 || Negatives < 0 || Numerators < 0;

    public static Purse operator -(Purse purse, Purse price) =>
        new(purse.Denominators - price.Denominators, purse.Negatives - price.Negatives, purse.Numerators - price.Numerators);

    /// <summary>What a number costs; more than any purse holds where it is large.</summary>
    public static Purse PriceOf(Rational x)
    {
        if (x.TryGetSmall(out var p, out var q))
        {
            return p is > 1_000_000 or < -1_000_000 || q > 1_000_000 ? new Purse(10_000_000, 0, 10_000_000) : new Purse((int)q - 1, p < 0 ? 1 : 0, (int)Math.Abs(p));
        }

        var (numerator, denominator) = (System.Numerics.BigInteger.Abs(x.Numerator), x.Denominator);
        return numerator > 1_000_000 || denominator > 1_000_000
            ? new Purse(10_000_000, 0, 10_000_000)
            : new Purse((int)denominator - 1, x.Sign < 0 ? 1 : 0, (int)numerator);
    }

    /// <summary>All ways to share the purse between a first and a second.</summary>
    public IEnumerable<(Purse First, Purse Second)> Shares()
    {
        for (var d = 0; d <= Denominators; d++)
        {
            for (var n = 0; n <= Negatives; n++)
            {
                for (var s = 0; s <= Numerators; s++)
                {
                    var first = new Purse(d, n, s);
                    yield return (first, this - first);
                }
            }
        }
    }

    /// <summary>Every number that the purse can pay; if it is to be the last, every number that spends the purse.</summary>
    public IEnumerable<Rational> Numbers(bool last = false)
    {
        if (last)
        {
            var x = Rational.Create(Negatives == 0 ? Numerators : -Numerators, Denominators + 1);
            if (PriceOf(x) == this)
            {
                yield return x;
            }

            yield break;
        }

        yield return Rational.Zero;
        for (var q = 1; q <= Denominators + 1; q++)
        {
            for (var p = 1; p <= Numerators; p++)
            {
                var x = Rational.Create(p, q);
                if (x.Denominator == q)
                {
                    yield return x;
                    if (Negatives > 0)
                    {
                        yield return -x;
                    }
                }
            }
        }
    }
}
