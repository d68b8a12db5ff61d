using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>The signs of polynomials where every unknown has an algebraic value.</summary>
/// <param name="values">The values.</param>
internal sealed class ExactSigns(IReadOnlyDictionary<int, AlgebraicNumber> values)
{
    private const int LargestPrecision = 256;

    private readonly Dictionary<int, AlgebraicNumber> _values = new(values);
    private readonly Dictionary<RealPolynomial, int?> _known = [];

    /// <summary>The same values and one more.</summary>
    public ExactSigns With(int unknown, AlgebraicNumber value)
    {
        _values[unknown] = value;
        _known.Clear();
        return this;
    }

    /// <summary>-1, 0 or 1; <see langword="null"/> where an unknown has no value, or the number cannot be told from 0.</summary>
    public int? Of(RealPolynomial polynomial)
    {
        if (!_known.TryGetValue(polynomial, out var sign))
        {
            sign = Find(polynomial);
            _known[polynomial] = sign;
        }

        return sign;
    }

    private int? Find(RealPolynomial polynomial)
    {
        foreach (var unknown in polynomial.Occurring().ToList())
        {
            if (!_values.TryGetValue(unknown, out var value))
            {
                return null;
            }

            if (value.RationalOrNull is { } rational)
            {
                polynomial = polynomial.Substitute(unknown, rational);
            }
        }

        // One number under two names is one unknown.
        var irrational = polynomial.Occurring().ToList();
        for (var i = 1; i < irrational.Count; i++)
        {
            if (irrational.Take(i).FirstOrDefault(u => _values[u] == _values[irrational[i]], -1) is var same && same >= 0)
            {
                polynomial = polynomial.Substitute(irrational[i], RealPolynomial.Unknown(same));
            }
        }

        irrational = [.. polynomial.Occurring()];
        return irrational.Count switch
        {
            0 => polynomial.ConstantValue!.Value.Sign,
            1 => _values[irrational[0]].SignOf(polynomial.AsUnivariate(irrational[0])!),
            _ => OfSurds(polynomial, irrational) ?? ByBounds(polynomial, irrational),
        };
    }

    /// <summary>The sign where all numbers lie in one quadratic field.</summary>
    private int? OfSurds(RealPolynomial polynomial, List<int> irrational)
    {
        var surds = irrational.Select(u => _values[u].AsSurd()).ToList();
        if (surds.Any(s => s is null || (s.Value.RadicandValue * surds[0]!.Value.RadicandValue).ExactSquareRoot() is null))
        {
            return null;
        }

        // Each is a + b sqrt(q) with one q: then the polynomial is one in sqrt(q).
        var radicand = surds[0]!.Value.RadicandValue;
        var (current, theta) = (polynomial, RealPolynomial.Unknown(RealPolynomial.Unknowns - 1));
        for (var i = 0; i < irrational.Count; i++)
        {
            var surd = surds[i]!.Value;
            var factor = surd.Coefficient * (surd.RadicandValue * radicand).ExactSquareRoot()!.Value / radicand;
            current = current.Substitute(irrational[i], (theta * factor) + surd.RationalPart);
        }

        return AlgebraicNumber.From(Surd.SquareRoot(radicand)).SignOf(current.AsUnivariate(RealPolynomial.Unknowns - 1)!);
    }

    private int? ByBounds(RealPolynomial polynomial, List<int> irrational)
    {
        for (var bits = 32; bits <= LargestPrecision; bits *= 2)
        {
            var width = Rational.Create(1, System.Numerics.BigInteger.One << bits);
            var bounds = irrational.ToDictionary(u => u, u => _values[u].Enclose(width));
            var (low, high) = (Rational.Zero, Rational.Zero);
            foreach (var (monomial, coefficient) in polynomial.Terms)
            {
                var (a, b) = (coefficient, coefficient);
                foreach (var c in monomial)
                {
                    for (var k = 0; k < (c & 255); k++)
                    {
                        (a, b) = Times((a, b), bounds[c >> 8]);
                    }
                }

                (low, high) = (low + a, high + b);
            }

            if (low.Sign > 0 || high.Sign < 0)
            {
                return low.Sign > 0 ? 1 : -1;
            }
        }

        return null;
    }

    private static (Rational Low, Rational High) Times((Rational Low, Rational High) a, (Rational Low, Rational High) b)
    {
        Rational[] products = [a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
        return (products.Min(), products.Max());
    }
}
