using Brox.Numbers;

namespace Brox.Theory.Broximal;

/// <summary>A far centre <c>x</c> and a point <c>u</c> that the definition of an alignment class admits for it.</summary>
internal readonly record struct Move(Surd X, Surd U);

/// <summary>
/// What the moves of far points ask of <c>x*</c> on the line. Far points and their moves lie in the gaps between the components of <c>X</c>, where
/// <c>&lt;x-u, u-x*&gt; &gt;= 0</c> says only: a move to the right from gap g asks for <c>x*</c> in a component right of the gap, a move to the left for one left of it.
/// </summary>
/// <param name="components">The number of components of X; gap g lies left of component g, gap 0 left of all.</param>
internal sealed class GapConstraints(int components)
{
    private int _right = -1;
    private int _left = components + 1;

    /// <summary>A move to the right from the rightmost gap that has one.</summary>
    public Move? RightMove { get; private set; }

    /// <summary>A move to the left from the leftmost gap that has one.</summary>
    public Move? LeftMove { get; private set; }

    /// <summary>Whether any far point was met.</summary>
    public bool AnyFar { get; set; }

    /// <summary>The first component that may hold x*.</summary>
    public int FirstServing => Math.Max(0, _right);

    /// <summary>The last component that may hold x*; below <see cref="FirstServing"/> if none may.</summary>
    public int LastServing => Math.Min(components, _left) - 1;

    /// <summary>Whether a move to the right from this gap says anything new. Gaps come ascending.</summary>
    public bool WantsRight(int gap) => gap > _right;

    /// <summary>Whether a move to the left from this gap says anything new.</summary>
    public bool WantsLeft(int gap) => gap < _left;

    public void AddRight(int gap, Move move) => (_right, RightMove) = (gap, move);

    public void AddLeft(int gap, Move move) => (_left, LeftMove) = (gap, move);
}
