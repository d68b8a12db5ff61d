namespace Brox.Definitions.Language;

/// <summary>A vector of <c>R^d</c> in a definition.</summary>
internal abstract record VectorTerm
{
    private VectorTerm()
    {
    }

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => DefinitionPrinter.Text(this);

    /// <summary><c>p - q</c>.</summary>
    /// <param name="To">The point <c>p</c>.</param>
    /// <param name="From">The point <c>q</c>.</param>
    public sealed record Difference(PointTerm To, PointTerm From) : VectorTerm;

    /// <summary><c>grad f(p)</c>, the Euclidean gradient; it stands only where <c>differentiable</c> is asked for.</summary>
    /// <param name="At">The point <c>p</c>.</param>
    public sealed record Gradient(PointTerm At) : VectorTerm;

    /// <summary><c>a*v</c>.</summary>
    /// <param name="Factor">The number <c>a</c>.</param>
    /// <param name="Vector">The vector <c>v</c>.</param>
    public sealed record Scale(NumberTerm Factor, VectorTerm Vector) : VectorTerm;

    /// <summary><c>v + w</c>; <c>v - w</c> is <c>v + (-1)*w</c>.</summary>
    /// <param name="Left">The vector <c>v</c>.</param>
    /// <param name="Right">The vector <c>w</c>.</param>
    public sealed record Sum(VectorTerm Left, VectorTerm Right) : VectorTerm;
}
