using Brox.Functions.Formulas;
using Brox.Functions.Geometry;
using Brox.Numbers;

namespace Brox.Theory.Classes.Formulas;

/// <summary>What is proved of the minimum of a formula on its box.</summary>
/// <param name="Value">The minimum f*.</param>
/// <param name="Cover">Boxes that together contain all of X.</param>
/// <param name="Best">A point of low value, in floating point.</param>
/// <param name="Members">Rational points that provably belong to X.</param>
internal sealed record Minimum(Quantity Value, IReadOnlyList<FloatInterval[]> Cover, double[] Best, IReadOnlyList<Point> Members)
{
    /// <summary>Whether X is proved to be one point.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Why the minimum is what it is, where that follows from the way the formula is composed.</summary>
    public Attainment? Structure { get; init; }

    /// <summary>The one minimizer, where it is rational and known.</summary>
    public Point? Only => IsUnique && Members.Count > 0 ? Members[0] : null;

    /// <summary>A box around the one minimizer.</summary>
    public FloatInterval[] Place => Cover.Aggregate(FloatBoxes.Hull);

    /// <summary>X in words.</summary>
    public string Text => !IsUnique ? $"X lies in {FloatBoxes.Text(Place)}" : Only is { } p ? $"X = {{{p}}}" : $"X is one point of {FloatBoxes.Text(Place)}";
}
