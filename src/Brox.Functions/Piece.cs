using Brox.Numbers;

namespace Brox.Functions;

/// <summary>An open interval with the polynomial that gives <c>f</c> there.</summary>
/// <param name="From">The lower end; <see langword="null"/> for minus infinity.</param>
/// <param name="To">The upper end; <see langword="null"/> for plus infinity.</param>
/// <param name="Polynomial">The polynomial in <c>x</c> itself.</param>
public sealed record Piece(Rational? From, Rational? To, Polynomial Polynomial);
