using System.Diagnostics.CodeAnalysis;
using Brox.Definitions.Language;
using Brox.Numbers;

namespace Brox.Definitions.Building;

/// <summary>A number in a definition: a value of f, an inner product, a parameter, or what is made of such.</summary>
[SuppressMessage("Usage", "CA2225", Justification = "A definition is written with operators; the text of the language is the other way to write it.")]
public sealed class NumberExpression
{
    internal NumberExpression(NumberTerm term) => Term = term;

    internal NumberTerm Term { get; }

    /// <summary>A rational number.</summary>
    public static implicit operator NumberExpression(Rational value) => new(new NumberTerm.Constant(value));

    /// <summary>An integer.</summary>
    public static implicit operator NumberExpression(long value) => new(new NumberTerm.Constant(new Rational(value)));

    /// <summary>The sum.</summary>
    public static NumberExpression operator +(NumberExpression left, NumberExpression right) => Binary(NumberOperation.Add, left, right);

    /// <summary>The difference.</summary>
    public static NumberExpression operator -(NumberExpression left, NumberExpression right) => Binary(NumberOperation.Subtract, left, right);

    /// <summary>The product.</summary>
    public static NumberExpression operator *(NumberExpression left, NumberExpression right) => Binary(NumberOperation.Multiply, left, right);

    /// <summary>The quotient.</summary>
    public static NumberExpression operator /(NumberExpression left, NumberExpression right) => Binary(NumberOperation.Divide, left, right);

    /// <summary>The number with the other sign.</summary>
    public static NumberExpression operator -(NumberExpression number) => new(new NumberTerm.Negate(number.Term));

    /// <summary>The statement that the left number is at most the right one.</summary>
    public static StatementExpression operator <=(NumberExpression left, NumberExpression right) => Compare(Relation.AtMost, left, right);

    /// <summary>The statement that the left number is at least the right one.</summary>
    public static StatementExpression operator >=(NumberExpression left, NumberExpression right) => Compare(Relation.AtLeast, left, right);

    /// <summary>The statement that the left number is below the right one.</summary>
    public static StatementExpression operator <(NumberExpression left, NumberExpression right) => Compare(Relation.Less, left, right);

    /// <summary>The statement that the left number is above the right one.</summary>
    public static StatementExpression operator >(NumberExpression left, NumberExpression right) => Compare(Relation.Greater, left, right);

    /// <summary>The statement that this number is another one.</summary>
    public StatementExpression Equal(NumberExpression other) => Compare(Relation.Equal, this, other);

    /// <summary>The statement that this number is not another one.</summary>
    public StatementExpression Differ(NumberExpression other) => Compare(Relation.NotEqual, this, other);

    /// <summary>A power with a positive exponent.</summary>
    public NumberExpression Power(int exponent) => new(new NumberTerm.Power(Term, exponent));

    /// <summary>The text in the language of classes.</summary>
    public override string ToString() => Term.ToString();

    internal static NumberExpression Binary(NumberOperation operation, NumberExpression left, NumberExpression right) => new(new NumberTerm.Binary(operation, left.Term, right.Term));

    private static StatementExpression Compare(Relation relation, NumberExpression left, NumberExpression right) => new(new Statement.Comparison(relation, left.Term, right.Term));
}
