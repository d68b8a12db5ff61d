using System.Diagnostics.CodeAnalysis;
using Brox.Definitions.Language;

namespace Brox.Definitions.Building;

/// <summary>A statement in a definition; <c>&amp;</c> is "and", <c>|</c> is "or", <c>!</c> is "not".</summary>
[SuppressMessage("Usage", "CA2225", Justification = "A definition is written with operators; the text of the language is the other way to write it.")]
public sealed class StatementExpression
{
    internal StatementExpression(Statement statement) => Statement = statement;

    internal Statement Statement { get; }

    /// <summary>Both statements.</summary>
    public static StatementExpression operator &(StatementExpression left, StatementExpression right) => Join(Connective.And, left, right);

    /// <summary>One of the statements, or both.</summary>
    public static StatementExpression operator |(StatementExpression left, StatementExpression right) => Join(Connective.Or, left, right);

    /// <summary>The negation.</summary>
    public static StatementExpression operator !(StatementExpression statement) => new(new Statement.Not(statement.Statement));

    /// <summary>The implication.</summary>
    public StatementExpression Implies(StatementExpression conclusion) => Join(Connective.Implies, this, conclusion);

    /// <summary>The equivalence.</summary>
    public StatementExpression Iff(StatementExpression other) => Join(Connective.Iff, this, other);

    /// <summary>The text in the language of classes.</summary>
    public override string ToString() => Statement.ToString();

    private static StatementExpression Join(Connective connective, StatementExpression left, StatementExpression right) => new(new Statement.Joined(connective, left.Statement, right.Statement));
}
