namespace Brox.Search.Smallest;

/// <summary>All instances of one size with identity metrics; levels come in the published order.</summary>
/// <param name="Elements">Points, pieces and listed values.</param>
/// <param name="Dimension">The dimension.</param>
/// <param name="Degree">The largest degree of a piece.</param>
/// <param name="Denominators">The sum of (denominator - 1).</param>
/// <param name="Negatives">The count of negative numbers.</param>
/// <param name="Numerators">The sum of absolute numerators.</param>
internal readonly record struct Level(int Elements, int Dimension, int Degree, int Denominators, int Negatives, int Numerators) : IComparable<Level>
{
    public Purse Purse => new(Denominators, Negatives, Numerators);

    public int CompareTo(Level other) =>
        (Elements, Dimension, Degree, Denominators, Negatives, Numerators).CompareTo(
            (other.Elements, other.Dimension, other.Degree, other.Denominators, other.Negatives, other.Numerators));
}
