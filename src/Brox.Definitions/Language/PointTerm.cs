namespace Brox.Definitions.Language;

/// <summary>A point of <c>R^d</c> in a definition.</summary>
internal abstract record PointTerm
{
    private PointTerm()
    {
    }

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => DefinitionPrinter.Text(this);

    /// <summary>A point that a quantifier binds.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Variable(string Name) : PointTerm;

    /// <summary><c>p + v</c>.</summary>
    /// <param name="Origin">The point <c>p</c>.</param>
    /// <param name="By">The vector <c>v</c>.</param>
    public sealed record Shift(PointTerm Origin, VectorTerm By) : PointTerm;

    /// <summary><c>a*p + (1 - a)*q</c>, for any real <c>a</c>.</summary>
    /// <param name="Weight">The number <c>a</c>.</param>
    /// <param name="First">The point <c>p</c>.</param>
    /// <param name="Second">The point <c>q</c>.</param>
    public sealed record Mix(NumberTerm Weight, PointTerm First, PointTerm Second) : PointTerm;
}
