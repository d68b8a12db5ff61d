using System.Collections.Immutable;

namespace Brox.Numbers;

/// <summary>Where a polynomial is positive, negative and zero.</summary>
internal static class PolynomialSigns
{
    /// <summary>
    /// The open interval between two numbers (<see langword="null"/> is an infinite end) cut at the roots: open intervals of one sign and the roots between them, ascending.
    /// The zero polynomial gives the whole interval with sign 0.
    /// </summary>
    public static ImmutableArray<(RealInterval Part, int Sign)> Over(Polynomial polynomial, AlgebraicNumber? lower, AlgebraicNumber? upper)
    {
        ArgumentNullException.ThrowIfNull(polynomial);
        if (polynomial.IsZero)
        {
            return [(RealInterval.Open(lower, upper), 0)];
        }

        var parts = ImmutableArray.CreateBuilder<(RealInterval, int)>();
        var from = lower;
        foreach (var root in RealRoots.Between(polynomial, lower, upper))
        {
            parts.Add((RealInterval.Open(from, root), polynomial.Evaluate(AlgebraicNumber.SimplestBetween(from, root)).Sign));
            parts.Add((RealInterval.Point(root), 0));
            from = root;
        }

        parts.Add((RealInterval.Open(from, upper), polynomial.Evaluate(AlgebraicNumber.SimplestBetween(from, upper)).Sign));
        return parts.ToImmutable();
    }

    /// <summary>The maximal intervals within an open interval on which <c>p &lt; 0</c>.</summary>
    public static IEnumerable<RealInterval> Negative(Polynomial polynomial, AlgebraicNumber? lower, AlgebraicNumber? upper) =>
        Over(polynomial, lower, upper).Where(p => p.Sign < 0).Select(p => p.Part);
}
