using System.Collections.Immutable;

namespace Brox.Definitions.Language;

/// <summary>A statement about <c>f</c>: true or false once its free names have values.</summary>
internal abstract record Statement
{
    private Statement()
    {
    }

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => DefinitionPrinter.Text(this);

    /// <summary>A comparison of two numbers as extended reals; false where one of them is undefined.</summary>
    /// <param name="Relation">The relation.</param>
    /// <param name="Left">The left number.</param>
    /// <param name="Right">The right number.</param>
    public sealed record Comparison(Relation Relation, NumberTerm Left, NumberTerm Right) : Statement;

    /// <summary><c>p = q</c>; <c>p != q</c> is the <see cref="Not"/> of it.</summary>
    /// <param name="Left">The point <c>p</c>.</param>
    /// <param name="Right">The point <c>q</c>.</param>
    public sealed record Same(PointTerm Left, PointTerm Right) : Statement;

    /// <summary><c>p in SET</c>.</summary>
    /// <param name="Point">The point <c>p</c>.</param>
    /// <param name="Set">The set.</param>
    public sealed record Member(PointTerm Point, PointSet Set) : Statement;

    /// <summary>A class or property by its name: <c>f</c> belongs to it. <see cref="DefinitionInlining"/> puts its definition in its place.</summary>
    /// <param name="Name">The name of the class.</param>
    /// <param name="Arguments">The values of its parameters; one that is missing means "for some value".</param>
    public sealed record Class(string Name, ImmutableArray<ClassArgumentTerm> Arguments) : Statement
    {
        /// <inheritdoc/>
        public bool Equals(Class? other) => other is not null && Name == other.Name && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Name, Arguments.Length);
    }

    /// <summary><c>not A</c>.</summary>
    /// <param name="Operand">The statement <c>A</c>.</param>
    public sealed record Not(Statement Operand) : Statement;

    /// <summary>Two statements joined by <c>and</c>, <c>or</c>, <c>implies</c> or <c>iff</c>.</summary>
    /// <param name="Connective">What joins them.</param>
    /// <param name="Left">The left statement.</param>
    /// <param name="Right">The right statement.</param>
    public sealed record Joined(Connective Connective, Statement Left, Statement Right) : Statement;

    /// <summary><c>forall NAME in SET: body</c> or <c>exists NAME in SET: body</c>.</summary>
    /// <param name="Quantifier">Which of the two.</param>
    /// <param name="Name">The point that is bound; no other name in scope is the same.</param>
    /// <param name="Set">The set.</param>
    /// <param name="Body">The statement that it is bound in.</param>
    public sealed record OverPoints(Quantifier Quantifier, string Name, PointSet Set, Statement Body) : Statement;

    /// <summary><c>forall NAME &gt; 0: body</c>, <c>exists NAME in [0, 1]: body</c> and their kin; the number is real.</summary>
    /// <param name="Quantifier">Which of the two.</param>
    /// <param name="Name">The number that is bound; no other name in scope is the same.</param>
    /// <param name="Range">The numbers.</param>
    /// <param name="Body">The statement that it is bound in.</param>
    public sealed record OverNumbers(Quantifier Quantifier, string Name, NumberRange Range, Statement Body) : Statement;
}

/// <summary>A relation between numbers.</summary>
internal enum Relation
{
    AtMost,
    Less,
    AtLeast,
    Greater,
    Equal,
    NotEqual,
}

/// <summary>What joins two statements.</summary>
internal enum Connective
{
    And,
    Or,
    Implies,
    Iff,
}

/// <summary>A quantifier.</summary>
internal enum Quantifier
{
    All,
    Some,
}

/// <summary>The value of a parameter where a definition names another class.</summary>
/// <param name="Parameter">The name of the parameter in that class.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsSquare">Whether it is the square of a radius that is given, <c>t^2=2</c>.</param>
internal sealed record ClassArgumentTerm(string Parameter, NumberTerm Value, bool IsSquare);
