using System.Collections.Immutable;
using Brox.Numbers;

namespace Brox.Reference.Line;

/// <summary>A point or number at which a statement fails, under the name it has there.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="IsPoint">Whether it is a point of the line.</param>
/// <param name="IsMoved">Whether the name is that of a number <c>a</c>, and the value the point <c>p + a*v</c> that was chosen with it.</param>
/// <param name="Number">The number then, where it is rational.</param>
internal sealed record NamedValue(string Name, AlgebraicNumber Value, bool IsPoint, bool IsMoved = false, Rational? Number = null);

/// <summary>Points and numbers at which a statement fails, and what fails there.</summary>
/// <param name="Values">The values, in the order of the quantifiers.</param>
/// <param name="Statement">What is false there.</param>
internal sealed record LineRefutation(ImmutableArray<NamedValue> Values, string Statement);

/// <summary>What was found of a statement about a function of one variable.</summary>
/// <param name="Truth">Whether it is true; <see langword="null"/> where that was not found out.</param>
/// <param name="Reason">Why, in one line.</param>
/// <param name="Refutations">Where it is false: the points; several where the statement asks for one point or number that serves, and each choice fails elsewhere.</param>
internal sealed record LineOutcome(bool? Truth, string Reason, ImmutableArray<LineRefutation> Refutations)
{
    public static LineOutcome True(string reason) => new(true, reason, []);

    public static LineOutcome False(string reason, ImmutableArray<LineRefutation> refutations) => new(false, reason, refutations);

    public static LineOutcome Open(string reason) => new(null, reason, []);
}
