using Brox.Theory.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// The supremum of the constants with which a function belongs to a class: <c>mu</c>, <c>gamma</c> (at most 1) or <c>theta</c>. A function that belongs with a constant belongs with
/// every smaller positive one; the supremum itself serves where it is finite, since all the inequalities are closed in the constant.
/// </summary>
public abstract record BestConstant;

/// <summary>No positive constant serves.</summary>
public sealed record NoConstant : BestConstant;

/// <summary>Every positive constant serves (for a constant function, say): the supremum is infinite.</summary>
public sealed record EveryConstant : BestConstant;

/// <summary>The largest constant that serves.</summary>
/// <param name="Value">The constant, positive.</param>
public sealed record LargestConstant(AlgebraicNumber Value) : BestConstant;

/// <summary>It was not decided which constants serve.</summary>
/// <param name="Reason">Why not, in one line.</param>
public sealed record UndecidedConstant(string Reason) : BestConstant;
