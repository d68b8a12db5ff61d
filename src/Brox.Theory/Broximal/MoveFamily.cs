using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>A far centre <c>x</c> and a point <c>u</c> admitted for it, where both may lie in different quadratic fields.</summary>
internal readonly record struct LineMove(AlgebraicSum X, AlgebraicSum U);

/// <summary>A family of moves to the right, one for each half-width of an interval.</summary>
/// <param name="HalfWidths">The half-widths h for which the family has a move.</param>
/// <param name="At">The move for one of them.</param>
internal sealed record MoveFamily(LengthInterval HalfWidths, Func<AlgebraicSum, LineMove> At);
