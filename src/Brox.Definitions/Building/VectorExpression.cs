using System.Diagnostics.CodeAnalysis;
using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Definitions.Building;

/// <summary>A vector in a definition: a difference of points, a gradient, or what is made of such.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "A definition is written with operators; the text of the language is the other way to write it.")]
public sealed class VectorExpression
{
    internal VectorExpression(VectorTerm term) => Term = term;

    internal VectorTerm Term { get; }

    /// <summary>The sum.</summary>
    public static VectorExpression operator +(VectorExpression left, VectorExpression right) => new(new VectorTerm.Sum(left.Term, right.Term));

    /// <summary>The difference.</summary>
    public static VectorExpression operator -(VectorExpression left, VectorExpression right) => left + (-Rational.One * right);

    /// <summary>A multiple.</summary>
    public static VectorExpression operator *(NumberExpression factor, VectorExpression vector) => new(new VectorTerm.Scale(factor.Term, vector.Term));

    /// <summary>The text in the language of classes.</summary>
    public override string ToString() => Term.ToString();
}
