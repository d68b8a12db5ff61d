using System.Diagnostics.CodeAnalysis;
using Brox.Definitions.Language;

namespace Brox.Definitions.Building;

/// <summary>A point in a definition.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "A definition is written with operators; the text of the language is the other way to write it.")]
public sealed class PointExpression
{
    internal PointExpression(PointTerm term) => Term = term;

    internal PointTerm Term { get; }

    /// <summary>The vector from one point to another.</summary>
    public static VectorExpression operator -(PointExpression to, PointExpression from) => new(new VectorTerm.Difference(to.Term, from.Term));

    /// <summary>The point moved by a vector.</summary>
    public static PointExpression operator +(PointExpression point, VectorExpression by) => new(new PointTerm.Shift(point.Term, by.Term));

    /// <summary>The statement that this point is another one.</summary>
    public StatementExpression Equal(PointExpression other) => new(new Statement.Same(Term, other.Term));

    /// <summary>The statement that this point is not another one.</summary>
    public StatementExpression Differ(PointExpression other) => !Equal(other);

    /// <summary>The statement that this point lies in a set.</summary>
    public StatementExpression In(SetExpression set) => new(new Statement.Member(Term, set.Set));

    /// <summary>The text in the language of classes.</summary>
    public override string ToString() => Term.ToString();
}
