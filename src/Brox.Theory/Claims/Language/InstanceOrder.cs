namespace Brox.Theory.Claims.Language;

/// <summary>
/// The published order of instances (docs/smallest.md): by <see cref="InstanceSize"/>, then lexicographically by the numbers themselves, ascending: the parameters in order of
/// name, then function by function in order of name (finite: the points sorted lexicographically, then the values in that order; piecewise: knots, listed values,
/// coefficients cell by cell; formulas: constants as they are read, then the ends of the box; then the metric where it is not the identity). Names and notes do not count, nor the order in which points are listed.
/// </summary>
/// <remarks>Two instances of one conjecture compare as 0 exactly when they are the same functions and parameters, written as a file of their kind.</remarks>
internal sealed class InstanceOrder : IComparer<ConjectureInstance>
{
    private InstanceOrder()
    {
    }

    /// <summary>The order.</summary>
    public static InstanceOrder Comparer { get; } = new();

    /// <inheritdoc/>
    public int Compare(ConjectureInstance? x, ConjectureInstance? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var sizes = InstanceSize.Of(x).CompareTo(InstanceSize.Of(y));
        return sizes != 0 ? sizes : Key(x).SequenceCompareTo(Key(y));
    }

    /// <summary>Whether the first instance is smaller than the second.</summary>
    public bool IsSmaller(ConjectureInstance first, ConjectureInstance second) => Compare(first, second) < 0;

    private static ReadOnlySpan<Numbers.Rational> Key(ConjectureInstance instance) =>
        instance.Parameters.Values.Concat(instance.Maps.Values.SelectMany(m => m.Rows.SelectMany(r => r.Coordinates))).Concat(instance.Functions.Values.SelectMany(f => new FunctionNumbers(f).Key)).ToArray();
}
