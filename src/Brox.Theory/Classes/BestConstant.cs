using Brox.Numbers;

namespace Brox.Theory.Classes;

/// <summary>
/// The supremum of the constants with which a function belongs to a class: <c>mu</c>, <c>gamma</c> (at most 1) or <c>theta</c>. A function that belongs with a constant belongs with
/// every smaller positive one; the supremum itself serves where it is finite, since all the inequalities are closed in the constant. For <c>L</c> and <c>rho</c> it is the other
/// way round, and the infimum is meant.
/// </summary>
public abstract record BestConstant
{
    private protected BestConstant()
    {
    }

    /// <summary>The constant where it is known exactly: the supremum (for <c>L</c> and <c>rho</c> the infimum), positive and finite; else <see langword="null"/>.</summary>
    public AlgebraicNumber? Exact => this switch
    {
        LargestConstant largest => largest.Value,
        SmallestConstant smallest => smallest.Value,
        _ => null,
    };

    /// <summary>The constant in words: a number, <c>none</c> where no positive one serves, <c>every</c> where each one does, what is known of it, or why it is undecided.</summary>
    public sealed override string ToString() => this switch
    {
        NoConstant => "none",
        EveryConstant => "every",
        EnclosedConstant enclosed => enclosed.Reason,
        UndecidedConstant undecided => $"undecided ({undecided.Reason})",
        _ => Exact!.ToString(),
    };
}

/// <summary>No positive constant serves.</summary>
internal sealed record NoConstant : BestConstant;

/// <summary>Every positive constant serves (for a constant function, say): the supremum is infinite.</summary>
internal sealed record EveryConstant : BestConstant;

/// <summary>The largest constant that serves.</summary>
/// <param name="Value">The constant, positive.</param>
internal sealed record LargestConstant(AlgebraicNumber Value) : BestConstant;

/// <summary>The smallest constant that serves, for a class that grows with its constant: <c>L</c>, <c>rho</c>.</summary>
/// <param name="Value">The constant, positive.</param>
internal sealed record SmallestConstant(AlgebraicNumber Value) : BestConstant;

/// <summary>It was not decided which constants serve.</summary>
/// <param name="Reason">Why not, in one line.</param>
internal record UndecidedConstant(string Reason) : BestConstant;

/// <summary>It is not known exactly, only that it lies between two rationals.</summary>
/// <param name="Lower">A constant that serves; <see langword="null"/> where none is proved, only that some does.</param>
/// <param name="Upper">A constant that does not serve; <see langword="null"/> where none is refuted.</param>
/// <param name="Reason">How this is known, in one line.</param>
internal sealed record EnclosedConstant(Rational? Lower, Rational? Upper, string Reason) : UndecidedConstant(Reason);
