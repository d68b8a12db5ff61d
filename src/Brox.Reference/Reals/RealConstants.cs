using Brox.Numbers;

namespace Brox.Reference.Reals;

/// <summary>Irrational algebraic numbers as unknowns with a known value: the same number is always the same unknown.</summary>
internal sealed class RealConstants
{
    // The last unknown is kept for signs in a quadratic field.
    private const int Last = RealPolynomial.Unknowns - 2;
    private const int First = 64;

    private readonly Dictionary<int, AlgebraicNumber> _values = [];

    /// <summary>The numbers by their unknowns.</summary>
    public IReadOnlyDictionary<int, AlgebraicNumber> Values => _values;

    /// <summary>Whether an unknown is one of the constants.</summary>
    public static bool IsConstant(int unknown) => unknown >= First;

    /// <summary>A number as a polynomial: a rational, or an unknown of its own.</summary>
    /// <exception cref="NotReadableException">There are too many irrational numbers.</exception>
    public RealPolynomial Of(AlgebraicNumber number)
    {
        if (number.RationalOrNull is { } rational)
        {
            return rational;
        }

        foreach (var (unknown, value) in _values)
        {
            if (value == number)
            {
                return RealPolynomial.Unknown(unknown);
            }
        }

        var next = Last - _values.Count;
        if (next < First)
        {
            throw new NotReadableException("the function has too many irrational critical points");
        }

        _values.Add(next, number);
        return RealPolynomial.Unknown(next);
    }
}
