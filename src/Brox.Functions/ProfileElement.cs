using Brox.Numbers;

namespace Brox.Functions;

/// <summary>A point, or an open interval on which a function of one variable is strictly monotone, constant or <c>+inf</c>.</summary>
/// <param name="Part">The point or the open interval.</param>
/// <param name="Polynomial">The polynomial that gives the function on the interval, or around a point inside a cell; <see langword="null"/> at a knot and outside the domain.</param>
/// <param name="InDomain">Whether the function is finite there.</param>
/// <param name="Direction">1 where it rises, -1 where it falls, 0 where it is constant, and at a point.</param>
/// <param name="Start">The value at a point; the limit at the lower end of an interval; <see langword="null"/> is <c>+inf</c>.</param>
/// <param name="End">The value at a point; the limit at the upper end of an interval; <see langword="null"/> is <c>+inf</c>.</param>
internal sealed record ProfileElement(RealInterval Part, Polynomial? Polynomial, bool InDomain, int Direction, AlgebraicNumber? Start, AlgebraicNumber? End)
{
    /// <summary>Whether this is a point.</summary>
    public bool IsPoint => ReferenceEquals(Part.Lower, Part.Upper) && Part.Lower is not null;

    /// <summary>The infimum over the element; <see langword="null"/> outside the domain.</summary>
    public AlgebraicNumber? Infimum => Direction < 0 ? End : Start;

    /// <summary>The supremum over the element; <see langword="null"/> is <c>+inf</c>.</summary>
    public AlgebraicNumber? Supremum => Direction < 0 ? Start : End;

    /// <summary>Whether the function has its infimum over the element at a point of it.</summary>
    public bool AttainsInfimum => InDomain && Direction == 0;
}
